"""A file of a planning program in, its plans or its batch out."""

from pathlib import Path

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import files
from graph_engine.rules import planning_files as rules
from inputs.batch import Batch
from inputs.schedules.batch_of import batch_of
from inputs.schedules.mpxj_bridge import read_with_mpxj
from inputs.schedules.mspdi import is_mspdi, read_mspdi
from inputs.schedules.project import Project
from inputs.schedules.safe_xml import root_of
from inputs.workbook import contents
from inputs.workbooks.package import RefusedError

XML_SUFFIX = ".xml"
SUFFIXES = (XML_SUFFIX, ".mpp", ".xer", ".pmxml")
P6_ROOT = "APIBusinessObjects"


def is_schedule(path: Path) -> bool:
    """Whether a file's name says that it is a plan; what is in it is for `read_schedule`."""
    return path.suffix.lower() in SUFFIXES


def read_schedule(path: Path, name: str = "") -> Batch:
    """All that a plan says to the roadmap; `name` is what issues call the file.

    Whatever is wrong with the file becomes an issue.
    """
    name = name or path.name
    projects, issues = read_projects(path, name)
    return batch_of(name, projects, issues)


def read_projects(path: Path, name: str = "") -> tuple[tuple[Project, ...], list[Issue]]:
    """The plans in a file, as the program stored them; none where it cannot be read."""
    name = name or path.name
    try:
        return _read(path, name)
    except RefusedError as refused:
        return (), [Issue(refused.rule, Source(name), refused.facts)]


def _read(path: Path, name: str) -> tuple[tuple[Project, ...], list[Issue]]:
    data = contents(path)
    if not data.strip(b"\0 \t\r\n"):
        raise RefusedError(files.EMPTY_FILE)
    suffix = path.suffix.lower()
    if suffix not in {XML_SUFFIX, ".pmxml"}:
        return read_with_mpxj(data, suffix, name)
    root, namespace = root_of(data)
    if is_mspdi(root, namespace):
        project, issues = read_mspdi(data, name)
        return (project,), issues
    if root != P6_ROOT:
        raise RefusedError(rules.OTHER_XML, root=root[:60])
    return read_with_mpxj(data, ".pmxml", name)
