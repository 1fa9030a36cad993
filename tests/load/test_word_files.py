"""What is no Word document, or none that a paper may be made from, is told from its parts."""

import pytest

from appraisal.load.word_files import word_fault
from tests.plain_word import DOCUMENT, KINDS, LINKS, TEXT, W, plain_word

WHOLE = plain_word()
MAIN = "openxmlformats-officedocument.wordprocessingml.document.main"


def typed(kind: str) -> bytes:
    return plain_word({KINDS: DOCUMENT.replace(MAIN, kind)})


def said(content: bytes) -> str | None:
    fault = word_fault(content)
    return fault and fault[0]


def test_a_document_has_no_fault() -> None:
    assert word_fault(WHOLE) is None
    assert word_fault(plain_word({"word/media/logo.png": "no XML", "word/a.xml": "<a/>"})) is None


NOT_WORD = "is no Word document, though its name says so"
DAMAGED = "is damaged, so that it can't be read"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        pytest.param(b"", NOT_WORD, id="nothing"),
        pytest.param(b"Dear committee", NOT_WORD, id="text"),
        pytest.param(plain_word({KINDS: None}), NOT_WORD, id="without types"),
        pytest.param(
            typed("openxmlformats-officedocument.spreadsheetml.sheet.main"), NOT_WORD, id="sheet"
        ),
        pytest.param(
            b"\xd0\xcf\x11\xe0" + bytes(600),
            "is a Word file of before 2007 (.doc), or has a password",
            id="old",
        ),
        pytest.param(typed("ms-word.document.macroEnabled.main"), "holds macros", id="docm"),
        pytest.param(plain_word({"word/vbaProject.bin": "x"}), "holds macros", id="macros"),
        pytest.param(
            typed("openxmlformats-officedocument.wordprocessingml.template.main"),
            "is a Word template (.dotx)",
            id="dotx",
        ),
        pytest.param(WHOLE[: len(WHOLE) // 2], DAMAGED, id="cut in half"),
        pytest.param(WHOLE[:-30], DAMAGED, id="cut at its end"),
        pytest.param(WHOLE.replace(b"[Content", b"[C\0ntent", 1), DAMAGED, id="torn"),
        pytest.param(plain_word({"word/document.xml": None}), DAMAGED, id="without text"),
        pytest.param(plain_word({"word/styles.xml": "<a"}), DAMAGED, id="no XML"),
        pytest.param(
            plain_word({"word/_rels/document.xml.rels": ""}), DAMAGED, id="empty relations"
        ),
        pytest.param(
            plain_word({"word/styles.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}),
            DAMAGED,
            id="doctype",
        ),
    ],
)  # fmt: skip
def test_what_is_none_is_told(content: bytes, what: str) -> None:
    assert said(content) == what


def test_what_unpacks_to_more_than_a_computer_holds_is_told() -> None:
    assert said(plain_word({"word/media/big.bin": "0" * 100_000_001})) == (
        "unpacks to more than 100 MB"
    )


def styled(*styles: str) -> bytes:
    return plain_word({"word/styles.xml": f"<w:styles {W}>{''.join(styles)}</w:styles>"})


def test_a_style_by_the_name_of_one_that_a_paper_takes_is_of_the_same_kind() -> None:
    heading = '<w:style w:type="{}" w:styleId="H"><w:name w:val="heading 1"/></w:style>'
    assert word_fault(styled(heading.format("paragraph"))) is None
    assert word_fault(styled(heading.format("character"))) == (
        "has a style named 'heading 1' that is no paragraph style",
        "Rename that style in Word, or make it a paragraph style, and save it again.",
    )
    grid = '<w:style w:type="paragraph" w:styleId="G"><w:name w:val="Table Grid"/></w:style>'
    link = '<w:style w:type="paragraph" w:styleId="L"><w:name w:val="Hyperlink"/></w:style>'
    assert said(styled(link)) == "has a style named 'Hyperlink' that is no character style"
    assert said(styled(grid)) == "has a style named 'Table Grid' that is no table style"
    other = '<w:style w:type="character" w:styleId="O"><w:name w:val="Our own"/></w:style>'
    assert word_fault(styled(other)) is None


def test_a_document_says_how_wide_its_page_is() -> None:
    no_page = "says nothing of its page: its size and its margins"
    for gone in ('w:w="11906"', 'w:left="1134"', 'w:right="1134"'):
        assert said(plain_word({"word/document.xml": TEXT.replace(gone, "")})) == no_page
    bare = f"<w:document {W}><w:body/></w:document>"
    assert said(plain_word({"word/document.xml": bare})) == no_page


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param({"_rels/.rels": None}, id="nothing leads to its text"),
        pytest.param({"word/document.xml": "<a/>"}, id="a text of another kind"),
        pytest.param({"word/styles.xml": "<a/>"}, id="styles of another kind"),
        pytest.param(
            {"word/_rels/document.xml.rels": LINKS.replace("word/document", "gone")},
            id="a part that is not there",
        ),
        pytest.param(
            {
                "word/_rels/document.xml.rels": LINKS.replace("word/document", "a").replace(
                    'officeDocument"', 'styles"'
                ),
                "word/a.xml": f"<w:styles {W}/>",
            },
            id="a part of no kind",
        ),
    ],
)
def test_parts_that_do_not_hang_together_are_damaged(changed: dict[str, str | None]) -> None:
    assert said(plain_word(changed)) == DAMAGED


def test_links_out_of_a_document_and_a_picture_that_word_lost_are_no_fault() -> None:
    out = LINKS.replace('Target="word/document.xml"', 'Target="http://a/b" TargetMode="External"')
    lost = LINKS.replace('Target="word/document.xml"', 'Target="../NULL"')
    for links in (out, lost):
        assert word_fault(plain_word({"word/_rels/document.xml.rels": links})) is None
