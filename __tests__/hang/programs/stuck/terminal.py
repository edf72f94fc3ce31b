"""`terminal.py HOW`: a pseudo terminal with a child on it, and nobody who types.

HOW: `reads` (the child reads it), `background` (the child's own child, in a background group, reads it and is stopped by SIGTTIN),
`writes` (the child prints more than the terminal holds, since this parent does not read), `password` (reads /dev/tty, as ssh does).
"""

import os
import pty
import signal
import sys
import time

signal.alarm(300)
how = sys.argv[1]
pid, master = pty.fork()
if pid == 0:
    signal.alarm(300)
    if how == "writes":
        while True:
            os.write(1, b"hello\n")
    if how == "background":
        child = os.fork()
        if child == 0:
            os.setpgid(0, 0)
            signal.alarm(300)
            os.read(0, 1)
        os.waitpid(child, 0)
    terminal = os.open("/dev/tty", os.O_RDWR) if how == "password" else 0
    os.read(terminal, 1)
    sys.exit()
if how == "writes":
    os.waitpid(pid, 0)
os.read(master, 1)
