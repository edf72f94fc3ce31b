/*
 * Events made of a futex, with the thread that set it last noted eight bytes further on: where a mutex of the C library has its owner.
 * Two threads wait, each for an event that the other one has set last; a third one wakes them now and then.
 */
#include "../bounded.h"
#include <linux/futex.h>
#include <stdint.h>
#include <sys/syscall.h>

struct event {
  uint32_t count, unused;
  int32_t set_by;
  uint32_t more[7];
};
static struct event events[2];

static void set(struct event *event) {
  event->set_by = gettid();
  __atomic_fetch_add(&event->count, 1, __ATOMIC_SEQ_CST);
  syscall(SYS_futex, &event->count, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, 1, NULL, NULL, 0);
}

static void *waits(void *number) {
  struct event *mine = &events[(long)number], *other = &events[1 - (long)number];
  for (;;) {
    set(other);
    uint32_t seen = mine->count;
    syscall(SYS_futex, &mine->count, FUTEX_WAIT | FUTEX_PRIVATE_FLAG, seen, NULL, NULL, 0);
  }
  return NULL;
}

int main(void) {
  bounded();
  thread_named("first", waits, (void *)0L);
  thread_named("second", waits, (void *)1L);
  for (;;) {
    sleep(2);
    for (int i = 0; i < 2; i++) syscall(SYS_futex, &events[i].count, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, 1, NULL, NULL, 0);
  }
}
