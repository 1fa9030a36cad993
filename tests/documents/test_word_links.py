"""Links of Word files: each a relation of its own part, in the file's style of links."""

import docx
from docx.enum.style import WD_STYLE_TYPE

from appraisal.documents.word_links import link_style, runs_of, written

LINKS = ("https://a.example/",)


def test_an_address_is_a_link_and_what_stands_around_it_is_not() -> None:
    line = written(docx.Document().add_paragraph(), "See https://a.example/ first.", LINKS)
    assert line.text == "See https://a.example/ first."
    assert [(link.address, link.text) for link in line.hyperlinks] == [LINKS * 2]
    assert [run.text for run in line.runs] == ["See ", " first."]
    assert [run.text for run in runs_of(line)] == ["See ", " first.", "https://a.example/"]


def test_the_same_address_twice_is_one_relation_of_the_part_that_it_stands_in() -> None:
    word = docx.Document()
    head = word.sections[0].header.paragraphs[0]
    for line in (word.add_paragraph(), word.add_paragraph(), head):
        written(line, *LINKS, LINKS)
    for part in (word.part, head.part):
        assert [each.target_ref for each in part.rels.values() if each.is_external] == [*LINKS]


def test_a_file_without_a_style_of_links_gets_one_that_is_underlined() -> None:
    word = docx.Document()
    (link,) = written(word.add_paragraph(), *LINKS, LINKS).hyperlinks
    assert link.runs[0].style.name == "Hyperlink"
    assert word.styles["Hyperlink"].font.underline


def test_a_file_keeps_its_own_style_of_links() -> None:
    word = docx.Document()
    own = word.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER, builtin=True)
    own.font.italic = True
    assert link_style(word.styles).font.italic
    assert link_style(word.styles).font.underline is None
