"""No page holds more than can be read: words, screens and grade, as they stand in a table.

tests/example/words.md has the table, and `make words` writes it again.
"""

import pathlib
from collections.abc import Generator, Mapping

import pytest
from playwright.sync_api import Page as Tab

from appraisal.appraise import Appraisal
from appraisal.site import SECTIONS
from tests.browser.site import Dress, Findings, Look, Sheet
from tests.example.record_words import DESK, LENGTH, PHONE, Measured, held, texts_of

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST_WORDS = 150_000
"""On all pages together."""
MOST_SHOWN = 2_000
"""On a page, outside what is folded."""
MOST_SCREENS = 8
"""Of 1,280 × 900 pixels, with everything folded."""
HIGHEST_GRADE = 9

LONG = frozenset({"evidence", "method", "sources"})
"""The kinds of page that may be longer, as they are looked things up in and not read."""

CLAIMS = ("words", "shown", "screens", "grade")
SCREENS = "a page takes as many screens as the table says (make words)"


@pytest.fixture(scope="module")
def table() -> Mapping[str, Measured]:
    return held()


@pytest.fixture(scope="module")
def kinds(derbyshire: Appraisal) -> Mapping[str, str]:
    return {page.path: page.kind for section in SECTIONS for page in section(derbyshire)}


@pytest.fixture(scope="module")
def over(table: Mapping[str, Measured], kinds: Mapping[str, str]) -> Mapping[str, set[str]]:
    """Claim → the kinds of which a page contradicts it."""
    read = {path: page for path, page in table.items() if kinds[path] not in LONG}
    return {
        "words": {"all pages"} if sum(p.whole for p in table.values()) > MOST_WORDS else set(),
        "shown": {kinds[path] for path, page in read.items() if page.shown > MOST_SHOWN},
        "screens": {kinds[path] for path, page in read.items() if page.desk > MOST_SCREENS},
        "grade": {kinds[path] for path, page in table.items() if (page.grade or 0) > HIGHEST_GRADE},
    }


def test_the_table_has_what_there_is_to_read_on_every_page(
    derbyshire: Appraisal, derbyshire_site: pathlib.Path, table: Mapping[str, Measured]
) -> None:
    found = texts_of(derbyshire_site, derbyshire)
    assert found.keys() == table.keys(), "make words"
    wrong = [
        f"{path}: {(whole, shown, grade, links)}"
        for path, (whole, shown, grade, links) in found.items()
        if not (
            near(whole, table[path].whole)
            and near(shown, table[path].shown)
            and near(links, table[path].links)
            and abs((grade or 0) - (table[path].grade or 0)) < 0.35
        )
    ]
    assert wrong == [], "make words"


def near(found: int, written: int) -> bool:
    """Whether a number is the one written, but for a fiftieth or for five."""
    return abs(found - written) <= max(5, 0.02 * written)


def glance(found: dict[str, Findings]) -> Look:
    """Measures how many screens a page takes, at a desk and on a phone."""
    faults, written = Findings(), held()
    found[SCREENS] = faults

    def look(tab: Tab, sheet: Sheet) -> Generator[None]:
        known = written.get(sheet.path) if sheet.site == "derbyshire" else None
        for (width, height), then in (
            {DESK: known.desk, PHONE: known.phone}.items() if known else ()
        ):
            Dress(width, height).put_on(tab)
            now = tab.evaluate(LENGTH) / height
            yield
            if abs(now - then) > 0.1 + 0.03 * then:
                faults.add(sheet, f"{now:.1f} screens {width} wide, and {then} in the table")

    return look


def test_the_table_has_how_many_screens_a_page_takes(
    swept: dict[str, Findings], one_of_each: tuple[Sheet, ...], table: Mapping[str, Measured]
) -> None:
    assert {one.path for one in one_of_each if one.site == "derbyshire"} <= table.keys()
    swept[SCREENS].check()


@pytest.mark.parametrize("claim", CLAIMS)
def test_there_is_no_more_to_read_than_can_be_read(
    over: Mapping[str, set[str]], claim: str
) -> None:
    assert over[claim] == set()
