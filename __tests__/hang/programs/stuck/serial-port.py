"""`serial-port.py DEVICE [HOW]`: waits for a board that says nothing: HOW is read (default), poll or select, the latter as pyserial does."""

import os
import select
import signal
import sys

signal.alarm(300)
device, how = sys.argv[1], (sys.argv[2:] or ["read"])[0]
port = os.open(device, os.O_RDWR | os.O_NOCTTY)
print("ready", flush=True)
if how == "poll":
    waiting = select.poll()
    waiting.register(port, select.POLLIN)
    waiting.poll()
elif how == "select":
    select.select([port], [], [])
os.read(port, 1)
