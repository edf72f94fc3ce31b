"""`deaf-server.py ADDRESS`: listens, prints its port, and never answers: a client may connect and ask, and a second cannot even connect."""

import signal
import socket
import sys
import time

signal.alarm(300)
address = sys.argv[1]
server = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
server.bind((address, 0))
server.listen(0)
print(server.getsockname()[1], flush=True)
time.sleep(80)
