"""Sentences about structures are right in every edge case."""

import math

import pytest
from msgspec.structs import replace

from appraisal.findings import groupings as say
from appraisal.model.workspace import StructureSettings
from tests.datasets import dataset
from tests.findings.made_up import place


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
    assert say.ways_to_group(*given) == said


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
        ((1, 0, 34, True), "1st"),
        ((2, 3, 34, True), "joint 2nd"),
        ((11, 0, 34, False), "11th"),
        ((35, 0, 34, False), "after all"),
        ((1, 0, 0, True), "–"),
        ((None, 0, 34, True), "–"),
        ((1, 0, 1, True), "only way"),
    ],
)
def test_ranks_are_said(given: tuple[int | None, int, int, bool], said: str) -> None:
    assert say.rank_word(*given) == said


def test_a_structure_is_told_by_its_smaller_councils() -> None:
    blocks = (("a",), ("b", "c", "d"))
    area = dataset("councils: {a: {tier: unitary}}")
    names = {i: i.upper() for i in "abcd"}
    grouping = replace(place().grouping, blocks=blocks)
    assert say.councils_in_words(area, grouping, names) == ("A", "the rest")


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ((("a", "b"), ("c", "d")), ("A, B", "C, D")),
        ((("a", "b", "c", "d"),), ("all four councils",)),
        ((("a",),), ("A",)),
        ((), ()),
    ],
    ids=["equal pairs", "one council", "one area", "nothing"],
)
def test_where_no_council_is_the_rest_each_is_named(
    blocks: tuple[tuple[str, ...], ...], said: tuple[str, ...]
) -> None:
    area = dataset("councils: {" + ", ".join(f"{i}: {{tier: unitary}}" for i in "abcd") + "}")
    names = {i: i.upper() for i in "abcd"}
    grouping = replace(place().grouping, blocks=blocks)
    assert say.councils_in_words(area, grouping, names) == said


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
        ((1, 1, 1, True), "The only grouping is listed here, and in the CSV."),
        (
            (4, 4, 4, True),
            (
                "All 4 groupings are within the bounds or just outside, so all are listed here and "
                "in the CSV."
            ),
        ),
        (
            (200, 900, 900, True),
            (
                "All 900 groupings are within the bounds or just outside; the first 200 are listed "
                "here, and all in the CSV."
            ),
        ),
        (
            (200, 412, 1440, True),
            (
                "Listed here are the first 200 of the 412 of 1,440 groupings that are within the "
                "bounds or just outside. All 1,440 are in the CSV."
            ),
        ),
        (
            (26, 26, 90_000, False),
            (
                "Listed here are the 26 of 90,000 groupings that are within the bounds or just "
                "outside. All 26 are in the CSV."
            ),
        ),
        (
            (1, 1, 90_000, False),
            (
                "Listed here is the only one of 90,000 groupings that is within the bounds or "
                "just outside. It is in the CSV."
            ),
        ),
    ],
)
def test_what_the_table_holds_is_said(given: tuple[int, int, int, bool], said: str) -> None:
    assert say.table_has(*given) == said


def test_why_not_all_groupings_are_listed_is_said() -> None:
    every = "There are too many groupings to list them all. "
    assert say.not_all_listed(some=True) == (
        every + "Those within the bounds and just outside are listed, and ranks are among these."
    )
    assert say.not_all_listed(some=False).startswith(every + "Even those within the bounds are")
    assert say.nothing_in_table(complete=True) == "None is listed."
    assert say.nothing_in_table(complete=False).startswith("The list is too long for this page.")
    assert say.sizes_caption("two councils") == "Groupings by number of councils (two councils)"
