"""A picture on its sheet: its title above, its source below, all that it needs inside."""

from collections.abc import Mapping, Sequence
from html import escape

from appraisal.site.figures.metrics import FONT, width
from appraisal.site.figures.parts import Part, Run, covered, moved, number, svg_of, text_part

EDGE = 24.0
LEAST = 560.0
INK, QUIET, PAPER = "#0b0c0c", "#4c555a", "#ffffff"
TITLE, FOOT = 22.0, 13.0
"""The sizes of the letters of the title, and of the source."""


def sheet(
    parts: Sequence[Part], defined: Mapping[str, str], title: str, alt: str, foot: Sequence[str]
) -> tuple[str, float, float]:
    """The SVG of a whole picture, and how wide and high it is."""
    west, north, east, south = covered(parts)
    wide = max(east - west, LEAST)
    made: list[Part] = []
    y = EDGE
    for line in broken(title, TITLE, True, wide):
        made.append(text_part(EDGE, y + TITLE * 0.85, [Run(line, TITLE, True, INK)]))
        y += TITLE * 1.25
    y += 10.0 if title else 0.0
    made += moved(parts, EDGE - west, y - north)
    y += south - north + 16.0
    for text in foot:
        for line in broken(text, FOOT, False, wide):
            made.append(text_part(EDGE, y + FOOT * 0.85, [Run(line, FOOT, False, QUIET)]))
            y += FOOT * 1.35
    size = number(wide + 2 * EDGE), number(y + EDGE - 4)
    return _document(made, defined, title, alt, size), float(size[0]), float(size[1])


def _document(
    parts: Sequence[Part], defined: Mapping[str, str], title: str, alt: str, size: tuple[str, str]
) -> str:
    inside = "\n".join(map(svg_of, parts))
    # What isn't used is left out: a name is asked for before it is known what is drawn.
    used = "".join(made for _, made in sorted(defined.items()) if made)
    defs = f"<defs>{used}</defs>\n" if used else ""
    wide, high = size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {wide} {high}" width="{wide}" '
        f'height="{high}" role="img" aria-labelledby="title desc" '
        f'font-family="{escape(FONT)}" font-size="16">\n'
        f'<title id="title">{escape(title, quote=False)}</title>\n'
        f'<desc id="desc">{escape(alt, quote=False)}</desc>\n{defs}'
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
