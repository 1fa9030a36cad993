"""What a council typed into its swings, candidates and walk-away points."""

from typing import Any

import pytest

from tests.sheets.workshop.filled import back, cell_of, changed, read


def swings(**cells: Any) -> Any:
    typed = {}
    for name, value in cells.items():
        leaf, _, key = name.rpartition("_")
        typed["Swings", leaf, key] = value
    return back("ash.xlsx", typed)


def test_a_rank_that_says_otherwise_than_the_points_is_a_fault() -> None:
    found = swings(
        saving_rank=1, saving_points=60, kept_rank=2, kept_points=100, joined_rank=3,
        joined_points=60,
    )  # fmt: skip
    assert found.faults == (
        "ash.xlsx, Swings!F13: rank 2 has 100 points, and rank 1 has fewer: 60",
    )


def test_ranks_alone_and_ranks_alike_are_taken() -> None:
    found = swings(saving_rank=1, saving_points=100, kept_rank=1, kept_points=90, joined_rank=3)
    assert (found.faults, found.answers) == ((), {"ash": {"swings": {"saving": 100, "kept": 90}}})


def test_it_is_told_where_no_step_has_all_points() -> None:
    told = "Swings: no step has 100 points, as the one has that you would take first"
    assert told in swings(saving_points=60).missing
    assert told not in swings(saving_points=100).missing
    assert told not in swings().missing


def test_a_criterion_that_there_is_not_is_refused() -> None:
    def rename(book: Any) -> None:
        cell_of(book["Swings"], "kept", "points").value = 5
        cell_of(book["Swings"], "kept", "code").value = "beauty"

    found = read("ash.xlsx", changed("ash.xlsx", rename))
    assert found.faults == ("ash.xlsx, Swings!13: ‘beauty’ is no criterion here. Clear this row.",)


def test_an_agreement_is_not_hosted_by_who_could_not() -> None:
    found = back("cedar.xlsx", {("Candidates", "joint-committee", "answer"): "host"})
    assert found.faults == (
        (
            "cedar.xlsx, Candidates!F6: Cedar could not host ‘A joint committee’. Who could: "
            "Treeshire."
        ),
    )
    assert back(
        "treeshire.xlsx", {("Candidates", "joint-committee", "answer"): "host"}
    ).answers == {"treeshire": {"candidates": {"joint-committee": "host"}}}


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        (
            {"at_least": 60, "at_most": 40},
            "ash.xlsx, Walk-away!E13: this is less than what it is to be at least",
        ),
        (
            {"why": "We say so."},
            (
                "ash.xlsx, Walk-away!G13: a reason on Walk-away needs a level or ‘can't accept’ "
                "beside it"
            ),
        ),
    ],
)
def test_levels_that_contradict_each_other_and_reasons_alone_are_refused(
    typed: dict[str, Any], fault: str
) -> None:
    cells = {("Walk-away", "criterion local-say", key): value for key, value in typed.items()}
    assert back("ash.xlsx", cells).faults == (fault,)


def test_both_ends_of_a_level_are_two_points_with_one_reason() -> None:
    code = "criterion local-say"
    found = back(
        "ash.xlsx",
        {
            ("Walk-away", code, "at_least"): 20,
            ("Walk-away", code, "at_most"): 80,
            ("Walk-away", code, "why"): " So. ",
        },
    )
    assert found.answers["ash"]["walk_away"] == [
        {"criterion": "local-say", "at_least": 20, "why": "So."},
        {"criterion": "local-say", "at_most": 80, "why": "So."},
    ]


def test_what_is_typed_where_nothing_is_asked_is_refused() -> None:
    def unlock(book: Any) -> None:
        cell_of(book["Walk-away"], "option one", "at_least").value = 5

    assert read("ash.xlsx", changed("ash.xlsx", unlock)).faults == (
        "ash.xlsx, Walk-away!D22: nothing is asked in this cell. Clear it.",
    )
