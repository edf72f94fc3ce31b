"""Logs for ever with a buffer, as Python does into a pipe: many lines to a write."""

import itertools
import signal

signal.alarm(300)
for i in itertools.count(1):
    print(f"[{i}] INFO page {i} written and verified")
