"""Which pages show something that no other page shows: an element, a class of it, an attribute.

A stylesheet, axe and a printer see elements, their classes and attributes. A page that holds only
what other pages hold too tells them little that is new but its words. Which of its classes an
element has together, and what it stands in, is left to CI, which opens every page: at home twenty
pages more would be opened for that, and all but the longest of each type hold it in a few places.
"""

from collections.abc import Collection, Iterable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

Part = tuple[str, str]
"""The name of an element with a class of it (after a dot), or with the name of an attribute."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: set[Part] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.parts.add((tag, ""))
        for name, value in attrs:
            if name == "class":
                self.parts |= {(tag, f".{one}") for one in (value or "").split()}
            elif not name.startswith("data-"):
                self.parts.add((tag, name))


@cache
def parts_of(html: str) -> frozenset[Part]:
    """Every element that a page holds, with each class and each attribute that it has there."""
    reader = _Reader()
    reader.feed(html)
    return frozenset(reader.parts)


def telling(files: Iterable[Path], anyhow: Collection[Path] = ()) -> set[Path]:
    """Pages that together hold every part that any of them holds, and are short together.

    Next comes the page with most that is new for its length, as to look at it takes as long as it
    is. The longest of each type are opened anyhow: they are given as `anyhow`.
    """
    held = {file: parts_of(file.read_text(encoding="utf-8")) for file in sorted(files)}
    long = {file: file.stat().st_size for file in held}
    told = set(anyhow)
    left = frozenset[Part]().union(*held.values()).difference(*(held[file] for file in told))
    while left:
        best = max(held, key=lambda file: len(held[file] & left) / long[file])
        told.add(best)
        left -= held[best]
    return told
