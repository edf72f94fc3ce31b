"""Reads what a shell prints to the end, which never comes: the shell has left a process behind that keeps the pipe."""

import signal
import subprocess

signal.alarm(300)
print(subprocess.Popen(["sh", "-c", "echo started; sleep 80 &"], stdout=subprocess.PIPE).stdout.read())
