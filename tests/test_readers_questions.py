"""Ten questions that readers of Derbyshire's site ask, and the two clicks that answer each.

A click is a link followed or a fold opened, from the summary on. Who asks: a chief executive, a
councillor in High Peak, a journalist.
"""

import html.parser
import posixpath
from collections.abc import Mapping
from pathlib import Path

import pytest

from appraisal.appraise import appraise
from appraisal.load import load
from appraisal.site import render

MOST_CLICKS = 2


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


@pytest.fixture(scope="module")
def site() -> Mapping[str, str]:
    made = render(appraise(load(Path(__file__).parents[1])))
    return {path: body.decode() for path, body in made.items() if path.endswith(".html")}


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


@pytest.mark.parametrize(
    ("question", "way", "answer"),
    [
        (
            "What happens to Chesterfield's building control under option B?",
            ("councils/index.html", "councils/chesterfield.html"),
            "‘Derbyshire Building Control Partnership’ would have to be agreed anew",
        ),
        (
            "Who says that one council saves £45.1m, and against what?",
            ("options/one-unitary.html",),
            "the saving from year six at £45.1 million a year against today's ten councils",
        ),
        (
            "Who comes first, and how safely?",
            (),
            "First under ‘The six criteria, equally’: One council with",
        ),
        (
            "Has the government decided?",
            (),
            "The government's decision was due in summer 2026. It is not in this evidence.",
        ),
        (
            "Which council would High Peak be in under option B, and how large a part of it?",
            ("councils/index.html", "councils/high-peak.html"),
            "Northern Derbyshire with Bolsover, Chesterfield, Derbyshire Dales and North East",
        ),
        (
            "Which council wants which option?",
            ("options/index.html",),
            "Prefers this line, by its statement on the submission.",
        ),
        (
            "What differs between lines A and B1?",
            ("options/index.html", "compare/north-south-a/north-south-b1.html"),
            "What differs on the map is parts of Amber Valley",
        ),
        (
            "What would happen to council tax?",
            ("options/one-unitary.html",),
            "£185 in South Derbyshire to £244 in Derbyshire Dales",
        ),
        (
            "What becomes of the alliance with Staffordshire Moorlands?",
            ("councils/index.html", "councils/high-peak.html"),
            "Ended: High Peak and Staffordshire Moorlands Alliance",
        ),
        (
            "How many posts would go?",
            ("options/north-south-b.html",),
            "How many posts would go was not found.",
        ),
        ("Who made the weights?", (), "5 of the 6 were made up to illustrate: nobody holds them."),
        ("When would a new council start?", ("options/one-unitary.html",), "Vesting day"),
    ],
)
def test_two_clicks_answer(
    site: Mapping[str, str], question: str, way: tuple[str, ...], answer: str
) -> None:
    assert clicks(site, way, answer) <= MOST_CLICKS, question
