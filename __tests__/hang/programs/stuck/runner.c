/* Logs for ever: `runner [IDLE-THREADS]`. */
#include "../bounded.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t never = PTHREAD_COND_INITIALIZER;

static void *idle(void *unused) {
  pthread_mutex_lock(&lock);
  for (;;) pthread_cond_wait(&never, &lock);
  return unused;
}

int main(int count, char **arguments) {
  bounded();
  for (int left = count > 1 ? atoi(arguments[1]) : 0; left > 0; left--) thread_named("idle", idle, NULL);
  chatter(STDOUT_FILENO);
}
