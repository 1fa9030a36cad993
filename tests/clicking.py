"""A reader of a site who follows links and opens folds, and how many clicks an answer takes."""

import html.parser
import posixpath
from collections.abc import Mapping

MOST_CLICKS = 2
"""A click is a link followed or a fold opened, from the summary on."""


class Reader(html.parser.HTMLParser):
    """What a reader sees of a page: its links, and its text outside and inside folds."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.path, self.links = path, set[str]()
        self.shown, self.folded = list[str](), list[str]()
        self._folds, self._summary, self._unseen = 0, False, 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            href = (dict(attrs).get("href") or "").partition("#")[0]
            self.links.add(posixpath.normpath(posixpath.join(posixpath.dirname(self.path), href)))
        self._folds += tag == "details" and "open" not in dict(attrs)
        self._summary = self._summary or tag == "summary"
        self._unseen += tag in ("script", "style", "title", "desc")

    def handle_endtag(self, tag: str) -> None:
        self._folds -= tag == "details" and self._folds > 0
        self._summary = self._summary and tag != "summary"
        self._unseen -= tag in ("script", "style", "title", "desc")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            (self.folded if self._folds and not self._summary else self.shown).append(data)


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
