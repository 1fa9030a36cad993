"""A paper as PDF, tagged for those who hear it (PDF/UA), drawn from the same HTML by WeasyPrint.

Letters are those of the packaged font, which is embedded. Nothing is fetched: what a paper needs
is handed over in memory, and anything else is refused.
"""

import contextlib
import io
from html import escape
from typing import Any

from appraisal.documents.blocks import Document, Figure
from appraisal.documents.html import flowing_page
from appraisal.documents.html_styles import STYLES
from appraisal.documents.svg import FAMILY, lettered, standalone
from appraisal.findings.sentences import say

_FACES = "".join(
    f"@font-face {{ font-family: '{FAMILY}'; font-weight: {weight}; src: url(font:{face}); }}\n"
    for face, weight in (("regular", "normal"), ("bold", "bold"))
)
_SYSTEMS = "Arial, 'Liberation Sans', sans-serif"
"""What the style sheet of HTML names, which other machines have and this file must not need."""


class NoPdf(Exception):
    """WeasyPrint, the extra `pdf`, or Pango is not there; it says what to install."""


def as_pdf(document: Document) -> bytes:
    """The paper as PDF, in as many pages as it takes. Raises NoPdf."""
    weasyprint = _weasyprint()
    held: dict[str, bytes] = {}

    def draw(figure: Figure) -> str:
        address = f"figure:{len(held)}"
        held[address] = lettered(standalone(figure.drawing)).text.encode()
        return f'<img src="{address}" alt="{escape(figure.alt)}">'

    text = _dated(flowing_page(document, STYLES + _FACES, draw), document.date)
    page = weasyprint.HTML(string=text, url_fetcher=fetcher(held), base_url="paper:")
    return bytes(page.write_pdf(pdf_variant="pdf/ua-1"))


def _weasyprint() -> Any:
    """WeasyPrint, which prints advice of its own where it lacks a library. Raises NoPdf."""
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            import weasyprint
    except ImportError:
        raise NoPdf(say("papers.no-weasyprint")) from None
    except OSError:
        raise NoPdf(say("papers.no-pango")) from None
    return weasyprint


def fetcher(held: dict[str, bytes]) -> Any:
    """What WeasyPrint asks for files: it has the paper's pictures and fonts, and nothing else."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    from appraisal.resources import font

    class Held(URLFetcher):  # type: ignore[misc]
        """WeasyPrint takes nothing but a fetcher of its own kind."""

        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002
            kind, _, name = url.partition(":")
            if kind == "font" and name in ("regular", "bold"):
                return URLFetcherResponse(
                    url, font(name).read_bytes(), {"Content-Type": "font/ttf"}
                )
            if url not in held:
                raise ValueError(f"{url} is no part of the paper.")
            return URLFetcherResponse(url, held[url], {"Content-Type": "image/svg+xml"})

    return Held()


def _dated(page: str, date: str) -> str:
    """The page with its date, which the PDF says of itself, and in the packaged font."""
    made = f'<meta name="dcterms.created" content="{date}">\n<title>'
    lettered_page = page.replace(_SYSTEMS, f"'{FAMILY}'")
    return lettered_page.replace("<title>", made, 1)
