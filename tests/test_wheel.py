"""What is installed: the wheel holds the program and the demo's workbooks, and nothing else."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The file names in a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    done = subprocess.run(  # noqa: S603 - our own command line
        [*build, str(ROOT)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    [wheel] = folder.glob("*.whl")
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


def test_the_wheel_forgets_no_module(names: list[str]) -> None:
    """Every tracked file of the packages is installed, data files too."""
    listing = subprocess.run(
        ["git", "ls-files", "graph_engine", "inputs", "outputs", "cli.py"],  # noqa: S607 - git from the path
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if listing.returncode != 0:
        pytest.skip("not in a git clone")
    assert set(listing.stdout.split()) <= set(names)
