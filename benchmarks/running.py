"""One contender in a process of its own: what it found, or in words why it found nothing."""

import json
import signal
import subprocess
import sys
from collections.abc import Mapping

Found = Mapping[str, float]
LIMIT, MPXJ_LIMIT = 120, 60
"""Seconds on the clock that one contender gets at one size, to make what it needs too."""
JAVA_MEMORY = "OutOfMemoryError"


def measure(job: tuple[str, int, int]) -> Found | str:
    """What a process of its own found. Only MPXJ may fail, as it is another's program."""
    arguments = [str(part) for part in job]
    foreign = job[0].startswith("mpxj")
    limit = MPXJ_LIMIT if foreign else LIMIT
    try:
        done = subprocess.run(  # noqa: S603
            [sys.executable, "-m", "benchmarks.measure", *arguments],
            capture_output=True,
            check=True,
            text=True,
            timeout=limit,
        )
    except subprocess.TimeoutExpired:
        return f"stopped after {limit} s"
    except subprocess.CalledProcessError as error:
        if not foreign:
            raise
        return failure(error.returncode, error.stderr)
    found: Found = json.loads(done.stdout.splitlines()[-1])
    return found


def failure(code: int, said: str) -> str:
    """Why a process ended: its last words, or where it left none how it was ended."""
    if JAVA_MEMORY in said:
        return "out of memory"
    if code < 0:
        return f"ended by {signal.Signals(-code).name}"
    last = [line.strip() for line in said.splitlines() if line.strip()][-1:]
    name = last[0].split(":")[0] if last else ""
    return f"failed: {name}" if name else f"failed with exit code {code}"
