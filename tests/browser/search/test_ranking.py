"""What people type leads to the page that answers, as the page's own script ranks it."""

import csv
import pathlib
from collections import defaultdict
from typing import Any

import pytest
from playwright.sync_api import Page as Tab

from tests.browser.explore.test_speed import FRAME, in_tables

pytestmark = pytest.mark.browser

BLINK = 6 * FRAME
"""Six frames, 96 milliseconds."""


@pytest.fixture
def tab(still: Tab) -> Tab:
    """The search page: to be asked what fits changes nothing on it."""
    return still


TYPED = pathlib.Path(__file__).parent / "lay_words.csv"
"""Words and phrases for functions and councils, and misspellings of them, each with its page."""
LEAST = {"function": 0.95, "council": 0.95, "misspelling": 0.85}


def find(tab: Tab, phrases: list[str]) -> list[dict[str, Any]]:
    """What each phrase finds: the paths in their order, and whether they fit."""
    found: list[dict[str, Any]] = tab.evaluate(
        "phrases => phrases.map(phrase => appraisalSearch.find(phrase))", phrases
    )
    return found


def first(tab: Tab, phrase: str, count: int = 4) -> list[str]:
    (found,) = find(tab, [phrase])
    return list(found["paths"][:count]) if found["fits"] else []


def test_what_people_type_has_its_page_among_the_first_three(tab: Tab) -> None:
    with TYPED.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    met: defaultdict[str, list[bool]] = defaultdict(list)
    missed: list[str] = []
    for row, found in zip(rows, find(tab, [row["phrase"] for row in rows]), strict=True):
        there = found["fits"] and row["address"] in found["paths"][:3]
        met["misspelling" if row["misspelling_of"] else row["kind"]].append(there)
        if not there:
            missed.append(row["phrase"])
    assert {kind: len(tries) for kind, tries in met.items()} == {
        "function": 543,
        "council": 33,
        "misspelling": 83,
    }
    shares = {kind: sum(tries) / len(tries) for kind, tries in met.items()}
    assert all(shares[kind] >= least for kind, least in LEAST.items()), (shares, missed)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        # In no file of the workspace: endings, starts, gaps and slips of what is.
        ("librar", "functions.html#function-libraries"),
        ("emptying the bins", "functions.html#function-waste-collection"),
        ("pot-holes", "functions.html#function-highways"),
        ("potohle", "functions.html#function-highways"),
        ("licenses", "functions.html#function-licensing"),
        ("swimming pools", "functions.html#function-leisure"),
        ("GRITTING", "functions.html#function-road-safety"),
        ("museam", "functions.html#function-culture-museums"),
        ("Chesterfield Borough", "councils/chesterfield.html"),
        ("amber valey council", "councils/amber-valley.html"),
        ("vison derbyshire", "options/vision-derbyshire.html"),
        ("where is the money", "compare/money.html"),
        ("who decides", "functions.html"),
        ("mayor", "functions.html#authority-emcca"),
        ("consultations", "criteria/joint-working.html#public-support"),
        ("who empties my bins in Belper", "functions.html#function-waste-collection"),
        ("who empties my bins in Belper", "place.html#belper"),
        ("one unitary", "options/one-unitary.html"),
        ("SMAA", "method.html"),
        ("sensitivity analysis", "method.html"),
        ("Monte Carlo", "method.html"),
        ("MP", "place.html"),
        ("April 2028", "road-map.html#one-unitary"),
    ],
)
def test_endings_starts_gaps_and_slips_are_forgiven(tab: Tab, typed: str, path: str) -> None:
    assert path in first(tab, typed)


def test_a_name_stands_before_other_names_and_these_before_a_text(tab: Tab) -> None:
    paths = first(tab, "libraries", 50)
    assert paths[0] == "functions.html#function-libraries"
    assert first(tab, "derby")[0] == "councils/derby.html"


@pytest.mark.parametrize("typed", ["Belper", "belpr", "Belper DE56", "DE56 1AB belper"])
def test_a_place_is_found_and_of_a_postcode_its_district(tab: Tab, typed: str) -> None:
    (found,) = find(tab, [typed])
    assert found["fits"]
    assert found["names"][0] == "Belper"


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("SK14", "place.html#sk14"),
        ("ST14", "place.html#st14"),
        ("DE5", "place.html#de5"),
        ("de5 6", "place.html#de5"),
        ("DE6", "place.html#de6"),
        ("DE56 1AB", "place.html#de56"),
    ],
)
def test_a_postcode_leads_first_to_the_areas_it_lies_in(tab: Tab, typed: str, path: str) -> None:
    assert first(tab, typed)[0] == path


@pytest.mark.parametrize(("code", "longer"), [("DE5", "DE55"), ("DE6", "DE65")])
def test_a_code_is_no_start_of_a_longer_one(tab: Tab, code: str, longer: str) -> None:
    short, long = find(tab, [code, longer])
    assert longer not in short["names"]
    assert code not in long["names"]
    assert f"Mickley ({longer})" not in short["names"]


@pytest.mark.parametrize("typed", ["prison", "ebins"])
def test_a_word_is_not_taken_for_another_of_other_sense(tab: Tab, typed: str) -> None:
    (found,) = find(tab, [typed])
    assert not found["fits"]


def test_where_nothing_fits_there_are_five_suggestions(tab: Tab) -> None:
    for typed in ("xqzw", "emptying quixotic zeppelins", "%&/"):
        (found,) = find(tab, [typed])
        assert (found["fits"], len(found["paths"])) == (False, 5), typed
    assert find(tab, ["", "  "]) == [{"fits": True, "paths": [], "names": []}] * 2


def test_an_answer_takes_less_than_a_blink(tab: Tab) -> None:
    found = """([first, next]) => {
        for (let k = first; k < next; k++) appraisalSearch.find("council tax for students");
    }"""
    assert in_tables(tab, found) < BLINK
