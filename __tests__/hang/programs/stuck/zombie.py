"""Starts a command, forgets it, and waits for something else for ever: the child has ended, and nobody asks how."""

import signal
import subprocess

signal.alarm(300)
child = subprocess.Popen(["true"])
signal.pause()
