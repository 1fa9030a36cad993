"""A paper as Word: what a screen reader and a printer need is there, and no clock is."""

import io
import sys
import zipfile

import pytest
from docx.oxml.ns import qn

from appraisal.documents.blocks import texts
from appraisal.documents.word import NoWord, as_word
from tests.documents.papers import BLOCKS, PAPER, REPORT
from tests.documents.word_texts import opened, said

CONTENT = as_word(PAPER)


def test_it_says_what_the_blocks_say_in_their_order() -> None:
    assert [text for text in said(CONTENT) if text] == list(texts(BLOCKS))


def test_headings_and_lists_are_real_ones() -> None:
    styles = {line.text: line.style.name for line in opened(CONTENT).paragraphs if line.style}
    assert styles["A paper & its blocks"] == "Heading 1"
    assert styles["First part"] == "Heading 2"
    assert styles["Last part"] == "Heading 3"
    assert styles["One thing."] == styles["A third."] == "List Number"
    assert styles["Bread"] == "List Bullet"


def test_the_head_of_a_table_is_repeated_and_no_row_is_parted() -> None:
    (prices, _) = opened(CONTENT).tables
    forms = [row._tr.trPr for row in prices.rows]
    assert [form.find(qn("w:tblHeader")) is not None for form in forms] == [True, False, False]
    assert all(form.find(qn("w:cantSplit")) is not None for form in forms)


def test_a_figure_has_its_words_for_those_who_do_not_see_it() -> None:
    (picture,) = opened(CONTENT).inline_shapes
    assert picture._inline.docPr.get("descr") == "It goes up."
    assert picture._inline.docPr.get("title") == "A line"


def test_each_page_says_what_it_is_which_it_is_and_that_it_is_an_example() -> None:
    (line,) = opened(CONTENT).sections[0].header.paragraphs
    assert line.text.startswith("Paper · Workshop Example\tPage ")
    fields = line._p.findall(qn("w:fldSimple"))
    assert [field.get(qn("w:instr")) for field in fields] == ["PAGE", "NUMPAGES"]


def test_a_new_page_begins_where_the_paper_says() -> None:
    breaks = [p.text for p in opened(CONTENT).paragraphs if p.paragraph_format.page_break_before]
    assert breaks == ["Last part"]


def test_it_is_in_british_english_and_of_the_workspaces_date() -> None:
    word = opened(CONTENT)
    assert word.core_properties.language == "en-GB"
    assert str(word.core_properties.created)[:10] == "2026-03-20"
    languages = {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}


def test_it_has_the_same_bytes_each_time_and_no_clock() -> None:
    assert as_word(PAPER) == CONTENT
    with zipfile.ZipFile(io.BytesIO(CONTENT)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(2000, 1, 1, 0, 0, 0)}


def test_its_shapes_on_its_page_are_those_of_the_paper() -> None:
    (section,) = opened(CONTENT).sections
    assert (round(section.page_width.mm), round(section.left_margin.mm)) == (210, 18)


@pytest.mark.parametrize("name", ["docx", "resvg_py"])
def test_without_its_library_that_is_said(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(NoWord, match="pipx inject appraisal python-docx resvg-py"):
        as_word(REPORT)
