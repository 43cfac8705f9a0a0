"""What tests of several modules share: a browser, when there is one."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.browser import CHOSEN, REQUIRED, find_browser, launched

# A slow machine is no fault of the code: speed is measured in benchmarks, never in a test.
# What a reviewer runs tries the same cases every time; at one's desk new ones are sought.
settings.register_profile(
    "knelpunt",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=bool(os.environ.get("CI")),
    print_blob=True,
)
settings.load_profile("knelpunt")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Skips, with the reason, where no browser is found; fails where one is required."""
    path = find_browser()
    if path is None:
        reason = f"no Chromium, Chrome or Edge found; set {CHOSEN} to the path of one"
        if os.environ.get(REQUIRED):
            pytest.fail(reason)
        pytest.skip(reason)
    with launched(path) as opened:
        yield opened
