/*
 * Two threads take two mutexes, each in its own order. KIND: normal, recursive, errorcheck (one's own relocking only), pi (the kernel
 * knows the owner), robust, or shared: then two processes, and the mutexes in shared memory. `self`: one thread locks the same mutex twice.
 */
#include "../bounded.h"
#include <sys/mman.h>

struct locks {
  pthread_mutex_t a, b;
  pthread_barrier_t both;
};
static struct locks *locks;

static void *take_a_then_b(void *unused) {
  pthread_mutex_lock(&locks->a);
  pthread_barrier_wait(&locks->both);
  pthread_mutex_lock(&locks->b);
  return unused;
}

static void *take_b_then_a(void *unused) {
  pthread_mutex_lock(&locks->b);
  pthread_barrier_wait(&locks->both);
  pthread_mutex_lock(&locks->a);
  return unused;
}

static void *take_a_twice(void *unused) {
  pthread_mutex_lock(&locks->a);
  pthread_mutex_lock(&locks->a);
  return unused;
}

int main(int count, char **arguments) {
  bounded();
  const char *kind = count > 1 ? arguments[1] : "normal";
  bool shared = !strcmp(kind, "shared");
  pthread_mutexattr_t attributes;
  pthread_mutexattr_init(&attributes);
  pthread_barrierattr_t meeting;
  pthread_barrierattr_init(&meeting);
  if (!strcmp(kind, "recursive")) pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_RECURSIVE);
  if (!strcmp(kind, "errorcheck")) pthread_mutexattr_settype(&attributes, PTHREAD_MUTEX_ERRORCHECK);
  if (!strcmp(kind, "pi")) pthread_mutexattr_setprotocol(&attributes, PTHREAD_PRIO_INHERIT);
  if (!strcmp(kind, "robust")) pthread_mutexattr_setrobust(&attributes, PTHREAD_MUTEX_ROBUST);
  if (shared) {
    pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
    pthread_barrierattr_setpshared(&meeting, PTHREAD_PROCESS_SHARED);
  }
  locks = mmap(NULL, sizeof *locks, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (locks == MAP_FAILED) err(1, "mmap");
  pthread_mutex_init(&locks->a, &attributes);
  pthread_mutex_init(&locks->b, &attributes);
  pthread_barrier_init(&locks->both, &meeting, 2);
  if (shared) {
    if (child_named("left") == 0) take_a_then_b(NULL);
    if (child_named("right") == 0) take_b_then_a(NULL);
    while (wait(NULL) > 0) continue;
    return 0;
  }
  if (!strcmp(kind, "self")) {
    pthread_join(thread_named("twice", take_a_twice, NULL), NULL);
    return 0;
  }
  pthread_t left = thread_named("left", take_a_then_b, NULL);
  pthread_t right = thread_named("right", take_b_then_a, NULL);
  pthread_join(left, NULL);
  pthread_join(right, NULL);
}
