/* The story in a parent with other threads: `monitor-with-pool COMMAND ...`. Four workers wait for work that only the main thread could give. */
#include "../bounded.h"

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t work = PTHREAD_COND_INITIALIZER;

static void *worker(void *unused) {
  pthread_mutex_lock(&lock);
  for (;;) pthread_cond_wait(&work, &lock);
  return unused;
}

int main(int count, char **arguments) {
  bounded();
  int output[2];
  make_pipe(output);
  if (count < 2) errx(2, "which command?");
  for (int i = 0; i < 4; i++) thread_named("worker", worker, NULL);
  pid_t child = fork();
  if (child < 0) err(1, "fork");
  if (child == 0) {
    dup2(output[1], STDOUT_FILENO);
    close(output[0]);
    close(output[1]);
    execvp(arguments[1], arguments + 1);
    err(127, "%s", arguments[1]);
  }
  close(output[1]);
  waitpid(child, NULL, 0);
  pthread_cond_broadcast(&work);
}
