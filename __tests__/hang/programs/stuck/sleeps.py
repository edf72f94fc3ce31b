"""`sleeps.py HOW SECONDS`: sleep, poll and select (without descriptors), condition (with a limit), pause."""

import select
import signal
import sys
import threading
import time

signal.alarm(300)
how, seconds = sys.argv[1], float(sys.argv[2])
if how == "sleep":
    time.sleep(seconds)
elif how == "poll":
    select.poll().poll(seconds * 1000)
elif how == "select":
    select.select([], [], [], seconds)
elif how == "condition":
    condition = threading.Condition()
    with condition:
        condition.wait(seconds)
else:
    signal.pause()
