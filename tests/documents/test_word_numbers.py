"""Numbering definitions in a Word file."""

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from appraisal.documents.numbering import Level
from appraisal.documents.word_numbers import define, define_bullets, has_numbers, numbered

OUTLINE = {0: Level("%1", "decimal", 1, True), 1: Level("%1.%2", "decimal", 1, False)}
LETTERS = {0: Level("%1)", "lowerLetter", 3, False)}


def test_each_scheme_is_a_numbering_of_its_own() -> None:
    word = docx.Document()
    root = word.part.numbering_part.element
    before = len(root.findall(qn("w:num")))
    first, second = define(word, [OUTLINE, LETTERS])
    assert len(root.findall(qn("w:num"))) == before + 2
    assert first != second
    tags = [each.tag for each in root]
    assert tags == sorted(tags, key=lambda tag: tag == qn("w:num"))  # Word wants schemes first
    level = root.findall(qn("w:abstractNum"))[-1].find(qn("w:lvl"))
    held = ("w:start", "w:numFmt", "w:lvlText")
    assert [level.find(qn(tag)).get(qn("w:val")) for tag in held] == ["3", "lowerLetter", "%1)"]


def test_parts_of_a_paragraph_stand_further_in_and_headings_at_the_edge() -> None:
    word = docx.Document()
    define(word, [OUTLINE, LETTERS])
    abstracts = word.part.numbering_part.element.findall(qn("w:abstractNum"))[-2:]
    lefts = [
        each.get(qn("w:left")) for abstract in abstracts for each in abstract.iter(qn("w:ind"))
    ]
    assert lefts == ["0", "720", "1080"]


def test_a_paragraph_is_put_on_a_level() -> None:
    word = docx.Document()
    line = word.add_paragraph("a")
    numbered(line, 7, 1)
    assert (line._p.pPr.numPr.numId.val, line._p.pPr.numPr.ilvl.val) == (7, 1)


def test_a_file_without_numbering_gets_one() -> None:
    word = docx.Document()
    links = word.part.rels
    (name,) = (n for n, link in links.items() if link.reltype == RELATIONSHIP_TYPE.NUMBERING)
    del links[name]
    assert define_bullets(word) == 1
    assert word.part.numbering_part.element.find(qn("w:abstractNum")) is not None


def test_whether_a_style_brings_numbers_is_known_of_what_it_rests_on_too() -> None:
    word = docx.Document()
    assert has_numbers(word.styles["List Bullet"])
    assert not has_numbers(word.styles["Heading 1"])
    below = word.styles.add_style("Own", 1)
    below.base_style = word.styles["List Bullet"]
    assert has_numbers(below)
