"""What tests of several modules share: a browser, when there is one."""

import os
from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser import CHOSEN, REQUIRED, find_browser, launched


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
