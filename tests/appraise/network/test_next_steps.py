"""Which councils could work together next, and why."""

import pytest

from appraisal.appraise.network.next_steps import (
    NextSteps,
    Prospect,
    next_steps,
    standardised,
    touching,
)
from appraisal.area.partnerships import active
from tests.datasets import dataset

# Four in a row, a-b-c-d; a and b share a service, all four talk.
ROW = """
    councils:
      a: {tier: unitary, themes: {jobs: high, land: high}, facts: {deprivation: 10}}
      b: {tier: unitary, themes: {jobs: medium, land: high}, facts: {deprivation: 10},
          neighbours: [a, c]}
      c: {tier: unitary, themes: {jobs: high, land: low}, facts: {deprivation: 20}}
      d: {tier: unitary, themes: {jobs: high, land: high}, facts: {deprivation: unknown},
          neighbours: [c]}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    places: {east: {name: East, councils: [c, d]}}
    partners: {bank: {name: Bank}, fund: {name: Fund}}
    partnerships:
      ab: {name: AB, kind: company, level: share, members: [a, b], partners: [bank], themes: [land]}
      c1: {name: C1, kind: company, level: share, members: [c], partners: [bank, fund]}
      all: {name: All, kind: company, level: share, members: [a, b, c, d], themes: [jobs]}
"""


def steps(text: str = ROW) -> NextSteps:
    made = dataset(text)
    return next_steps(made, active(made))


def pair(one: str, other: str, text: str = ROW, theme: str | None = None) -> Prospect:
    found = steps(text)
    among = found.themes[theme] if theme else (*found.pairs, *found.deepen)
    return next(p for p in among if p.councils == (one, other))


def reason(
    kind: str, one: str, other: str, text: str = ROW
) -> tuple[float | None, tuple[str, ...]]:
    found = next(r for r in pair(one, other, text).reasons if r.kind == kind)
    return found.score, found.shared


# --- Each reason -------------------------------------------------------------------------------


def test_a_priority_of_both_counts_by_how_high_it_is() -> None:
    assert reason("priorities", "a", "d") == (1, ("jobs", "land"))
    assert reason("priorities", "a", "b") == (0.75, ("jobs", "land"))  # jobs is medium for b
    assert reason("priorities", "b", "c") == (0.25, ("jobs",))  # land is low for c


def test_priorities_that_nobody_recorded_are_unknown() -> None:
    text = ROW.replace("themes: {jobs: high, land: low}, ", "")
    assert reason("priorities", "b", "c", text) == (None, ())


@pytest.mark.parametrize("kind", ["priorities", "place", "partners", "needs"])
def test_what_the_workspace_says_nothing_of_is_unknown(kind: str) -> None:
    text = """
        councils: {a: {tier: unitary, neighbours: [b]}, b: {tier: unitary}}
    """
    assert reason(kind, "a", "b", text) == (None, ())
    found = pair("a", "b", text)
    assert (found.score, found.at_most) == (1, 5)
    assert steps(text).unrecorded == ("priorities", "partners", "place", "needs")


def test_without_neighbours_who_borders_whom_is_unknown() -> None:
    text = """
        councils: {a: {tier: unitary}, b: {tier: unitary}}
        places: {east: {name: East, councils: [a, b]}}
    """
    assert reason("neighbours", "a", "b", text) == (None, ())


def test_where_all_reasons_are_on_record_none_is_unrecorded() -> None:
    assert steps().unrecorded == ()


def test_neighbours_count_in_full_and_others_by_the_neighbours_in_common() -> None:
    assert reason("neighbours", "a", "b") == (1, ())
    assert reason("neighbours", "a", "c") == (0.5, ("b",))  # of b and d
    assert reason("neighbours", "a", "d") == (0, ())


def test_partner_bodies_count_by_the_share_in_common() -> None:
    assert reason("partners", "b", "c") == (0.5, ("bank",))
    assert reason("partners", "c", "d") == (None, ())  # nobody from outside is on record with d
    apart = ROW.replace("members: [c], partners: [bank, fund]", "members: [c], partners: [fund]")
    assert reason("partners", "b", "c", apart) == (0, ())


