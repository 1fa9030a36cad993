"""A paper as HTML: one file, its pages as sections, its tables with heads."""

import re

from appraisal.documents.blocks import Document, Table
from appraisal.documents.html import as_html
from tests.documents.papers import PAPER

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
