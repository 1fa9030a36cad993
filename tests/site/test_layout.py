"""What every page is given."""

import pytest

from appraisal import __version__
from appraisal.appraise import appraise
from appraisal.site.drawing import Page
from appraisal.site.layout import Footer, shared_content, source_labels
from tests.datasets import dataset
from tests.site.drawn_pages import content_of

SOURCES = """
    councils: {ash: {tier: unitary, short_name: Ash}}
    sources:
      dated: {title: A report, publisher: Ash Council, date: "2025-02", party: ash}
      bare: {title: A page}
      paid: {title: Survey, date: unknown, paid_for_by: The districts, url: "https://a.example"}
"""


def test_the_navigation_has_only_pages_that_there_are() -> None:
    pages = [Page(kind, "x.html", "X", content_of()) for kind in ("method", "summary", "brief")]
    nav = shared_content(appraise(dataset()), pages).nav
    assert [entry.label for entry in nav] == ["Summary", "Method"]


def test_the_footer_says_what_the_pages_were_made_from() -> None:
    footer = shared_content(appraise(dataset()), []).footer
    assert footer == Footer(digest="none", version=__version__, date="1 January 2026")


@pytest.mark.parametrize(
    ("source", "short", "date", "party"),
    [
        ("dated", "Ash Council 2025", "February 2025", "A party to the dispute: Ash"),
        ("bare", "A page no date", "no date given", ""),
        ("paid", "Survey no date", "no date given", ""),
        ("assumption", "Assumption no date", "no date given", ""),
    ],
)
def test_sources_are_cited_by_publisher_and_year(
    source: str, short: str, date: str, party: str
) -> None:
    label = source_labels(dataset(SOURCES))[source]
    assert (label.short, label.date, label.party) == (short, date, party)


def test_who_paid_is_kept() -> None:
    assert source_labels(dataset(SOURCES))["paid"].paid_for_by == "Paid for by The districts"


def test_the_address_of_a_source_is_kept() -> None:
    labels = source_labels(dataset(SOURCES))
    assert (labels["paid"].url, labels["bare"].url) == ("https://a.example", "")


def test_options_have_labels_in_the_order_of_the_pages() -> None:
    appraisal = appraise(
        dataset(
            """
            criteria: [{id: cost, judged: {0: Dear, 100: Cheap}}]
            options: {b: {family: unitary}, a: {family: unitary, short_name: A!}, c: {}}
            """
        )
    )
    labels = shared_content(appraisal, []).options
    assert [(i, label.label) for i, label in labels.items()] == [
        ("c", "c"),
        ("a", "A!"),
        ("b", "b"),
    ]
