"""Options whose cash is alike, and what moves an option's money, as rows."""

import pytest

from appraisal.appraise import Appraisal, appraise
from appraisal.site.option_cash import alike, moves, sources_of
from tests.cash import CASH
from tests.datasets import dataset
from tests.findings.cases_of_cash import AREAS


@pytest.fixture(scope="module")
def area() -> Appraisal:
    return appraise(dataset(CASH))


def test_options_whose_figures_are_the_same_are_alike(area: Appraisal) -> None:
    same = appraise(dataset(AREAS["as dear and as good"]))
    assert tuple(alike(same, same.cash)) == (("ann", "bob"),)
    assert tuple(alike(area, area.cash)) == (("stay",), ("dark",), ("known",), ("classed",))


def test_lines_have_their_sources_once(area: Appraisal) -> None:
    assert sources_of(area.cash["known"].lines) == ("s",)
    assert sources_of(area.cash["classed"].lines) == ("s", "t")


def test_what_moves_the_money_most_comes_first_with_its_ends(area: Appraisal) -> None:
    found = moves(area, "known")
    assert found.title == "‘Fewer posts’ moves its net present value most"
    assert [(row.name, row.low, row.high) for row in found.rows] == [
        ("Fewer posts", "£150,000", "£1.1m"),
        ("Moving", "£950,000", "£150,000"),
    ]
    assert found.turns[0].startswith("Costs would have to rise by 54%")
    assert moves(area, "stay").rows == ()
