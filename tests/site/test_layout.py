"""What every page is given."""

import re

import pytest
from msgspec.structs import replace

from appraisal import __version__
from appraisal.appraise import appraise
from appraisal.site import render
from appraisal.site.drawing import Page
from appraisal.site.layout import Entry, Footer, MenuGroup, shared_content, source_labels
from appraisal.site.navigation import GROUPS, address
from tests.datasets import dataset
from tests.site.drawn_pages import content_of

SOURCES = """
    councils: {ash: {tier: unitary, short_name: Ash}}
    sources:
      dated: {title: A report, publisher: Ash Council, date: "2025-02", party: ash}
      bare: {title: A page}
      paid: {title: Survey, date: unknown, paid_for_by: The districts, url: "https://a.example"}
"""


def test_the_menu_has_only_pages_that_there_are_and_begins_each_group_with_its_first() -> None:
    pages = [
        Page(kind, f"{kind}.html", f"What about {kind}?", content_of())
        for kind in ("method", "summary", "brief", "compare", "cash")
    ]
    assert shared_content(appraise(dataset()), pages).nav == (
        MenuGroup(
            "options",
            "Options",
            "compare.html",
            (
                Entry("compare", "compare.html", "What about compare?"),
                Entry("cash", "cash.html", "What about cash?"),
            ),
        ),
        MenuGroup(
            "evidence",
            "Evidence and method",
            "method.html",
            (Entry("method", "method.html", "What about method?"),),
        ),
    )


@pytest.fixture(scope="module")
def drawn() -> dict[str, str]:
    made = render(appraise(dataset("options: {one: {family: unitary, name: One council}}")))
    return {path: body.decode() for path, body in made.items() if path.endswith(".html")}


def crumbs(page: str) -> list[tuple[str, str]]:
    """The text and the link of each step of the trail."""
    trail = re.search(r'<nav class="wide trail".*?</nav>', page, flags=re.S)
    steps = re.findall(r"<li.*?</li>", trail[0] if trail else "", flags=re.S)
    return [
        (re.sub(r"<[^>]+>", "", step), "".join(re.findall(r'href="([^"]*)"', step)))
        for step in steps
    ]


@pytest.mark.parametrize(
    ("path", "trail"),
    [
        ("index.html", []),
        ("options/index.html", [("Summary", "../index.html"), ("Options", "")]),
        (
            "options/one.html",
            [
                ("Summary", "../index.html"),
                ("Options", "../options/index.html"),
                ("One council", ""),
            ],
        ),
        (
            "sources.html",
            [
                ("Summary", "index.html"),
                ("Evidence and method", "evidence.html"),
                ("What rests on whose word, and who paid?", ""),
            ],
        ),
        ("search.html", [("Summary", "index.html"), ("Search", "")]),
    ],
)
def test_a_trail_leads_back_from_every_page_but_the_summary(
    drawn: dict[str, str], path: str, trail: list[tuple[str, str]]
) -> None:
    assert crumbs(drawn[path]) == trail


def test_a_page_under_another_of_its_group_has_that_in_its_trail() -> None:
    made = render(appraise(dataset("criteria: [{id: cost, name: Cost, judged: {0: x, 100: y}}]")))
    assert crumbs(made["criteria/cost.html"].decode())[1:] == [
        ("Options", "../options/index.html"),
        ("Why is one option above another?", "../compare.html"),
        ("Cost", ""),
    ]


def test_every_page_has_the_six_groups_a_menu_of_every_page_and_a_box_to_search(
    drawn: dict[str, str],
) -> None:
    for path, page in drawn.items():
        root = "../" * path.count("/")
        groups = re.search(r'<nav class="groups".*?</nav>', page, flags=re.S)
        assert groups
        assert groups[0].count("<a ") == 6, path
        assert f'<form class="seek" role="search" action="{root}search.html" method="get">' in page
        menu = re.search(r'<details class="menu">.*?</details>', page, flags=re.S)
        assert menu
        listed = {link.removeprefix(root) for link in re.findall(r'href="([^"]+)"', menu[0])}
        single = {address(kind) for group in GROUPS for kind in group.kinds} & drawn.keys()
        assert listed == single, path


def test_the_page_that_is_read_is_marked_in_the_header_and_its_group_on_the_pages_below(
    drawn: dict[str, str],
) -> None:
    first = '<li><a href="../options/index.html" aria-current="{}">Options</a></li>'
    assert first.format("page") in drawn["options/index.html"]
    assert first.format("true") in drawn["options/one.html"]
    assert 'aria-current="page">Options for' not in drawn["options/one.html"]


PUBLISHED = """
    settings:
      status: published
      contact: The office
      licence: Open Government Licence
      accessibility:
        contact: a@example.org
        enforcement_body: A service
        tested: 2026-01-01
        how_tested: By hand.
"""
NOINDEX = '<meta name="robots" content="noindex">'
MARKED = '<p class="draft">'


def test_only_a_draft_says_so_and_is_kept_out_of_search_engines() -> None:
    draft = render(appraise(dataset()))["index.html"].decode()
    final = render(appraise(dataset(PUBLISHED)))["index.html"].decode()
    assert [NOINDEX in page for page in (draft, final)] == [True, False]
    assert [MARKED in page for page in (draft, final)] == [True, False]


def test_a_published_page_names_whom_to_ask_and_what_may_be_done_with_it() -> None:
    final = render(appraise(dataset(PUBLISHED)))["index.html"].decode()
    said = "Questions about these pages: The office. Pages and data: Open Government Licence."
    assert f"<p>{said}</p>" in final
    assert "Questions about" not in render(appraise(dataset()))["index.html"].decode()


def test_what_is_in_progress_is_a_draft_on_a_published_site_and_the_summary_says_so() -> None:
    area = f"{PUBLISHED}\n    options: {{one: {{family: continue}}, two: {{family: continue}}}}\n"
    data = replace(dataset(area), in_progress=("options/one.yaml",))
    site = render(appraise(data))
    one, two, first = (
        site[page].decode() for page in ("options/one.html", "options/two.html", "index.html")
    )
    assert [MARKED in page for page in (one, two)] == [True, False]
    assert [NOINDEX in page for page in (one, two, first)] == [True, False, False]
    said = f"{MARKED}Still being written, and a draft until then: one.</p>"
    assert [said in page for page in (one, two, first)] == [False, False, True]


def test_in_a_draft_a_page_that_is_being_written_says_both_in_one_line() -> None:
    data = dataset("options: {one: {family: continue}, two: {family: continue}}")
    site = render(appraise(replace(data, in_progress=("options/one.yaml",))))
    one, two = (site[f"options/{i}.html"].decode() for i in ("one", "two"))
    said = "<strong>This page is still being written.</strong></p>"
    assert [page.count(MARKED) for page in (one, two)] == [1, 1]
    assert [said in page for page in (one, two)] == [True, False]


def test_a_description_is_the_finding_or_else_the_name_of_the_page() -> None:
    said = '<meta name="description" content="{}">'
    made = render(appraise(dataset("settings: {title: A & Co}")))
    assert said.format("A &amp; Co: How was it worked out?") in made["method.html"].decode()
    assert said.format("There are no options to compare yet") in made["index.html"].decode()


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


def test_a_printed_page_says_where_it_is_published_and_else_nothing() -> None:
    line = '<p class="small paper-only">On the site: <a href="https://a.example/x/index.html">'
    made = render(appraise(dataset("settings: {site_address: 'https://a.example/x'}")))
    assert made["index.html"].decode().count(line) == 1
    assert b"paper-only" not in render(appraise(dataset("settings: {title: T}")))["index.html"]
