"""Moves bytes from pipe to pipe inside the kernel, as new versions of `cat` do, and nobody reads them."""

import os
import signal

signal.alarm(300)
source, sink = os.pipe(), os.pipe()
child = os.fork()
if child == 0:
    signal.alarm(300)
    os.close(sink[0])
    while True:
        os.write(source[1], b"x" * 4096)
        os.splice(source[0], sink[1], 4096)
os.close(sink[1])
os.close(source[0])
os.close(source[1])
os.waitpid(child, 0)
