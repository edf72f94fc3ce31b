/* Threads that all want the same few mutexes (in one order) and hand each other work through a queue with condition variables. */
#include "../bounded.h"

enum { ROOM = 4 };
static pthread_mutex_t outer = PTHREAD_MUTEX_INITIALIZER, inner = PTHREAD_MUTEX_INITIALIZER;
static pthread_mutex_t queue = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t filled = PTHREAD_COND_INITIALIZER, emptied = PTHREAD_COND_INITIALIZER;
static int waiting;

static void *fights(void *holds_us) {
  for (;;) {
    pthread_mutex_lock(&outer);
    pthread_mutex_lock(&inner);
    usleep((useconds_t)(long)holds_us);
    pthread_mutex_unlock(&inner);
    pthread_mutex_unlock(&outer);
  }
  return NULL;
}

static void *produces(void *unused) {
  for (;;) {
    pthread_mutex_lock(&queue);
    while (waiting == ROOM) pthread_cond_wait(&emptied, &queue);
    waiting++;
    pthread_cond_signal(&filled);
    pthread_mutex_unlock(&queue);
  }
  return unused;
}

static void *consumes(void *unused) {
  for (;;) {
    pthread_mutex_lock(&queue);
    while (waiting == 0) pthread_cond_wait(&filled, &queue);
    waiting--;
    pthread_cond_signal(&emptied);
    pthread_mutex_unlock(&queue);
    usleep(500);
  }
  return unused;
}

int main(void) {
  bounded();
  for (int i = 0; i < 3; i++) thread_named("fights", fights, (void *)500L);
  thread_named("holds-long", fights, (void *)1500000L);
  for (int i = 0; i < 2; i++) thread_named("produces", produces, NULL);
  pthread_join(thread_named("consumes", consumes, NULL), NULL);
}
