"""What Word files are made with."""

import docx
from docx.oxml.ns import qn
from msgspec.structs import replace

from appraisal.documents.blocks import Document
from appraisal.documents.word_parts import british, dated, element, points, running, told_about

PAPER = Document("A title", (), "Report", "Example", "2026-03-20")


def test_an_element_has_words_own_attributes() -> None:
    made = element("w:tab", {"val": "num", "pos": "20"})
    assert (made.tag, made.get(qn("w:pos"))) == (qn("w:tab"), "20")
    assert points(12).pt == 12


def test_a_file_tells_its_title_and_its_date_and_nobodys_name() -> None:
    word = docx.Document()
    told_about(word, PAPER)
    core = word.core_properties
    assert (core.title, core.author, core.comments) == ("A title", "", "")
    assert str(core.modified)[:10] == "2026-03-20"


def test_the_head_of_pages_has_the_mark_and_two_fields() -> None:
    word = docx.Document()
    line = word.sections[0].header.paragraphs[0]
    running(line, PAPER, 400)
    assert line.text == "Report Example\tPage  of "
    assert [run.text for run in line.runs if run.bold] == ["Example"]
    assert len(line._p.findall(qn("w:fldSimple"))) == 2
    assert [round(stop.position.pt) for stop in line.paragraph_format.tab_stops] == [400]


def test_all_is_british_english() -> None:
    word = docx.Document()
    british(word)
    assert {each.get(qn("w:val")) for each in word.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_bytes_have_no_clock() -> None:
    assert dated(docx.Document())[:4] == b"PK\x03\x04"
    assert dated(docx.Document()) == dated(docx.Document())


def test_the_head_of_pages_leads_to_the_papers_pages() -> None:
    line = docx.Document().sections[0].header.paragraphs[0]
    running(line, replace(PAPER, site="https://a.example/"), 400)
    assert line.text.endswith(" of \nOn the site: https://a.example/")
    assert [link.address for link in line.hyperlinks] == ["https://a.example/"]
    assert {run.font.size.pt for run in (*line.runs, *line.hyperlinks[0].runs)} == {8}
