"""A progress bar on the error stream, for a person, once work has taken over a second."""

import time
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress as Bar
from rich.progress import TaskID

PATIENCE = 1.0
"""Seconds before a bar appears."""


class Progress:
    """`with Progress() as show: show(name, done, total)`, called as often as one likes."""

    def __init__(self) -> None:
        self._started = time.monotonic()
        self._console = Console(stderr=True)
        self._bar: Bar | None = None
        self._task = TaskID(0)

    def __enter__(self) -> Self:
        return self

    def __call__(self, name: str, done: int, total: int) -> None:
        if self._bar is None:
            if time.monotonic() - self._started < PATIENCE or not self._console.is_terminal:
                return
            self._bar = Bar(console=self._console, transient=True)
            self._task = self._bar.add_task(name, total=total)
            self._bar.start()
        self._bar.update(self._task, description=name, completed=done, total=total)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
