/* `deaf-disk FOLDER`: reads a file of a file system in user space (FUSE), which then answers nothing any more. The mount is in a namespace
   of its own, and so ends with the program. Needs root. */
#include "../bounded.h"
#include <fcntl.h>
#include <linux/fuse.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/stat.h>

enum { FOLDER = FUSE_ROOT_ID, FILE_ID };

static struct fuse_attr attributes(int node) {
  struct fuse_attr attr = {.ino = node, .nlink = 1, .size = 4096, .blksize = 4096};
  attr.mode = node == FOLDER ? S_IFDIR | 0755 : S_IFREG | 0644;
  return attr;
}

static void answer(int device, const struct fuse_in_header *in, const void *body, size_t size) {
  char reply[512];
  struct fuse_out_header *out = (struct fuse_out_header *)reply;
  *out = (struct fuse_out_header){.len = sizeof *out + size, .unique = in->unique};
  memcpy(reply + sizeof *out, body, size);
  if (write(device, reply, out->len) < 0) err(1, "write to /dev/fuse");
}

/* Answers everything until somebody reads. What it says of a file is out of date at once, so that it is asked anew each time. */
static void serve(int device) {
  static char request[1 << 17] __attribute__((aligned(8)));
  const struct fuse_in_header *in = (const struct fuse_in_header *)request;
  while (read(device, request, sizeof request) > 0) {
    if (in->opcode == FUSE_READ) break;
    if (in->opcode == FUSE_INIT) {
      const struct fuse_init_in *theirs = (const struct fuse_init_in *)(in + 1);
      struct fuse_init_out out = {.major = FUSE_KERNEL_VERSION, .minor = theirs->minor, .max_write = 4096};
      answer(device, in, &out, sizeof out);
    } else if (in->opcode == FUSE_LOOKUP) {
      struct fuse_entry_out out = {.nodeid = FILE_ID, .attr = attributes(FILE_ID)};
      answer(device, in, &out, sizeof out);
    } else if (in->opcode == FUSE_GETATTR) {
      struct fuse_attr_out out = {.attr = attributes(in->nodeid)};
      answer(device, in, &out, sizeof out);
    } else if (in->opcode == FUSE_OPEN) {
      struct fuse_open_out out = {.open_flags = FOPEN_DIRECT_IO};
      answer(device, in, &out, sizeof out);
    }
  }
  for (;;) pause();
}

int main(int argc, char **argv) {
  bounded();
  char options[80], path[4096], byte;
  int device = open("/dev/fuse", O_RDWR | O_CLOEXEC);
  if (argc != 2 || device < 0) err(1, "/dev/fuse");
  if (unshare(CLONE_NEWNS) != 0 || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0) err(1, "unshare");
  snprintf(options, sizeof options, "fd=%d,rootmode=40000,user_id=0,group_id=0", device);
  if (mount("deaf", argv[1], "fuse", MS_NOSUID | MS_NODEV, options) != 0) err(1, "mount");
  if (child_named("server") == 0) serve(device);
  close(device);
  snprintf(path, sizeof path, "%s/file", argv[1]);
  int file = open(path, O_RDONLY);
  if (file < 0) err(1, "%s", path);
  return read(file, &byte, 1) != 0;
}
