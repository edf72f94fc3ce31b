/*
 * Waits for whichever child ends first. One has filled its pipe; the other sleeps, and when it has ended, the parent reads the first
 * one's pipe and starts another sleeper. A wait for *any* child is no wait for the one that is stuck.
 */
#include "../bounded.h"

int main(void) {
  bounded();
  int ends[2];
  make_pipe(ends);
  if (child_named("writer") == 0) {
    close(ends[0]);
    chatter(ends[1]);
  }
  close(ends[1]);
  static char buffer[65536];
  for (;;) {
    if (child_named("sleeper") == 0) {
      sleep(2);
      _exit(0);
    }
    if (wait(NULL) < 0) err(1, "wait");
    if (read(ends[0], buffer, sizeof buffer) < 1) err(1, "read");
  }
}
