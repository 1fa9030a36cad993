"""Published money, and what the criteria count of it."""

import pytest

from appraisal.appraise import appraise
from appraisal.site.pages.money import pages
from tests.cash import CASH
from tests.datasets import dataset
from tests.site.claims import CLAIMS
from tests.site.drawn_pages import drawn, words

COUNTED = """
    measures:
      saving: {name: Saving, unit: £ million, add_up: sum}
      support: {name: Support, unit: "%", add_up: mean}
    sources: {s: {title: One}, t: {title: Other}}
    criteria:
      - id: saved
        name: Saved
        measured: {measure: saving, take: option, curve: [[0, 0], [200, 100]]}
      - {id: wanted, measured: {measure: support, take: option, curve: [[0, 0], [100, 100]]}}
    options:
      a: {facts: {saving: [{value: 44, source: s}, {value: 167, source: t}], support: 39}}
      b: {facts: {saving: {value: 144, source: s}, support: 59}}
      c: {}
"""


def page(text: str) -> str:
    return drawn(appraise(dataset(text)), pages)["compare/money.html"]


def test_the_page_says_what_each_criterion_counts_of_published_money() -> None:
    found = page(COUNTED)
    assert "What ‘Saved’ counts" in found
    assert "from £44 million to £167 million" in found
    assert found.index("£144 million") < found.index("from £44 million")
    assert "What ‘wanted’ counts" not in found


@pytest.mark.parametrize(
    ("amount", "counts"),
    [
        ("[{value: 44, source: s}, {value: 167, source: t}]", (44, 105.5, 167)),
        ("{low: 44, value: 50, high: 167, source: s}", (44, 50, 167)),
    ],
)
def test_which_figure_counts_is_as_the_page_says(
    amount: str, counts: tuple[float, float, float]
) -> None:
    text = COUNTED.replace("[{value: 44, source: s}, {value: 167, source: t}]", amount)
    raw = appraise(dataset(text)).matrix.cells["a", "saved"].raw
    assert raw is not None
    assert (raw.low, raw.value, raw.high) == counts
    said = words(page(text))
    assert "the span from the least to the most counts, and as the value its middle" in said
    assert "Where one figure is written with a range, that figure counts as the value" in said
    assert "none is picked" not in said


def test_figures_that_nothing_is_set_against_stand_in_one_table() -> None:
    found = page(CLAIMS)
    assert found.count('class="claims"') == 3
    assert "Two councils; Six; net or gross not said" in found
    assert "Today; Six" not in found


def test_budget_gaps_stand_by_council_and_year_and_are_netted_into_no_option() -> None:
    said = words(page(CASH))
    assert "Every option starts from the same gaps, so they are netted into none" in said
    assert "2027 £2.4m (" in said
    assert "No council's published budget gap is on record here." in words(page(COUNTED))
