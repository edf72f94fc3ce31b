/*
 * `own-futex KIND`: things made of a futex, with a thread's number eight bytes further on, where a mutex of the C library has its owner.
 * Two threads wait, each for one that names the other thread; a third one wakes them now and then. KIND `event`: a counter. `rust`:
 * the mutex of Rust's library (2: somebody waits), with data that look like the rest of a C mutex; the kernel is asked otherwise.
 */
#include "../bounded.h"
#include <linux/futex.h>
#include <stdint.h>
#include <sys/syscall.h>

struct event {
  uint32_t word, unused;
  int32_t set_by;
  uint32_t users, kind, more[5];
};
static struct event events[2];
static bool is_rust;

static void wake(struct event *event) {
  syscall(SYS_futex, &event->word, FUTEX_WAKE | FUTEX_PRIVATE_FLAG, 1, NULL, NULL, 0);
}

static void *waits(void *number) {
  struct event *mine = &events[(long)number], *other = &events[1 - (long)number];
  for (;;) {
    other->set_by = gettid();
    if (!is_rust) __atomic_fetch_add(&other->word, 1, __ATOMIC_SEQ_CST);
    int operation = (is_rust ? FUTEX_WAIT_BITSET : FUTEX_WAIT) | FUTEX_PRIVATE_FLAG;
    syscall(SYS_futex, &mine->word, operation, mine->word, NULL, NULL, FUTEX_BITSET_MATCH_ANY);
  }
  return NULL;
}

int main(int count, char **arguments) {
  bounded();
  is_rust = count > 1 && !strcmp(arguments[1], "rust");
  for (int i = 0; i < 2; i++) events[i] = (struct event){.word = is_rust ? 2 : 0, .users = 1};
  thread_named("first", waits, (void *)0L);
  thread_named("second", waits, (void *)1L);
  for (;;) {
    sleep(2);
    for (int i = 0; i < 2; i++) wake(&events[i]);
  }
}
