"""Blocks under each other, beside each other, and where their stylesheet puts them."""

from collections.abc import Iterator

from appraisal.site.figures.across import beside, gridded
from appraisal.site.figures.lines import Laid, lines
from appraisal.site.figures.parts import Part, Parts, drawing, moved, rectangle, stood, svg_of
from appraisal.site.figures.styles import Style
from appraisal.site.figures.tables import UPRIGHT, tabled
from appraisal.site.figures.tree import Element
from appraisal.site.figures.values import SIDES, pixels, words_of
from appraisal.site.figures.vector import Ink, picture

WIDEST = 420.0
"""What stands by itself and has no width of its own is no wider."""


def block(
    element: Element, style: Style, room: float, ink: Ink, tall: float = 0.0, least: float = 0.0
) -> Laid:
    """An element in so much room, in what is `tall`, itself at least `least` high, in pixels.

    What is written alike, and told the same, is laid out once.
    """
    markup = element.markup
    if not markup:
        return _block(element, style, room, ink, tall, least)
    of_its_page = " data-s=" in markup or 'href="#' in markup  # by a number or a name
    held = ink.held if of_its_page else ink.sheet.held
    key = markup, style, room, tall, least
    found = held.get(key)
    if found is None:
        found = held[key] = _block(element, style, room, ink, tall, least)
    return found


def _block(
    element: Element, style: Style, room: float, ink: Ink, tall: float, least: float
) -> Laid:
    if element.tag == "svg":
        wide, high, part = picture(element, _as_tall(style, tall), room, ink)
        return Laid(wide, high, [part], [])
    if "writing-mode" in style.own and style.own["writing-mode"].startswith("vertical"):
        return _upright(element, style, ink)
    said, wide, high = None, room, least
    if style.sized:
        high = max(style.px("height", tall) or 0.0, style.side("min-height", tall), least)
        said = style.px("width", room)
        wide = _bounded(style, room if said is None else said, room)
    inside = contents(element, style, wide, ink, high)
    if said is None and style.inline:
        wide = _bounded(style, inside.wide, room) if style.sized else inside.wide
        if style.align != "start":
            inside = contents(element, style, wide, ink, high)
    high = max(high, inside.high)
    parts = [*frame(style, wide, high), *inside.parts] if style.framed else inside.parts
    placed = inside.placed
    if placed and style.own.get("position") in ("relative", "absolute", "sticky"):
        parts = [*parts, *(part for one in placed for part in _placed(one, wide, high, ink))]
        placed = []
    return Laid(max(inside.wide, said or 0.0), high, parts, placed)


def _as_tall(style: Style, tall: float) -> Style:
    """A drawing's style whose height is no part of another's."""
    said = style.own.get("height", "")
    if not said.endswith("%"):
        return style
    high = f"{pixels(said, tall, style.em):g}px"
    return style.but({**style.own, "height": high})


def _bounded(style: Style, wide: float, room: float) -> float:
    """A width between the least and the most that its style allows."""
    most = style.px("max-width", room)
    wide = max(wide, style.side("min-width", room))
    return wide if most is None else min(wide, most)


def contents(element: Element, style: Style, wide: float, ink: Ink, tall: float) -> Laid:
    """What stands in an element that is so wide, within its padding, which counts."""
    left, top, right, bottom = style.within(wide)
    room, display = max(wide - left - right, 1.0), style.display
    high = max(tall - top - bottom, 0.0)
    if element.tag == "table":
        laid = tabled(element, style, room, ink, block, frame)
    elif display.endswith("flex"):
        laid = beside(element, style, room, ink, block)
    elif display == "grid":
        laid = gridded(element, style, room, ink, block)
    else:
        laid = _flowed(element, style, room, ink, high)
    wide, high = laid.wide + left + right, laid.high + top + bottom
    return Laid(wide, high, moved(laid.parts, left, top), laid.placed)


def frame(style: Style, wide: float, high: float) -> Iterator[Part]:
    """The background and the borders of an element."""
    ground = style.own.get("background-color", "")
    if ground.startswith("#"):
        yield rectangle(0, 0, wide, high, f' fill="{ground}"')
    elif "gradient" in ground and high > 0:
        yield rectangle(0, 0, wide, high, ' fill="url(#hatch)" stroke="#767c80"')
    for side, thick, colour in style.bordered():
        yield _side(side, thick, colour, wide, high)


def _side(side: str, thick: float, colour: str, wide: float, high: float) -> Part:
    look = f' fill="{colour}"'
    if side in ("top", "bottom"):
        return rectangle(0, 0 if side == "top" else high - thick, wide, thick, look)
    return rectangle(0 if side == "left" else wide - thick, 0, thick, high, look)


