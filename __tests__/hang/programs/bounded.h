/* What the programs of this folder have in common: they end by themselves, should nobody end them. */
#pragma once
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <err.h>
#include <errno.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

/* Call it after each fork: alarms are not inherited. */
static inline void bounded(void) { alarm(300); }

static inline void named(const char *name) { prctl(PR_SET_NAME, name); }

/* A child with this name in /proc; 0 in the child. */
static inline pid_t child_named(const char *name) {
  pid_t pid = fork();
  if (pid < 0) err(1, "fork");
  if (pid == 0) {
    bounded();
    named(name);
  }
  return pid;
}

static inline void make_pipe(int ends[2]) {
  if (pipe(ends) != 0) err(1, "pipe");
}

static inline pthread_t thread_named(const char *name, void *(*body)(void *), void *argument) {
  pthread_t thread;
  int failed = pthread_create(&thread, NULL, body, argument);
  if (failed) errx(1, "pthread_create: %s", strerror(failed));
  pthread_setname_np(thread, name);
  return thread;
}

/* Writes lines for ever. */
static inline void chatter(int fd) {
  char line[80];
  for (unsigned i = 1;; i++) {
    int size = snprintf(line, sizeof line, "[%8u] INFO page %u written and verified\n", i, i);
    if (write(fd, line, size) < 0) err(1, "write");
  }
}
