"""`byte-locks.py KIND FILE LINK`: two processes hold a byte of a file each, and wait for a third one, which a child holds for two seconds each time.

The child knows the file by another name, under which nobody looks for it. KIND is `posix` or `ofd`.
"""

import fcntl
import os
import signal
import struct
import sys
import time

kind, name, link = sys.argv[1:]
WANTED = 10
COMMANDS = {"posix": fcntl.F_SETLKW, "ofd": 38}


def lock(file, how, byte):
    fcntl.fcntl(file, COMMANDS[kind], struct.pack("hhqqi", how, os.SEEK_SET, byte, 1, 0))


def child():
    pid = os.fork()
    signal.alarm(300)
    return pid == 0


def holds():
    file = open(link, "r+b")
    while True:
        lock(file, fcntl.F_WRLCK, WANTED)
        time.sleep(2)
        lock(file, fcntl.F_UNLCK, WANTED)
        time.sleep(0.01)


def waits(mine):
    file = open(name, "r+b")
    # Another number for the same file: what is held through the one is held through the other.
    again = os.dup(file.fileno())
    lock(file, fcntl.F_WRLCK, mine)
    while True:
        lock(again, fcntl.F_WRLCK, WANTED)
        lock(again, fcntl.F_UNLCK, WANTED)
        time.sleep(0.001)


open(name, "wb").close()
os.link(name, link)
if child():
    holds()
waits(5 if child() else 0)
