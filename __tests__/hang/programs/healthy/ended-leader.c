/* `ended-leader`: the first thread of a child has ended, and another one says something every second; the parent listens. */
#include "../bounded.h"

static void *speaks(void *end) {
  for (;;) {
    sleep(1);
    if (write(*(int *)end, "x", 1) != 1) exit(1);
  }
  return NULL;
}

int main(void) {
  bounded();
  static int ends[2];
  make_pipe(ends);
  if (child_named("leader") == 0) {
    close(ends[0]);
    thread_named("speaker", speaks, &ends[1]);
    pthread_exit(NULL);
  }
  char heard;
  /* It keeps the write end, so that it waits for itself as well. */
  while (read(ends[0], &heard, 1) == 1) continue;
  return 1;
}
