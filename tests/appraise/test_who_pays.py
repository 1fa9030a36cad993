"""Whose debt people would share where councils merge (sums by hand in tests/who_pays.py)."""

import pytest

from appraisal.appraise.who_pays import WhoPays, a_head, less, measures, who_pays
from appraisal.area.councils import standing_councils
from appraisal.model import Reading
from tests.datasets import dataset
from tests.who_pays import PAYS, SPLIT


def found(text: str = PAYS) -> WhoPays:
    made = dataset(text)
    return who_pays(made, {i: standing_councils(made, o) for i, o in made.options.items()})


def pounds(reading: Reading | None) -> float | None:
    return None if reading is None else round(reading.value * 1e6)


def test_people_share_their_own_councils_debt_and_their_part_of_the_countys() -> None:
    today = found().today
    assert {i: pounds(held["debt"].a_head) for i, held in today.items()} == {
        "ash": 200,
        "birch": 1200,
        "city": 1000,
    }


def test_each_of_todays_councils_has_its_own_a_head_of_its_own_people() -> None:
    own = found().own
    assert {i: pounds(held["debt"].a_head) for i, held in own.items()} == {
        "ash": 0,
        "birch": 1000,
        "city": 1000,
        "shire": 200,
    }


def test_a_new_council_takes_over_all_of_it() -> None:
    made = found().options
    assert list(made) == ["one", "two"]
    assert {i: pounds(new.held["debt"].a_head) for i, new in made["two"].items()} == {
        "town": 1000,
        "wide": 800,
    }
    assert pounds(made["one"]["all"].held["debt"].a_head) == 900


def test_what_one_shares_more_another_shares_less() -> None:
    moved = found().moved
    assert {
        option: {i: [pounds(one.debt) for one in changes] for i, changes in of.items()}
        for option, of in moved.items()
    } == {
        "one": {"ash": [700], "birch": [-300], "city": [-100]},
        "two": {"ash": [600], "birch": [-400], "city": [0]},
    }


def test_a_split_councils_people_go_two_ways() -> None:
    changes = found(SPLIT).moved["two"]["ash"]
    assert [one.council for one in changes] == ["town", "wide"]
    # 100 and a tenth of the county's 20, of 110,000; and 60 and nine tenths, of 90,000.
    assert [pounds(one.debt) for one in changes] == [727, 667]


def test_debt_is_neither_made_nor_lost_by_a_line() -> None:
    held = found(SPLIT).options
    totals = [new.held["debt"].total for new in held["two"].values()]
    assert sum(total.value for total in totals if total) == pytest.approx(180)
    assert held["one"]["all"].held["debt"].total == Reading(
        180, 180, 180, "measured", frozenset("s")
    )


def test_an_unknown_is_never_nought_and_what_is_known_stands_beside() -> None:
    reserves = found().options["one"]["all"].held["reserves"]
    assert (reserves.total, reserves.a_head, reserves.missing) == (None, None, ("birch",))
    assert reserves.known is not None
    assert reserves.known.value == 44
    nothing = found(PAYS.replace("reserves: 4", "reserves: unknown")).today["ash"]["reserves"]
    assert nothing.missing == ("ash",)


def test_councils_with_a_published_gap_are_told_from_those_without() -> None:
    wide = found().options["two"]["wide"]
    assert (wide.gaps, wide.no_gaps, wide.merges) == (("ash",), ("birch", "shire"), True)
    assert not found().options["two"]["town"].merges


def test_without_measures_or_options_that_make_councils_there_is_nothing_to_show() -> None:
    nothing = found("{}")
    assert (nothing.today, nothing.options, nothing.moved) == ({}, {}, {})
    unnamed = found(PAYS[PAYS.index("sources:") :])
    assert unnamed.options["one"]["all"].held == {}
    assert unnamed.moved["one"]["ash"][0].debt is None


def test_each_measure_is_looked_at_once() -> None:
    text = PAYS.replace("beside: [reserves]", "beside: [reserves, debt]")
    assert measures(dataset(text)) == ("debt", "reserves", "tax-base")


def test_the_least_a_head_has_the_most_people() -> None:
    total, people = Reading(8, 9, 12, "measured"), Reading(2, 3, 4, "assumption")
    assert a_head(total, people) == Reading(2, 3, 6, "assumption")
    assert a_head(total, Reading(0, 3, 4, "measured")) is None
    assert a_head(None, people) is None


def test_a_difference_is_widest_where_one_is_low_and_the_other_high() -> None:
    assert less(Reading(5, 6, 7, "measured"), Reading(1, 2, 3, "judged")) == Reading(
        2, 4, 6, "judged"
    )
    assert less(None, Reading(1, 2, 3, "judged")) is None
