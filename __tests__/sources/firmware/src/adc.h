static inline int scale(int raw) {
  volatile int *bad = (int *)0xdead0000;
  return raw * *bad;
}
