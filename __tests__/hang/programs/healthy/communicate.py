"""Four threads run commands with captured output all the time; a fifth waits for one with a limit, as `Popen.wait(timeout)` does: it polls."""

import concurrent.futures
import signal
import subprocess
import threading
import time

signal.alarm(300)


def captures(number):
    while True:
        subprocess.run(["sh", "-c", f"seq 20000; sleep 0.{number + 1}; seq 20000 >&2"], capture_output=True, check=True)


def waits():
    while True:
        child = subprocess.Popen(["sh", "-c", "seq 100000"], stdout=subprocess.PIPE)
        try:
            child.wait(timeout=2)
        except subprocess.TimeoutExpired:
            child.communicate()


threading.Thread(target=waits, daemon=True).start()
with concurrent.futures.ThreadPoolExecutor(4) as pool:
    list(pool.map(captures, range(4)))
