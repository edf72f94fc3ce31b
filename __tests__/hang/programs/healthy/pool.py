"""A pool of processes, now busy, now idle: its workers wait for a lock that one of them holds while it reads the queue's pipe."""

import multiprocessing
import signal
import time


def bounded():
    signal.alarm(300)


def work(number):
    time.sleep(0.05)
    return b"x" * 100_000


if __name__ == "__main__":
    bounded()
    with multiprocessing.Pool(3, bounded) as pool:
        while True:
            pool.map(work, range(9))
            time.sleep(2)
