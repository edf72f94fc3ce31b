"""Gives `cat` a megabyte before it reads a byte."""

import signal
import subprocess

signal.alarm(300)
child = subprocess.Popen(["cat"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
child.stdin.write(b"x" * (1 << 20))
child.stdin.close()
print(len(child.stdout.read()))
