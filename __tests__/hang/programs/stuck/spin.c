/* One of six threads computes for ever, the others wait. `spin yield` calls the kernel all the time, `spin` never. */
#include "../bounded.h"
#include <sched.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t never = PTHREAD_COND_INITIALIZER;

static void *idle(void *unused) {
  pthread_mutex_lock(&lock);
  for (;;) pthread_cond_wait(&never, &lock);
  return unused;
}

__attribute__((noinline, noreturn)) static void *hot_loop(void *yields) {
  for (volatile unsigned long i = 0;; i++)
    if (yields != NULL) sched_yield();
}

int main(int count, char **arguments) {
  bounded();
  for (int i = 0; i < 4; i++) thread_named("idle", idle, NULL);
  pthread_join(thread_named("hot", hot_loop, count > 1 ? arguments : NULL), NULL);
}
