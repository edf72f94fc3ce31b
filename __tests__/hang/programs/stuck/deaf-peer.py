"""`deaf-peer.py HOW NAME`: the other side of `outside.py`: accepts and never answers, or keeps a named pipe open and never writes."""

import os
import signal
import socket
import sys
import time

signal.alarm(300)
how, name = sys.argv[1:]
if how == "unix":
    server = socket.socket(socket.AF_UNIX)
    server.bind(name)
    server.listen()
    print("ready", flush=True)
    peer, _ = server.accept()
else:
    os.mkfifo(name)
    print("ready", flush=True)
    peer = open(name, "wb", buffering=0)
time.sleep(80)
