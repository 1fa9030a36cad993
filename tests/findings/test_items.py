"""Items of evidence in words."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.appraise.safety.ground import lay_out
from appraisal.appraise.safety.items import Item, Moved, items
from appraisal.findings.items import item_name, item_range, moved_ends
from tests.datasets import dataset
from tests.findings.cases_of_gaps import STANDS_IN

AREA = """
settings:
  simulation: {samples: 10, ways: 10}
  date: 2026-01-01
  money: {years: 1}
  models: {two: {name: Two councils}}
sources: {s: {title: S}, t: {title: T}}
facts: {one-fee: [{value: 100, source: s}, {value: 300, source: t}]}
measures: {load: {name: Load, unit: residents, add_up: sum}}
councils: {ash: {tier: unitary, facts: {load: {value: 100, low: 70, high: 160, source: s}}}}
criteria:
  - {id: cost, name: Cost, measured: {figure: transition_cost, curve: [[0, 100], [400, 0]]}}
  - {id: load, name: Load, measured: {measure: load, take: max, curve: [[0, 100], [200, 0]]}}
  - {id: voice, name: Voice, judged: {0: bad, 100: good}}
options:
  a:
    name: Alpha
    model: two
    scores: {voice: {score: 50, low: 40, high: 70}}
    money: [{name: M, kind: cost, amount: {use: one-fee}, from: 2026, to: 2026}]
  b:
    name: Beta
    money: [{name: M, kind: cost, amount: {use: one-fee}, from: 2026, to: 2026}]
"""


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(AREA))


def named(area: Appraisal) -> dict[str, Item]:
    ground = lay_out(area.dataset, area.matrix, area.weights, area.headline)
    assert ground is not None
    return {item.id: item for item in items(ground).values()}


@pytest.mark.parametrize(
    ("item", "name", "known"),
    [
        ("two/load", "‘Load’ for Two councils", "from 70 residents to 160 residents"),
        ("two/voice", "‘Voice’ for Two councils", "scored from 40 to 70"),
        ("b/voice", "‘Voice’ for Beta", "no score"),
        ("one-fee", "‘One fee’", "from £100,000 to £300,000"),
    ],
)
def test_an_item_is_named_by_what_it_is_with_its_raw_range(
    area: Appraisal, item: str, name: str, known: str
) -> None:
    found = named(area)[item]
    assert (item_name(area, found), item_range(area, found)) == (name, known)


@pytest.mark.parametrize(
    ("item", "up", "ends"),
    [
        ("two/load", True, ("100 residents", "70 residents")),
        ("two/load", False, ("100 residents", "160 residents")),
        ("two/voice", True, ("50", "70 of 100")),
        ("two/voice", False, ("50", "40 of 100")),
    ],
)
def test_an_item_is_moved_to_an_end_of_its_raw_range(
    area: Appraisal, item: str, up: bool, ends: tuple[str, str]
) -> None:
    """A value that falls with its figure is high where the figure is low."""
    assert moved_ends(area, Moved(named(area)[item], up), ("a", "b")) == ends


def test_a_fact_is_moved_to_the_end_at_which_the_draw_makes_it(area: Appraisal) -> None:
    fee = named(area)["one-fee"]
    high, low = (
        moved_ends(area, Moved(fee, up), ("a",)) for up in (not fee.turned[0], fee.turned[0])
    )
    assert (high, low) == (("£200,000", "£300,000"), ("£200,000", "£100,000"))


@pytest.mark.parametrize(
    ("known", "today"),
    [
        ("20", "not known, £200,000 elsewhere"),
        ("250", "not known, £250,000 as elsewhere but no less than is known here"),
    ],
)
def test_what_stands_in_for_a_gap_is_no_figure_of_today(known: str, today: str) -> None:
    found = appraise(dataset(STANDS_IN.replace("KNOWN", known)))
    item = named(found)["a/cost"]
    assert moved_ends(found, Moved(item, up=False), ("a",)) == (today, "£300,000")
