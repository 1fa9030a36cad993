"""The index of the councils."""

import pytest

from appraisal.site.pages import councils
from appraisal.site.pages.councils import CouncilRow
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words

PROGRAMME = """
sources: {s: {title: A source}}
programmes:
  p:
    {name: Change, outside: Far Council, summary: Does things., source: s,
     workstreams: [{name: One, note: First.}], costs: [{name: Staff, amount: 5, one_off: true}]}
"""


def test_programmes_from_elsewhere_stand_on_the_index() -> None:
    said = words(drawn(appraised(PROGRAMME), councils.pages)["councils/index.html"])
    assert "Change: Far Council" in said
    assert "Does things. What is said of each (CSV)" in said
    assert "Staff £5" in said


def test_each_council_stands_with_its_residents_and_its_partnerships_at_work() -> None:
    rows = {row.id: row for row in councils.content(appraised()).rows}
    assert rows["ash"] == CouncilRow("ash", "District council", "100,000", 50.0, 2)
    assert rows["city"] == CouncilRow("city", "Unitary council", "200,000", 100.0, 1)


def test_a_council_of_unknown_size_is_a_gap() -> None:
    found = appraised("councils: {x: {tier: unitary}}")
    assert councils.content(found).rows == (CouncilRow("x", "Unitary council", "", 0.0, 0),)
    page = drawn(found, councils.pages)["councils/index.html"]
    assert "<h1>1 council serves the area today</h1>" in page
    assert 'class="gap"' in page


@pytest.mark.parametrize("edge", EDGES)
def test_a_page_is_whole_whatever_is_missing(edge: str) -> None:
    assert faults(drawn(appraised(EDGES[edge]), councils.pages)["councils/index.html"]) == []
