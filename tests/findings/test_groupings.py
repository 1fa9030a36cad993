"""Sentences about structures are right in every edge case."""

import math
from dataclasses import replace
from typing import Any

import pytest

from appraisal.appraise.groupings.columns import Grouping
from appraisal.appraise.groupings.tabled_options import Place
from appraisal.findings import groupings as say
from appraisal.findings import tabled_options as standing
from appraisal.model.workspace import StructureSettings


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((1, 1, 0), "There is one council in this area, so there is nothing to group."),
        (
            (1, 3, 3),
            (
                "No neighbours are written for any of the three councils, so the only grouping in "
                "which every council is in one piece leaves each by itself."
            ),
        ),
        (
            (1, 2, 0),
            "There is one way to group the two councils so that every new council is in one piece.",
        ),
        (
            (1440, 12, 0),
            (
                "There are 1,440 ways to group the 12 councils so that every new council is in one "
                "piece."
            ),
        ),
    ],
)
def test_how_many_ways_there_are(given: tuple[int, int, int], said: str) -> None:
    assert say.ways(*given) == said


@pytest.mark.parametrize(
    ("size", "count", "floors", "said"),
    [
        (5, 0, (), "There is no way to make five councils."),
        (
            1,
            1,
            ((300.0, 1), (500.0, 0)),
            "There is one way to make one council, with at least 300 people in it.",
        ),
        (9, 1, ((300.0, 0),), "There is one way to make nine councils."),
        (2, 34, (), "There are 34 ways to make two councils."),
        (
            2,
            34,
            ((300.0, 1),),
            "Of 34 ways to make two councils, 1 has at least 300 people in both.",
        ),
        (
            3,
            184,
            ((300.0, 3), (500.0, 0)),
            (
                "Of 184 ways to make three councils, 3 have at least 300 people in all three and "
                "none at least 500."
            ),
        ),
        (
            12,
            50,
            ((300.0, 0),),
            "Of 50 ways to make 12 councils, none have at least 300 people in all 12.",
        ),
    ],
)
def test_how_many_of_a_size_are_large_enough(
    size: int, count: int, floors: tuple[tuple[float, int], ...], said: str
) -> None:
    assert say.of_size(size, count, floors) == said


def place(ratio: float | None = 2.0, crossing: int = 3, **changes: Any) -> Place:
    grouping = Grouping(
        blocks=(("a",), ("b",)), populations=(1, 2), feasible=True, just_outside=False,
        uncertain=False, doubtful=False, margins={}, at_worst={}, ratio=ratio,
        crossing=crossing, raws={}, values={}, front=False,
    )  # fmt: skip
    given: dict[str, Any] = {
        "option": "o", "councils": 2, "grouping": grouping, "index": 1, "splits": (),
        "scattered": False, "among": 34, "ranks": {}, "tied": {}, "ratio_rank": 3,
        "ratio_among": 34, "ratio_of_all": True,
    }  # fmt: skip
    return Place(**given | changes)


def setting(**changes: Any) -> standing.Setting:
    given: dict[str, Any] = {
        "label": "Line A", "count": 1440, "with_parts": 11970, "parts": 3, "second": None,
        "bodies": 50, "names": {"av": "Amber Valley"}, "in_range": True, "complete": True,
    }  # fmt: skip
    return standing.Setting(**given | changes)


