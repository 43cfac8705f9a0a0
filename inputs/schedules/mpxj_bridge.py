"""Files that only the optional extra [schedules] can read: mpxj, in Java, behind JPype.

Nothing of it is imported before a file asks for it. What is missing becomes an issue that says
what to install.
"""

from importlib import import_module
from typing import Any

from graph_engine.issues import Issue
from graph_engine.model import Source
from graph_engine.rules import planning_files as rules
from inputs.schedules.mpxj_facts import project_of
from inputs.schedules.project import Program, Project
from inputs.workbooks.package import RefusedError

MPP = ".mpp"
READERS = {
    MPP: "org.mpxj.mpp.MPPReader",
    ".xer": "org.mpxj.primavera.PrimaveraXERFileReader",
    ".pmxml": "org.mpxj.primavera.PrimaveraPMFileReader",
}
PACKAGES = {"mpxj": "mpxj", "jpype": "JPype1"}
LONGEST_REASON = 160
JVM_OPTIONS = (
    "-Xrs",  # Ctrl-C stays Python's
    "-Djava.awt.headless=true",
    "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
)


def read_with_mpxj(
    data: bytes, suffix: str, workbook: str
) -> tuple[tuple[Project, ...], list[Issue]]:
    """The plans in a file. Raises RefusedError when it cannot be read at all."""
    jpype = java(suffix)
    try:
        reader = jpype.JClass(READERS[suffix])()
        if suffix != MPP:
            reader.setLinkCrossProjectRelations(True)
        stream = jpype.JClass("java.io.ByteArrayInputStream")(jpype.JArray(jpype.JByte)(data))
        files = [file for file in reader.readAll(stream) or () if file is not None]
        program = Program.MSPROJECT if suffix == MPP else Program.P6
        read = [
            project_of(file, program, workbook, jpype.JClass, several=len(files) > 1)
            for file in files
        ]
    except jpype.JException as error:
        raise RefusedError(rules.UNREADABLE_PLAN, reason=reason_of(error)) from error
    if not read:
        raise RefusedError(rules.UNREADABLE_PLAN, reason=suffix)
    issues = [issue for _, found in read for issue in found]
    issues += [doubt for file in files for doubt in _doubts(file, Source(workbook))]
    return tuple(project for project, _ in read), issues


def java(suffix: str) -> Any:
    """JPype with Java running. Raises RefusedError with what is missing."""
    missing = [package for name, package in PACKAGES.items() if not _found(name)]
    if missing:
        raise RefusedError(rules.MPXJ_MISSING, suffix=suffix, missing=", ".join(missing))
    jpype = import_module("jpype")
    if not jpype.isJVMStarted():
        try:
            jpype.startJVM(*JVM_OPTIONS)
        except (jpype.JVMNotFoundException, jpype.JVMNotSupportedException, OSError) as error:
            reason = " ".join(str(error).split())[:LONGEST_REASON]
            raise RefusedError(rules.JAVA_MISSING, suffix=suffix, reason=reason) from error
    return jpype


def _found(name: str) -> bool:
    try:
        import_module(name)
    except ImportError:
        return False
    return True


def reason_of(error: Any) -> str:
    """What Java says went wrong, its deepest cause first, in one line."""
    said: list[str] = []
    while error is not None:
        text = str(error.getMessage() or error.getClass().getSimpleName())
        said.insert(0, " ".join(text.split()))
        error = error.getCause()
    return "; ".join(dict.fromkeys(said))[:LONGEST_REASON]


def _doubts(file: Any, place: Source) -> list[Issue]:
    """What mpxj passed over while reading."""
    passed_over = list(file.getIgnoredErrors())
    if not passed_over:
        return []
    facts = {"count": str(len(passed_over)), "reason": reason_of(passed_over[0])}
    return [Issue(rules.READER_DOUBTS, place, facts)]
