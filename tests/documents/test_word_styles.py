"""Styles of a paper that flows: ours in a new file, and in a council's only those it lacks."""

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt

from appraisal.documents.word_styles import complete, restyle
from appraisal.load.word_files import TABLE, TAKEN

OURS = ("Numbered Paragraph", "Lead Text", "Note Box", "To Be Written", "Table Text", "Source Note")


def test_a_new_file_is_in_arial_in_our_sizes() -> None:
    word = docx.Document()
    restyle(word)
    assert {word.styles[name].font.name for name in ("Normal", "Heading 1", *OURS)} == {"Arial"}
    assert word.styles["Heading 1"].font.size == Pt(21)
    assert word.styles["Table Text"].font.size == Pt(9.5)


def test_a_councils_file_keeps_its_styles_and_gets_those_it_lacks() -> None:
    word = docx.Document()
    word.styles["Heading 2"].font.size = Pt(40)
    word.styles.element.remove(word.styles["Heading 3"].element)
    complete(word)
    assert word.styles["Heading 2"].font.size == Pt(40)
    assert word.styles["Heading 3"].font.size == Pt(11)
    assert word.styles["Heading 3"].font.name is None  # the letters of the council's text
    assert all(name in word.styles for name in OURS)
    assert word.styles["Numbered Paragraph"].font.size is None  # as large as its other text
    assert word.styles["Table Text"].font.size == Pt(9.5)


@pytest.mark.parametrize("level", [1, 2, 3])
def test_headings_that_are_added_are_headings_and_stay_with_their_text(level: int) -> None:
    word = docx.Document()
    word.styles.element.remove(word.styles[f"Heading {level}"].element)
    complete(word)
    style = word.styles[f"Heading {level}"]
    assert style.paragraph_format.keep_with_next
    assert style.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == str(level - 1)


def test_what_must_not_be_missed_is_set_apart_by_its_style() -> None:
    word = docx.Document()
    restyle(word)
    note, gap = (
        [each.tag.rpartition("}")[2] for each in word.styles[name].element.pPr.find(qn("w:pBdr"))]
        for name in ("Note Box", "To Be Written")
    )
    assert word.styles["To Be Written"].paragraph_format.keep_together
    assert note == ["left"]
    assert gap == ["top", "left", "bottom", "right"]


def test_check_knows_of_every_style_that_a_paper_takes_or_adds() -> None:
    word = docx.Document()
    for style in list(word.styles):
        word.styles.element.remove(style.element)
    complete(word)
    styles = word.styles.element.findall(qn("w:style"))
    added = {each.find(qn("w:name")).get(qn("w:val")) for each in styles}
    assert added | {TABLE} == {*TAKEN}
