/* `turns [MILLISECONDS]`: two processes pass a byte to and fro through two pipes; the second one thinks so long each time. */
#include "../bounded.h"

int main(int count, char **arguments) {
  bounded();
  int there[2], back[2];
  make_pipe(there);
  make_pipe(back);
  useconds_t thinks = 1000 * (count > 1 ? atoi(arguments[1]) : 0);
  char ball = 'x';
  if (child_named("pong") == 0) {
    close(there[1]);
    close(back[0]);
    while (read(there[0], &ball, 1) == 1) {
      if (thinks) usleep(thinks);
      if (write(back[1], &ball, 1) != 1) return 1;
    }
    return 0;
  }
  close(there[0]);
  close(back[1]);
  do {
    /* A breath now and then, so that two of these leave the machine to others. */
    if (ball++ == 0) usleep(20000);
    if (write(there[1], &ball, 1) != 1) err(1, "write");
  } while (read(back[0], &ball, 1) == 1);
}
