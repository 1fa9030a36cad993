"""The SVG of a page as SVG that stands alone: per cents as lengths, classes as attributes.

What stands once on a page and is used many times is written out where it is used, so that whatever
reads the picture needs to know lines, rectangles, circles, paths, texts and patterns only. Long
paths, such as the outlines of councils, are defined once.
"""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from html import escape
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from appraisal.site.figures.metrics import width
from appraisal.site.figures.parts import Box, Part, drawing, number
from appraisal.site.figures.rules import Declared
from appraisal.site.figures.styles import DRAWN, Sheet, Style
from appraisal.site.figures.tree import Element
from appraisal.site.figures.values import pixels, words_of

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
DEEP = 8
"""How many elements may use each other: one that uses itself ends there."""
LONG = 160
"""Letters of a path from which on it is defined once and used."""


class Ink(Struct):
    """What a page's pictures are drawn with: styles, what style attributes say, elements by ids.

    `box` is what the letters of a drawing cover; `copies` and `held` are what was drawn and laid
    out, for what is written alike.
    """

    sheet: Sheet
    said: Mapping[str, Declared]
    find: Callable[[str], Element | None]
    box: Box = (0.0, 0.0, 0.0, 0.0)
    deep: int = 0
    copies: dict[tuple[str, object], str] = field(default_factory=dict)
    held: dict[tuple[object, ...], Any] = field(default_factory=dict)

    def style(self, element: Element, above: Style) -> Style:
        """The style of an element in one of this style."""
        found: Style
        last, found = element.styled
        if last is not above:
            number = element.attributes.get("data-s")
            found = self.sheet.of(element, above, self.said.get(number, ()) if number else ())
            element.styled = above, found
        return found

    def style_on_page(self, element: Element) -> Style:
        """The style of an element where it stands on the page."""
        above = self.sheet.root if element.parent is None else self.style_on_page(element.parent)
        return self.style(element, above) if element.tag else above


class View(Struct, frozen=True):
    """What lengths are measured in: its size, the scale of its numbers, and where it stands."""

    wide: float
    high: float
    across: float = 1.0
    down: float = 1.0
    x: float = 0.0
    y: float = 0.0


def picture(svg: Element, style: Style, room: float, ink: Ink) -> tuple[float, float, Part]:
    """How wide and high an svg element is in so much room, and what it draws."""
    box = _box(svg.get("viewBox"))
    wide, high = _size(svg, style, room, box)
    ink.box = (0.0, 0.0, wide, high)
    if not box:
        inside = _inside(svg, style, View(wide, high), ink)
    elif svg.get("preserveAspectRatio") == "none":
        view = View(box[2], box[3], wide / box[2], high / box[3])
        inside = _inside(svg, style, view, ink)
    else:
        scale = min(wide / box[2], high / box[3])
        view = View(box[2], box[3], x=-box[0], y=-box[1])
        inside = _placed(_inside(svg, style, view, ink), -box[0], -box[1], scale)
        west, north, east, south = (one * scale for one in ink.box)
        ink.box = (min(0.0, west), min(0.0, north), max(wide, east), max(high, south))
    return wide, high, drawing(0, 0, ink.box, _grouped(_marks(style), inside))


def _box(said: str) -> list[float]:
    """The four numbers of a viewBox; none where it is not four, or has no size."""
    found = [float(one) for one in said.split() if _NUMBER.fullmatch(one)]
    return found if len(found) == 4 and found[2] > 0 and found[3] > 0 else []


def _placed(inside: str, x: float, y: float, scale: float) -> str:
    move = f"translate({number(x * scale)} {number(y * scale)})" if x or y else ""
    turn = f"scale({scale:.4g})" if abs(scale - 1) > 0.001 else ""
    said = " ".join(filter(None, (move, turn)))
    return f'<g transform="{said}">{inside}</g>' if said else inside


def _grouped(marks: str, inside: str) -> str:
    return f"<g{marks}>{inside}</g>" if marks and inside else inside


def _size(svg: Element, style: Style, room: float, box: list[float]) -> tuple[float, float]:
    """As the stylesheet says, or its attributes, or its own units."""
    wide = style.px("width", room) or pixels(svg.get("width"), room, style.em)
    high = style.px("height", 0) or pixels(svg.get("height"), 0, style.em)
    if box:
        ratio = box[3] / box[2]
        if wide and high and svg.get("preserveAspectRatio") == "none":
            return wide, high
        wide = wide or (high / ratio if high else box[2])
        most = style.px("max-width", room)
        wide = min(wide, most) if most else wide
        return wide, (high if high and not style.px("width", room) else wide * ratio)
    return wide or room, high or 150.0


