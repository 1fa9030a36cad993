"""Published money, and what the criteria count of it."""

import pytest

from appraisal.appraise import appraise
from appraisal.site.pages.money import pages
from tests.cash import CASH
from tests.datasets import dataset
from tests.site.claims import CLAIMS
from tests.site.drawn_pages import EDGES, drawn, faults, words

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


def test_the_finding_is_the_headline_and_the_first_panel_follows() -> None:
    found = page(CLAIMS)
    assert (
        "<h1>3 figures of money are published on 2 footings: options can be set side by side on "
        "1 kind of sum</h1>" in found
    )
    assert found.index('id="panel-1"') < found.index('id="alone"')


def test_a_figure_that_was_not_found_is_hatched_and_says_so() -> None:
    (row,) = (row for row in page(CLAIMS).split("<tr") if ">Cost<" in row)
    assert "no figure found" in row


def test_a_note_on_what_stands_alone_takes_no_second_fold() -> None:
    (row,) = (row for row in page(CLAIMS).split("<tr") if ">Cost<" in row)
    assert "None was asked." in row
    assert "<details" not in row.split("</tr>")[0]


def test_budget_gaps_are_linked() -> None:
    assert "who-pays.html#budget-gaps" in page(CASH)


@pytest.mark.parametrize("text", [CLAIMS, COUNTED, CASH, *EDGES.values()])
def test_a_page_has_nothing_empty_or_twice(text: str) -> None:
    found = page(text)
    assert faults(found) == []
    assert found.count("<h1") == 1
