"""Who is first under the ways of counting, in sentences."""

from collections.abc import Mapping

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.lead import InWays
from appraisal.findings.in_ways import (
    families_in_ways,
    first_in_ways,
    model_in_ways,
    one_of_the_ways,
    settled_for_nobody,
)
from appraisal.model.options import Family
from tests.datasets import dataset

NAMES = {"one": "One council", "two": "Two councils", "stay": "Carrying on", "a": "A", "b": "B"}
FIVE = {"one": 800, "two": 600, "stay": 200, "a": 20, "b": 8}
OF_FAMILIES: Mapping[Family, int] = {"unitary": 1480, "continue": 228, "non-structural": 0}
SPLIT = InWays(1728, 2000, FIVE, OF_FAMILIES, too_close=100, families_too_close=20)
MOST = InWays(100, 2000, {"two": 60, "one": 40}, {"unitary": 100}, 0, 0)
ALWAYS = InWays(100, 2000, {"one": 100, "two": 0}, {"unitary": 100, "continue": 0}, 0, 0)
LEVEL = InWays(100, 2000, {"one": 0, "two": 0}, {"unitary": 0, "continue": 0}, 100, 100)
ALONE = InWays(100, 2000, {"one": 100}, {"unitary": 100}, 0, 0)


def test_no_model_is_called_first_where_none_is_in_most_ways() -> None:
    assert first_in_ways(SPLIT, NAMES) == (
        "No model is first in most of the 1,728 ways of counting: One council in 800, Two councils "
        "in 600, Carrying on in 200 and 2 others in 28; in 100 the first are too close to tell "
        "with 2,000 tries."
    )


def test_half_of_the_ways_is_not_most() -> None:
    half = InWays(100, 2000, {"one": 50, "two": 50}, {"unitary": 100}, 0, 0)
    assert first_in_ways(half, NAMES).startswith("No model is first in most of the 100 ways")


def test_one_that_is_first_in_most_ways_is_named_with_the_rest() -> None:
    assert first_in_ways(MOST, NAMES) == (
        "Two councils is first in most of the 100 ways of counting: Two councils in 60 and One "
        "council in 40."
    )


def test_always_first_or_never_to_be_told() -> None:
    assert first_in_ways(ALWAYS, NAMES) == (
        "One council is first in each of the 100 ways of counting."
    )
    assert first_in_ways(LEVEL, NAMES) == (
        "In none of the 100 ways of counting can the first be told with 2,000 tries."
    )
    assert families_in_ways(LEVEL) == ""


def test_one_model_alone_is_first_in_no_way_worth_saying() -> None:
    for said in (
        first_in_ways(ALONE, NAMES),
        families_in_ways(ALONE),
        one_of_the_ways(ALONE),
        model_in_ways(ALONE, "one", NAMES),
        first_in_ways(None, NAMES),
        families_in_ways(None),
        one_of_the_ways(None),
        model_in_ways(None, "one", NAMES),
    ):
        assert said == ""


def test_every_family_is_told_even_those_never_first() -> None:
    assert families_in_ways(SPLIT) == (
        "Of all ways of counting, first by family: a unitary option in 1,480, continuing as "
        "today in 228 and a non-structural "
        "option in none; in 20 it is too close to tell."
    )


def test_a_model_has_its_own_count() -> None:
    assert model_in_ways(SPLIT, "stay", NAMES) == (
        "Carrying on: first most often in 200 of the 1,728 ways of counting; in 100 the first "
        "are too close to tell."
    )
    assert model_in_ways(ALWAYS, "two", NAMES) == (
        "Two councils: first most often in none of the 100 ways of counting."
    )
    assert model_in_ways(SPLIT, "unranked", NAMES) == ""


CLOSE = """
settings: {{simulation: {{samples: 10, ways: {draws}, seed: {seed}}}}}
criteria: [{{id: x, judged: {{0: Bad, 100: Good}}}}, {{id: y, judged: {{0: Bad, 100: Good}}}}]
options:
  a: {{family: unitary, scores: {{{scores}}}}}
  b: {{family: continue, scores: {{{scores}}}}}
"""


@pytest.mark.parametrize("draws", [1, 5, 500])
@pytest.mark.parametrize("seed", range(6))
def test_two_options_as_good_as_each_other_are_never_told_as_first_in_most_ways(
    seed: int, draws: int
) -> None:
    scores = "x: {score: 60, low: 40, high: 80}, y: {score: 50, low: 40, high: 60}"
    found = appraise(dataset(CLOSE.format(seed=seed, draws=draws, scores=scores)))
    ways = found.lead.in_ways
    assert ways is not None
    assert ways.too_close > ways.runs / 2
    assert not first_in_ways(ways, {"a": "A", "b": "B"}).startswith(("A is first", "B is first"))


def test_options_that_are_exactly_alike_stay_level_in_every_way() -> None:
    scores = "x: {score: 60, low: 60, high: 60}, y: {score: 50, low: 50, high: 50}"
    found = appraise(dataset(CLOSE.format(seed=1, draws=500, scores=scores)))
    assert found.ways is not None
    assert found.ways.ways_first == {"a": found.ways.runs, "b": found.ways.runs}
    assert first_in_ways(found.lead.in_ways, {"a": "A", "b": "B"}) == (
        f"In none of the {found.ways.runs:,} ways of counting can the first be told with 500 tries."
    )


def test_ways_that_only_gaps_would_settle_are_said_to_count_for_nobody() -> None:
    assert settled_for_nobody(()) == ""
    assert settled_for_nobody(["Board"]) == (
        "Too little is known of Board. A way in which what gaps count as would put it first "
        "counts for nobody, and stands with those too close to tell."
    )
    guessed = InWays(100, 2000, {"two": 60, "one": 0}, {"unitary": 60}, 40, 40, guessed=("one",))
    assert first_in_ways(guessed, NAMES).endswith(settled_for_nobody(["One council"]))