def shape(element: Element, above: Style, view: View, ink: Ink) -> str:
    """An element of a drawing and all that stands in it."""
    tag = element.tag
    if tag not in _DRAWS:
        return ""
    style = ink.style(element, above)
    if style.hidden:
        return ""
    return _DRAWS[tag](element, style, view, ink)


def _inside(element: Element, style: Style, view: View, ink: Ink) -> str:
    """All that stands in an element of this style."""
    return "".join([shape(child, style, view, ink) for child in element.elements()])


def _group(element: Element, style: Style, view: View, ink: Ink) -> str:
    return _grouped(_marks(style) + _moved(element), _inside(element, style, view, ink))


def _nested(element: Element, style: Style, view: View, ink: Ink) -> str:
    x, y = _at(element, "x", view), _at(element, "y", view)
    wide = pixels(element.get("width"), view.wide, style.em) or view.wide
    high = pixels(element.get("height"), view.high, style.em) or view.high
    inner = View(wide, high, 1.0, 1.0, view.x + x, view.y + y)
    return _translated(_marks(style), x, y, _inside(element, style, inner, ink))


def _translated(marks: str, x: float, y: float, inside: str) -> str:
    if x or y:
        marks += f' transform="translate({number(x)} {number(y)})"'
    return _grouped(marks, inside)


def _used(element: Element, style: Style, view: View, ink: Ink) -> str:
    name = (element.get("href") or element.get("xlink:href")).removeprefix("#")
    found = ink.find(name) if ink.deep < DEEP else None
    if found is None:
        return ""
    x, y = _at(element, "x", view), _at(element, "y", view)
    shift = words_of(style.own.get("transform", ""))
    if shift and shift[0].startswith("translateX("):
        x += pixels(shift[0][len("translateX(") : -1], 0, style.em) or 0.0
    if found.tag == "path" and len(found.get("d")) > LONG and not found.get("class"):
        placed = f' x="{number(x)}" y="{number(y)}"' if x or y else ""
        return f'<use href="#{name}"{placed}{_marks(style)}/>'
    inside = ink.copies.get((name, style.like))
    if inside is None:
        inner = replace(view, x=view.x + x, y=view.y + y)
        ink.deep += 1
        draws = _inside if found.tag == "symbol" else shape
        inside = draws(found, style, inner, ink)
        ink.deep -= 1
        if _the_same_anywhere(found, ink):
            ink.copies[name, style.like] = inside
    return _translated(_marks(style), x, y, inside)


def _the_same_anywhere(found: Element, ink: Ink, deep: int = 0) -> bool:
    """Whether something used is drawn alike wherever it is: no words, and no share of its room."""
    for one in (found, *found.within()):
        if one.tag == "text" or any("%" in said for said in one.attributes.values()):
            return False
        if one.tag == "use":
            used = ink.find(one.get("href").removeprefix("#"))
            if used is None or deep == DEEP or not _the_same_anywhere(used, ink, deep + 1):
                return False
    return True


def _at(element: Element, name: str, view: View) -> float:
    """Where something stands, in pixels of the view's surroundings."""
    said = element.attributes.get(name)
    if not said:
        return 0.0
    if name in _DOWN:
        return (pixels(said, view.high, 16.0) or 0.0) * view.down
    return (pixels(said, view.wide, 16.0) or 0.0) * view.across


_DOWN = frozenset(("y", "y1", "y2", "cy", "ry", "height"))
_PLACES = {
    "line": ("x1", "y1", "x2", "y2"),
    "rect": ("x", "y", "width", "height", "rx"),
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
}


def _plain(element: Element, style: Style, view: View, ink: Ink) -> str:
    del ink
    marks = _marks(style)
    if _unseen(style):
        return ""
    said = "".join(
        [
            f' {name}="{at}"'
            for name in _PLACES[element.tag]
            if name in element.attributes and (at := _length(element.attributes[name], name, view))
        ]
    )
    return f"<{element.tag}{said}{marks}{_moved(element)}/>"


def _length(said: str, name: str, view: View) -> str:
    if name in _DOWN:
        return _scaled(said, view.high, view.down)
    # A radius is not stretched with its drawing: a circle stays one.
    return _scaled(said, view.wide, 1.0 if name in ("r", "rx") else view.across)


@lru_cache(maxsize=20000)
def _scaled(said: str, whole: float, scale: float) -> str:
    """A length on this scale as it is written; empty for none."""
    at = (pixels(said, whole, 16.0) or 0.0) * scale
    return number(at) if at else ""


