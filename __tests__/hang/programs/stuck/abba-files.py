"""`abba-files.py KIND FIRST SECOND`: two processes lock two files, each in its own order.

KIND is `flock`, `ofd` (fcntl locks of the open file), or `mixed` (one file by flock, the other by fcntl). Two plain fcntl locks cannot
do it: the kernel sees that cycle and answers EDEADLK.
"""

import fcntl
import os
import signal
import struct
import sys

kind, first, second = sys.argv[1:]
F_OFD_SETLKW = 38


def flock(file):
    fcntl.flock(file, fcntl.LOCK_EX)


def ofd(file):
    fcntl.fcntl(file, F_OFD_SETLKW, struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))


def posix(file):
    fcntl.lockf(file, fcntl.LOCK_EX)


by_file = {"flock": (flock, flock), "ofd": (ofd, ofd), "mixed": (flock, posix)}[kind]
files = {first: by_file[0], second: by_file[1]}


def take(mine, theirs, holds_mine, holds_theirs):
    signal.alarm(300)
    one, other = open(mine, "w"), open(theirs, "w")
    files[mine](one)
    os.write(holds_mine[1], b"x")
    os.read(holds_theirs[0], 1)
    files[theirs](other)
    sys.exit("nothing was in the way")


signal.alarm(300)
left, right = os.pipe(), os.pipe()
if os.fork() == 0:
    take(first, second, left, right)
if os.fork() == 0:
    take(second, first, right, left)
for end in (*left, *right):
    os.close(end)
while True:
    os.wait()
