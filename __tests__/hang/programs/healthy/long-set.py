"""`long-set.py`: a child tells an epoll set something every second, by the last of thousands of files in the kernel's list; the others are the
answers of a child that waits for a question."""

import os
import resource
import select
import signal
import time

# Lines of some 75 characters.
MANY = 4000


def child():
    pid = os.fork()
    signal.alarm(300)
    return pid == 0


def comes_later(last, other):
    """Whether the kernel lists `last` after `other`: it sorts them by where they lie in its memory."""
    both = select.epoll()
    both.register(last, select.EPOLLIN)
    both.register(other, select.EPOLLIN)
    with open(f"/proc/self/fdinfo/{both.fileno()}") as file:
        fds = [int(line.split()[1]) for line in file if line.startswith("tfd:")]
    both.close()
    return fds == [other, last]


limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))
tried = [os.pipe(), os.pipe()]
while not any(comes_later(tried[-1][0], answers[0]) for answers in tried[:-1]):
    tried.append(os.pipe())
news = tried[-1]
answers = next(pipe for pipe in tried if comes_later(news[0], pipe[0]))
for pipe in tried:
    if pipe not in (news, answers):
        os.close(pipe[0])
        os.close(pipe[1])
questions = os.pipe()
if child():
    for end in (news[0], *answers, *questions):
        os.close(end)
    while True:
        time.sleep(1)
        os.write(news[1], b"x")
if child():
    for end in (*news, answers[0], questions[1]):
        os.close(end)
    os.read(questions[0], 1)
    os.write(answers[1], b"y")
    os._exit(0)
for end in (news[1], answers[1], questions[0]):
    os.close(end)
events = select.epoll()
events.register(news[0], select.EPOLLIN)
for _ in range(MANY):
    events.register(os.dup(answers[0]), select.EPOLLIN)
while events.poll():
    os.read(news[0], 1)
