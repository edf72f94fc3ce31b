/* A parent between vfork and its child's exec: in state D, until the child (which waits) execs or ends. */
#include "../bounded.h"

int main(void) {
  bounded();
  pid_t child = vfork();
  if (child == 0) {
    named("vforked");
    pause();
    _exit(0);
  }
  return waitpid(child, NULL, 0) == child ? 0 : 1;
}
