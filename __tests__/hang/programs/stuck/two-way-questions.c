/* Two that talk in turns, and both believe that it is the other's turn: each reads an empty pipe that only the other can write to. */
#include "../bounded.h"

int main(void) {
  bounded();
  int question[2], answer[2];
  char byte;
  make_pipe(question);
  make_pipe(answer);
  if (child_named("answers") == 0) {
    close(question[1]);
    close(answer[0]);
    return read(question[0], &byte, 1) == 1 && write(answer[1], &byte, 1) == 1 ? 0 : 1;
  }
  close(question[0]);
  close(answer[1]);
  return read(answer[0], &byte, 1) == 1 ? 0 : 1;
}