def _unseen(style: Style) -> bool:
    if style.own.get("fill") not in ("transparent", "none"):
        return False
    return (style.own.get("stroke") or style.all.get("stroke", "none")) in ("none", "transparent")


def _path(element: Element, style: Style, view: View, ink: Ink) -> str:
    del view, ink
    if not element.get("d"):
        return ""
    return f'<path d="{element.get("d")}"{_marks(style)}{_moved(element)}/>'


def _points(element: Element, style: Style, view: View, ink: Ink) -> str:
    del ink
    places = _NUMBER.findall(element.get("points"))
    scaled = (
        number(float(one) * (view.down if n % 2 else view.across)) for n, one in enumerate(places)
    )
    return f'<{element.tag} points="{" ".join(scaled)}"{_marks(style)}/>'


def _text(element: Element, style: Style, view: View, ink: Ink) -> str:
    words = element.text()
    if not words:
        return ""
    x, y = _at(element, "x", view), _at(element, "y", view)
    y += pixels(element.get("dy"), 0, style.em) or 0.0
    _letters(words, style, view.x + x, view.y + y, ink)
    place = f' x="{number(x)}" y="{number(y)}"{_moved(element)}'
    said = escape(words, quote=False)
    marks = _marks(style)
    if element.get("paint-order") != "stroke":
        return f"<text{place}{marks}>{said}</text>"
    # Not all that reads a picture can paint the edge of letters below them.
    bare = "".join(
        f' {name}="{style.own[name].removesuffix("px")}"'
        for name in ("fill", "text-anchor", "font-size", "font-weight")
        if name in style.own
    )
    return f'<text{place}{marks}>{said}</text><text{place}{bare} stroke="none">{said}</text>'


def _letters(words: str, style: Style, x: float, y: float, ink: Ink) -> None:
    wide = width(words, style.em, style.bold)
    anchor = style.all.get("text-anchor", "start")
    left = x - {"middle": wide / 2, "end": wide}.get(anchor, 0.0)
    west, north, east, south = ink.box
    ink.box = (
        min(west, left),
        min(north, y - style.em),
        max(east, left + wide),
        max(south, y + style.em / 4),
    )


_DRAWS: Mapping[str, Callable[[Element, Style, View, Ink], str]] = {
    "g": _group, "a": _group, "svg": _nested, "use": _used, "line": _plain, "rect": _plain,
    "circle": _plain, "ellipse": _plain, "path": _path, "polyline": _points, "polygon": _points,
    "text": _text,
}  # fmt: skip


def _moved(element: Element) -> str:
    said = element.get("transform")
    return f' transform="{said}"' if said else ""


def _marks(style: Style) -> str:
    """The look of a shape as attributes, as far as it isn't that of what it stands in."""
    if style.marks is None:
        style.marks = "".join(
            f' {name}="{escape(colour)}"'
            for name in DRAWN
            if name in style.own and (colour := _colour(style.own[name], style))
        )
    return style.marks


def _colour(value: str, style: Style) -> str:
    lower = value.lower()
    if lower == "currentcolor":
        return style.colour
    return "none" if lower == "transparent" else value.removesuffix("px")


_NAMED = re.compile(r'<use href="#([^")]+)'), re.compile(r"url\(#([^\")]+)")
"""Two patterns: each begins with signs that are quickly looked for."""


def defined(drawn: str, ink: Ink) -> dict[str, str]:
    """What a drawing refers to, by its names: long paths and patterns of the page."""
    names = {name for pattern in _NAMED for name in pattern.findall(drawn)}
    made = ((name, _defined(name, ink)) for name in sorted(names))
    return {name: one for name, one in made if one}


def _defined(name: str, ink: Ink) -> str:
    found = ink.find(name)
    if found is None:
        return ""
    if found.tag == "path":
        return f'<path id="{name}" d="{found.get("d")}"/>'
    return _pattern(name, found, ink) if found.tag == "pattern" else ""


def _pattern(name: str, found: Element, ink: Ink) -> str:
    style = ink.style_on_page(found)
    size = pixels(found.get("width"), 0, 16) or 8.0, pixels(found.get("height"), 0, 16) or 8.0
    inside = _inside(found, style, View(*size), ink)
    said = "".join(
        f' {key}="{escape(value)}"' for key, value in found.attributes.items() if key in _PATTERN
    )
    return f'<pattern id="{name}"{said}>{inside}</pattern>'


_PATTERN = ("width", "height", "patternUnits", "patternTransform")
