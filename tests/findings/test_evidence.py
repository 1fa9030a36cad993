"""What the evidence page says, at every edge."""

import dataclasses

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import RestsOn
from appraisal.appraise.safety.items import Item
from appraisal.appraise.ways.finding_out import ItemRow
from appraisal.findings.evidence import (
    facts_to_find,
    left_out_finding,
    resting_finding,
    single_fact,
    whole_per_cent,
)
from tests.site.drawn_pages import appraised
from tests.site.leading import CLEAR, NEAR_TIE, ONE, ONLY_ONE_RANKED, UNKNOWN, UNRANKED


@pytest.mark.parametrize(
    ("share", "said"),
    [
        (
            RestsOn(found=0.43, guessed=0.48, elsewhere=0.05, nothing=0.04),
            (
                "43% of the weight rests on evidence, the rest on judgement, on what happened "
                "elsewhere and on nothing"
            ),
        ),
        (
            RestsOn(found=0.8, guessed=0.2, elsewhere=0, nothing=0),
            "80% of the weight rests on evidence, the rest on judgement",
        ),
        (
            RestsOn(found=0, guessed=0.5, elsewhere=0, nothing=0.5),
            "None of the weight rests on evidence: it rests on judgement and on nothing",
        ),
        (
            RestsOn(found=1, guessed=0, elsewhere=0, nothing=0),
            "All of the weight rests on evidence",
        ),
        (None, "Nothing has been scored yet"),
    ],
)
def test_the_headline_says_what_the_weight_rests_on(share: RestsOn | None, said: str) -> None:
    assert resting_finding(share) == said


def test_a_share_stands_in_whole_hundredths() -> None:
    assert [whole_per_cent(share) for share in (0, 0.425, 1)] == ["0", "43", "100"]


def open_facts(*chances: float) -> Appraisal:
    """Three options near a tie, and facts that change the first so often, by as little error."""
    found = appraised(NEAR_TIE, ways=50)
    where = (("cat", "y"), ("bob", "x"), ("ann", "x"), ("ann", "y"))
    items = [Item(f"{o}/{leaf}", ((o, leaf),), (False,), o, leaf) for o, leaf in where]
    rows = tuple(ItemRow(item, c, 0.002) for item, c in zip(items, chances, strict=False))
    assert found.ways
    ways = replace(found.ways, to_find_out=replace(found.ways.to_find_out, rows=rows))
    return dataclasses.replace(found, ways=ways)


def test_one_fact_that_helps_most_is_named_with_who_could_tell() -> None:
    found = open_facts(0.2, 0.05)
    assert single_fact(found) == (
        "‘Why’ for Cat would help most. Knowing it would change which model comes first in about "
        "20 in 100 simulations; a workshop could tell."
    )
    assert [row.what for row in facts_to_find(found)] == ["‘Why’ for Cat", "‘Ex’ for Bob"]


def test_facts_that_help_alike_are_counted() -> None:
    assert single_fact(open_facts(0.05, 0.049, 0.02)) == (
        "No single fact stands out: 2 would help about equally. Knowing one of them would change "
        "which model comes first in about 5 in 100 simulations."
    )


@pytest.mark.parametrize("chances", [(), (0.001,)])
def test_where_no_fact_would_change_the_first_place_that_is_said(
    chances: tuple[float, ...],
) -> None:
    found = open_facts(*chances)
    assert single_fact(found) == (
        "No single fact would change which model comes first often enough to be told from chance."
    )
    assert facts_to_find(found) == ()


def test_where_nothing_is_known_no_fact_helps_more_than_another() -> None:
    assert single_fact(appraised(UNKNOWN, ways=50)).startswith("No single fact would change")


@pytest.mark.parametrize(
    ("area", "said"),
    [
        (CLEAR, "None is left out: all 3 options are ranked."),
        (ONE, "None is left out: the only option is ranked."),
        (ONLY_ONE_RANKED, "Bob is shown but not ranked: it misses a threshold."),
        (UNRANKED, "Bob and Ann are shown but not ranked: each misses a threshold."),
        ("{}", ""),
    ],
)
def test_whether_an_option_is_left_out_is_said(area: str, said: str) -> None:
    assert left_out_finding(appraised(area)) == said