def test_the_same_place_counts_in_full() -> None:
    assert reason("place", "c", "d") == (1, ("east",))
    assert reason("place", "b", "c") == (None, ())  # b is in no place on record
    west = "places: {west: {name: West, councils: [b]}, east:"
    assert reason("place", "b", "c", ROW.replace("places: {east:", west)) == (0, ())


def test_a_county_is_in_the_places_of_its_districts_and_they_in_its_own() -> None:
    text = """
        councils:
          shire: {tier: county}
          ash: {tier: district, within: shire, neighbours: [oak]}
          oak: {tier: district, within: shire, neighbours: [city]}
          city: {tier: unitary}
        places:
          north: {name: North, councils: [ash]}
          all: {name: All, councils: [shire, city]}
    """
    assert reason("place", "ash", "shire", text) == (1, ("all", "north"))
    assert reason("place", "city", "oak", text) == (1, ("all",))


def test_needs_are_measured_in_standard_deviations() -> None:
    # 10, 10 and 20 lie -1/√2, -1/√2 and √2 from their mean.
    found = standardised(dataset(ROW))
    assert found["deprivation"] == pytest.approx({"a": -(0.5**0.5), "b": -(0.5**0.5), "c": 2**0.5})


def test_needs_that_are_the_same_count_in_full_and_two_deviations_apart_not_at_all() -> None:
    assert reason("needs", "a", "b") == (1, ("deprivation",))
    assert reason("needs", "b", "c") == (0, ("deprivation",))  # 2.1 apart


def test_needs_that_are_unknown_are_no_reason() -> None:
    assert reason("needs", "c", "d") == (None, ())


def test_older_residents_are_taken_as_a_share_of_the_population() -> None:
    text = """
        councils:
          a: {tier: unitary, facts: {older-residents: 10, population: 100}}
          b: {tier: unitary, facts: {older-residents: 300, population: 1000}}
          c: {tier: unitary, facts: {older-residents: 20}}
    """
    assert standardised(dataset(text)) == {"older-residents": pytest.approx({"a": -1, "b": 1})}


def test_a_figure_that_all_share_puts_nobody_apart() -> None:
    text = """
        councils:
          a: {tier: unitary, facts: {deprivation: 7}}
          b: {tier: unitary, facts: {deprivation: 7}}
    """
    assert standardised(dataset(text)) == {"deprivation": {"a": 0, "b": 0}}


def test_a_county_touches_its_districts_and_what_they_border() -> None:
    text = """
        councils:
          shire: {tier: county}
          ash: {tier: district, within: shire, neighbours: [city, birch]}
          birch: {tier: district, within: shire}
          city: {tier: unitary}
    """
    assert touching(dataset(text)) == {
        "shire": {"ash", "birch", "city"},
        "ash": {"shire", "birch", "city"},
        "birch": {"shire", "ash"},
        "city": {"shire", "ash"},
    }


# --- The score ---------------------------------------------------------------------------------


def test_the_score_adds_up_the_reasons() -> None:
    found = pair("b", "c")  # priorities 0.25, neighbours 1, partners 0.5, needs 0
    assert (found.score, found.at_most) == (1.75, 2.75)  # place unknown


def test_what_is_unknown_counts_as_nothing_and_at_most_in_full() -> None:
    found = pair("c", "d")  # priorities 0.5, neighbours 1, place 1; partners and needs unknown
    assert (found.score, found.at_most) == (2.5, 4.5)


def test_pairs_stand_by_score_and_equal_ones_by_name() -> None:
    found = [(p.councils, round(p.score, 2)) for p in steps().pairs]
    assert found == [
        (("c", "d"), 2.5),
        (("b", "c"), 1.75),
        (("a", "c"), 1.5),
        (("b", "d"), 1.25),
        (("a", "d"), 1.0),
    ]


# --- What exists now ---------------------------------------------------------------------------


def test_pairs_that_share_a_service_already_are_left_to_deepen() -> None:
    assert [p.councils for p in steps().deepen] == [("a", "b")]


def test_what_everybody_shares_counts_as_coordination() -> None:
    assert pair("c", "d").now == 2


