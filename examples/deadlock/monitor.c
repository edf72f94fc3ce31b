/*
 * Runs a test and shows what it printed: monitor.rs in C, with the same mistake.
 *
 *     monitor [COMMAND [ARGUMENTS ...]]      without a command: build/runner
 */
#include <err.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(int count, char **arguments) {
  char *usual[] = {"build/runner", NULL};
  char **command = count > 1 ? arguments + 1 : usual;
  int output[2];
  if (pipe(output) != 0) err(1, "pipe");
  pid_t child = fork();
  if (child < 0) err(1, "fork");
  if (child == 0) {
    dup2(output[1], STDOUT_FILENO);
    close(output[0]);
    close(output[1]);
    execvp(command[0], command);
    err(127, "%s", command[0]);
  }
  close(output[1]);

  /* The mistake. The cure: read to the end of the file first (the loop below), then wait. */
  int status;
  if (waitpid(child, &status, 0) < 0) err(1, "waitpid");

  char buffer[4096];
  for (ssize_t size; (size = read(output[0], buffer, sizeof buffer)) > 0;) fwrite(buffer, 1, size, stdout);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
