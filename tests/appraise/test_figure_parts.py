"""A figure taken of several councils has each council's own behind it."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.figure_parts import FigurePart, figure_parts
from tests.datasets import dataset

AREA = """
    measures: {m: {name: M, unit: things, add_up: sum}}
    councils:
      ash: {tier: unitary, name: Ash, facts: {m: 10, population: 5}}
      elm: {tier: unitary, name: Elm, facts: {m: 40, population: 10}}
      oak: {tier: unitary, name: Oak, facts: {population: 10}}
    criteria:
      - {id: least, measured: {measure: m, take: min, curve: [[0, 0], [50, 100]]}}
      - {id: each, measured: {measure: m, per: population, take: max, curve: [[0, 0], [50, 100]]}}
      - {id: all, measured: {measure: m, take: total, curve: [[0, 0], [50, 100]]}}
      - {id: voice, judged: {0: Bad, 100: Good}}
    options:
      now: {family: continue}
      pair: {councils: {a: {name: A, covers: [ash, elm]}, b: {name: B, covers: [oak]}}}
      one: {councils: {all: {name: All, covers: [ash, elm, oak]}}}
"""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(AREA))


def values(parts: tuple[FigurePart, ...]) -> dict[tuple[str, ...], float | None]:
    return {part.councils: part.reading and part.reading.value for part in parts}


def test_each_council_has_its_figure_and_what_is_not_known_is_none(area: Appraisal) -> None:
    least, each, *_ = area.dataset.leaves()
    today = {("Ash",): 10, ("Elm",): 40, ("Oak",): None}
    assert values(figure_parts(area, "now", least)) == today
    assert values(figure_parts(area, "now", each)) == {("Ash",): 2, ("Elm",): 4, ("Oak",): None}
    assert values(figure_parts(area, "pair", least)) == {("A",): 50, ("B",): None}


def test_what_is_no_councils_own_and_one_council_alone_have_no_parts(area: Appraisal) -> None:
    least, _, total, voice = area.dataset.leaves()
    assert figure_parts(area, "one", least) == ()
    assert figure_parts(area, "now", total) == ()
    assert figure_parts(area, "now", voice) == ()
