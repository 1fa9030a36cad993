"""Items of evidence: a model's figure on a criterion, or a shared fact."""

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.safety.ground import lay_out
from appraisal.appraise.safety.items import Item, items
from tests.datasets import dataset

AREA = """
settings:
  simulation: {samples: 10, ways: 10}
  date: 2026-01-01
  money: {years: 1}
  models: {two: {name: Two}}
sources: {s: {title: S}, t: {title: T}}
facts: {fee: [{value: 100, source: s}, {value: 300, source: t}]}
criteria:
  - {id: cost, measured: {figure: transition_cost, curve: [[0, 100], [400, 0]]}}
  - {id: gain, measured: {figure: annual_saving, curve: [[0, 0], [400, 100]]}}
  - {id: voice, judged: {0: bad, 100: good}}
options:
  a:
    model: two
    scores: {voice: {score: 50}}
    money: [{name: M, kind: cost, amount: {use: fee}, from: 2026, to: 2026}]
  b:
    model: two
    scores: {voice: {score: 60}}
    money: [{name: M, kind: cost, amount: {use: fee}, from: 2026, to: 2026}]
  c:
    money: [{name: M, kind: saving, amount: {use: fee}, from: 2026}]
"""


def found(area: Appraisal) -> dict[str, Item]:
    ground = lay_out(area.dataset, area.matrix, area.weights, area.headline)
    assert ground is not None
    return {item.id: item for item in items(ground).values()}


def test_lines_of_a_model_are_one_item_on_a_criterion() -> None:
    item = found(appraise(dataset(AREA)))["two/voice"]
    assert item == Item(
        "two/voice", (("a", "voice"), ("b", "voice")), (False, False), "two", "voice"
    )


def test_a_fact_that_serves_several_criteria_is_one_item_and_turns_what_falls_with_it() -> None:
    """As the fee rises the cost is worth less, and the saving more."""
    item = found(appraise(dataset(AREA)))["fee"]
    assert item.facts == ("fee",)
    assert item.cells == (("a", "cost"), ("b", "cost"), ("c", "gain"))
    fact_rises = [fell != item.turned[0] for fell in item.falls]
    assert fact_rises == [True, True, False]
    assert (item.model, item.criterion) == (None, None)


def test_every_cell_of_the_ranked_options_is_in_one_item() -> None:
    area = appraise(dataset(AREA))
    cells = [cell for item in found(area).values() for cell in item.cells]
    assert sorted(cells) == sorted(area.matrix.cells)
