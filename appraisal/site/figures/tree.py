"""A part of a drawn page as a tree, to be drawn again as a picture.

Pages are made by this program's own templates, so that elements are closed and attributes quoted;
whatever is not is passed over.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from typing import Any

from msgspec import Struct, field

VOID = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
_TOKEN = re.compile(
    r"<(/?)([A-Za-z][\w:-]*)([^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*)>|<!--.*?-->",
    re.S,
)
_ATTRIBUTE = re.compile(r"([^\s=\"'<>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?")


KEPT = 4000
"""Letters of an element from which on it is like no other, and its markup isn't kept."""


class Element(Struct, eq=False):
    """An element; `before` is the element before it among those of its parent.

    `markup` is all of it as it was written; empty where that is long or was changed since. Of
    elements that are `written` alike, tag and attributes are the same. `styled` is the style that
    was last asked for, after that of what it stood in.
    """

    tag: str
    attributes: dict[str, str]
    classes: frozenset[str] = frozenset()
    parent: "Element | None" = None
    before: "Element | None" = None
    last: bool = True
    number: int = 1
    latest: "Element | None" = None
    children: list["Element | str"] = field(default_factory=list)
    start: int = 0
    markup: str = ""
    written: tuple[str, str] = ("", "")
    styled: tuple[object, Any] = (None, None)

    def without(self, gone: "Element | str") -> None:
        """Take a child away."""
        self.children.remove(gone)
        here: Element | None = self
        while here is not None:
            here.markup, here = "", here.parent

    def get(self, name: str) -> str:
        """An attribute; empty without one."""
        return self.attributes.get(name, "")

    def elements(self) -> Iterator["Element"]:
        """Its own children that are elements."""
        return (child for child in self.children if isinstance(child, Element))

    def within(self) -> list["Element"]:
        """Every element in it, in the order of the page, without itself."""
        found: list[Element] = []
        waiting = [one for one in reversed(self.children) if isinstance(one, Element)]
        while waiting:
            here = waiting.pop()
            found.append(here)
            waiting += [one for one in reversed(here.children) if isinstance(one, Element)]
        return found

    def around(self) -> set[str]:
        """The tags and the classes of all that it stands in."""
        found = set[str]()
        above = self.parent
        while above is not None:
            found |= above.classes
            found.add(above.tag)
            above = above.parent
        return found

    def text(self) -> str:
        """All its words in a line."""
        found: list[str] = []
        self._texts(found)
        return " ".join("".join(found).split())

    def _texts(self, found: list[str]) -> None:
        for child in self.children:
            if isinstance(child, str):
                found.append(child)
            else:
                child._texts(found)
                if child.tag in _APART:
                    found.append(" ")  # words of two blocks are two words


_APART = frozenset(("p", "li", "td", "th", "div", "br", "text", "dt", "dd", "h2", "h3", "h4"))


@lru_cache(maxsize=20000)
def _begun(tag: str, written: str) -> tuple[tuple[str, str], dict[str, str], frozenset[str]]:
    """A tag with its attributes, once for each way in which they are written, and its classes."""
    found = {}
    for name, double, single, bare in _ATTRIBUTE.findall(written.rstrip("/").strip()):
        found[name] = unescape(double or single or bare)
    return (tag, written), found, _names(found.get("class", ""))


def parsed(html: str) -> Element:
    """A piece of HTML under one element without a name."""
    root = Element("", {})
    here, end = root, 0
    held = root.children
    for token in _TOKEN.finditer(html):
        start, after = token.span()
        if start > end:
            held.append(unescape(html[end:start]))
        end = after
        closing, tag, written = token.groups()
        if tag is None:
            continue
        if closing:
            ended = here if here.tag == tag else _ended(here, tag)
            if ended is not None and ended.parent is not None:
                if end - ended.start < KEPT:
                    ended.markup = html[ended.start : end]
                here = ended.parent
                held = here.children
            continue
        made = _opened(here, tag, written)
        made.start = start
        if written[-1:] != "/" and tag not in VOID:
            here, held = made, made.children
    if end < len(html):
        here.children.append(unescape(html[end:]))
    return root


def _opened(parent: Element, tag: str, written: str) -> Element:
    same, attributes, classes = _begun(tag, written)
    before, number = parent.latest, 1
    if before is not None:
        before.last, number = False, before.number + 1
    made = Element(tag, attributes, classes, parent, before, True, number, written=same)
    parent.latest = made
    parent.children.append(made)
    return made


@lru_cache(maxsize=4096)
def _names(written: str) -> frozenset[str]:
    return frozenset(written.split())


def _ended(here: Element, tag: str) -> Element | None:
    """The element of this tag that ends here; None where none was opened."""
    at: Element | None = here
    while at is not None and at.tag != tag:
        at = at.parent
    return at


def piece_at(html: str, start: int) -> str:
    """The element that begins at this place of a page, up to its end."""
    found = re.compile(r"<([A-Za-z][\w-]*)").match(html, start)
    if found is None:
        return ""
    depth = 0
    for tag in _tags(found[1]).finditer(html, start):
        if tag[0].startswith("</"):
            depth -= 1
        elif not tag[0].endswith("/>"):
            depth += 1
        if depth == 0:
            return html[start : tag.end()]
    return ""


@lru_cache(maxsize=64)
def _tags(tag: str) -> re.Pattern[str]:
    return re.compile(
        rf"<{tag}(?=[\s>/])[^<>\"']*(?:\"[^\"]*\"[^<>\"']*|'[^']*'[^<>\"']*)*>|</{tag}>"
    )
