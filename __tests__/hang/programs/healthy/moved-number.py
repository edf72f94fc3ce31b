"""`moved-number.py`: an epoll set watches a pipe whose number means another one by now, the answers of a child that waits for a question."""

import os
import select
import signal
import time


def child():
    pid = os.fork()
    if pid == 0:
        signal.alarm(300)
    return pid


signal.alarm(300)
news, answers, questions = os.pipe(), os.pipe(), os.pipe()
if child() == 0:
    for end in (news[0], *answers, *questions):
        os.close(end)
    while True:
        time.sleep(1)
        os.write(news[1], b"x")
if child() == 0:
    for end in (*news, answers[0], questions[1]):
        os.close(end)
    os.read(questions[0], 1)
    os.write(answers[1], b"y")
    os._exit(0)
for end in (news[1], answers[1], questions[0]):
    os.close(end)
events = select.epoll()
events.register(news[0], select.EPOLLIN)
kept = os.dup(news[0])
os.dup2(answers[0], news[0])
os.close(answers[0])
while events.poll():
    os.read(kept, 1)
