"""A picture of lines, marks and words, drawn as SVG for HTML and as PNG for Word."""

import io
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Literal

from msgspec import Struct

if TYPE_CHECKING:
    from PIL import ImageDraw, ImageFont

INK, QUIET, LINE, SHAPE = "#0b0c0c", "#4c555a", "#b1b4b6", "#0f7b74"
"""The inks of the site in the light."""

SIZE = 12.0
"""The size of letters, in the drawing's own units; a drawing is as wide as the text at 640."""

SCALE = 3
"""Pixels of the PNG for each unit: some 280 to the inch."""


class Stroke(Struct, frozen=True):
    """A line from one place to another; a `quiet` one is of the grid."""

    x1: float
    y1: float
    x2: float
    y2: float
    quiet: bool = False


class Mark(Struct, frozen=True):
    """A place that is marked: a diamond, or a ring where nothing stands."""

    x: float
    y: float
    ring: bool = False


class Label(Struct, frozen=True):
    """Words that begin, have their middle or end at a place, on whose height they stand."""

    x: float
    y: float
    text: str
    anchor: Literal["start", "middle", "end"] = "start"


class Drawing(Struct, frozen=True):
    """A picture, so wide and high in units of its own, with its origin at the top left."""

    width: float
    height: float
    shapes: tuple[Stroke | Mark | Label, ...]


class Svg(Struct, frozen=True):
    """A chart as SVG that needs nothing beside it: no font, no style and no file of others.

    `text` is the whole element, so wide and high in units of its own (those of its viewBox).
    """

    width: float
    height: float
    text: str


def as_svg(drawing: Drawing, number: int, alt: str) -> str:
    """The picture as an SVG element; `number` tells its ids from those of others."""
    shapes = "".join(map(_svg_shape, drawing.shapes))
    return (
        f'<svg role="img" aria-labelledby="figure-{number}" viewBox="0 0 {drawing.width:g} '
        f'{drawing.height:g}"><title id="figure-{number}">{escape(alt)}</title>{shapes}</svg>'
    )


def _svg_shape(shape: Stroke | Mark | Label) -> str:
    if isinstance(shape, Stroke):
        kind = "grid" if shape.quiet else "line"
        places = f'x1="{shape.x1:g}" y1="{shape.y1:g}" x2="{shape.x2:g}" y2="{shape.y2:g}"'
        return f'<line class="{kind}" {places}/>'
    if isinstance(shape, Label):
        text = escape(shape.text)
        place = f'x="{shape.x:g}" y="{shape.y:g}" text-anchor="{shape.anchor}"'
        return f'<text {place} aria-hidden="true">{text}</text>'
    if shape.ring:
        return f'<circle class="ring" cx="{shape.x:g}" cy="{shape.y:g}" r="5"/>'
    return f'<path class="mark" d="M{shape.x:g} {shape.y - 6:g}l6 6-6 6-6-6Z"/>'


def as_png(drawing: Drawing) -> bytes:
    """The picture as PNG, with the same bytes each time (docs/decisions/0023)."""
    import zlib

    from PIL import Image, ImageDraw

    size = (round(drawing.width * SCALE), round(drawing.height * SCALE))
    image = Image.new("RGB", size, "#ffffff")
    brush = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        _paint(brush, shape)
    packed = io.BytesIO()
    image.save(packed, "PNG", compress_type=zlib.Z_RLE, compress_level=9)
    return packed.getvalue()


def _paint(brush: "ImageDraw.ImageDraw", shape: Stroke | Mark | Label) -> None:
    if isinstance(shape, Stroke):
        ends = [SCALE * place for place in (shape.x1, shape.y1, shape.x2, shape.y2)]
        brush.line(ends, LINE if shape.quiet else INK, SCALE * (1 if shape.quiet else 2))
        return
    x, y = SCALE * shape.x, SCALE * shape.y
    if isinstance(shape, Label):
        anchor = {"start": "ls", "middle": "ms", "end": "rs"}[shape.anchor]
        brush.text((x, y), shape.text, INK, lettering(round(SIZE * SCALE)), anchor)
    elif shape.ring:
        size = 5 * SCALE
        brush.ellipse([x - size, y - size, x + size, y + size], "#ffffff", INK, 2 * SCALE)
    else:
        size = 6 * SCALE
        brush.polygon([(x, y - size), (x + size, y), (x, y + size), (x - size, y)], SHAPE)


@cache
def lettering(size: int, bold: bool = False) -> "ImageFont.FreeTypeFont":
    """The packaged font in a size, whose letters stand one after the other."""
    from PIL import ImageFont

    from appraisal.resources import font

    face = font("bold" if bold else "regular")
    return ImageFont.truetype(face, size, layout_engine=ImageFont.Layout.BASIC)
