"""How tightly councils are tied: measures, sets and single ties, in words."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.network.ties import Measures
from appraisal.site import tie_strength as tightness
from tests.datasets import dataset

# Two triangles, a-b-c and d-e-f, with one tie between c and d; g is in nothing.
BARBELL = """
    councils:
      {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}, d: {tier: unitary},
       e: {tier: unitary}, f: {tier: unitary}, g: {tier: unitary}}
    places: {west: {name: West, councils: [a, b]}, mid: {name: Middle, councils: [c, d]}}
    partners: {bank: {name: The bank}}
    themes: {jobs: {name: Jobs}, land: {name: Land}}
    partnerships:
      abc: {name: ABC, kind: company, level: share, members: [a, b, c], themes: [jobs]}
      def: {name: DEF, kind: company, level: share, members: [d, e, f], themes: [jobs]}
      cd: {name: CD, kind: company, level: share, members: [c, d], partners: [bank]}
"""
TRIANGLE = """
    councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}
    partnerships:
      ab: {name: AB, kind: company, level: share, members: [a, b]}
      bc: {name: BC, kind: company, level: share, members: [b, c]}
      ca: {name: CA, kind: company, level: share, members: [c, a]}
"""
APART = "councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}}"


@pytest.fixture(scope="module")
def barbell() -> Appraisal:
    return appraise(dataset(BARBELL))


def close(text: str) -> Measures:
    return appraise(dataset(text)).ties.close


def test_every_column_has_its_meaning() -> None:
    assert [label for label, _ in tightness.meanings()] == list(tightness.LABELS.values())
    assert all(said.endswith(".") for _, said in tightness.meanings())


def test_the_most_tied_council_stands_first_and_one_without_ties_depends_on_nobody(
    barbell: Appraisal,
) -> None:
    rows = tightness.measure_rows(barbell.ties.close)
    assert [row["council"] for row in rows] == ["c", "d", "a", "b", "e", "f", "g"]
    # c: three partners at level 3; 8 of 15 pairs meet through it; dependence 2·(1/3+1/6)² + 1/9
    assert rows[0]["cells"] == ("3", "9", "0.4", "0.61", "2")
    assert rows[-1]["cells"] == ("0", "0", "0", "–", "0")


def test_sets_stand_beside_the_places_of_their_councils(barbell: Appraisal) -> None:
    rows = tightness.cluster_rows(barbell.dataset, barbell.ties.close)
    assert rows == (
        {"councils": "a, b and c", "places": ("Middle", "West")},
        {"councils": "d, e and f", "places": ("Middle",)},
    )


def test_the_sets_are_counted_and_who_is_in_none_is_named(barbell: Appraisal) -> None:
    assert tightness.cluster_finding(barbell.dataset, barbell.ties.close) == (
        "Close ties group the councils into 2 sets. g is in none."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (APART, "No two councils are closely tied, so there are no sets."),
        (TRIANGLE, "Close ties hold 3 councils together as one set."),
    ],
)
def test_few_sets_have_words_of_their_own(text: str, said: str) -> None:
    assert tightness.cluster_finding(dataset(text), close(text)) == said


def test_the_fit_with_places_counts_pairs_and_names_what_is_split(barbell: Appraisal) -> None:
    # Pairs with a place each: ab, cd share one; ac, bc share a set alone; ad, bd neither.
    assert tightness.match_words(barbell.dataset, barbell.ties.close.match) == (
        (
            "Of the 2 pairs of councils that share a place of another service, 1 is in the same "
            "set. Counting also the pairs that both keep apart, sets and places agree on 3 of 6 "
            "pairs."
        ),
        "Close ties do not hold together ‘Middle’.",
    )
    assert tightness.match_words(barbell.dataset, None) == ()


def test_the_only_link_between_two_sides_is_named(barbell: Appraisal) -> None:
    assert tightness.single_ties(barbell.dataset, barbell.ties.close, "Close ties") == (
        "Close ties: the tie of c and d is the only way between two sides; and only c and d each "
        "connect some councils with the rest."
    )


def test_where_everybody_has_two_ways_round_nothing_is_the_only_link() -> None:
    assert tightness.single_ties(dataset(TRIANGLE), close(TRIANGLE), "Close ties") == (
        "Close ties: no council, and no pair of councils, is the only link between others."
    )
    assert tightness.single_ties(dataset(APART), close(APART), "Close ties") == ""


def test_what_hangs_by_one_partnership_is_counted_and_named(barbell: Appraisal) -> None:
    assert tightness.threads_finding(barbell) == (
        "Tied to the rest by one partnership only: 4 councils and 1 partner body."
    )
    rows = {row["body"]: row["loose"] for row in tightness.thread_rows(barbell)}
    assert rows == {"ABC": ("a", "b"), "CD": ("The bank",), "DEF": ("e", "f")}


def test_nothing_hangs_by_a_partnership_where_there_is_none() -> None:
    assert tightness.threads_finding(appraise(dataset(APART))) == (
        "Nothing is tied to the rest by one partnership only."
    )
