"""Sources as sentences cite them."""

import pytest

from appraisal.findings.sources import short_citation, whose_side
from tests.datasets import dataset


@pytest.mark.parametrize(
    ("date", "said"),
    [("2025-02", "ONS 2025"), ("unknown", "ONS no date"), (None, "ONS no date")],
)
def test_a_source_is_cited_with_its_year(date: str | None, said: str) -> None:
    assert short_citation("ONS", date) == said


@pytest.mark.parametrize(
    ("sources", "said"),
    [
        (["c"], ""),
        (["a", "b", "c"], "Paid for by The districts. A party to the dispute: Ash."),
        (["b", "d", "assumption"], "A party to the dispute: Ash."),
    ],
)
def test_whose_side_sources_are_on_is_said_once_each(sources: list[str], said: str) -> None:
    found = dataset("""
        councils: {ash: {tier: unitary, short_name: Ash}}
        sources:
          a: {title: A, party: ash, paid_for_by: The districts}
          b: {title: B, party: ash}
          c: {title: C}
          d: {title: D, party: ash}
    """)
    assert whose_side(found, sources) == said
