"""A progress bar on the error stream, for a person, once work has taken over a second."""

from threading import Lock, Timer
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import Progress as Bar

PATIENCE = 1.0
"""Seconds before a bar appears."""


class Progress:
    """`with Progress("Rekenen") as show: show(name, done, total)`, called as often as one likes.

    A clock of its own makes the bar appear, also in the middle of a step that tells nothing. When
    all is done, what follows takes an unknown time: then the bar says what that is.
    """

    def __init__(self, afterwards: str) -> None:
        self._afterwards = afterwards
        self._console = Console(stderr=True)
        self._clock = Timer(PATIENCE, self._appear)
        self._clock.daemon = True
        self._lock = Lock()
        self._bar: Bar | None = None
        self._at = ("", 0, 0)
        self._ended = False

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._clock.start()
        return self

    def __call__(self, name: str, done: int, total: int) -> None:
        self._at = (name, done, total)
        with self._lock:
            self._show()

    def _appear(self) -> None:
        with self._lock:
            if not self._ended:
                self._bar = Bar(console=self._console, transient=True)
                self._bar.add_task("")
                self._show()
                self._bar.start()

    def _show(self) -> None:
        if self._bar is None:
            return
        name, done, total = self._at
        (task,) = self._bar.task_ids
        if done < total:
            self._bar.update(task, description=name, completed=done, total=total)
        else:
            self._bar.reset(task, description=self._afterwards, total=None)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._clock.cancel()
        with self._lock:
            self._ended = True
            if self._bar is not None:
                self._bar.stop()
