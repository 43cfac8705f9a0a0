"""`python -m benchmarks.measure NAME SIZE REPEATS`: one contender in a process of its own."""

import gc
import json
import resource
import sys
import time
from collections.abc import Mapping
from statistics import median

from benchmarks.contenders import CONTENDERS

KIB_PER_MIB = 1024


def measure(name: str, size: int, repeats: int) -> Mapping[str, float]:
    """Seconds of processor time (all threads), and how much the memory's peak rose."""
    work = CONTENDERS[name](size)
    gc.collect()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    seconds = []
    for _ in range(repeats):
        begin = time.process_time()
        work()
        seconds.append(time.process_time() - begin)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {
        "median": median(seconds),
        "least": min(seconds),
        "rose_mib": (peak - before) / KIB_PER_MIB,
        "peak_mib": peak / KIB_PER_MIB,
    }


if __name__ == "__main__":
    found = measure(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps(found))
