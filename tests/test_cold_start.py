"""What a command costs beside its work, as far as that can be seen without a clock."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SCRIPT = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > 1000))
import cli
cli.main(["check", "no-such-folder"])
"""


def test_a_process_that_ends_does_not_look_through_its_records_once_more() -> None:
    run = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert run.stdout.strip() == "True", run.stderr
