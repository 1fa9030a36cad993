"""Every link inside the site leads somewhere: on disk, in a sub-folder, and without JavaScript."""

import posixpath
import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from tests.browser.site import WORKSHOPS, Findings, Sheet

REFERENCES = ("href", "src", "action", "data", "poster", "xlink:href")
IDS = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "list")
"""Attributes that name other elements of the page by their ids."""
FACET = "data-facet-"
DRAWN_WITH = re.compile(r"url\(#([^)]+)\)")


class Reader(HTMLParser):
    """Collects a page's ids, the addresses it refers to, and the ids it refers to.

    `facets` are the values by which its items can be filtered, each with the name of its facet.
    """

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.addresses: list[str] = []
        self.named: set[str] = set()
        self.facets: set[tuple[str, str]] = set()
        self.feed(text)

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, given in attrs:
            value = given or ""
            if name == "id":
                self.ids.add(value)
            elif name in REFERENCES:
                self.addresses.append(value)
            elif name in IDS:
                self.named |= set(value.split())
            elif name.startswith(FACET):
                self.facets |= {(name.removeprefix(FACET), one) for one in value.split("|")}
            self.named |= set(DRAWN_WITH.findall(value))


@pytest.fixture(scope="module")
def read(sheets: tuple[Sheet, ...]) -> dict[str, Reader]:
    return {sheet.label: Reader(sheet.file.read_text(encoding="utf-8")) for sheet in sheets}


def fault(sheet: Sheet, address: str, read: dict[str, Reader]) -> str | None:
    """What is wrong with an address; None if it leads somewhere, or off the site, or nowhere."""
    parts = urlsplit(address)
    if parts.scheme in ("http", "https", "mailto", "data"):
        return None
    if parts.scheme or parts.netloc or parts.path.startswith("/"):
        return f"{address}: not relative to the page"
    here = posixpath.dirname(sheet.path)
    path = (
        posixpath.normpath(posixpath.join(here, unquote(parts.path))) if parts.path else sheet.path
    )
    if path.startswith(".."):
        return f"{address}: leads out of the site"
    if not (sheet.folder / path).is_file():
        return f"{path}: no such file"
    if not parts.fragment:
        return None
    there = read[f"{sheet.site}/{path}"] if path.endswith(".html") else Reader("")
    filters = parse_qsl(parts.fragment)
    if filters and not {*filters} <= there.facets:
        return f"{path}#{parts.fragment}: nothing there to filter by"
    if not filters and unquote(parts.fragment) not in there.ids:
        return f"{path}#{parts.fragment}: no such id there"
    return None


def faults(sheet: Sheet, read: dict[str, Reader]) -> Iterator[str]:
    reader = read[sheet.label]
    yield from filter(
        None, (fault(sheet, address, read) for address in dict.fromkeys(reader.addresses))
    )
    yield from (f"id {name}: named, but not on the page" for name in reader.named - reader.ids)


def test_every_link_and_anchor_leads_somewhere(
    sheets: tuple[Sheet, ...], read: dict[str, Reader]
) -> None:
    found = Findings()
    for sheet in whole(sheets):
        found.add(sheet, *faults(sheet, read))
    found.check()


def whole(sheets: Iterable[Sheet]) -> list[Sheet]:
    """The pages of sites that are whole."""
    return [sheet for sheet in sheets if sheet.site != WORKSHOPS]


def test_the_pages_of_a_workshop_lead_to_each_other_and_back(read: dict[str, Reader]) -> None:
    path = f"{WORKSHOPS}/workshops/2026-03-what"
    ways = ("agreement", "room", "tradeoffs")
    there = {f"../workshops/2026-03-what/{way}.html" for way in ways}
    assert there <= {*read[f"{path}.html"].addresses}
    for way in ways:
        assert "../../workshops/2026-03-what.html" in read[f"{path}/{way}.html"].addresses
    assert "../workshops/2026-03-what.html" in read[f"{WORKSHOPS}/workshops/index.html"].addresses


def test_every_page_is_linked_from_another(
    sheets: tuple[Sheet, ...], read: dict[str, Reader]
) -> None:
    reached = set()
    for sheet in sheets:
        parts = map(urlsplit, dict.fromkeys(read[sheet.label].addresses))
        paths = (part.path for part in parts if part.path and not part.scheme)
        here = posixpath.dirname(sheet.label)
        reached |= {posixpath.normpath(posixpath.join(here, path)) for path in paths} - {
            sheet.label
        }
    found = Findings()
    for sheet in whole(sheets):
        if sheet.label not in reached:
            found.add(sheet, "no other page leads here")
    found.check()


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("https://example.org/nowhere", None),
        ("#here", None),
        ("../index.html#there", None),
        ("b.html", "a/b.html: no such file"),
        ("#there", "a/a.html#there: no such id there"),
        ("#of=Two+woods", None),
        ("#of=Wood", "a/a.html#of=Wood: nothing there to filter by"),
        ("../a", "a: no such file"),
        ("../../x.html", "../../x.html: leads out of the site"),
        ("/index.html", "/index.html: not relative to the page"),
        ("file:///index.html", "file:///index.html: not relative to the page"),
    ],
)
def test_a_wrong_address_is_seen(tmp_path: Any, address: str, wrong: str | None) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/a.html").write_text("")
    (tmp_path / "index.html").write_text("")
    read = {
        "s/a/a.html": Reader("<p id=here data-facet-of='Ash|Two woods'>"),
        "s/index.html": Reader("<p id=there>"),
    }
    assert fault(Sheet("s", tmp_path, "a/a.html", ""), address, read) == wrong
