"""What is shown at the moment, and who looks at it: what the server reads and the edits write."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from msgspec import Struct
from msgspec.structs import replace

from appraisal.commands.serve.edition import Edition


class Shown(Struct, frozen=True):
    """The edition that is shown, what stands over its pages, and what the last edit did.

    `faults` is HTML, empty where there is nothing wrong. `edition` is None until the files could be
    read once.
    """

    edition: Edition | None = None
    faults: str = ""
    moved: str = ""
    warnings: int = 0


class Board:
    """A class, as threads wait on it: `post` shows something else, and wakes those that wait."""

    def __init__(self) -> None:
        self.shown = Shown()
        self._number = 0
        self._changed = threading.Condition()
        self._open: dict[object, str] = {}

    def post(self, shown: Shown | None = None) -> None:
        """Show something else; without an argument, tell that more of the edition is drawn."""
        with self._changed:
            self.shown = shown or self.shown
            self._number += 1
            self._changed.notify_all()

    def tell(self, **changed: object) -> None:
        """Show the same but for some of it."""
        self.post(replace(self.shown, **changed))

    def next_after(self, number: int, seconds: float) -> int:
        """The number of what is shown, once it is another than `number` or the time is up."""
        with self._changed:
            self._changed.wait_for(lambda: self._number != number, seconds)
            return self._number

    def first(self, seconds: float = 60) -> Shown:
        """What is shown once there is anything to show."""
        with self._changed:
            self._changed.wait_for(lambda: self.shown.edition or self.shown.faults, seconds)
            return self.shown

    @contextmanager
    def looking_at(self, path: str) -> Iterator[None]:
        """Somebody has a page open, and leaves it at the end."""
        who = object()
        with self._changed:
            self._open[who] = path
        try:
            yield
        finally:
            with self._changed:
                del self._open[who]

    def open_pages(self) -> tuple[str, ...]:
        """The pages that are open, the one opened last first."""
        with self._changed:
            return tuple(dict.fromkeys(reversed(self._open.values())))
