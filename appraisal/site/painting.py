"""Paints link pictures as PNG: 1200 by 630 pixels, which is what messages show beside a link.

Same picture, same bytes: fonts come with this program, letters are set one after the other, and
the pixels are packed by run lengths, which has one outcome whatever the processor
(docs/decisions/0023-pictures-of-links.md).
"""

import io
import zlib
from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from appraisal.charts.frontier import Frontier
from appraisal.charts.link_picture import Area, LinkPicture, RangeRow, Ring
from appraisal.findings.numbers import thousands
from appraisal.resources import font

WIDE, HIGH, EDGE = 1200, 630, 60
COLOURS = 64
INK, QUIET, PAPER, LINE, SHADE = "#0b0c0c", "#4c555a", "#ffffff", "#b1b4b6", "#e1e3e5"
FAMILY = {"continue": "#6b7276", "non-structural": "#0f7b74", "unitary": "#1d5fa8"}
"""The colours of site.css in the light."""

Brush = ImageDraw.ImageDraw
Lettering = ImageFont.FreeTypeFont
Box = tuple[float, float, float, float]


@cache
def lettering(size: int, weight: str = "regular") -> Lettering:
    """A packaged font; its letters stand one after the other, with no shaping of the system's."""
    return ImageFont.truetype(font(weight), size, layout_engine=ImageFont.Layout.BASIC)


def painted(picture: LinkPicture) -> bytes:
    """The picture as PNG."""
    image = Image.new("RGB", (WIDE, HIGH), PAPER)
    brush = ImageDraw.Draw(image)
    top = _headline(brush, picture)
    box = (EDGE, top + 24.0, WIDE - EDGE, HIGH - 92.0)
    if picture.ranges:
        _ranges(brush, picture, box)
    elif picture.frontier:
        _frontier(brush, picture.frontier, picture.axes, box)
    elif picture.areas:
        _map(brush, picture.areas, picture.height, box)
    small = lettering(24)
    brush.text((EDGE, HIGH - 36), cut(picture.site, small, 520), INK, lettering(24, "bold"), "ls")
    brush.text((WIDE - EDGE, HIGH - 36), cut(picture.note, small, 640), QUIET, lettering(20), "rs")
    packed = io.BytesIO()
    _flat(image).save(packed, "PNG", compress_type=zlib.Z_RLE, compress_level=9)
    return packed.getvalue()


def _flat(image: Image.Image) -> Image.Image:
    """A picture in the 64 colours that it has most of; each other pixel takes the nearest.

    What is painted has few colours, and between them the shades at the edges of letters: Pillow's
    own ways take four times as long, or leave the paper not quite white.
    """
    found = sorted(image.getcolors(WIDE * HIGH) or (), reverse=True)
    every = np.array([rgb for _, rgb in found], dtype=np.int32)
    kept = every[:COLOURS]
    distance = ((every[:, None] - kept) ** 2).sum(axis=2)
    place = _places()
    place[(every * _ONE_NUMBER).sum(axis=1)] = distance.argmin(axis=1)
    # Pillow's fourth byte is the same for each pixel: four bytes make a number at once.
    pixels = np.frombuffer(image.convert("RGBA").tobytes(), dtype="<u4") & 0xFFFFFF
    flat = Image.fromarray(place[pixels].reshape(HIGH, WIDE))
    flat.putpalette(kept.astype(np.uint8).tobytes())
    return flat


_ONE_NUMBER = np.array([1, 1 << 8, 1 << 16], dtype=np.int32)
"""What makes one number of red, green and blue: red is the lowest byte, as in memory."""


@cache
def _places() -> NDArray[np.uint8]:
    """Where each colour stands among those kept, by its number.

    Every picture writes those of its own colours before it reads them, and reads no others.
    """
    return np.empty(1 << 24, dtype=np.uint8)


def _headline(brush: Brush, picture: LinkPicture) -> float:
    """Write the finding as large as it fits, and over it what it is about; its foot."""
    top, wide = EDGE - 12.0, WIDE - 2 * EDGE
    if picture.about:
        letters = lettering(26)
        brush.text((EDGE, top + 22), cut(picture.about, letters, wide), QUIET, letters, "ls")
        top += 40
    for size, most in ((44, 2), (38, 3), (32, 3), (28, 4)):
        letters = lettering(size, "bold")
        lines = wrapped(picture.headline, letters, wide)
        if len(lines) <= most:
            break
    if len(lines) > most:
        lines = [*lines[: most - 1], cut(" ".join(lines[most - 1 :]), letters, wide)]
    for number, line in enumerate(lines):
        brush.text((EDGE, top + size * (0.8 + 1.2 * number)), line, INK, letters, "ls")
    return top + size * 1.2 * len(lines)


def wrapped(text: str, letters: Lettering, wide: float) -> list[str]:
    """A text in lines that are no wider than this, but for a single word."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and letters.getlength(longer) > wide:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


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
        brush.text((x, foot + 22), str(tick), QUIET, lettering(18), "ms")
    brush.text((start, foot + 44), picture.scale, QUIET, lettering(18), "ls")
    step = (foot - top) / len(picture.ranges)
    for number, row in enumerate(picture.ranges):
        y = top + step * (number + 0.5)
        letters = lettering(22, "bold" if row.strong else "regular")
        brush.text((left, y), cut(row.label, letters, 380), INK, letters, "lm")
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
    brush.text((box[0], box[1] + 12), axes[1], QUIET, small, "ls")
    brush.text((right, foot + 48), axes[0], QUIET, small, "rs")
    for tick in drawn.costs:
        x = left + tick.at * across
        brush.line((x, top, x, foot), INK if tick.figure == 0 else LINE, 1)
        brush.text((x, foot + 24), thousands(tick.figure), QUIET, small, "ms")
    for tick in drawn.gains:
        y = top + tick.at * down
        brush.line((left, y, right, y), INK if tick.figure == 0 else LINE, 1)
        brush.text((left - 10, y), f"{tick.figure:g}", QUIET, small, "rm")
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
