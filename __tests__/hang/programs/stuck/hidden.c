/* Hides itself: not even its own user may look at it (as a setuid program, or one that nobody may read). `hidden`: waits in pause. */
#include "../bounded.h"

int main(void) {
  bounded();
  prctl(PR_SET_DUMPABLE, 0);
  puts("ready");
  fflush(stdout);
  pause();
}
