"""`abba-bytes.py FILE`: two processes lock two bytes of a file, each in its own order."""

import fcntl
import os
import signal
import struct
import sys

(name,) = sys.argv[1:]
F_OFD_SETLKW = 38


def take(mine, theirs, holds_mine, holds_theirs):
    signal.alarm(300)
    with open(name, "wb") as file:
        for byte in (mine, theirs):
            fcntl.fcntl(file, F_OFD_SETLKW, struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, byte, 1, 0))
            os.write(holds_mine[1], b"x")
            os.read(holds_theirs[0], 1)
    sys.exit("nothing was in the way")


signal.alarm(300)
left, right = os.pipe(), os.pipe()
if os.fork() == 0:
    take(0, 10, left, right)
if os.fork() == 0:
    take(10, 0, right, left)
for end in (*left, *right):
    os.close(end)
while True:
    os.wait()
