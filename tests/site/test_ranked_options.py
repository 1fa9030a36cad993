"""The options from first to last, in groups that draws leave together, and by perspective."""

import dataclasses

import pytest
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.tree_values import Span
from appraisal.site.ranked_options import Ranked, groups, ranked
from tests.areas import AHEAD, THREE
from tests.findings.made_up import robust
from tests.lines import LINES
from tests.site.drawn_pages import appraised
from tests.site.leading import TIE_OF_TWO, UNKNOWN_SECOND, made


@pytest.fixture(scope="module")
def three() -> Appraisal:
    return appraised(THREE)


def test_options_that_miss_a_threshold_come_last_and_say_why(three: Appraisal) -> None:
    rows = ranked(three)
    assert [(row.id, row.rank) for row in rows] == [("one", "1"), ("two", "2"), ("three", "")]
    assert rows[2].fails == ("Shown and not ranked: three. Voice: 5, below the threshold of 10.",)


def test_options_that_are_not_ranked_stand_in_a_group_of_their_own(three: Appraisal) -> None:
    found = groups(three)
    assert [row.id for _, rows in found for row in rows] == ["one", "two", "three"]
    assert found[-1][0] == "Not ranked"
    assert [row.id for row in found[-1][1]] == ["three"]


def test_options_of_which_nothing_is_known_stand_in_no_order() -> None:
    unknown = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {}, b: {}}"
    appraisal = appraised(unknown)
    assert [heading for heading, _ in groups(appraisal)] == ["In no order: no evidence"]


def test_without_options_there_are_no_groups() -> None:
    assert groups(appraised("criteria: [{id: x, judged: {0: Bad, 100: Good}}]")) == ()


def test_an_option_stands_with_its_family_its_rank_and_its_value() -> None:
    """80 and 60 half each; 70 to 90 and 50 to 70."""
    assert ranked(appraised(AHEAD))[0] == Ranked(
        id="a", family="non-structural", rank="1", span=Span(70, 60, 80), fails=()
    )


def test_options_that_share_a_place_say_so() -> None:
    found = [(row.id, row.rank) for row in ranked(appraised(TIE_OF_TWO))]
    assert found == [("ann", "1="), ("bob", "1="), ("cat", "3")]


# --- groups -------------------------------------------------------------------------------------

FOUR = made({"ann": (90, 90), "bob": (70, 70), "cat": (50, 50), "dan": (30, 30)})


def grouped(*parted: tuple[str, ...]) -> list[tuple[str, list[str]]]:
    area = dataclasses.replace(
        appraised(FOUR), robust=robust(dict.fromkeys(FOUR_IDS, 0.25), groups=parted)
    )
    return [(heading, [row.id for row in rows]) for heading, rows in groups(area)]


FOUR_IDS = ("ann", "bob", "cat", "dan")


def test_those_that_draws_leave_together_stand_under_a_heading_of_their_own() -> None:
    assert grouped(("ann",), ("bob", "cat"), ("dan",)) == [
        ("Told apart in tries", ["ann"]),
        ("Can't all be told apart", ["bob", "cat"]),
        ("Told apart in tries", ["dan"]),
    ]


def test_a_group_in_whose_midst_another_stands_keeps_the_order_of_the_ranks() -> None:
    assert grouped(("ann", "cat"), ("bob",), ("dan",)) == [
        ("Can't all be told apart", ["ann"]),
        ("Told apart in tries", ["bob"]),
        ("Can't all be told apart", ["cat"]),
        ("Told apart in tries", ["dan"]),
    ]


def test_the_lines_of_a_model_stand_together_under_its_name() -> None:
    """One is worth more than one of the lines: it stands below them all the same."""
    found = groups(appraised(LINES.replace("x: {score: 40}", "x: {score: 10}")))
    rows = [row for _, rows in found for row in rows]
    assert [(row.id, row.rank, row.opens, row.line) for row in rows] == [
        ("left", "1", "Two councils: 3 lines", True),
        ("right", "2", "", True),
        ("far", "4", "", True),
        ("one", "3", "", False),
    ]


def test_models_are_told_apart_by_their_highest_lines() -> None:
    area = appraised(LINES)
    drawn = robust(dict.fromkeys(("left", "right", "far", "one"), 0.25))
    apart = dataclasses.replace(area, robust=replace(drawn, model_groups=(("two",), ("one",))))
    assert [(heading, len(rows)) for heading, rows in groups(apart)] == [
        ("Told apart from other models in tries", 3),
        ("Told apart from other models in tries", 1),
    ]
    level = dataclasses.replace(area, robust=replace(drawn, model_groups=(("two", "one"),)))
    assert [heading for heading, _ in groups(level)] == ["Models that can't all be told apart"]


def test_where_nothing_was_drawn_the_ranked_stand_under_one_heading() -> None:
    area = dataclasses.replace(appraised(FOUR), robust=None)
    (found,) = groups(area)
    assert (found[0], [row.id for row in found[1]]) == ("Ranked", list(FOUR_IDS))


def test_what_nothing_is_known_of_stands_under_a_heading_of_its_own() -> None:
    found = groups(appraised(UNKNOWN_SECOND))
    assert [(heading, [row.id for row in rows]) for heading, rows in found] == [
        ("Told apart in tries", ["ann"]),
        ("Nothing is known, so not told apart", ["bob"]),
        ("Told apart in tries", ["cat"]),
    ]


def test_nothing_is_told_apart_from_what_nothing_is_known_of() -> None:
    lone = "criteria: [{id: x, judged: {0: Bad, 100: Good}}]\noptions: {a: {SCORE}, b: {}}"
    found = groups(appraised(lone.replace("SCORE", "scores: {x: {score: 60}}")))
    assert [(heading, [row.id for row in rows]) for heading, rows in found] == [
        ("The only one of which anything is known", ["a"]),
        ("Nothing is known, so not told apart", ["b"]),
    ]
