"""`python -m benchmarks.measure NAME SIZE REPEATS`: one contender in a process of its own."""

import gc
import json
import math
import resource
import sys
import time
from collections.abc import Mapping
from statistics import median

from benchmarks.contenders import CONTENDERS, Work

KIB_PER_MIB = 1024
WARM_UP_RUNS = 10
WARM_UP_SECONDS = 5.0
"""Java compiles what it runs often: its first runs are several times slower than later ones."""


def measure(name: str, size: int, repeats: int) -> Mapping[str, float]:
    """Seconds of processor time (all threads), and how much the memory's peak rose."""
    work = CONTENDERS[name](size)
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    warm_up = _timed(work, WARM_UP_RUNS, WARM_UP_SECONDS) if name.startswith("mpxj") else []
    seconds = _timed(work, repeats, math.inf)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "median": median(seconds),
        "first": [*warm_up, *seconds][0],
        "least": min(seconds),
        "rose_mib": (peak - before) / KIB_PER_MIB,
        "peak_mib": peak / KIB_PER_MIB,
    }


def _timed(work: Work, runs: int, limit: float) -> list[float]:
    """Seconds of each run, until there are enough or they took too long together."""
    seconds: list[float] = []
    while len(seconds) < runs and sum(seconds) < limit:
        begin = time.process_time()
        work()
        seconds.append(time.process_time() - begin)
    return seconds


if __name__ == "__main__":
    found = measure(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps(found))
