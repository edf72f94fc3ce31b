/* `crowd COUNT`: so many children read one pipe, whose write end all of them have inherited; the parent waits for them. */
#include "../bounded.h"

int main(int argc, char **argv) {
  bounded();
  int ends[2];
  make_pipe(ends);
  for (int i = argc > 1 ? atoi(argv[1]) : 1; i > 0; i--) {
    if (child_named("reader") != 0) continue;
    char none;
    return read(ends[0], &none, 1) != 0;
  }
  while (wait(NULL) > 0) continue;
  return 0;
}
