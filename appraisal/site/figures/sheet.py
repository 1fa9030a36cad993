"""A picture on its sheet: its title above, its source below, all that it needs inside."""

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import NamedTuple

from appraisal.site.figures.metrics import FONT, width
from appraisal.site.figures.parts import Parts, Run, covered, number, stood, svg_of, text_part

EDGE = 24.0
LEAST = 560.0
INK, QUIET, PAPER = "#0b0c0c", "#4c555a", "#ffffff"
TITLE, SMALL, FOOT = 22.0, 15.0, 13.0
"""The sizes of the letters of the title, of what stands round it, and of the source."""


class Words(NamedTuple):
    """What stands round a picture: its title, and what it shows for those who hear it.

    `about` stands over the title, `shown` below it, and `foot` at the foot, a line each. Its `name`
    is the title, with what it is about where other pictures have the same title.
    """

    name: str
    title: str
    alt: str
    about: str
    shown: str
    foot: tuple[str, ...]


Defines = Callable[[str], Mapping[str, str]]
"""What is drawn → the SVG of what it refers to, by its names."""


def sheet(parts: Parts, words: Words, defines: Defines) -> tuple[str, float, float]:
    """The SVG of a whole picture, and how wide and high it is."""
    found = stood(parts)
    west, north, east, south = covered(found)
    wide = max(east - west, LEAST)
    above = (
        *_lines(words.about, SMALL, False, QUIET, wide),
        *_lines(words.title, TITLE, True, INK, wide),
        *_lines(words.shown, SMALL, False, QUIET, wide),
    )
    made, y = _stacked(above, EDGE)
    y += 10.0 if above else 0.0
    drawn = svg_of(found, EDGE - west, y - north)
    foot = [line for text in words.foot for line in _lines(text, FOOT, False, QUIET, wide)]
    below, y = _stacked(foot, y + south - north + 16.0)
    size = number(wide + 2 * EDGE), number(y + EDGE - 4)
    written = [*svg_of(stood(made)), *drawn, *svg_of(stood(below))]
    svg = _document("\n".join(written), defines, words, size)
    return svg, float(size[0]), float(size[1])


def _lines(text: str, size: float, bold: bool, colour: str, wide: float) -> list[Run]:
    return [Run(line, size, bold, colour) for line in broken(text, size, bold, wide)]


def _stacked(lines: Sequence[Run], y: float) -> tuple[Parts, float]:
    """Lines of text under each other, and where they end."""
    made: Parts = []
    for run in lines:
        made.append(text_part(EDGE, y + run.size * 0.85, [run]))
        y += run.size * 1.3
    return made, y


def _document(inside: str, defines: Defines, words: Words, size: tuple[str, str]) -> str:
    used = "".join(made for _, made in sorted(defines(inside).items()))
    defs = f"<defs>{used}</defs>\n" if used else ""
    wide, high = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" '
        f'height="{high}" role="img" aria-labelledby="title desc" '
        f'font-family="{escape(FONT)}" font-size="16">\n'
        f'<title id="title">{escape(words.name, quote=False)}</title>\n'
        f'<desc id="desc">{escape(words.alt, quote=False)}</desc>\n{defs}'
        f'<rect width="{wide}" height="{high}" fill="{PAPER}"/>\n{inside}\n</svg>\n'
    )


def broken(text: str, size: float, bold: bool, wide: float) -> list[str]:
    """A text in lines that are no wider than this, but for a single word."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width(longer, size, bold) > wide:
            lines.append(word)
        else:
            lines[-1] = longer
    return [line for line in lines if line]