def _flowed(element: Element, style: Style, room: float, ink: Ink, tall: float) -> Laid:
    """Children under each other; those of a line together in lines."""
    held = element.children
    if len(held) == 1 and isinstance(held[0], str) and not style.before and held[0].strip():
        return lines(held, style, room, ink, block)
    parts: Parts = []
    placed: list[tuple[Element, Style]] = []
    y, wide, below, left = 0.0, 0.0, 0.0, 0.0
    for own, nodes in _pieces(element, style, ink):
        if isinstance(nodes, list):
            laid, floats = lines(nodes, own, room - left, ink, block), ""
            above, after, x, said = 0.0, 0.0, left, 0.0
        else:
            west, above, east, after = own.around(room)
            full = own.px("width", room) if own.sized else None
            space, said = room if full is not None else room - left - (west + east), full or 0.0
            laid, floats = block(nodes, own, space, ink, tall), own.own.get("float", "")
            x = left + west
        placed += laid.placed
        if floats == "left":
            parts += moved(laid.parts, x, y + below)
            left += max(laid.wide, said)
            continue
        if floats == "right":
            x = room - max(laid.wide, said)
        if laid.high or laid.parts:
            y += max(below, above)
            parts += moved(laid.parts, x, y)
            y, below = y + laid.high, after
        wide, left = max(wide, x + laid.wide), 0.0
    return Laid(wide, y, parts, placed)


Piece = tuple[Style, Element | list[Element | str]]
"""A block, or what stands in lines together, and its style."""


def _pieces(element: Element, style: Style, ink: Ink) -> Iterator[Piece]:
    """Runs of what stands in lines, and blocks, each with its style."""
    held: list[Element | str] = []
    if style.before:
        held.append("")
    for child in element.children:
        if isinstance(child, str):
            held.append(child)
            continue
        own = ink.style(child, style)
        if own.kind == "unseen" or child.tag == "caption":
            continue
        if own.kind == "block":
            if _says(held, style):
                yield style, held
            held = []
            yield own, child
        else:
            held.append(child)
    if _says(held, style):
        yield style, held


def _says(held: list[Element | str], style: Style) -> bool:
    """Whether there is more than blanks in a line."""
    return bool(style.before) or any(not isinstance(one, str) or one.strip() for one in held)


def _placed(one: tuple[Element, Style], wide: float, high: float, ink: Ink) -> Parts:
    """What stands by itself in something that is so wide and high."""
    element, style = one
    inset = {side: style.px(side, high if side in ("top", "bottom") else wide) for side in SIDES}
    own = said = style.px("width", wide)
    if said is None and inset["left"] is not None and inset["right"] is not None:
        said = wide - inset["left"] - inset["right"]
    # A share of the width is one of what it stands in, once.
    around = wide if own is not None else WIDEST if said is None else said
    laid = block(element, style, around, ink, high)
    room = min(laid.wide, WIDEST) if said is None else said
    if said is None and (style.align != "start" or style.framed):
        # How wide it is shows: by its frame, or where its words end.
        laid = block(element, style, room, ink, high)
    wider = room if said is not None else laid.wide
    x = _from(inset["left"], inset["right"], wide, wider) + style.side("margin-left", wide)
    y = _from(inset["top"], inset["bottom"], high, laid.high)
    across, down = _shift(style, wider, laid.high)
    parts = moved(laid.parts, x + across, y + down)
    return [*parts, *(part for more in laid.placed for part in _placed(more, wide, high, ink))]


def _from(near: float | None, far: float | None, whole: float, size: float) -> float:
    if near is not None:
        return near
    return 0.0 if far is None else whole - far - size


def _shift(style: Style, wide: float, high: float) -> tuple[float, float]:
    """How far `transform` moves an element."""
    across, down = 0.0, 0.0
    for word in words_of(style.own.get("transform", "")):
        name, _, said = word.partition("(")
        first, _, second = said.removesuffix(")").partition(",")
        if name in ("translate", "translateX"):
            across += pixels(first.strip(), wide, style.em) or 0.0
        if name == "translateY":
            second = first
        if name in ("translate", "translateY"):
            down += pixels(second.strip(), high, style.em) or 0.0
    return across, down


def _upright(element: Element, style: Style, ink: Ink) -> Laid:
    """Words that are read from below: set in lines, and turned."""
    room = style.px("max-height", 0) or UPRIGHT
    laid = lines(element.children, style, room, ink, block)
    inside = "".join(svg_of(stood(laid.parts)))
    turned = f'<g transform="translate(0 {laid.wide:.1f}) rotate(-90)">{inside}</g>'
    box = (0.0, 0.0, laid.high, laid.wide)
    return Laid(laid.high, laid.wide, [drawing(0, 0, box, turned)], laid.placed)