@pytest.mark.parametrize(
    ("level", "next_level", "horizon"),
    [
        ("inform", "coordinate", "short"),
        ("coordinate", "share", "medium"),
        ("share", "integrate", "long"),
    ],
)
def test_the_horizon_follows_from_the_level_after_todays(
    level: str, next_level: str, horizon: str
) -> None:
    text = f"""
        councils: {{a: {{tier: unitary, neighbours: [b]}}, b: {{tier: unitary}}}}
        partnerships: {{p: {{name: P, kind: company, level: {level}, members: [a, b]}}}}
    """
    found = pair("a", "b", text)
    assert (found.next, found.horizon) == (next_level, horizon)


def test_a_pair_without_a_partnership_can_start_soon() -> None:
    text = "councils: {a: {tier: unitary, neighbours: [b]}, b: {tier: unitary}}"
    found = pair("a", "b", text)
    assert (found.now, found.next, found.horizon) == (0, "coordinate", "short")


def test_a_pair_that_is_integrated_has_nowhere_to_go() -> None:
    text = """
        councils: {a: {tier: unitary, neighbours: [b]}, b: {tier: unitary}}
        partnerships: {p: {name: P, kind: company, level: integrate, members: [a, b]}}
    """
    assert (steps(text).pairs, steps(text).deepen) == ((), ())


# --- Themes ------------------------------------------------------------------------------------


def test_a_theme_has_the_pairs_that_both_hold_it_as_a_priority() -> None:
    assert {p.councils for p in steps().themes["land"]} == {("a", "b"), ("a", "d"), ("b", "d")}


def test_a_theme_goes_by_what_exists_on_it() -> None:
    assert (pair("a", "b", theme="land").now, pair("a", "b", theme="jobs").now) == (3, 2)
    assert (pair("a", "d", theme="land").now, pair("a", "d", theme="land").horizon) == (0, "short")


def test_a_theme_counts_one_or_a_half() -> None:
    # Partners: both work with the bank alone. Place: neither has one, so it counts as nothing.
    assert pair("a", "b", theme="land").score == 1 + 1 + 1 + 0 + 1
    assert pair("a", "b", theme="jobs").score == 0.5 + 1 + 1 + 0 + 1


# --- Groups ------------------------------------------------------------------------------------

# Three neighbours with the same needs and priorities.
RING = """
    councils:
      a: {tier: unitary, neighbours: [b, c], themes: {jobs: high}, facts: {deprivation: 10}}
      b: {tier: unitary, neighbours: [c], themes: {jobs: high}, facts: {deprivation: 10}}
      c: {tier: unitary, themes: {jobs: medium}, facts: {deprivation: 10}}
      d: {tier: unitary, facts: {deprivation: 30}}
    themes: {jobs: {name: Jobs}}
"""


def test_three_whose_every_pair_scores_well_are_a_group() -> None:
    (found,) = steps(RING).groups
    assert (found.councils, found.score, found.next) == (("a", "b", "c"), 2.5, "coordinate")
    assert found.reasons[0].shared == ("jobs",)


@pytest.mark.parametrize(("level", "count"), [("coordinate", 1), ("share", 0)])
def test_a_group_that_shares_a_service_already_is_left_out(level: str, count: int) -> None:
    text = f"""{RING}
    partnerships: {{p: {{name: P, kind: company, level: {level}, members: [a, b, c]}}}}
    """
    assert len(steps(text).groups) == count


def test_two_are_not_a_group() -> None:
    assert steps().groups == ()


# --- Little or nothing -------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["{}", "councils: {a: {tier: unitary}}"])
def test_fewer_than_two_councils_have_nothing_to_start(text: str) -> None:
    assert steps(text) == NextSteps(pairs=(), deepen=(), groups=(), themes={})


def test_pairs_with_nothing_in_common_are_left_out() -> None:
    assert steps("councils: {a: {tier: unitary}, b: {tier: unitary}}").pairs == ()


def test_where_every_reason_is_known_a_score_is_the_most_that_it_can_be() -> None:
    """However the five add up, no last bit sets the two apart."""
    found = pair("a", "c", ROW.replace("councils: [c, d]", "councils: [a, c]"))
    assert None not in [reason.score for reason in found.reasons]
    assert found.score == found.at_most