FOUND = "It is third of the 34 ways to make two councils on balance of population (2 to 1). "
WOULD = (
    "On balance of population (2 to 1) it would stand third among the 34 ways to make two "
    "councils. "
)
CUTS = "It puts 3 of today's 50 partnerships across a border between new councils."


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (place(), f"Line A is one of the 1,440. {FOUND}{CUTS}"),
        (
            place(index=None, splits=("av",)),
            (
                "Line A splits Amber Valley, so it is none of the 1,440. With the three parts as "
                f"areas of their own there are 11,970 groupings. {WOULD}{CUTS}"
            ),
        ),
        (
            place(index=None, scattered=True, ratio_rank=35),
            (
                "Line A has a council that is not in one piece, so it is none of the 1,440. On "
                "balance of population (2 to 1) it would come after all of the 34 ways to make two "
                f"councils. {CUTS}"
            ),
        ),
        (
            place(index=None, among=0, ratio_rank=None),
            (
                "Line A is outside the bounds, and only groupings near them are listed. Its "
                f"largest council has 2 times the people of its smallest. {CUTS}"
            ),
        ),
        (
            place(ratio=None, ratio_rank=None, crossing=0),
            (
                "Line A is one of the 1,440. Its balance of population is not known, because a "
                "population is missing. It puts none of today's partnerships across a border."
            ),
        ),
        (
            place(councils=1, among=1, ratio=1.0, ratio_rank=1, crossing=0),
            (
                "Line A is one of the 1,440. It is the only council. It puts none of today's "
                "partnerships across a border."
            ),
        ),
        (
            place(among=1, ratio_rank=1, ratio_among=1),
            f"Line A is one of the 1,440. It is the only way to make two councils. {CUTS}",
        ),
        (
            place(ratio_rank=5, ratio_among=9, ratio_of_all=False),
            (
                "Line A is one of the 1,440. It is fifth of the 9 listed ways to make two councils "
                f"on balance of population (2 to 1). {CUTS}"
            ),
        ),
        (
            place(index=None, splits=("av",), ratio_rank=2, ratio_among=1),
            (
                "Line A splits Amber Valley, so it is none of the 1,440. With the three parts as "
                "areas of their own there are 11,970 groupings. On balance of population (2 to 1) "
                f"it would come after the only way to make two councils. {CUTS}"
            ),
        ),
        (
            place(ratio=1.0, ratio_rank=None),
            (
                "Line A is one of the 1,440. Its councils have about as many people as one "
                f"another. {CUTS}"
            ),
        ),
    ],
    ids=[
        "found",
        "splits",
        "in pieces",
        "not listed",
        "unknown",
        "one council",
        "only way",
        "among those listed",
        "beside one way",
        "level",
    ],
)
def test_where_an_option_stands(found: Place, said: str) -> None:
    assert standing.place(found, setting()) == said


@pytest.mark.parametrize(
    ("second", "said"),
    [
        (
            {"ratio_rank": 5, "ratio_among": 73},
            (
                "it would stand third among the 34 ways to make two councils; with the parts it is "
                "fifth of 73 ways."
            ),
        ),
        (
            {"ratio_rank": 5, "ratio_among": 9, "ratio_of_all": False},
            "ways to make two councils; with the parts it is fifth of 9 listed ways.",
        ),
        (
            {"ratio_rank": 1, "ratio_among": 1},
            "ways to make two councils; with the parts it is the only way.",
        ),
        ({"scattered": True}, "it would stand third among the 34 ways to make two councils."),
        ({"ratio_rank": None}, "it would stand third among the 34 ways to make two councils."),
    ],
    ids=["of all", "of those listed", "only way", "in pieces", "unknown"],
)
def test_a_split_option_stands_among_all_ways_with_the_parts(
    second: dict[str, Any], said: str
) -> None:
    found = place(index=None, splits=("av",))
    assert f"{said} {CUTS}" in standing.place(found, setting(second=place(**second)))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({}, "Line A is one of the 1,440, and within the bounds."),
        (
            {"doubtful": True},
            "Line A is one of the 1,440, and whether it is within the bounds is not known.",
        ),
        (
            {"feasible": False, "just_outside": True},
            "Line A is one of the 1,440, just outside the bounds.",
        ),
        ({"feasible": False}, "Line A is one of the 1,440, outside the bounds."),
    ],
)
def test_of_a_list_too_long_an_option_is_still_said_to_be_within_or_not(
    changes: dict[str, Any], said: str
) -> None:
    found = place(index=None)
    text = standing.place(
        replace(found, grouping=replace(found.grouping, **changes)), setting(complete=False)
    )
    assert text.startswith(f"{said} The list is too long for this page")


def test_the_one_way_is_not_one_of_several() -> None:
    assert standing.place(place(), setting(count=1)).startswith("Line A is the only way. ")
    apart = standing.place(place(index=None, scattered=True), setting(count=1))
    assert apart.startswith("Line A has a council that is not in one piece, so it is none of the w")


def test_an_option_outside_the_range_says_so() -> None:
    text = standing.place(place(index=None, among=0, ratio_rank=None), setting(in_range=False))
    assert text.startswith("Line A makes two councils, which is outside the range looked at.")


def test_partnerships_are_counted_only_where_there_are_some() -> None:
    assert standing.place(place(), setting(bodies=0)).endswith(
        "No partnerships are recorded, so it cuts none."
    )
    assert standing.place(place(crossing=1), setting(bodies=1)).endswith(
        "It puts 1 of today's one partnership across a border between new councils."
    )


