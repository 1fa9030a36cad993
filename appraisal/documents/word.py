"""A paper as a Word file, with real headings, lists and tables; always the same bytes.

Figures are pictures there: charts as SVG with a PNG beside it, drawings as PNG, painted with the
packaged font (docs/decisions/0039-papers-of-blocks.md, 0049-one-source-three-formats.md).
"""

from appraisal.documents.blocks import Document


class NoWord(Exception):
    """python-docx or resvg, the extra `word`, is not installed."""


def as_word(document: Document) -> bytes:
    """The paper as .docx. Raises NoWord."""
    try:
        import docx
    except ImportError:
        raise NoWord from None
    from appraisal.documents.svg import NoPicture
    from appraisal.documents.word_paged import draw_paged
    from appraisal.documents.word_parts import dated

    paper = docx.Document()
    try:
        draw_paged(paper, document)
    except NoPicture:
        raise NoWord from None
    return dated(paper)
