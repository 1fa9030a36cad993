"""Blocks: pages by page breaks, and every text in the order in which it is read."""

from appraisal.documents.blocks import (
    Gap,
    Heading,
    Note,
    Numbered,
    PageBreak,
    counted,
    pieces,
    texts,
)
from tests.documents.papers import BLOCKS, PAPER


def test_page_breaks_part_the_pages_and_stand_on_none() -> None:
    assert [len(page) for page in PAPER.pages] == [9, 4]
    assert not any(isinstance(block, PageBreak) for page in PAPER.pages for block in page)


def test_a_gap_is_marked_so_that_nobody_takes_the_paper_for_complete() -> None:
    assert Gap("who pays").text == "[To be written: who pays]"


def test_texts_are_read_in_order() -> None:
    assert list(texts(BLOCKS)) == [
        "A paper & its blocks", "What it says.", "Mind this.", "[To be written: who pays]",
        "First part", "One thing.", "Another.", "Bread", "Butter",
        "Prices", "What", "£", "Bread", "2", "Butter\nand jam", "3.50",
        "Last part", "A third.", "Shades", "Council", "Level", "Ash", "1 of 4",
        "A line", "Source: nobody.",
    ]  # fmt: skip


def test_numbers_are_read_before_what_they_number() -> None:
    blocks = (Heading("Purpose", 2, "1"), Numbered("To note.", "1.1"), Numbered("To agree."))
    assert list(texts(blocks)) == ["1 Purpose", "1.1 To note.", "To agree."]


def test_paragraphs_without_numbers_are_counted_and_others_keep_theirs() -> None:
    blocks = (Numbered("a"), Numbered("b", "1.1"), Note("c"), Numbered("d"))
    assert list(texts(counted(blocks))) == ["1. a", "1.1 b", "c", "2. d"]


def test_the_longer_of_two_addresses_counts_and_only_those_of_the_web() -> None:
    links = ("https://a.example", "HTTPS://a.example/b.c", "ftp://a.example", "b")
    assert list(pieces("HTTPS://a.example/b.c, ftp://a.example b https://a.example", links)) == [
        ("HTTPS://a.example/b.c", True),
        (", ftp://a.example b ", False),
        ("https://a.example", True),
    ]
    assert list(pieces("ftp://a.example", ("ftp://a.example",))) == [("ftp://a.example", False)]
    assert list(pieces("https://a.example/bxc", links[1:])) == [("https://a.example/bxc", False)]
