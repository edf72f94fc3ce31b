/* Two threads take two mutexes in opposite order, with a limit of two seconds: they get in each other's way, give up, and try again. */
#include "../bounded.h"
#include <time.h>

static pthread_mutex_t a = PTHREAD_MUTEX_INITIALIZER, b = PTHREAD_MUTEX_INITIALIZER;

static void take(pthread_mutex_t *first, pthread_mutex_t *second, int patience) {
  for (;;) {
    struct timespec end;
    pthread_mutex_lock(first);
    usleep(100000);
    clock_gettime(CLOCK_REALTIME, &end);
    end.tv_sec += patience;
    if (pthread_mutex_timedlock(second, &end) == 0) pthread_mutex_unlock(second);
    pthread_mutex_unlock(first);
    usleep(1000);
  }
}

static void *left(void *unused) { return take(&a, &b, 2), unused; }
static void *right(void *unused) { return take(&b, &a, 3), unused; }

int main(void) {
  bounded();
  thread_named("left", left, NULL);
  pthread_join(thread_named("right", right, NULL), NULL);
}
