"""What is no Word document, or none that a paper may be made from, is told from its parts."""

import pytest

from appraisal.load.word_files import word_fault
from tests.plain_word import DOCUMENT, KINDS, plain_word

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
        pytest.param(
            plain_word({"word/media/big.bin": "0" * 100_000_001}),
            "unpacks to more than 100 MB",
            id="bomb",
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
