"""One source, three formats: HTML, Word and PDF of a paper say the same, in the same order."""

import io
import zipfile

from hypothesis import given, settings
from hypothesis import strategies as st

from appraisal.documents.blocks import (
    Block,
    Document,
    Figure,
    Gap,
    Heading,
    Items,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Table,
    counted,
    texts,
)
from appraisal.documents.html import as_html
from appraisal.documents.pdf import as_pdf
from appraisal.documents.word import as_word
from tests.documents.html_texts import html_said
from tests.documents.papers import CHART, PICTURE, REPORT
from tests.documents.pdf_texts import parts
from tests.documents.word_texts import numbered
from tests.random_cases import some_of

WORDS = st.lists(
    st.text("abcdefgh XYZ0189&<>\"'£–’éŵ…,.;()[]%\\{}", min_size=1, max_size=9),
    min_size=1,
    max_size=9,
).map(lambda words: " ".join(" ".join(words).split()) or "word")
NUMBERS = st.one_of(
    st.just(""),
    st.lists(st.integers(1, 3), min_size=1, max_size=3).map(lambda n: ".".join(map(str, n))),
    st.sampled_from(["1.", "2.", "a)", "b)", "c)", "(i)", "(ii)", "A1", "A2", "R.1", "§", "0.1"]),
)
TABLES = st.integers(1, 3).flatmap(
    lambda wide: st.builds(
        Table,
        st.one_of(st.just(""), WORDS),
        st.tuples(*[WORDS] * wide),
        st.lists(st.tuples(*[WORDS] * wide), min_size=1, max_size=3).map(tuple),
        st.tuples(*[st.floats(1, 3)] * wide),
    )
)
BLOCKS = st.one_of(
    st.builds(Heading, WORDS, st.sampled_from((2, 3)), NUMBERS),
    st.builds(Paragraph, WORDS, st.booleans()),
    st.builds(Numbered, WORDS, NUMBERS),
    st.builds(Numbered, WORDS, NUMBERS),
    st.builds(Items, st.lists(WORDS, min_size=1, max_size=3).map(tuple)),
    TABLES,
    st.builds(Figure, WORDS, st.sampled_from((PICTURE, CHART)), WORDS, WORDS),
    st.builds(Note, WORDS),
    st.builds(Gap, WORDS),
    st.just(PageBreak()),
)


def squeezed(found: list[str]) -> str:
    """All that is said, without white space: lines of a PDF end where they are full."""
    return "".join("".join(found).split())


@settings(max_examples=some_of(32))
@given(st.lists(BLOCKS, max_size=8))
def test_the_same_is_said_in_the_same_order(blocks: list[Block]) -> None:
    document = Document("A title", (Heading("A title", 1), *blocks), "Running", flowing=True)
    said = [" ".join(each.split(" ")) for each in texts(counted(document.blocks))]
    assert html_said(as_html(document)) == said
    assert numbered(as_word(document)) == said
    assert squeezed([part.text for part in parts(as_pdf(document))]) == squeezed(said)


def test_a_long_report_says_the_same_in_all_three() -> None:
    said = list(texts(counted(REPORT.blocks)))
    assert html_said(as_html(REPORT)) == said
    assert numbered(as_word(REPORT)) == said
    assert squeezed([part.text for part in parts(as_pdf(REPORT))]) == squeezed(said)


def test_figures_are_told_in_words_in_all_three() -> None:
    document = Document("T", (Figure("Title", CHART, "Ash pays.", "Source."),), "R", flowing=True)
    assert 'aria-label="Ash pays."' in as_html(document)
    assert [part.alt for part in parts(as_pdf(document)) if part.kind == "/Figure"] == ["Ash pays."]
    assert b'descr="Ash pays."' in document_xml(as_word(document))


def document_xml(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        return held.read("word/document.xml")
