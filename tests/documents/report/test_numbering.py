"""The numbers of sections, of paragraphs and of what is recommended."""

from appraisal.documents.blocks import Gap, Heading, Items, Numbered, Paragraph
from appraisal.documents.report.numbering import bulleted, numbered, recommended

BLOCKS = (Paragraph("one"), Gap("x"), Paragraph("two"), Heading("Below", 3), Paragraph("three"))


def test_where_headings_have_numbers_one_below_takes_the_next() -> None:
    assert list(numbered(BLOCKS, "2", "headings")) == [
        Numbered("one", "2.1"),
        Gap("x"),
        Numbered("two", "2.2"),
        Heading("Below", 3, "2.3"),
        Paragraph("three"),
    ]


def test_a_paragraph_keeps_its_links_when_it_gets_a_number() -> None:
    links = ("https://a.example/",)
    told = Paragraph("See https://a.example/", links=links)
    assert list(numbered((told,), "2", "headings")) == [Numbered(told.text, "2.1", links)]


def test_where_paragraphs_alone_have_numbers_these_go_on_through_headings() -> None:
    assert list(numbered(BLOCKS, "4", "paragraphs"))[-2:] == [
        Heading("Below", 3),
        Numbered("three", "4.3"),
    ]


def test_without_numbers_all_stays_as_it_is() -> None:
    assert tuple(numbered(BLOCKS, "", "headings")) == BLOCKS
    assert tuple(numbered(BLOCKS, "2", "none")) == BLOCKS


def test_recommendations_have_numbers_letters_or_are_paragraphs() -> None:
    assert list(recommended(["A.", "B."], "numbers", "")) == [
        Numbered("A.", "1."),
        Numbered("B.", "2."),
    ]
    assert list(recommended(["A.", "B."], "letters", "That Cabinet:")) == [
        Paragraph("That Cabinet:"),
        Numbered("A.", "a)"),
        Numbered("B.", "b)"),
    ]
    assert list(recommended(["A."], "paragraphs", "")) == [Paragraph("A.")]


def test_a_list_of_nothing_is_no_list() -> None:
    assert list(bulleted(["", "a"])) == [Items(("a",))]
    assert list(bulleted([""])) == []
