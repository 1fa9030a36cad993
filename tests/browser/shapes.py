"""Which pages show something that no other page shows: an element, where it stands, what it has.

A stylesheet, axe and a printer see elements, their classes and attributes, and what is around them.
A page that holds only what other pages hold too tells them nothing new but its words.
"""

from collections.abc import Collection, Iterable
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input"}
    | {"link", "meta", "source", "track", "wbr"}
)
"""Elements that hold nothing and have no end."""

Element = tuple[str, str, tuple[str, ...]]
"""Its name, its classes and the names of its attributes."""
Shape = tuple[Element, ...]
"""An element after the two that it stands in."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.around: list[Element] = []
        self.shapes: set[Shape] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        held = dict(attrs)
        names = tuple(sorted(name for name in held if not name.startswith("data-")))
        element = (tag, held.get("class") or "", names)
        self.shapes.add((*self.around[-2:], element))
        if tag not in VOID:
            self.around.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        deep = len(self.around)
        self.handle_starttag(tag, attrs)
        del self.around[deep:]

    def handle_endtag(self, tag: str) -> None:
        deep = next((n for n, held in reversed([*enumerate(self.around)]) if held[0] == tag), None)
        if deep is not None:
            del self.around[deep:]


@cache
def shapes_of(html: str) -> frozenset[Shape]:
    """Every shape that a page holds."""
    reader = _Reader()
    reader.feed(html)
    return frozenset(reader.shapes)


def telling(files: Iterable[Path], anyhow: Collection[Path] = ()) -> set[Path]:
    """Pages that together hold every shape that any of them holds, and are short together.

    Next comes the page with most that is new for its length, as to look at it takes as long as it
    is. The longest of each type are opened anyhow: they are given as `anyhow`.
    """
    held = {file: shapes_of(file.read_text(encoding="utf-8")) for file in sorted(files)}
    long = {file: file.stat().st_size for file in held}
    told = set(anyhow)
    left = frozenset[Shape]().union(*held.values()).difference(*(held[file] for file in told))
    while left:
        best = max(held, key=lambda file: len(held[file] & left) / long[file])
        told.add(best)
        left -= held[best]
    return told
