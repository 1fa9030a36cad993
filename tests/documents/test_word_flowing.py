"""A paper that flows in Word: real headings, numbers, lists and tables, all said by styles."""

from functools import cache
from typing import Any

import docx
from docx.oxml.ns import qn

from appraisal.documents.blocks import Document, Heading, Items, Paragraph
from appraisal.documents.word import as_word
from appraisal.documents.word_numbers import define_bullets
from appraisal.documents.word_parts import dated
from tests.documents.council_file import council_file
from tests.documents.papers import REPORT
from tests.documents.word_texts import numbered, opened


@cache
def content() -> bytes:
    return as_word(REPORT)


@cache
def word_file() -> Any:
    return opened(content())


@cache
def of_council() -> Any:
    return opened(as_word(REPORT, council_file()))


def styles() -> dict[str, str | None]:
    return {line.text: line.style.name for line in word_file().paragraphs if line.style}


def test_what_a_paragraph_is_is_said_by_its_style() -> None:
    found = styles()
    assert found["Options"] == "Heading 2"
    assert found["Advantages"] == "Heading 3"
    assert found["note the report"] == "Numbered Paragraph"
    assert found["Report of an invented officer."] == "Lead Text"
    assert found["Mind this: nobody has agreed."] == "Note Box"
    assert found["[To be written: equality implications]"] == "To Be Written"
    assert found["Two"] == "List Bullet"
    assert found["Prices of things"] == found["Who pays most"] == "Caption"
    assert found["Source: nobody."] == "Source Note"


def test_numbers_are_counted_by_word_and_stand_in_no_text() -> None:
    assert {"1 Purpose", "1.1 " + REPORT.blocks[4].text, "a) note the report"} <= {  # type: ignore[union-attr]
        *numbered(content())
    }
    assert "note the report" in styles()


def test_heads_of_tables_are_repeated_and_no_row_is_parted() -> None:
    prices, shades = word_file().tables
    forms = [row._tr.trPr for row in prices.rows]
    assert [form.find(qn("w:tblHeader")) is not None for form in forms][:2] == [True, False]
    assert all(form.find(qn("w:cantSplit")) is not None for form in forms)
    assert prices._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val")) == "Prices of things"
    assert len(shades.rows) == 2


def test_neither_the_first_row_of_a_table_nor_the_last_stands_alone_on_a_page() -> None:
    for table, count in zip(word_file().tables, (40, 1), strict=True):
        kept = [
            {line.paragraph_format.keep_with_next for cell in row.cells for line in cell.paragraphs}
            for row in table.rows
        ]
        held = [place for place, each in enumerate(kept) if each == {True}]
        assert held == ([0, 1, count - 1] if count > 1 else [0])


def test_columns_are_as_wide_as_they_ask_and_together_as_the_text() -> None:
    assert [round(cell.width.mm) for cell in word_file().tables[0].rows[0].cells] == [43, 109, 22]
    assert [round(c.width.mm) for c in of_council().tables[0].rows[0].cells] == [35, 88, 17]
    assert {round(each.width.mm) for each in of_council().inline_shapes} == {140}


def test_tables_in_a_councils_file_have_its_grid() -> None:
    assert of_council().tables[0].style.name == "Table Grid"
    assert word_file().tables[0]._tbl.tblPr.find(qn("w:tblBorders")) is not None


def test_headings_and_captions_keep_with_what_follows() -> None:
    lines = [line for line in word_file().paragraphs if line.text in ("Purpose", "Who pays most")]
    assert [line.paragraph_format.keep_with_next for line in lines] == [True, True]


def test_a_page_is_begun_only_where_the_paper_asks() -> None:
    breaks = [p.text for p in word_file().paragraphs if p.paragraph_format.page_break_before]
    assert breaks == ["Appendix A: method"]


def test_it_is_in_british_english_even_where_the_file_says_nothing() -> None:
    for word in (word_file(), of_council()):
        defaults = word.styles.element.find(qn("w:docDefaults"))
        assert [each.get(qn("w:val")) for each in defaults.iter(qn("w:lang"))] == ["en-GB"]
        assert word.core_properties.title == "Options & </style> report"


def test_each_page_says_which_it_is() -> None:
    (line,) = word_file().sections[0].header.paragraphs
    assert line.text.startswith("Report · Treeshire Example\tPage ")
    fields = [field.get(qn("w:instr")) for field in line._p.findall(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_a_file_of_a_council_without_head_and_foot_gets_ours() -> None:
    bare = as_word(Document("T", (Heading("T", 1), Items(("a",)), Paragraph("b")), "R"))
    word = opened(bare)
    word.sections[0].header.paragraphs[0].clear()
    made = opened(as_word(REPORT, dated(word)))
    assert made.sections[0].header.paragraphs[0].text.startswith("Report · Treeshire Example\tPage")


def test_a_heading_without_number_takes_none_from_its_style() -> None:
    word = docx.Document()
    form = word.styles["Heading 2"].element.get_or_add_pPr().get_or_add_numPr()
    form.get_or_add_numId().val = define_bullets(word)
    made = opened(as_word(Document("T", (Heading("A"),), "R", flowing=True), dated(word)))
    assert made.paragraphs[0]._p.pPr.numPr.numId.val == 0
