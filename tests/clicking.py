"""A reader of a site who follows links and opens folds, and how many clicks an answer takes."""

import html.parser
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

MOST_CLICKS = 2
"""A click is a link followed or a fold opened, from the summary on."""

UNSEEN = ("script", "style", "title", "desc")
ROWS = ("tr", "li", "p", "h1", "h2", "h3")
CELLS = ("td", "th")


@dataclass
class Row:
    """A row of a table with its cells; an item, a paragraph or a heading is a row of one cell.

    A mark's name, which stands in no text, is a part of its cell. `head` is the first row of the
    table that it stands in.
    """

    tag: str
    folded: bool
    head: "Row | None"
    cells: list[list[str]] = field(default_factory=list)

    def texts(self) -> list[str]:
        return [words(cell) for cell in self.cells]

    def text(self) -> str:
        return " ".join(self.texts())


class Reader(html.parser.HTMLParser):
    """What a reader sees of a page: its links, its rows, its text outside and inside folds."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.links = path, set[str]()
        self.shown, self.folded = list[str](), list[str]()
        self.rows = list[Row]()
        self._open, self._head = list[Row](), list[Row | None]()
        self._folds, self._summary, self._unseen = 0, False, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = dict(attrs)
        if tag == "a":
            href = (has.get("href") or "").partition("#")[0]
            self.links.add(posixpath.normpath(posixpath.join(posixpath.dirname(self.path), href)))
        self._folds += tag == "details" and "open" not in has
        self._summary = self._summary or tag == "summary"
        self._unseen += tag in UNSEEN
        self._start(tag)
        if tag == "svg" and (named := has.get("aria-label")):
            self._write(named)

    def _start(self, tag: str) -> None:
        if tag == "table":
            self._head.append(None)
        elif tag in ROWS:
            head = self._head[-1] if tag == "tr" and self._head else None
            row = Row(tag, self._folds > 0, head, [] if tag == "tr" else [[]])
            if tag == "tr" and self._head and head is None:
                self._head[-1] = row
            self._open.append(row)
            self.rows.append(row)
        elif tag in CELLS and self._open:
            self._open[-1].cells.append([])

    def handle_endtag(self, tag: str) -> None:
        self._folds -= tag == "details" and self._folds > 0
        self._summary = self._summary and tag != "summary"
        self._unseen -= tag in UNSEEN
        if tag == "table":
            self._head.pop()
        elif tag in ROWS and tag in [row.tag for row in self._open]:
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            (self.folded if self._folds and not self._summary else self.shown).append(data)
            self._write(data)

    def _write(self, text: str) -> None:
        for row in self._open:
            if row.cells:
                row.cells[-1].append(text)


def read(site: Mapping[str, str], path: str) -> Reader:
    reader = Reader(path)
    reader.feed(site[path])
    return reader


def words(parts: list[str]) -> str:
    return " ".join("".join(parts).split())


def clicks(site: Mapping[str, str], way: tuple[str, ...], answer: str) -> int:
    """How many clicks lead from the summary along `way` to the words of the answer."""
    page = read(site, "index.html")
    for target in way:
        assert target in page.links, f"{page.path} has no link to {target}"
        page = read(site, target)
    if answer in words(page.shown):
        return len(way)
    assert answer in words(page.folded), f"{page.path} does not say {answer!r}"
    return len(way) + 1


@dataclass(frozen=True)
class Together:
    """Words that stand together: in one row of a table, one item, paragraph or heading."""

    words: tuple[str, ...]

    def stands_in(self, rows: list[Row]) -> bool:
        return any(all(word in row.text() for word in self.words) for row in rows)


@dataclass(frozen=True)
class Crossing:
    """What a table says where a row meets a column; its last column is of all not named."""

    row: str
    column: str
    says: str

    def stands_in(self, rows: list[Row]) -> bool:
        found = list(self._found(rows))
        return bool(found) and all(said == self.says for said in found)

    def _found(self, rows: list[Row]) -> Iterator[str]:
        for row in rows:
            if row.head is not None and row.cells and row.texts()[0] == self.row:
                named = [self.column in head for head in row.head.texts()]
                yield row.texts()[named.index(True) if any(named) else -1]
