"""Readiness: what is known of each council and success factor, and what is not."""

from appraisal.appraise.readiness import not_known, readiness_of, told_alike
from tests.datasets import dataset
from tests.readiness import NONE, READY


def test_what_stands_is_counted_and_what_is_unknown_or_left_out_is_not_known() -> None:
    found = readiness_of(dataset(READY))
    assert (found.known, found.all) == (4, 8)
    assert found.counts == {"in-place": 1, "partly": 2, "not-yet": 1, "unknown": 1}
    assert found.found["city"] == {"pace": None, "trust": None}


def test_unknown_may_be_written_by_itself() -> None:
    (told,) = readiness_of(dataset(NONE)).found["ash"].values()
    assert told is not None
    assert (told.stands, told.why, told.source) == ("unknown", None, None)


def test_councils_of_which_the_same_is_told_stand_together() -> None:
    found = readiness_of(dataset(READY))
    assert [(councils, told.why) for councils, told in told_alike(found, "trust")] == [
        (("ash", "dale"), "It joined.")
    ]
    assert [councils for councils, _ in told_alike(found, "pace")] == [("ash",), ("birch",)]
    assert not_known(found, "pace") == ("city", "dale")
    assert not_known(found, "trust") == ("birch", "city")


def test_without_councils_or_factors_there_is_nothing_to_know() -> None:
    for text in ("", "success_factors: {pace: {name: Pace}}", "councils: {ash: {tier: unitary}}"):
        found = readiness_of(dataset(text))
        assert (found.known, found.all) == (0, 0)
