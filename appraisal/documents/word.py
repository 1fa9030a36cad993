"""A paper as a Word file, with real headings, lists and tables; always the same bytes.

Figures are pictures there: charts as SVG with a PNG beside it, drawings as PNG, painted with the
packaged font (docs/decisions/0039-papers-of-blocks.md, 0049-one-source-three-formats.md).
"""

from appraisal.documents.blocks import (
    Document,
    Gap,
    Heading,
    Items,
    Note,
    Numbered,
    Paragraph,
    Table,
)
from appraisal.findings.sentences import say


class NoWord(Exception):
    """python-docx or resvg, the extra `word`, is not installed; it says what to install."""


def as_word(document: Document, reference: bytes | None = None) -> bytes:
    """The paper as .docx; with a council's .docx in its styles and on its page, and it flows there.

    Raises NoWord, and NotADocument where the reference isn't one.
    """
    try:
        import docx
    except ImportError:
        raise NoWord(say("papers.no-word")) from None
    from appraisal.documents.svg import NoPicture
    from appraisal.documents.word_flowing import draw_flowing
    from appraisal.documents.word_paged import draw_paged
    from appraisal.documents.word_parts import dated
    from appraisal.documents.word_reference import opened

    if reference is not None:
        _tried(reference)
    paper = docx.Document() if reference is None else opened(reference)
    try:
        if document.flowing or reference is not None:
            draw_flowing(paper, document, of_council=reference is not None)
        else:
            draw_paged(paper, document)
    except NoPicture:
        raise NoWord(say("papers.no-word")) from None
    return dated(paper)


def _tried(reference: bytes) -> None:
    """Draw a block of each kind that styles say on a council's file: a fault then is the file's.

    Raises NotADocument.
    """
    from appraisal.documents.word_flowing import draw_flowing
    from appraisal.documents.word_parts import dated
    from appraisal.documents.word_reference import opened, refusing

    paper = opened(reference)
    with refusing():
        draw_flowing(paper, _TRIED, of_council=True)
        dated(paper)


_TRIED = Document(
    "T",
    (
        Heading("H", 1),
        Paragraph("P", large=True),
        Note("N"),
        Gap("G"),
        Heading("H", 2, "1"),
        Heading("H", 3),
        Numbered("N", "1.1"),
        Items(("https://a.example/",), ("https://a.example/",)),
        Table("T", ("A", "B"), (("1", "2"),), (1, 1)),
    ),
    "R",
    "M",
    flowing=True,
)