@pytest.mark.parametrize(
    ("bound", "margin", "said"),
    [
        ("smallest", 0.0, "the smallest council exactly at the bound"),
        ("smallest", 0.001, "the smallest council 0.1% above the bound"),
        ("smallest", 0.0001, "the smallest council less than 0.1% above the bound"),
        ("smallest", -0.0118, "the smallest council 1.2% short of the bound"),
        ("smallest", 1.66, "the smallest council 166% above the bound"),
        ("largest", 0.2, "the largest council 20% below the bound"),
        ("largest", -0.2, "the largest council 20% above the bound"),
        ("ratio", 0.05, "the ratio 5% below the bound"),
    ],
)
def test_margins_are_said_in_words(bound: str, margin: float, said: str) -> None:
    assert say.margin_in_words(bound, margin) == said


@pytest.mark.parametrize(
    ("margins", "at_worst", "said"),
    [
        ({}, {}, ()),
        ({"smallest": None}, {"smallest": -1.0}, ("not known",)),
        (
            {"smallest": None},
            {"smallest": 0.5},
            ("the smallest council at least 50% above the bound",),
        ),
        ({"smallest": None}, {"smallest": 0.0}, ("the smallest council no less than the bound",)),
        (
            {"smallest": -0.05, "largest": None},
            {"smallest": -1.0, "largest": -math.inf},
            ("the smallest council 5% short of the bound", "the largest council not known"),
        ),
    ],
    ids=["no bound", "nothing known", "some known", "enough known", "short whatever"],
)
def test_a_margin_that_is_not_known_is_not_a_bound_that_is_not_set(
    margins: dict[str, float | None], at_worst: dict[str, float], said: tuple[str, ...]
) -> None:
    grouping = replace(place().grouping, margins=margins, at_worst=at_worst)
    assert say.margins_in_words(grouping) == said


def test_what_is_unknown_may_leave_the_bounds_open() -> None:
    grouping = place().grouping
    assert say.within_in_words(grouping) == "yes"
    assert say.within_in_words(replace(grouping, doubtful=True)) == "not known"
    assert say.within_in_words(replace(grouping, feasible=False)) == "no"
    assert say.doubtful(0) == ""
    assert say.doubtful(1) == (
        "1 of those within the bounds is so on what is known alone: a population still to be found "
        "could put it outside."
    )


def test_more_may_be_large_enough_where_a_population_is_not_known() -> None:
    assert say.of_size(2, 4, [(100, 1), (300, 0)], [(100, 1), (300, 2)]) == (
        "Of 4 ways to make two councils, 1 has at least 100 people in both and none at least 300. "
        "As a population is not known, 1 more may have at least 100 and 2 more may have at least "
        "300."
    )
    assert say.of_size(1, 1, [(300, 0)], [(300, 1)]) == (
        "There is one way to make one council. It may have at least 300: a population is not known."
    )
    assert say.of_size(2, 4, [(100, 1)], [(100, 0)]).endswith("1 has at least 100 people in both.")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (
            (1, 0, 0, 0.05, True),
            (
                "The only one within the bounds stands not less than 5% inside one, and none "
                "misses by 5% or less."
            ),
        ),
        ((None, 0, 0, 0.05, True), "How many stand near a bound was not worked out."),
        ((0, 0, 0, 0.05, False), "No bound on population is set, so none is near one."),
        ((0, 0, 0, 0.05, True), "No grouping is within the bounds, and none misses by 5% or less."),
        (
            (21, 1, 1, 0.05, True),
            (
                "1 of the 21 within the bounds stands less than 5% inside one, and 1 more misses "
                "by 5% or less. A slightly newer or older count of people could move any of these "
                "across."
            ),
        ),
        (
            (21, 0, 0, 0.05, True),
            (
                "None of the 21 within the bounds stand less than 5% inside one, and none misses "
                "by 5% or less."
            ),
        ),
    ],
)
def test_knife_edges_are_said(given: tuple[int | None, int, int, float, bool], said: str) -> None:
    assert say.knife_edges(*given) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((1, 1, 1), "Only one grouping is listed, so there is nothing to compare it with."),
        ((0, 0, 0), "No groupings are listed, so none can be compared."),
        (
            (0, 5, 0),
            "No criterion can be worked out for the groupings, so none can be compared.",
        ),
        (
            (5, 5, 2),
            "None of the 5 groupings listed is beaten by another on every criterion at once.",
        ),
        (
            (16, 20, 4),
            (
                "16 of the 20 groupings listed are on the Pareto front: no other is at least as "
                "good on every criterion and better on one. 4 of them are within the bounds."
            ),
        ),
        (
            (1, 5, 0),
            (
                "1 of the 5 groupings listed is on the Pareto front: no other is at least as good "
                "on every criterion and better on one. It is outside the bounds."
            ),
        ),
    ],
)
def test_the_front_is_said(given: tuple[int, int, int], said: str) -> None:
    assert say.pareto(*given) == said


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((1, 0, 34, True), "1st of 34"),
        ((2, 3, 34, True), "joint 2nd of 34"),
        ((11, 0, 34, False), "11th among 34"),
        ((35, 0, 34, False), "after all 34"),
        ((1, 0, 0, True), "–"),
        ((1, 0, 1, True), "the only way"),
    ],
)
def test_ranks_are_said(given: tuple[int, int, int, bool], said: str) -> None:
    assert say.rank_of(*given) == said


