"""What one run is asked on the command line; light, because every command imports it."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Files and options as typed; None and empty leave it to knelpunt.toml."""

    files: tuple[Path, ...] = ()
    date: str | None = None
    goal: tuple[str, ...] = ()
    lead_times: str | None = None
    rules: str | None = None
    audience: str | None = None
    lang: str
    strict: bool = False


def example_folder() -> Path:
    """The real roadmap that comes along: in an installation beside this file, else in examples."""
    here = Path(__file__).parent
    installed = here / "example"
    return installed if installed.is_dir() else here.parent / "examples" / "routekaart"
