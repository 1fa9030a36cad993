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
from appraisal.documents.paging import paged
from appraisal.documents.pdf import as_pdf
from appraisal.documents.word import as_word
from tests.documents.html_texts import html_links, html_said
from tests.documents.papers import CHART, PICTURE, REPORT
from tests.documents.pdf_texts import kinds, parts, pdf_links
from tests.documents.word_texts import numbered, word_links
from tests.random_cases import some_of

WORDS = st.lists(
    st.text("abcdefgh XYZ0189&<>\"'£–’éŵ…,.;()[]%\\{}", min_size=1, max_size=9),
    min_size=1,
    max_size=9,
).map(lambda words: " ".join(" ".join(words).split()) or "word")
LINKS = st.lists(
    st.sampled_from(("https://a.example/", "http://a.example/b?c=1&d='2'", "word", "£")), max_size=2
).map(tuple)
NUMBERS = st.one_of(
    st.just(""),
    st.lists(st.integers(1, 3), min_size=1, max_size=3).map(lambda n: ".".join(map(str, n))),
    st.sampled_from(["1.", "2.", "a)", "b)", "c)", "(i)", "(ii)", "A1", "A2", "R.1", "§", "0.1"]),
)
ADDRESSED = st.one_of(
    WORDS,
    st.tuples(WORDS, st.sampled_from(("https://a.example/", "http://a.example/b?c=1&d='2'."))).map(
        " ".join
    ),
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
    st.builds(Paragraph, ADDRESSED, st.booleans(), LINKS),
    st.builds(Numbered, ADDRESSED, NUMBERS, LINKS),
    st.builds(Numbered, ADDRESSED, NUMBERS, LINKS),
    st.builds(Items, st.lists(ADDRESSED, min_size=1, max_size=3).map(tuple), LINKS),
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


def test_addresses_lead_there_in_all_three() -> None:
    first, second = "https://a.example/b?c=1&d='2'", "http://b.example/" + "long-" * 40
    links = (first, second, "https://a.example/", "javascript:run()", "mailto:a@a.example")
    said = "Read {} (and {}). Not javascript:run() or mailto:a@a.example."
    blocks = (
        Items((said.format(first, second), "https://a.example/"), links),
        Paragraph(said.format(first, second), links=links),
        Numbered(said.format(first, second), "1.1", links),
        Numbered(f"Counted: {first}", links=links),
        Paragraph(f"No link: {first}"),
    )
    document = Document("T", (Heading("H", 1), *blocks), "R", flowing=True)
    pair = [first, second]
    wanted = [*pair, "https://a.example/", *pair, *pair, first]
    assert html_links(as_html(document)) == [(each, each) for each in wanted]
    for paper in (document, paged(Document("T", document.blocks, "R"))):
        assert word_links(as_word(paper)) == [(each, each) for each in wanted]
    pdf = as_pdf(document)
    assert pdf_links(pdf) == [*pair, "https://a.example/"]
    assert kinds(pdf).count("/Link") >= len(wanted)
    assert numbered(as_word(document)) == html_said(as_html(document))


def test_figures_are_told_in_words_in_all_three() -> None:
    document = Document("T", (Figure("Title", CHART, "Ash pays.", "Source."),), "R", flowing=True)
    assert 'aria-label="Ash pays."' in as_html(document)
    assert [part.alt for part in parts(as_pdf(document)) if part.kind == "/Figure"] == ["Ash pays."]
    assert b'descr="Ash pays."' in document_xml(as_word(document))


def document_xml(content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(content)) as held:
        return held.read("word/document.xml")
