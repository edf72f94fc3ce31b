"""`network.py WHAT ADDRESS PORT`: waits for the network: recv, connect (until no more fit into the server's queue), accept, udp, poll, http."""

import select
import signal
import socket
import sys
import urllib.request

signal.alarm(300)
what, address, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
family = socket.AF_INET6 if ":" in address else socket.AF_INET
if what == "accept":
    server = socket.socket(family)
    server.bind((address, port))
    server.listen()
    server.accept()
elif what == "udp":
    client = socket.socket(family, socket.SOCK_DGRAM)
    client.connect((address, port))
    client.send(b"hello")
    client.recv(10)
elif what == "http":
    urllib.request.urlopen(f"http://{address}:{port}/")
elif what == "connect":
    clients = []
    while True:
        clients.append(socket.socket(family))
        clients[-1].connect((address, port))
else:
    client = socket.create_connection((address, port))
    if what == "poll":
        waiting = select.poll()
        waiting.register(client, select.POLLIN)
        waiting.poll()
    client.recv(10)
