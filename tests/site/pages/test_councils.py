"""The index of the councils."""

import pytest

from appraisal.site.pages import councils
from appraisal.site.pages.councils import CouncilRow
from tests.site.drawn_pages import EDGES, appraised, drawn, faults, words

PROGRAMME = """
sources: {s: {title: A source}}
programmes:
  p:
    {name: Change, outside: Far Council, summary: Does things., source: s}
"""


def test_the_index_leads_to_programmes_from_elsewhere_where_there_are_any() -> None:
    page = drawn(appraised(PROGRAMME), councils.pages)["councils/index.html"]
    assert 'href="../operating-model.html#outside"' in page
    assert "Programmes of councils elsewhere" in words(page)
    assert "elsewhere" not in words(drawn(appraised(), councils.pages)["councils/index.html"])


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
