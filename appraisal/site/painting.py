"""Paints link pictures as PNG: 1200 by 630 pixels, which is what messages show beside a link.

A pixel is a number: how much ink it has, from none on white paper to all, or the colour of a
family. So the edges of letters, which are ink in part, are painted as they will be saved.

Same picture, same bytes: fonts come with this program, letters are set one after the other, and
the pixels are packed by run lengths, which has one outcome whatever the processor
(docs/decisions/0023-pictures-of-links.md).
"""

import io
import zlib
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from PIL import Image, ImageColor, ImageDraw, ImageFont

from appraisal.charts.frontier import Frontier
from appraisal.charts.link_picture import Area, LinkPicture, RangeRow, Ring
from appraisal.findings.numbers import thousands
from appraisal.resources import font

WIDE, HIGH, EDGE = 1200, 630, 60
PAPER, SHADE, LINE, QUIET, INK = 0, 7, 19, 42, 60
"""How much ink a pixel has."""
INKS = {PAPER: "#ffffff", SHADE: "#e1e3e5", LINE: "#b1b4b6", QUIET: "#4c555a", INK: "#0b0c0c"}
FAMILY = {"continue": 61, "non-structural": 62, "unitary": 63}
FAMILIES = ("#6b7276", "#0f7b74", "#1d5fa8")
"""The colours of site.css in the light, in which numbers are shown: `FAMILIES` from 61 on."""

Brush = ImageDraw.ImageDraw
Lettering = ImageFont.FreeTypeFont
Box = tuple[float, float, float, float]
Colour = tuple[int, ...]


@cache
def lettering(size: int, weight: str = "regular") -> Lettering:
    """A packaged font; its letters stand one after the other, with no shaping of the system's."""
    return ImageFont.truetype(font(weight), size, layout_engine=ImageFont.Layout.BASIC)


def painted(picture: LinkPicture) -> bytes:
    """The picture as PNG."""
    image = Image.new("L", (WIDE, HIGH), PAPER)
    brush = ImageDraw.Draw(image)
    top = _headline(brush, picture)
    box = (EDGE, top + 24.0, WIDE - EDGE, HIGH - 92.0)
    if picture.ranges:
        _ranges(brush, picture, box)
    elif picture.frontier:
        _frontier(brush, picture.frontier, picture.axes, box)
    elif picture.areas:
        _map(brush, picture.areas, picture.height, box)
    foot, small = HIGH - 36, lettering(24)
    site, note = cut(picture.site, small, 520), cut(picture.note, small, 640)
    _write(brush, (EDGE, foot), site, INK, lettering(24, "bold"), "ls")
    _write(brush, (WIDE - EDGE, foot), note, QUIET, lettering(20), "rs")
    image.putpalette(palette())
    packed = io.BytesIO()
    image.save(packed, "PNG", compress_type=zlib.Z_RLE, compress_level=9)
    return packed.getvalue()


@cache
def palette() -> bytes:
    """Red, green and blue of each number; between two amounts of ink the colours between theirs."""
    colours = [*_blended(), *map(ImageColor.getrgb, (INKS[INK], *FAMILIES))]
    return bytes(light for colour in colours for light in colour)


def _blended() -> Iterator[Colour]:
    """The colours of every amount of ink below all."""
    for less, more in pairwise(INKS):
        start, end = ImageColor.getrgb(INKS[less]), ImageColor.getrgb(INKS[more])
        for ink in range(less, more):
            share = (ink - less) / (more - less)
            yield tuple(round(a + (b - a) * share) for a, b in zip(start, end, strict=True))


def _headline(brush: Brush, picture: LinkPicture) -> float:
    """Write the finding as large as it fits, and over it what it is about; its foot."""
    top, wide = EDGE - 12.0, WIDE - 2 * EDGE
    if picture.about:
        letters = lettering(26)
        _write(brush, (EDGE, top + 22), cut(picture.about, letters, wide), QUIET, letters, "ls")
        top += 40
    for size, most in ((44, 2), (38, 3), (32, 3), (28, 4)):
        letters = lettering(size, "bold")
        lines = wrapped(picture.headline, letters, wide)
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), letters, wide)]
    for number, line in enumerate(lines):
        _write(brush, (EDGE, top + size * (0.8 + 1.2 * number)), line, INK, letters, "ls")
    return top + size * 1.2 * len(lines)


def _write(
    brush: Brush, at: tuple[float, float], text: str, ink: int, letters: Lettering, anchor: str
) -> None:
    """Write a text in one line; what of it is `at` that pixel, its anchor says as in Pillow."""
    if text:
        mask, right, down = _lettered(text, letters, anchor)
        brush.bitmap((round(at[0]) + right, round(at[1]) + down), mask, ink)


@lru_cache(maxsize=256)
def _lettered(text: str, letters: Lettering, anchor: str) -> tuple[Image.Image, int, int]:
    """A text as a mask, and how far right of its anchor and below it that begins.

    Kept for the next picture: most name the same options, and all the same site.
    """
    left, top, right, foot = map(int, letters.getbbox(text, anchor=anchor))
    mask = Image.new("L", (right - left, foot - top))
    ImageDraw.Draw(mask).text((-left, -top), text, 255, letters, anchor)
    return mask, left, top


