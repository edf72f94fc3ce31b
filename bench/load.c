/* The test that is recorded: prints BYTES bytes as fast as it is let, and says when it began and how long that took.
   load.mjs does the same where there is no C compiler; output.mjs knows what is printed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { BLOCK = 65520, LINE = 80 };

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return t.tv_sec + t.tv_nsec / 1e9;
}

int main(int argc, char **argv) {
  double began = now(CLOCK_REALTIME), start = now(CLOCK_MONOTONIC);
  if (argc != 4) return 2;
  long blocks = atol(argv[2]) / BLOCK;
  char end_of_line = strcmp(argv[3], "solid") == 0 ? '-' : '\n';
  FILE *report = fopen(argv[1], "w");
  if (report == NULL) return 2;
  fprintf(report, "start %.6f %d\n", began, (int)getpid());
  fflush(report);
  static char block[BLOCK];
  for (int i = 0; i < BLOCK; i++) block[i] = i % LINE == LINE - 1 ? end_of_line : (char)('a' + i % LINE % 26);
  for (long number = 0; number < blocks; number++) {
    char digits[11];
    snprintf(digits, sizeof digits, "%010ld", number);
    memcpy(block, digits, 10);
    for (size_t done = 0; done < BLOCK;) {
      ssize_t count = write(1, block + done, BLOCK - done);
      if (count < 0) return 1;
      done += (size_t)count;
    }
  }
  fprintf(report, "end %.6f %ld\n", now(CLOCK_MONOTONIC) - start, blocks * BLOCK);
  return fclose(report) == 0 ? 0 : 1;
}
