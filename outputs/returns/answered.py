"""Return workbooks that a partner has filled in are never overwritten."""

import io
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import load_workbook

from outputs.files import CannotWriteError
from outputs.labels import returns as labels
from outputs.labels.files import Text


def kept_answers(folder: Path, made: Mapping[str, bytes | str]) -> dict[str, bytes]:
    """The filled-in workbooks that stand where new ones are made, each under a name still free."""
    kept = {}
    for name, new in made.items():
        path = folder / name
        try:
            content = path.read_bytes()
        except FileNotFoundError:
            continue
        except OSError as error:
            raise CannotWriteError(path, error) from error
        if content != new and answered(content):
            kept[_free(path).relative_to(folder).as_posix()] = content
    return kept


def answered(content: bytes) -> bool:
    """Whether anything was filled in or corrected; also when that cannot be told."""
    try:
        book = load_workbook(io.BytesIO(content), read_only=True)
        try:
            sheets = {sheet.title: list(sheet.values) for sheet in book.worksheets}
        finally:
            book.close()
        titles, *rows = list(sheets.values())[1]
        column = titles.index(_one_of(labels.ANSWER, titles))
        seen = sheets[_one_of(labels.MILESTONES_SHEET, sheets)]
        sent = sheets[_one_of(labels.AS_SENT_SHEET, sheets)]
        return any(row[column] not in (None, "") for row in rows) or _filled(seen) != _filled(sent)
    except Exception:  # noqa: BLE001 (whatever it is, it is not ours to throw away)
        return True


def _filled(rows: Iterable[tuple[object, ...]]) -> Counter[tuple[str, ...]]:
    """The rows with something in them, in whatever order."""
    texts = (tuple(str("" if value is None else value) for value in row) for row in rows)
    return Counter(row for row in texts if any(row))


def _one_of(label: Text, found: Iterable[object]) -> str:
    return next(str(text) for text in found if text in {label.nl, label.en})


def _free(path: Path) -> Path:
    """'retour-TenneT-ingevuld.xlsx', or with a number behind it."""
    number = 1
    while True:
        suffix = f"-{number}" if number > 1 else ""
        candidate = path.with_name(f"{path.stem}-ingevuld{suffix}{path.suffix}")
        if not candidate.exists():
            return candidate
        number += 1
