"""A paper as one HTML file that needs nothing beside it, and prints as its pages stand."""

from collections.abc import Callable
from html import escape
from itertools import count

from msgspec.structs import replace

from appraisal.documents.blocks import Document, Figure, counted
from appraisal.documents.drawing import Drawing, as_svg
from appraisal.documents.html_blocks import blocks_html, linked_text
from appraisal.documents.html_styles import FLOWING, STYLES, numbered_pages
from appraisal.documents.svg import inlined, standalone
from appraisal.findings.sentences import say

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is loaded from anywhere, and nothing is run."""


BEGINS = ' class="begins"'


def as_html(document: Document, back: tuple[str, str] | None = None) -> str:
    """The paper. Its pages stand below one another on a screen, and each on a sheet in print.

    One that flows is one page on a screen, and as many sheets in print as it takes. `back` is a
    link above it that is not printed: where it leads from the paper, and what it says.
    """
    figures, above = count(1), _back(back)
    if document.flowing:
        return flowing_page(document, STYLES, lambda each: _inlined(each, next(figures)), above)
    pages, numbers = document.pages, count(1)
    drawn = "\n".join(
        f'<section class="sheet" aria-label="{_page(place, len(pages))}">\n'
        f"{_running(document, _page(place, len(pages)), first=place == 1)}\n"
        f"{blocks_html(blocks, numbers, lambda each: _drawn(each, next(figures)))}\n</section>"
        for place, blocks in enumerate(pages, 1)
    )
    return _file(document, STYLES, above + drawn)


def flowing_page(
    document: Document, styles: str, draw: Callable[[Figure], str], above: str = ""
) -> str:
    """A paper that flows as one HTML file in a style sheet, its figures drawn by `draw`."""
    pages = replace(document, blocks=counted(document.blocks)).pages
    body = "\n".join(
        f"<div{BEGINS if place else ''}>\n{blocks_html(blocks, count(1), draw)}\n</div>"
        for place, blocks in enumerate(pages)
    )
    drawn = f'{above}<div class="sheet">\n{_running(document, "")}\n{body}\n</div>'
    return _file(document, styles + FLOWING + numbered_pages(document), drawn)


def _file(document: Document, styles: str, drawn: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{styles}</style>\n</head>\n"
        f"<body>\n<main>\n{drawn}\n</main>\n</body>\n</html>\n"
    )


def _back(leads: tuple[str, str] | None) -> str:
    if leads is None:
        return ""
    path, said = leads
    return f'<p class="back"><a href="{escape(path)}">{escape(said)}</a></p>\n'


def _page(place: int, pages: int) -> str:
    return say("papers.page", page=place, pages=pages)


def _running(document: Document, page: str, *, first: bool = True) -> str:
    mark = f" <strong>{escape(document.mark)}</strong>" if document.mark else ""
    which = f' <span class="page">{page}</span>' if page else ""
    site = ""
    if first and document.site:
        said = linked_text(say("papers.site", address=document.site), (document.site,))
        site = f' <span class="site">{said}</span>'
    return f'<p class="running"><span>{escape(document.running)}{mark}</span>{which}{site}</p>'


def _drawn(figure: Figure, number: int) -> str:
    if isinstance(figure.drawing, Drawing):
        return as_svg(figure.drawing, number, figure.alt)
    return _inlined(figure, number)


def _inlined(figure: Figure, number: int) -> str:
    return inlined(standalone(figure.drawing), number, figure.alt)