def wrapped(text: str, letters: Lettering, wide: float) -> list[str]:
    """A text in lines that are no wider than this, but for a single word."""
    lines: list[list[str]] = []
    blank, left = _length(" ", letters), 0.0
    for word in text.split():
        needed = blank + _length(word, letters)
        if not lines or needed > left:
            lines.append([])
            left = wide + blank
        lines[-1].append(word)
        left -= needed
    return [" ".join(line) for line in lines] or [""]


@lru_cache(maxsize=2048)
def _length(word: str, letters: Lettering) -> float:
    """How wide a word is: findings have few words, and most stand in several of them."""
    return letters.getlength(word)


@lru_cache(maxsize=256)
def cut(text: str, letters: Lettering, wide: float) -> str:
    """A text, or as much of it as there is room for."""
    if letters.getlength(text) <= wide:
        return text
    while text and letters.getlength(f"{text}…") > wide:
        text = text[:-1].rstrip()
    return f"{text}…"


def _ranges(brush: Brush, picture: LinkPicture, box: Box) -> None:
    """Each option's value as a mark on a scale from 0 to 100, with its range as a line."""
    left, top, right, foot = box
    start, end = left + 400, right - 10
    foot -= 44
    for tick in (0, 25, 50, 75, 100):
        x = start + (end - start) * tick / 100
        brush.line((x, top, x, foot), LINE, 1)
        _write(brush, (x, foot + 22), str(tick), QUIET, lettering(18), "ms")
    _write(brush, (start, foot + 44), picture.scale, QUIET, lettering(18), "ls")
    step = (foot - top) / len(picture.ranges)
    for number, row in enumerate(picture.ranges):
        y = top + step * (number + 0.5)
        letters = lettering(22, "bold" if row.strong else "regular")
        _write(brush, (left, y), cut(row.label, letters, 380), INK, letters, "lm")
        if row.known:
            _mark(brush, row, y, start, (end - start) / 100)


def _mark(brush: Brush, row: RangeRow, y: float, start: float, unit: float) -> None:
    colour, size = FAMILY[row.family], 11 if row.strong else 8
    low, x, high = (start + unit * figure for figure in (row.low, row.value, row.high))
    brush.line((low, y, high, y), colour, 4 if row.strong else 2)
    for end in (low, high):
        brush.line((end, y - 6, end, y + 6), colour, 2)
    around = (x - size, y - size, x + size, y + size)
    if row.family == "unitary":
        brush.rectangle(around, colour)
    elif row.family == "continue":
        brush.ellipse(around, colour)
    else:
        corners = [(x, y - size - 3), (x + size + 3, y), (x, y + size + 3), (x - size - 3, y)]
        brush.polygon(corners, colour)


def _frontier(brush: Brush, drawn: Frontier, axes: tuple[str, str], box: Box) -> None:
    """Steps of what is gained against what is paid, with their axes."""
    left, top, right, foot = box[0] + 60, box[1] + 30, box[2] - 20, box[3] - 50
    across, down = (right - left) / 100, (foot - top) / 100
    small = lettering(18)
    _write(brush, (box[0], box[1] + 12), axes[1], QUIET, small, "ls")
    _write(brush, (right, foot + 48), axes[0], QUIET, small, "rs")
    for tick in drawn.costs:
        x = left + tick.at * across
        brush.line((x, top, x, foot), INK if tick.figure == 0 else LINE, 1)
        _write(brush, (x, foot + 24), thousands(tick.figure), QUIET, small, "ms")
    for tick in drawn.gains:
        y = top + tick.at * down
        brush.line((left, y, right, y), INK if tick.figure == 0 else LINE, 1)
        _write(brush, (left - 10, y), f"{tick.figure:g}", QUIET, small, "rm")
    for x1, y1, x2, y2 in drawn.line:
        ends = (left + x1 * across, top + y1 * down, left + x2 * across, top + y2 * down)
        brush.line(ends, INK, 3)
    for x, y in drawn.marks:
        at = left + x * across, top + y * down
        brush.rectangle((at[0] - 6, at[1] - 6, at[0] + 6, at[1] + 6), PAPER, INK, 3)


def _map(brush: Brush, areas: tuple[Area, ...], height: float, box: Box) -> None:
    """The councils' areas, as large as the box lets them be; the one that is meant in ink."""
    left, top, right, foot = box
    wide = min(right - left, (foot - top) / height)
    for area in areas:
        for ring in area.rings:
            brush.polygon(_placed(ring, left, top, wide), INK if area.strong else SHADE)
    for area in sorted(areas, key=lambda area: area.strong):
        for ring in area.rings:
            points = _placed(ring, left, top, wide)
            brush.line([*points, points[0]], PAPER if area.strong else QUIET, 2)


def _placed(ring: Ring, left: float, top: float, wide: float) -> list[tuple[float, float]]:
    return [(left + x * wide, top + y * wide) for x, y in ring]
