"""Sources as sentences cite them."""

import pytest

from appraisal.findings.sources import short_citation


@pytest.mark.parametrize(
    ("date", "said"),
    [("2025-02", "ONS 2025"), ("unknown", "ONS no date"), (None, "ONS no date")],
)
def test_a_source_is_cited_with_its_year(date: str | None, said: str) -> None:
    assert short_citation("ONS", date) == said
