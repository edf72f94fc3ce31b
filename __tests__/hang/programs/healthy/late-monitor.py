"""The shape of the story, and none: waits for the child with a limit of two seconds each time, and reads when that is over."""

import os
import signal
import subprocess
import sys

signal.alarm(300)
child = subprocess.Popen(sys.argv[1:], stdout=subprocess.PIPE)
while True:
    # As programs do that use the system call: a child's end, or two seconds.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD})
    signal.sigtimedwait({signal.SIGCHLD}, 2)
    os.read(child.stdout.fileno(), 65536)
