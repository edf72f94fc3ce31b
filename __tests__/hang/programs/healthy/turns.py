"""`turns.py FILE FILE`: two processes lock two files in opposite order, one holds both for two seconds, and the other never keeps one while it waits."""

import fcntl
import os
import signal
import sys
import time

first, second = sys.argv[1:]


def holds_both():
    one, other = open(first, "w"), open(second, "w")
    while True:
        fcntl.flock(one, fcntl.LOCK_EX)
        fcntl.flock(other, fcntl.LOCK_EX)
        time.sleep(2)
        fcntl.flock(other, fcntl.LOCK_UN)
        fcntl.flock(one, fcntl.LOCK_UN)
        time.sleep(0.01)


def gives_way():
    one, other = open(second, "w"), open(first, "w")
    while True:
        fcntl.flock(one, fcntl.LOCK_EX)
        try:
            fcntl.flock(other, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            pass
        fcntl.flock(one, fcntl.LOCK_UN)
        time.sleep(0.001)


signal.alarm(300)
child = os.fork()
signal.alarm(300)
if child == 0:
    holds_both()
gives_way()