@pytest.mark.parametrize(
    ("highest", "said"),
    [
        ([], "Debt: no tabled option can be ranked among other groupings"),
        ([(["A"], 4, 34)], "Debt: highest of the tabled options is A (4th of 34)"),
        (
            [(["A", "B"], 1, 34), (["C"], 22, 184)],
            "Debt: highest of the tabled options are A and B (1st of 34) and C (22nd of 184)",
        ),
        (
            [(["A", "B", "C", "D"], 1, 34)],
            "Debt: highest of the tabled options are 4 options (1st of 34)",
        ),
    ],
)
def test_a_strips_headline_names_the_highest(highest: list[Any], said: str) -> None:
    assert say.strip_title("Debt", highest) == said


def test_bounds_are_said_in_words() -> None:
    asked = StructureSettings(
        councils=(2, 3), smallest=300_000, largest=700_000, ratio=1.5,
        together=("ash", "birch"), apart=(("cedar", "dale"), ("ash", "dale")),
    )  # fmt: skip
    names = {"ash": "Ash", "birch": "Birch", "cedar": "Cedar", "dale": "Dale"}
    assert say.bounds_in_words(asked, names) == (
        "2 to 3 councils; at least 300,000 people in each; at most 700,000 people in each; the "
        "largest no more than 1.5 times the smallest; Ash and Birch together; Cedar and Dale "
        "apart; Ash and Dale apart"
    )


@pytest.mark.parametrize(
    ("pieces", "said"),
    [
        ([["A", "B"]], ""),
        ([["A"], ["B"]], ""),
        (
            [["A", "B"], ["C"]],
            (
                "The area is in two pieces: A and B; C. C borders no other council. No new council "
                "can reach from one piece to another, so there are never fewer than two councils."
            ),
        ),
        (
            [["A", "B"], ["C"], ["D"]],
            (
                "The area is in three pieces: A and B; C; D. C and D border no other council. No "
                "new council can reach from one piece to another, so there are never fewer than "
                "three councils."
            ),
        ),
        (
            [["A", "B"], ["C", "D"]],
            (
                "The area is in two pieces: A and B; C and D. No new council can reach from one "
                "piece to another, so there are never fewer than two councils."
            ),
        ),
    ],
    ids=["one piece", "no neighbours", "an island", "islands", "two halves"],
)
def test_an_area_in_pieces_says_which(pieces: list[list[str]], said: str) -> None:
    assert say.in_pieces(pieces)[:1] == ((said,) if said else ())
    assert not said or "neighbours in the councils’ files" in say.in_pieces(pieces)[1]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ((1, 1, 1, True), "The table holds the only grouping, and so does the CSV."),
        (
            (4, 4, 4, True),
            (
                "All 4 groupings are within the bounds or just outside, so the table and the CSV "
                "hold them all."
            ),
        ),
        (
            (200, 900, 900, True),
            (
                "All 900 groupings are within the bounds or just outside, and the CSV holds them "
                "all; the table holds the first 200."
            ),
        ),
        (
            (200, 412, 1440, True),
            (
                "The table holds the first 200 of the 412 of 1,440 groupings that are within the "
                "bounds or just outside. All 1,440 are in the CSV."
            ),
        ),
        (
            (26, 26, 90_000, False),
            (
                "The table holds the 26 of 90,000 groupings that are within the bounds or just "
                "outside. All 26 are in the CSV."
            ),
        ),
        (
            (1, 1, 90_000, False),
            (
                "The table holds the only one of 90,000 groupings that is within the bounds or "
                "just outside. It is in the CSV."
            ),
        ),
    ],
)
def test_what_the_table_holds_is_said(given: tuple[int, int, int, bool], said: str) -> None:
    assert say.table_has(*given) == said
