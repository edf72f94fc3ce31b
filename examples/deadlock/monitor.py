#!/usr/bin/env python3
"""Runs a test and shows what it printed: `monitor.rs` in Python, with the same mistake.

    monitor.py [COMMAND [ARGUMENTS ...]]      without a command: build/runner
"""

import pathlib
import subprocess
import sys

command = sys.argv[1:] or [str(pathlib.Path(__file__).resolve().with_name("build") / "runner")]
child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

# The mistake. The documentation of `Popen.wait` warns of it. The cure: `subprocess.run(command, capture_output=True)`.
status = child.wait()

output, errors = child.stdout.read(), child.stderr.read()
print(output, errors, sep="", end="")
print(f"exit status: {status}, {len(output.splitlines())} lines")
sys.exit(1 if status else 0)
