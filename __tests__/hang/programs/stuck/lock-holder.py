"""`lock-holder.py KIND FILE`: holds the lock of a file (flock, posix or ofd) and sleeps."""

import fcntl
import os
import signal
import struct
import sys
import time

signal.alarm(300)
kind, name = sys.argv[1:]
file = open(name, "w")
if kind == "flock":
    fcntl.flock(file, fcntl.LOCK_EX)
elif kind == "posix":
    fcntl.lockf(file, fcntl.LOCK_EX)
else:
    fcntl.fcntl(file, 38, struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, 0, 0, 0))
print("ready", flush=True)
time.sleep(80)
