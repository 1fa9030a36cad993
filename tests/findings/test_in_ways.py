"""Who is first under the ways of counting, in sentences."""

from collections.abc import Mapping

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.front_models import FrontModels
from appraisal.appraise.lead import InWays
from appraisal.appraise.safety.on_criteria import Beside
from appraisal.findings.in_ways import (
    beside,
    columns,
    families_in_ways,
    first_in_ways,
    model_in_ways,
    one_of_the_ways,
    settled_for_nobody,
    word,
)
from appraisal.model.options import Family
from tests.datasets import dataset

NAMES = {"one": "One council", "two": "Two councils", "stay": "Carrying on", "a": "A", "b": "B"}
CRITERIA = {"size": "Size", "voice": "Voice", "cost": "Cost", "care": "Care"}
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
        "By family: a unitary option in 1,480, continuing as today in 228 and a non-structural "
        "option in none; in 20 it is too close to tell."
    )


def test_a_model_has_its_own_count() -> None:
    assert model_in_ways(SPLIT, "stay", NAMES) == (
        "Of the 1,728 ways of counting, Carrying on is first most often in 200; in 100 the first "
        "are too close to tell."
    )
    assert model_in_ways(ALWAYS, "two", NAMES) == (
        "Of the 100 ways of counting, Two councils is first most often in none."
    )
    assert model_in_ways(SPLIT, "unranked", NAMES) == ""


def test_one_beside_another_is_told_as_better_and_worse() -> None:
    found = Beside(("size", "cost"), ("voice",), ("care",), ())
    assert beside(found, "One", "Stay", CRITERIA) == (
        "Beside Stay, One meets ‘Size’ and ‘Cost’ better and ‘Voice’ worse. On ‘Care’ the two "
        "can't be told apart."
    )


def test_only_better_only_worse_or_neither() -> None:
    assert beside(Beside(("size",), (), (), ()), "One", "Stay", CRITERIA) == (
        "Beside Stay, One meets ‘Size’ better and nothing worse."
    )
    assert beside(Beside((), ("size",), (), ()), "One", "Stay", CRITERIA) == (
        "Beside Stay, One meets ‘Size’ worse and nothing better."
    )
    assert beside(Beside((), (), ("size",), ()), "One", "Stay", CRITERIA) == (
        "Beside Stay, One can't be told to meet any criterion better or worse."
    )


def test_what_is_not_known_is_said() -> None:
    assert beside(Beside(("size",), (), (), ("care",)), "One", "Stay", CRITERIA) == (
        "Beside Stay, One meets ‘Size’ better and nothing worse. On ‘Care’ nothing is known of one "
        "of them or of both."
    )


def test_each_criterion_has_a_word() -> None:
    found = Beside(("size",), ("voice",), ("cost",), ("care",))
    assert [word(found, i) for i in ("size", "voice", "cost", "care")] == [
        "Better",
        "Worse",
        "Can't be told apart",
        "No evidence",
    ]


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


def test_which_models_stand_in_the_columns_is_said() -> None:
    names = {"a": "Alpha", "b": "Beta", "c": "Gamma", "d": "Delta"}
    assert columns(FrontModels(("a", "b"), "c"), names, several=True) == (
        "Alpha and Beta are the two models that are first in the most ways of counting. "
        "Alpha and Beta are set beside Gamma too, the model of the reference option. "
        "A model of several lines is shown by its highest."
    )
    both = FrontModels(("a", "b"), "b", others=("c",), highest=("d",))
    assert columns(both, names, several=False) == (
        "Alpha and Beta are the two models that are first in the most ways of counting. "
        "Alpha is set beside Beta too, the model of the reference option. "
        "So is Gamma, first in some way, as another family would be missing. "
        "So is Delta, first in no way but highest of a family that would be missing."
    )
    only = FrontModels(("a", "b"), "", led=1)
    assert columns(only, names, several=False) == (
        "Alpha is the only model that is first in any way of counting, and Beta has the highest "
        "value of the others."
    )


def test_none_that_can_be_told_is_called_first_nor_one_of_several_alike_the_highest() -> None:
    names = {"a": "Alpha", "b": "Beta", "c": "Gamma", "d": "Delta"}
    assert columns(FrontModels(("a", "b"), "", led=0), names, several=False) == (
        "No model can be told to be first in any way of counting: Alpha and Beta have the highest "
        "values."
    )
    assert columns(FrontModels(("a", "b"), "", led=1, level=("c", "d")), names, False) == (
        "Alpha is the only model that is first in any way of counting, and Beta has the highest "
        "value of the others. Gamma and Delta have the same value as Beta."
    )
    assert columns(FrontModels(("a", "b"), "", level=("c",)), names, several=False) == (
        "Alpha and Beta are the two models that are first in the most ways of counting. "
        "Gamma is first in as many ways as Beta."
    )
    many = columns(FrontModels(("a", "b"), "", level=("c", "d", "e", "f")), names, several=False)
    assert many.endswith(" 4 others are first in as many ways as Beta.")


def test_ways_that_only_gaps_would_settle_are_said_to_count_for_nobody() -> None:
    assert settled_for_nobody(()) == ""
    assert settled_for_nobody(["Board"]) == (
        "Too little is known of Board. A way in which what gaps count as would put it first "
        "counts for nobody, and stands with those too close to tell."
    )
    guessed = InWays(100, 2000, {"two": 60, "one": 0}, {"unitary": 60}, 40, 40, guessed=("one",))
    assert first_in_ways(guessed, NAMES).endswith(settled_for_nobody(["One council"]))
