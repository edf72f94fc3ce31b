/*
 * Two that talk over a pair of sockets, as over a line that loses every other packet: both wait for the other, without a limit that
 * anybody could see, until the socket's own time limit (SO_RCVTIMEO, as Rust's `set_read_timeout` sets it) lets one ask again.
 */
#include "../bounded.h"
#include <sys/socket.h>
#include <sys/time.h>

int main(void) {
  bounded();
  int pair[2];
  if (socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair) != 0) err(1, "socketpair");
  char packet[4];
  if (child_named("board") == 0) {
    close(pair[0]);
    for (unsigned count = 0; recv(pair[1], packet, sizeof packet, 0) > 0; count++)
      if (count % 2 == 1 && send(pair[1], "pong", 4, 0) != 4) err(1, "send");
    return 0;
  }
  close(pair[1]);
  struct timeval limit = {.tv_sec = 2};
  if (setsockopt(pair[0], SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) != 0) err(1, "setsockopt");
  for (;;) {
    if (send(pair[0], "ping", 4, 0) != 4) err(1, "send");
    if (recv(pair[0], packet, sizeof packet, 0) < 0 && errno != EAGAIN) err(1, "recv");
  }
}
