"""Two threads take two locks, each in its own order. Python's locks are semaphores: they do not say who holds them."""

import signal
import threading

signal.alarm(300)
a, b, both = threading.Lock(), threading.Lock(), threading.Barrier(2)


def take(first, second):
    with first:
        both.wait()
        with second:
            pass


threads = [threading.Thread(target=take, args=locks, name=name) for name, locks in (("left", (a, b)), ("right", (b, a)))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
