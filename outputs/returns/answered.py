"""Return workbooks that a partner has filled in are never overwritten."""

import io
from collections.abc import Iterable, Mapping
from pathlib import Path

from openpyxl import load_workbook

from outputs.files import CannotWriteError
from outputs.labels import returns as labels


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
    """Whether anything stands in the column for answers; also when that cannot be told."""
    try:
        book = load_workbook(io.BytesIO(content), read_only=True)
        try:
            sheet = book.worksheets[1]
            rows = list(sheet.iter_rows(values_only=True))
        finally:
            book.close()
        column = [str(text) for text in rows[0]].index(_header(rows[0]))
        return any(row[column] not in (None, "") for row in rows[1:])
    except Exception:  # noqa: BLE001 (whatever it is, it is not ours to throw away)
        return True


def _header(titles: Iterable[object]) -> str:
    known = {labels.ANSWER.nl, labels.ANSWER.en}
    return next(str(title) for title in titles if title in known)


def _free(path: Path) -> Path:
    """'retour-TenneT-ingevuld.xlsx', or with a number behind it."""
    number = 1
    while True:
        suffix = f"-{number}" if number > 1 else ""
        candidate = path.with_name(f"{path.stem}-ingevuld{suffix}{path.suffix}")
        if not candidate.exists():
            return candidate
        number += 1
