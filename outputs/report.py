"""The whole report folder, written at once: what a steering group, a partner and a program get."""

from collections.abc import Callable, Iterable
from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.model import Roadmap
from graph_engine.results import Analysis
from outputs.analysis_json import analysis_json
from outputs.audience import EVERYONE
from outputs.excel.workbook import workbook_bytes
from outputs.explorer.page import explorer_html
from outputs.export.flat import flat
from outputs.export.pdf import report_pdf
from outputs.export.png import network_png
from outputs.export.slides import report_slides
from outputs.files import CannotWriteError, WrongUseError, file_part, write_files
from outputs.labels.files import OTHERS_THERE
from outputs.page import page_html
from outputs.returns.answered import kept_answers
from outputs.returns.workbook import return_workbooks
from outputs.roadmap_json import roadmap_json
from outputs.svg import network_svg
from outputs.view import view_of

Progress = Callable[[str, int, int], object]
"""Called as progress(what, done, total)."""

RETURN_FOLDER = "retour"


def write_report(
    analysis: Analysis,
    issues: Iterable[Issue],
    folder: Path,
    lang: str = "nl",
    *,
    progress: Progress | None = None,
) -> list[Path]:
    """Write every file of the report, or none. `issues` are the reader's, not the engine's own.

    A return workbook that was filled in since the last report stays, under another name.
    """
    known = tuple(issues)
    makers = _makers(analysis, known, lang)
    files: dict[str, bytes | str] = {}
    for done, (name, make) in enumerate(makers.items()):
        if progress is not None:
            progress(name, done, len(makers))
        try:
            files |= make()
        except OSError as error:  # the disk for temporary files is full
            raise CannotWriteError(folder / name, error) from error
    if progress is not None:
        progress(str(folder), len(makers), len(makers))
    returned = {k: data for k, data in files.items() if k.startswith(f"{RETURN_FOLDER}/")}
    if analysis.roadmap.shared is not None:
        _refuse_others(folder, returned, analysis.roadmap.shared.audience or EVERYONE.to(lang))
    return write_files(folder, files | kept_answers(folder, returned))


def folder_for(roadmap: Roadmap | None, lang: str) -> Path:
    """Where a report goes when nobody says; versions for different readers do not mix."""
    if roadmap is None or roadmap.shared is None:
        return Path("rapport")
    return Path(f"rapport-{file_part(roadmap.shared.audience or EVERYONE.to(lang))}")


def _refuse_others(folder: Path, returned: Iterable[str], audience: str) -> None:
    """A shared version does not come to stand beside what an earlier run asked others."""
    own = tuple(Path(name).stem for name in returned)
    there = folder / RETURN_FOLDER
    others = [p for p in there.iterdir() if not p.stem.startswith(own)] if there.is_dir() else []
    if others:
        raise WrongUseError(OTHERS_THERE, path=min(others), audience=audience)


Maker = Callable[[], dict[str, bytes | str]]


def _makers(analysis: Analysis, issues: tuple[Issue, ...], lang: str) -> dict[str, Maker]:
    """Each part of the folder by the name that a progress bar shows."""
    view = view_of(analysis, issues, lang)
    svg = network_svg(view)
    picture = flat(svg)
    png = network_png(svg)

    def returns() -> dict[str, bytes | str]:
        made = return_workbooks(analysis, issues, lang)
        return {f"{RETURN_FOLDER}/{name}": data for name, data in made.items()}

    single: dict[str, Callable[[], bytes | str]] = {
        "knelpunt.html": lambda: page_html(view),
        "netwerk.svg": lambda: svg,
        "netwerk.png": lambda: png,
        "knelpunt.pdf": lambda: report_pdf(view, picture),
        "knelpunt.pptx": lambda: report_slides(view, picture, png),
        "knelpunt.xlsx": lambda: workbook_bytes(analysis, issues, lang),
        "verkenner.html": lambda: explorer_html(analysis, lang, issues),
        "analyse.json": lambda: analysis_json(analysis, issues, lang),
        "roadmap.json": lambda: roadmap_json(analysis.roadmap, issues, lang),
    }
    parts: dict[str, Maker] = {name: _one(name, make) for name, make in single.items()}
    return parts | {RETURN_FOLDER: returns}


def _one(name: str, make: Callable[[], bytes | str]) -> Maker:
    return lambda: {name: make()}
