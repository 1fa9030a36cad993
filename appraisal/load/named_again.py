"""What a list names a second time, where once says it all: refused here, told of there."""

from collections.abc import Iterable, Iterator

from .complaint import Complaint
from .document import Path


def named_again(file: str, path: Path, listed: Iterable[tuple[int, str]]) -> Iterator[Complaint]:
    """Complain of each id that stands in a list a second time; `listed` has them by position."""
    seen: set[str] = set()
    for position, name in listed:
        if name in seen:
            what = f"'{name}' stands here a second time."
            yield Complaint(file, (*path, position), what, "Name it once.")
        seen.add(name)
