/* Writes a megabyte to a filter and reads the answer afterwards. The filter's answer fills its pipe, then its input fills. */
#include "../bounded.h"

static void filter(int in, int out) {
  char buffer[4096];
  for (ssize_t size; (size = read(in, buffer, sizeof buffer)) > 0;)
    if (write(out, buffer, size) < 0) err(1, "write");
  exit(0);
}

int main(void) {
  bounded();
  int in[2], out[2];
  make_pipe(in);
  make_pipe(out);
  if (child_named("filter") == 0) {
    close(in[1]);
    close(out[0]);
    filter(in[0], out[1]);
  }
  close(in[0]);
  close(out[1]);
  static char request[1 << 20];
  memset(request, 'x', sizeof request);
  if (write(in[1], request, sizeof request) < 0) err(1, "write");
  close(in[1]);
  for (ssize_t size; (size = read(out[0], request, sizeof request)) > 0;) fwrite(request, 1, size, stdout);
}
