"""How tightly councils are tied, in sentences."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.network.ties import Match, Measures
from appraisal.area.partnerships import Thread
from appraisal.findings.tie_strength import (
    MEASURES,
    fit_with_places,
    hangs_by,
    measures_explained,
    only_links,
    sets_finding,
    threads_finding,
)
from tests.datasets import dataset
from tests.site.tied_areas import APART, BARBELL, TRIANGLE

NAMES = {i: i for i in "abcdefg"} | {"bank": "The bank"}


@pytest.fixture(scope="module")
def barbell() -> Appraisal:
    return appraise(dataset(BARBELL))


def close(text: str) -> Measures:
    return appraise(dataset(text)).ties.close


def test_every_column_has_its_meaning() -> None:
    assert [label for label, _ in measures_explained()] == list(MEASURES.values())
    meanings = [said for _, said in measures_explained()]
    assert all(said[0].isupper() and said[-1] == "." for said in meanings)
    assert len(set(meanings)) == len(MEASURES)


def test_the_sets_are_counted_and_who_is_in_none_is_named(barbell: Appraisal) -> None:
    assert sets_finding(barbell.ties.close, NAMES) == (
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
    assert sets_finding(close(text), NAMES) == said


def test_the_fit_with_places_counts_pairs_and_names_what_is_split(barbell: Appraisal) -> None:
    # Pairs with a place each: ab, cd share one; ac, bc share a set alone; ad, bd neither.
    assert fit_with_places(barbell.ties.close.match, {"mid": "Middle"}) == (
        (
            "Of the 2 pairs of councils that share a place of another service, 1 is in the same "
            "set. Counting also the pairs that both keep apart, sets and places agree on 3 of 6 "
            "pairs."
        ),
        "Close ties do not hold together ‘Middle’.",
    )
    assert fit_with_places(None, {}) == ()


@pytest.mark.parametrize(
    ("sharing", "together", "said"),
    [
        (0, 0, "No two councils share a place of another service."),
        (1, 0, "The only pair of councils that shares a place of another service is not in the "),
        (1, 1, "The only pair of councils that shares a place of another service is in the same"),
        (3, 1, "Of the 3 pairs of councils that share a place of another service, 1 is in the "),
    ],
)
def test_few_pairs_that_share_a_place_have_words_of_their_own(
    sharing: int, together: int, said: str
) -> None:
    match = Match(pairs=6, agree=5, sharing=sharing, together=together, split=())
    (fit,) = fit_with_places(match, {})
    assert fit.startswith(said)


def test_the_only_link_between_two_sides_is_named(barbell: Appraisal) -> None:
    assert only_links(barbell.ties.close, NAMES, "Close ties") == (
        "Close ties: the tie of c and d is the only way between two sides; and only c and d each "
        "connect some councils with the rest."
    )


CHAIN = """
councils: {a: {tier: unitary}, b: {tier: unitary}, c: {tier: unitary}, d: {tier: unitary}}
partnerships:
  ab: {name: Desk ab, kind: shared-service, level: share, since: 2020, members: [a, b]}
  bc: {name: Desk bc, kind: shared-service, level: share, since: 2020, members: [b, c]}
  cd: {name: Desk cd, kind: shared-service, level: share, since: 2020, members: [c, d]}
"""


def test_several_ties_that_are_the_only_way_are_listed_as_a_sentence_lists() -> None:
    found, lone = close(CHAIN), "the only way between two sides; and only b and c each connect"
    assert only_links(found, NAMES, "Close ties") == (
        f"Close ties: the ties of a and b, of b and c, and of c and d are each {lone} some "
        "councils with the rest."
    )
    assert only_links(found, NAMES | {"a": "Ash, Elm"}, "Close ties").startswith(
        "Close ties: the ties of Ash, Elm and b; of b and c; and of c and d are each the only way"
    )


def test_where_everybody_has_two_ways_round_nothing_is_the_only_link() -> None:
    assert only_links(close(TRIANGLE), NAMES, "Close ties") == (
        "Close ties: no council, and no pair of councils, is the only link between others."
    )
    assert only_links(close(APART), NAMES, "Close ties") == ""


def test_what_hangs_by_one_partnership_is_counted(barbell: Appraisal) -> None:
    assert threads_finding(barbell.ties.threads) == (
        "Tied to the rest by one partnership only: 4 councils and 1 partner body."
    )
    assert threads_finding(()) == "Nothing is tied to the rest by one partnership only."


def test_what_hangs_by_several_partnerships_counts_once() -> None:
    """Dale hangs by its own partnership, and with that by the one that brings others to it."""
    held = (Thread("bridge", ("d",), (), ("jobs",)), Thread("own", ("d",), (), ()))
    assert threads_finding(held) == (
        "Tied to the rest by one partnership only: 1 council and 1 theme."
    )


def test_what_hangs_by_one_partnership_is_named() -> None:
    thread = Thread("x", ("a", "b"), ("bank",), ("jobs",))
    assert hangs_by(thread, NAMES, {"jobs": "Jobs"}) == ("a", "b", "The bank", "theme ‘Jobs’")
