"""Sizes on an A4 sheet."""

from appraisal.documents.blocks import Heading, Items, Note, Paragraph
from appraisal.documents.sizes import MM, PAGE_HIGH, PAGE_WIDE, size_of


def test_what_is_printed_on_is_an_a4_sheet_less_its_margins() -> None:
    assert round(PAGE_WIDE / MM) == 210 - 2 * 18
    assert round(PAGE_HIGH / MM) == 297 - 2 * 14 - 11


def test_headings_are_larger_than_text_and_text_is_large_where_it_leads() -> None:
    blocks = (Heading("a", 1), Heading("b", 2), Paragraph("c", large=True), Heading("d", 3))
    assert [size_of(block).letters for block in blocks] == [21, 14, 12.5, 11]
    assert {size_of(block).letters for block in (Paragraph("e"), Note("f"), Items(("g",)))} == {
        10.5
    }
