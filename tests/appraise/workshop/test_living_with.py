"""What each council refuses an option for: its walk-away points, its answers, its posts."""

import pytest

from appraisal.appraise.workshop.living_with import (
    OnTable,
    Refusal,
    as_written,
    lives_with,
    refusals,
    refused_by,
)
from tests.appraise.workshop.areas import answers_of, area


def refused(ash: str, option: str = "share", others: str = "") -> list[Refusal]:
    made = area(f"ash: {ash}\n{others}")
    (found,) = refusals(made, answers_of(made), as_written(made, [option]))
    return list(found["ash"])


@pytest.mark.parametrize(
    ("point", "option", "expected"),
    [
        ("{criterion: say, at_least: 60}", "share", [Refusal("level", "say", 5, below=True)]),
        ("{criterion: say, at_least: 55}", "share", []),
        ("{criterion: say, at_most: 50}", "share", [Refusal("level", "say", 5)]),
        ("{criterion: cost, at_most: 500}", "merge", [Refusal("level", "cost", 300)]),
        ("{criterion: cost, at_most: 800}", "merge", []),
        ("{option: share}", "share", [Refusal("option", "share")]),
        ("{option: share}", "stay", []),
        ("{model: share}", "share", [Refusal("model", "share")]),
        ("{model: share}", "stay", []),
        ("{partnership: club}", "share", [Refusal("partnership", "club")]),
        ("{partnership: club}", "merge", [Refusal("partnership", "club")]),
        ("{partnership: club}", "stay", []),
    ],
)
def test_a_walk_away_point_is_refused_beyond_it_and_not_at_it(
    point: str, option: str, expected: list[Refusal]
) -> None:
    assert refused(f"{{walk_away: [{point}]}}", option) == expected


def test_what_nobody_knows_is_neither_refused_nor_accepted() -> None:
    made = area(
        "ash: {walk_away: [{criterion: care, at_least: 50}]}",
        options={"stay": {"name": "Stay", "family": "continue"}},
    )
    (found,) = refusals(made, answers_of(made), as_written(made, ["stay"]))
    assert found == {"ash": (Refusal("unknown", "care"),)}
    assert (lives_with(found), refused_by(found)) == (frozenset(), frozenset())


def test_a_council_without_which_it_cannot_be_refuses_by_its_no() -> None:
    assert refused("{candidates: {desk: 'no'}}") == [Refusal("candidate", "desk")]


def test_who_may_join_refuses_only_where_too_few_are_left() -> None:
    made = area("box: {candidates: {team: 'no'}}\ncob: {candidates: {team: join}}")
    (found,) = refusals(made, answers_of(made), as_written(made, ["share"]))
    assert found == {"box": (), "cob": ()}
    made = area("box: {candidates: {team: 'no'}}\ncob: {candidates: {team: 'no'}}")
    (found,) = refusals(made, answers_of(made), as_written(made, ["share"]))
    assert found == {i: (Refusal("candidate", "team"),) for i in ("box", "cob")}


def test_who_would_join_and_is_to_host_refuses_that() -> None:
    assert refused("{candidates: {desk: join}}") == [Refusal("host", "desk")]
    assert refused("{candidates: {desk: host}}") == []


def test_posts_beyond_those_that_it_could_spare_are_refused() -> None:
    # A post for each of two, and two more to host the desk.
    assert refused("{capacity: 4}") == []
    assert refused("{capacity: 3.5}") == [Refusal("posts", by=0.5)]


def test_whoever_has_not_answered_refuses_nothing() -> None:
    assert refused("{swings: {say: 1}}") == []


def test_posts_that_others_find_are_not_refused_nor_is_what_another_hosts() -> None:
    made = area("ash: {capacity: 2}")
    share = made.options_as_written["share"]
    lent, hosted = OnTable(share, "share", lent="ash"), OnTable(share, "share", {"desk": "box"})
    assert refusals(made, answers_of(made), [lent, hosted]) == [{"ash": ()}, {"ash": ()}]


def test_no_agreement_is_asked_for_where_new_councils_are_made() -> None:
    options = area().options_as_written
    merged = options["merge"].model_copy(update={"candidates": ("desk",)})
    assert OnTable(merged, "merge").candidates == ()
