"""A paper as HTML: one file, its pages as sections, its tables with heads."""

import re

from msgspec.structs import replace

from appraisal.documents.blocks import Document, Figure, Heading, Numbered, Table
from appraisal.documents.html import as_html
from tests.documents.html_texts import html_links, html_said
from tests.documents.papers import CHART, PAPER, REPORT

HTML = as_html(PAPER)


def test_it_needs_nothing_beside_it_and_runs_nothing() -> None:
    assert "default-src 'none'" in HTML
    assert not re.search(r"<script|<link|<img|https?://|url\(", HTML)
    assert '<html lang="en-GB">' in HTML


def test_each_page_says_which_it_is_of_how_many_and_that_it_is_an_example() -> None:
    pages = HTML.split("<section ")[1:]
    assert [re.findall(r"Page \d of \d", page) for page in pages] == [
        ["Page 1 of 2"] * 2,
        ["Page 2 of 2"] * 2,
    ]
    assert all("<strong>Example</strong>" in page for page in pages)


def test_numbers_go_on_from_page_to_page() -> None:
    assert '<ol start="1">\n<li>One thing.</li>\n<li>Another.</li>\n</ol>' in HTML
    assert '<ol start="3">\n<li>A third.</li>\n</ol>' in HTML


def test_a_table_has_its_caption_its_heads_and_a_head_a_row() -> None:
    assert "<caption>Prices</caption>" in HTML
    assert '<thead><tr><th scope="col">What</th><th scope="col" class="number">£</th>' in HTML
    assert '<tr><th scope="row">Butter<br>and jam</th><td class="number">3.50</td></tr>' in HTML
    assert '<td class="heat-2">1 of 4</td>' in HTML


def test_what_people_typed_is_escaped() -> None:
    assert "<h1>A paper &amp; its blocks</h1>" in HTML


def test_marks_stand_apart() -> None:
    assert '<p class="note">Mind this.</p>' in HTML
    assert '<p class="note gap">[To be written: who pays]</p>' in HTML
    assert '<p class="large">What it says.</p>' in HTML


def test_a_figure_has_its_title_its_words_and_its_source() -> None:
    assert "<figcaption>A line</figcaption>" in HTML
    assert '<title id="figure-1">It goes up.</title>' in HTML
    assert '<p class="source">Source: nobody.</p>' in HTML


def test_a_table_of_two_columns_fits_a_phone_and_shades_are_printed() -> None:
    two = as_html(Document("T", (Table("", ("A", "B"), (("a", "b"),), (1, 1)),), "R"))
    three = as_html(
        Document("T", (Table("", ("A", "B", "C"), (("a", "b", "c"),), (1, 1, 1)),), "R")
    )
    assert '<table class="few">' in two
    assert "<table>" in three
    assert (
        "td[class*=heat-] { -webkit-print-color-adjust: exact; print-color-adjust: exact; }" in two
    )


FLOWING = as_html(REPORT)


def test_a_paper_that_flows_is_one_page_with_its_head_once() -> None:
    assert (
        FLOWING.count('<p class="running"><span>Report · Treeshire <strong>Example</strong>') == 1
    )
    assert "<section" not in FLOWING
    assert FLOWING.count('<div class="begins">') == 1


def test_numbers_stand_before_what_they_number() -> None:
    assert "<h2>1 Purpose</h2>" in FLOWING
    assert '<p class="numbered"><span>1.1 </span>Councils could' in FLOWING
    assert '<p class="numbered lettered"><span>a) </span>note the report</p>' in FLOWING
    assert '<p class="numbered"><span>2. </span>And on.</p>' in FLOWING


def test_numbers_of_their_own_stand_in_counted_pages_too() -> None:
    blocks = (Heading("A", 2, "1"), Numbered("B", "1.1"), Numbered("C"), Numbered("D", "1.2"))
    page = as_html(Document("T", blocks, "R"))
    assert "<h2>1 A</h2>" in page
    assert '<span>1.1 </span>B</p>\n<ol start="1">\n<li>C</li>\n</ol>\n' in page


def test_what_is_typed_ends_no_style_sheet() -> None:
    page = as_html(replace(REPORT, running='</style><b> "\\'))
    assert page.partition("</head>")[0].count("</style>") == 1
    assert 'content: "\\3c /style>\\3c b> \\22 \\5c  Example"' in page


def test_charts_are_in_the_page_each_with_ids_of_its_own() -> None:
    twice = Document("T", (Figure("A", CHART, "B"), Figure("C", CHART, "D")), "R")
    for page in (as_html(twice), as_html(replace(twice, flowing=True))):
        ids = re.findall(r' id="([^"]+)"', page)
        assert len(ids) == len(set(ids)) == 10
        assert not re.search(r"<img|https?://(?!www.w3.org/)", page)


def test_a_paper_leads_to_its_pages_once_and_from_above_its_text() -> None:
    site = "https://a.example/workshops/w.html"
    for paper in (PAPER, REPORT):
        page = as_html(replace(paper, site=site))
        assert html_links(page) == [(site, site)]
        assert html_said(page) == html_said(as_html(paper))
        assert f'On the site: <a href="{site}">{site}</a></span></p>' in page


def test_the_way_back_stands_above_the_sheets_and_is_not_printed() -> None:
    for paper in (PAPER, REPORT):
        page = as_html(paper, ("../../w.html", "Back to W & co"))
        back = '<main>\n<p class="back"><a href="../../w.html">Back to W &amp; co</a></p>'
        assert back in page
        assert "  .back { display: none; }" in page.partition("@media print {")[2]
        assert not html_links(as_html(paper))
