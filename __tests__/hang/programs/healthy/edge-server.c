/* An event loop with edge-triggered epoll, as tokio has it, that echoes what five children say over socket pairs and pipes. */
#include "../bounded.h"
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/socket.h>

enum { CLIENTS = 5 };

static void asks(int in, int out, int number) {
  char question[512], answer[512];
  memset(question, 'a' + number, sizeof question);
  for (unsigned turn = 0;; turn++) {
    if (write(out, question, sizeof question) < 0) err(1, "client");
    for (size_t got = 0; got < sizeof answer;) {
      ssize_t size = read(in, answer + got, sizeof answer - got);
      if (size < 1) exit(0);
      got += size;
    }
    if (turn % 8 == (unsigned)number) usleep(20000 << number);
  }
}

int main(void) {
  bounded();
  int loop = epoll_create1(EPOLL_CLOEXEC), in[CLIENTS], out[CLIENTS];
  for (int i = 0; i < CLIENTS; i++) {
    int there[2], back[2];
    if (i % 2 == 0) {
      make_pipe(there);
      make_pipe(back);
    } else {
      int pair[2];
      if (socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0) err(1, "socketpair");
      there[0] = back[1] = pair[0];
      there[1] = back[0] = pair[1];
    }
    if (child_named("client") == 0) {
      for (int k = 0; k < i; k++) close(in[k]), close(out[k]);
      close(there[0]);
      close(back[1]);
      close(loop);
      asks(back[0], there[1], i);
    }
    close(there[1]);
    close(back[0]);
    in[i] = there[0];
    out[i] = back[1];
    fcntl(in[i], F_SETFL, O_NONBLOCK);
    struct epoll_event event = {.events = EPOLLIN | EPOLLET, .data = {.u32 = i}};
    if (epoll_ctl(loop, EPOLL_CTL_ADD, in[i], &event) != 0) err(1, "epoll_ctl");
  }
  for (;;) {
    struct epoll_event events[CLIENTS];
    int ready = epoll_wait(loop, events, CLIENTS, -1);
    for (int k = 0; k < ready; k++) {
      char buffer[512];
      int i = events[k].data.u32;
      for (ssize_t size; (size = read(in[i], buffer, sizeof buffer)) > 0;)
        if (write(out[i], buffer, size) != size) err(1, "server");
    }
  }
}
