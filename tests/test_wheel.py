"""What is installed: the wheel holds the program and the demo's workbooks, and nothing else.

The wheel is built from the source distribution, as a package index would.
"""

import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a fresh source distribution, and the wheel that was built from it."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(build, capture_output=True, text=True, check=False)  # noqa: S603 - ours
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    [found] = built.glob("*.whl")
    return found


@pytest.fixture(scope="module")
def names(wheel: Path) -> list[str]:
    """The file names in the wheel."""
    with ZipFile(wheel) as file:
        return file.namelist()


def test_the_wheel_has_the_four_top_level_names(names: list[str]) -> None:
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {
        "graph_engine",
        "inputs",
        "outputs",
        "cli.py",
    }


def test_the_wheel_carries_the_example(names: list[str]) -> None:
    """`knelpunt demo` must work where examples/ was not installed."""
    example = ROOT / "examples" / "routekaart"
    expected = {f"inputs/example/{path.name}" for path in example.iterdir()}
    assert len(expected) > 17
    assert expected <= set(names)


def test_the_wheel_carries_the_licence(names: list[str]) -> None:
    assert any(name.endswith(".dist-info/licenses/LICENSE") for name in names)


def tracked(*paths: str) -> set[str]:
    """The files that git knows below these paths."""
    listing = subprocess.run(  # noqa: S603 - our own arguments
        ["git", "ls-files", *paths],  # noqa: S607 - git from the path
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listing.returncode != 0 or not listing.stdout:
        pytest.skip("not in a git clone")
    return {name for name in listing.stdout.splitlines() if (ROOT / name).exists()}


def test_the_wheel_forgets_no_module(names: list[str]) -> None:
    """Every tracked file of the packages is installed, data files too."""
    assert tracked("graph_engine", "inputs", "outputs", "cli.py") <= set(names)


def test_the_source_distribution_can_be_tested(built: Path) -> None:
    """It holds everything that git knows, so tests, scripts and Makefile work there too."""
    [source] = built.glob("*.tar.gz")
    with tarfile.open(source) as file:
        inside = {name.partition("/")[2] for name in file.getnames()}
    assert tracked() <= inside


def test_the_wheel_runs_the_demo_where_nothing_else_is(wheel: Path, tmp_path: Path) -> None:
    """Unpacked, from an empty folder: example, page assets, fonts and words are all there."""
    shutil.unpack_archive(wheel, tmp_path / "installed", "zip")
    here = tmp_path / "leeg"
    here.mkdir()
    script = "import cli; print(cli.__file__); cli.main(['demo'], prog_name='knelpunt')"
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-c", script],
        cwd=here,
        env=os.environ | {"PYTHONPATH": str(tmp_path / "installed"), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(str(tmp_path / "installed"))
    assert "Halen we de doelen?" in done.stdout
    assert "De zwaarste beslissingen" in done.stdout
    page = (here / "knelpunt-demo" / "knelpunt.html").read_text("utf-8")
    assert "<style>" in page
    assert "<script" in page
