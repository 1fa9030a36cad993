"""How much of a single council's lead is there by definition."""

import pytest

from appraisal.appraise import appraise
from appraisal.appraise.safety.by_definition import ByDefinition
from appraisal.model import Dataset
from tests.datasets import dataset

AREA = """
    settings: {reference_option: two}
    councils:
      ash: {tier: unitary, facts: {population: 300}}
      birch: {tier: unitary, facts: {population: 100}}
    criteria:
      - id: even
        measured: {measure: population, take: ratio, curve: [[1, 100], [3, 0]]}
      - {id: good, judged: {0: bad, 100: good}}
    options:
      one:
        family: unitary
        councils: {all: {name: All, covers: [ash, birch]}}
        scores: {good: {score: 50, why: so}}
      two:
        family: continue
        scores: {good: {score: 60, why: so}}
"""


def looked_at(text: str = AREA) -> ByDefinition | None:
    area: Dataset = dataset(text)
    return appraise(area).definition


def test_the_criterion_that_compares_councils_is_left_out_and_the_order_turns() -> None:
    found = looked_at()
    assert found is not None
    assert (found.option, found.second, found.leaves) == ("one", "two", ("even",))
    assert (found.lead, found.part) == (pytest.approx(45), pytest.approx(50))
    assert found.without is not None
    assert found.without.value == {"one": 50, "two": 60}
    assert found.without.order == ("two", "one")


def test_an_option_with_several_councils_is_not_looked_at() -> None:
    ahead = AREA.replace("score: 60", "score: 100").replace("score: 50", "score: 0")
    tied = AREA.replace("score: 60", "score: 100").replace("score: 50", "score: 0")
    assert looked_at(ahead.replace("[3, 0]", "[3, 99]")) is None
    assert looked_at(tied) is None


def test_without_a_criterion_that_compares_councils_there_is_nothing_to_say() -> None:
    assert looked_at(AREA.replace("take: ratio", "take: min").replace("[3, 0]", "[900, 0]")) is None


def test_the_trust_check_gives_the_lead_that_is_left() -> None:
    checks = {check.id: check for check in appraise(dataset(AREA)).checks}
    (finding,) = checks["true-by-definition"].findings
    assert finding.about == ("one", "even")
    assert finding.figure == pytest.approx(-10)


LINES = """
      three:
        family: non-structural
        MODEL
        scores: {good: {score: 59, why: so}}
      four:
        family: non-structural
        MODEL
        scores: {good: {score: 58, why: so}}
"""


def test_places_without_them_are_those_of_models_each_by_its_highest_line() -> None:
    area = AREA.rstrip() + LINES
    apart = looked_at(area.replace("        MODEL\n", ""))
    assert apart is not None
    assert apart.without is not None
    assert (apart.without.rank["one"], apart.lines) == (4, False)
    held = area.replace("MODEL", "model: m").replace(
        "settings: {", "settings: {models: {m: {name: M}}, "
    )
    together = looked_at(held)
    assert together is not None
    assert together.without is not None
    assert together.without.rank == {"two": 1, "three": 2, "one": 3}
    assert (together.lines, together.second, together.lead) == (True, "two", pytest.approx(45))
