"""`slow-reader.py BYTES SECONDS`: reads so much of its input, then sleeps so long, again and again."""

import os
import signal
import sys
import time

signal.alarm(300)
while os.read(0, int(sys.argv[1])):
    time.sleep(float(sys.argv[2]))
