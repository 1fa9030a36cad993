"""Small charts and stylesheets for tests of the pictures that are made of them."""

from collections.abc import Mapping

from appraisal.site.figures.flow import block
from appraisal.site.figures.lines import Laid
from appraisal.site.figures.parts import stood, svg_of
from appraisal.site.figures.rules import Declared
from appraisal.site.figures.styles import Sheet
from appraisal.site.figures.tree import Element, parsed
from appraisal.site.figures.vector import Ink


def inked(css: str = "", said: Mapping[str, Declared] | None = None, page: str = "") -> Ink:
    """What draws under this stylesheet, on a page with these elements."""
    ids = {one.get("id"): one for one in parsed(page).within() if one.get("id")}
    return Ink(Sheet((css,)), said or {}, ids.get)


def first(html: str) -> Element:
    """The first element of some HTML."""
    return next(parsed(html).elements())


def laid(html: str, css: str = "", room: float = 400.0, ink: Ink | None = None) -> Laid:
    """An element laid out in so much room."""
    ink, element = ink or inked(css), first(html)
    return block(element, ink.style(element, ink.sheet.root), room, ink)


def texts(found: Laid) -> list[tuple[str, float, float]]:
    """The texts of what was laid out, with the places where they stand, to whole pixels."""
    return [
        (part.tail.partition(">")[2].removesuffix("</text>"), round(x), round(y))
        for x, y, part in stood(found.parts)
        if part.head == "<text"
    ]


def drawn(found: Laid) -> str:
    """All that was laid out as SVG."""
    return "".join(svg_of(stood(found.parts)))
