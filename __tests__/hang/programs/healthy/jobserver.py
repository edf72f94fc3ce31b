"""Builds as cargo does: eight compilers, each with two pipes, three tokens in a pipe that everybody can read and write, and a parent that polls."""

import os
import selectors
import signal
import sys
import time

signal.alarm(300)
take, give = os.pipe()
os.write(give, b"+++")
watch = selectors.PollSelector()


def compiler(number, output, errors):
    signal.alarm(300)
    token = os.read(take, 1)
    for line in range(20 * (number + 1)):
        os.write(output, b"Compiling a crate with a long name, and all that it needs\n" * 20)
        os.write(errors, b"warning: unused variable\n" * 10)
        time.sleep(0.02)
    os.write(give, token)
    os._exit(0)


def start(number):
    output, errors = os.pipe(), os.pipe()
    if os.fork() == 0:
        compiler(number, output[1], errors[1])
    for read, write in (output, errors):
        os.close(write)
        watch.register(read, selectors.EVENT_READ)


while True:
    for number in range(8):
        start(number)
    while watch.get_map():
        for key, _ in watch.select():
            if not os.read(key.fd, 4096):
                watch.unregister(key.fd)
                os.close(key.fd)
    while True:
        try:
            os.wait()
        except ChildProcessError:
            break
