"""No page says that what nothing is known of comes first, is ahead, told apart or agreed on."""

import re
from functools import lru_cache

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site import SECTIONS
from tests.datasets import dataset
from tests.findings.cases_of_doubt import A_LINE_UNKNOWN
from tests.site.drawn_pages import drawn, words
from tests.site.leading import GUESSED, made

AREAS = GUESSED | {"A_LINE_UNKNOWN": A_LINE_UNKNOWN}
UNKNOWN = r"\b(?:Bob|Eve)\b"
PLACED = re.compile(
    r"\b(?:comes? first|first (?:under|too|in)|is first|are first|put[st]? .* first|highest|ahead"
    r"|leads?|clear of|takes over|told apart|agree|the same option|tries)\b",
    re.IGNORECASE,
)
"""What tells a place, or that anything tells it."""
BUT = re.compile(
    r"(?:[Nn]othing|[Tt]oo little) is known|can.t (?:all )?be told apart|not told apart|too close"
    r"|[Nn]o evidence|counted as 50|counts as|The evidence does not show"
)
"""What says in the same breath that nothing is known."""
NO_CLAIM = re.compile(
    r"first place in [\d%<>]+ of tries|is highest from|changes which model|to find out"
)
"""What a drawing says of a row, under a title that says what it is worth; what to find out."""


@lru_cache
def area(name: str) -> Appraisal:
    return appraise(dataset(AREAS[name]))


@lru_cache
def pages(name: str) -> dict[str, str]:
    return {path: page for make in SECTIONS for path, page in drawn(area(name), make).items()}


def sentences(page: str) -> list[str]:
    """What stands between the tags of blocks, a sentence each."""
    bare = re.sub(r"<(script|style|head|nav)\b.*?</\1>", "", page, flags=re.DOTALL)
    bare = re.sub(r"</?(?:a|abbr|dfn|em|span|strong)\b[^>]*>", "", bare)
    return [
        one for block in re.split(r"<[^>]+>", bare) for one in re.split(r"(?<=\.) ", words(block))
    ]


def claims(page: str) -> list[str]:
    """Sentences that name an option that nothing is known of, and tell a place without a but."""
    return [
        said
        for said in sentences(page)
        if re.search(UNKNOWN, said)
        and PLACED.search(said)
        and not BUT.search(said)
        and not NO_CLAIM.search(said)
    ]


@pytest.mark.parametrize("name", AREAS)
def test_no_sentence_of_any_page_gives_it_a_place(name: str) -> None:
    assert {path: said for path, page in pages(name).items() if (said := claims(page))} == {}


def test_the_claims_are_found_where_something_is_known() -> None:
    made_up = made({"ann": (50, 40), "bob": (90, 90), "cat": (10, 10)})
    known = appraise(dataset(made_up))
    found = {path: page for make in SECTIONS for path, page in drawn(known, make).items()}
    assert {path for path, page in found.items() if claims(page)} >= {
        "index.html",
        "robustness.html",
        "agreement.html",
        "ways.html",
        "explore.html",
    }


@pytest.mark.parametrize("name", AREAS)
def test_no_page_says_that_all_are_told_apart_or_that_perspectives_agree(name: str) -> None:
    said = " ".join(words(page) for page in pages(name).values())
    for claim in (
        "No two options are too close",
        "No two models are too close",
        "Draws tell all options apart",
        "agree on the first place",
        "puts the same option first",
        "first under every set of priorities",
        "comes first under both sets of priorities",
        "It is ahead of each other",
    ):
        assert claim not in said, claim


@pytest.mark.parametrize("name", AREAS)
def test_nobody_is_called_first_while_nothing_is_known_of_another(name: str) -> None:
    found = area(name)
    for told in (found.lead, *found.leads.values()):
        assert told.called == ()
        assert told.without_evidence


@pytest.mark.parametrize("name", AREAS)
def test_no_way_of_counting_is_settled_for_it(name: str) -> None:
    ways = area(name).ways
    assert ways is not None
    assert [ways.clear[i] for i in ways.unknown] == [0] * len(ways.unknown)
    assert sum(ways.clear.values()) + ways.too_close == ways.runs


@pytest.mark.parametrize("name", GUESSED)
def test_it_is_ranked_all_the_same(name: str) -> None:
    """The contract: a gap counts as 50, so the ranking, its draws and ways_first have it."""
    found = area(name)
    assert "bob" in found.rankings["p"].rank
    assert found.robust is not None
    assert found.ways is not None
    assert 0 < found.robust.simulated.acceptability["bob"][0] < 1
    assert found.ways.ways_first["bob"] > 0
