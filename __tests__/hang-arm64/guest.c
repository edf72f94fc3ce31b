/*
 * The first process of a virtual machine: starts programs that wait (/ways, a line each: program, way), shows what the kernel says of
 * each one once it sleeps, and switches the machine off.
 */
#include <dirent.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#define ARGUMENT_BYTES 64
#define MOST 64

static int read_text(char *text, int size, const char *format, int pid, int tid) {
  char path[64];
  snprintf(path, sizeof path, format, pid, tid);
  int fd = open(path, O_RDONLY);
  int count = fd < 0 ? -1 : (int)read(fd, text, size - 1);
  close(fd);
  text[count < 0 ? 0 : count] = 0;
  text[strcspn(text, "\n")] = 0;
  return count;
}

static int sleeps(int pid) {
  char text[512];
  read_text(text, sizeof text, "/proc/%d/stat", pid, 0);
  char *close = strrchr(text, ')');
  return close != NULL && close[2] == 'S';
}

/* All of them are asleep, each in one and the same call for half a second. */
static void wait_until_they_wait(const int *pids, int count) {
  static char before[MOST][256];
  for (int looks = 0, same = 0; looks < 300 && same < 5; looks++) {
    same++;
    for (int i = 0; i < count; i++) {
      char now[256];
      read_text(now, sizeof now, "/proc/%d/syscall", pids[i], 0);
      if (!sleeps(pids[i]) || strcmp(now, before[i]) != 0) same = 0;
      strcpy(before[i], now);
    }
    usleep(100000);
  }
}

static void show_memory(const char *program, const char *way, int pid, const char *call) {
  char path[64];
  unsigned char bytes[ARGUMENT_BYTES];
  snprintf(path, sizeof path, "/proc/%d/mem", pid);
  int fd = open(path, O_RDONLY);
  const char *at = strchr(call, ' ');
  for (int argument = 0; argument < 6 && at != NULL; argument++, at = strchr(at + 1, ' ')) {
    unsigned long long address = strtoull(at, NULL, 16);
    if (address < 4096 || pread64(fd, bytes, sizeof bytes, address) != sizeof bytes) continue;
    printf("MEMORY %s %s 0x%llx ", program, way, address);
    for (size_t i = 0; i < sizeof bytes; i++) printf("%02x", bytes[i]);
    printf("\n");
  }
  close(fd);
}

static void show(const char *program, const char *way, int pid) {
  char path[64], text[256];
  snprintf(path, sizeof path, "/proc/%d/task", pid);
  DIR *threads = opendir(path);
  for (struct dirent *entry; threads != NULL && (entry = readdir(threads)) != NULL;) {
    int tid = atoi(entry->d_name);
    if (tid == 0) continue;
    read_text(text, sizeof text, "/proc/%d/task/%d/syscall", pid, tid);
    printf("CALL %s %s %d %d %s\n", program, way, pid, tid, text);
    if (tid == pid) show_memory(program, way, pid, text);
  }
  if (threads != NULL) closedir(threads);
}

int main(void) {
  char programs[MOST][32], ways[MOST][32];
  int pids[MOST], count = 0;
  mkdir("/proc", 0755);
  mkdir("/dev", 0755);
  mount("proc", "/proc", "proc", 0, NULL);
  mount("dev", "/dev", "devtmpfs", 0, NULL);
  int console = open("/dev/console", O_RDWR);
  for (int fd = 0; fd < 3; fd++) dup2(console, fd);
  if (console > 2) close(console);
  FILE *list = fopen("/ways", "re");
  while (list != NULL && count < MOST && fscanf(list, "%31s %31s", programs[count], ways[count]) == 2) {
    char program[64], lock[64];
    snprintf(program, sizeof program, "/%s", programs[count]);
    snprintf(lock, sizeof lock, "/lock-%d", count);
    pids[count] = fork();
    if (pids[count] == 0) {
      execl(program, program, ways[count], lock, NULL);
      _exit(127);
    }
    count++;
  }
  wait_until_they_wait(pids, count);
  for (int i = 0; i < count; i++) show(programs[i], ways[i], pids[i]);
  printf("END\n");
  fflush(stdout);
  sync();
  reboot(RB_POWER_OFF);
  for (;;) pause();
}
