"""A paper of counted pages in Word: numbers are real, and sizes those that were counted with."""

from docx.enum.text import WD_LINE_SPACING

from appraisal.documents.blocks import Document, Figure, Heading, Numbered, PageBreak, Paragraph
from appraisal.documents.word import as_word
from tests.documents.papers import CHART
from tests.documents.word_texts import numbered, opened

PAGED = Document(
    "T",
    (
        Heading("Purpose", 2, "1"),
        Numbered("To note.", "1.1"),
        PageBreak(),
        Numbered("Counted."),
        Numbered("To agree.", "1.2"),
        Figure("Who pays", CHART, "Ash pays."),
    ),
    "R",
)


def test_numbers_are_real_and_go_on_over_pages() -> None:
    said = numbered(as_word(PAGED))
    assert said[:4] == ["1 Purpose", "1.1 To note.", "Counted.", "1.2 To agree."]
    assert [line.text for line in opened(as_word(PAGED)).paragraphs][:2] == ["Purpose", "To note."]


def test_lines_are_as_high_as_was_counted() -> None:
    word = opened(as_word(Document("T", (Paragraph("A"),), "R")))
    form = word.styles["Normal"].paragraph_format
    assert form.line_spacing_rule == WD_LINE_SPACING.EXACTLY
    assert form.line_spacing.pt == 14.5


def test_a_chart_is_as_wide_as_the_text() -> None:
    (picture,) = opened(as_word(PAGED)).inline_shapes
    assert (round(picture.width.mm), round(picture.height.mm)) == (174, 54)
