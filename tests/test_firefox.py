"""The page in Firefox: a what-if is computed and drawn there too. Skipped where there is none."""

import shutil
import subprocess
from pathlib import Path

import pytest

from outputs.page import page_html
from outputs.view import view_of
from tests.analyses import small

PATIENCE = 120
"""Seconds; a busy machine takes some to start a browser."""


def picture(firefox: str, address: str, folder: Path) -> bytes:
    """What a fresh profile shows, as PNG; nothing where this Firefox makes no pictures."""
    folder.mkdir()
    shown = folder / "shown.png"
    window = ["--window-size", "1366,768", "--screenshot", str(shown), address]
    try:
        subprocess.run(  # noqa: S603 - the browser that was found
            [firefox, "--headless", "--no-remote", "--profile", str(folder), *window],
            capture_output=True,
            check=False,
            timeout=PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return b""
    return shown.read_bytes() if shown.exists() else b""


@pytest.fixture
def firefox(tmp_path: Path) -> str:
    found = shutil.which("firefox-esr") or shutil.which("firefox")
    if found is None:
        pytest.skip("no Firefox found")
    if not picture(found, "about:blank", tmp_path / "blank"):
        pytest.skip(f"{found} makes no picture of an empty page here")
    return found


def test_a_what_if_in_the_address_changes_the_picture(firefox: str, tmp_path: Path) -> None:
    """Where the script would stop halfway both pictures would be the same."""
    file = tmp_path / "knelpunt.html"
    file.write_text(page_html(view_of(small(), (), "nl")), encoding="utf-8", newline="\n")
    address = f"{file.as_uri()}#tab=network"
    planned = picture(firefox, address, tmp_path / "planned")
    later = picture(firefox, f"{address}&whatif=KGG-1:12", tmp_path / "later")
    assert planned.startswith(b"\x89PNG")
    assert later.startswith(b"\x89PNG")
    assert planned != later
