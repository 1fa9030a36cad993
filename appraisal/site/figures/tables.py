"""Tables that are charts: columns as wide as their words need, and the rest for what is drawn."""

from collections.abc import Callable, Iterator
from math import fsum

from msgspec import Struct

from appraisal.site.figures.lines import Block, Laid
from appraisal.site.figures.metrics import width
from appraisal.site.figures.parts import Part, Parts, moved
from appraisal.site.figures.styles import Style
from appraisal.site.figures.tree import Element
from appraisal.site.figures.values import SIDES
from appraisal.site.figures.vector import Ink

Frame = Callable[[Style, float, float], Iterator[Part]]

READ = 280.0
"""The width at which a cell's words begin a second line if there is no more room."""
MARK = 20.0
"""What a small mark takes beside words."""
DRAWN = 150.0
"""The least width of a column in which something is drawn."""


WIDEST_SPAN = 100
UPRIGHT = 300.0
"""How high words that stand upright may be, where nothing else is said."""


class Cell(Struct, frozen=True):
    """A cell, its style, the column where it begins, and how many it spans."""

    element: Element
    style: Style
    column: int
    span: int


def tabled(table: Element, style: Style, room: float, ink: Ink, block: Block, frame: Frame) -> Laid:
    """A table in so much room."""
    rows = list(_rows(table, style, ink))
    count = max((cell.column + cell.span for row in rows for cell in row), default=0)
    fixed = style.own.get("width") == "auto"
    widths = _widths(rows, count, room, fixed, ink)
    starts = [fsum(widths[:n]) for n in range(count)]
    parts: Parts = []
    placed: list[tuple[Element, Style]] = []
    y = 0.0
    for row in rows:
        laid = [
            (cell, wide := fsum(widths[cell.column : cell.column + cell.span]),
             block(cell.element, _bare(cell.style), wide, ink))
            for cell in row
        ]  # fmt: skip
        high = max((one.high for _, _, one in laid), default=0.0)
        for cell, wide, one in laid:
            x = starts[cell.column]
            if cell.style.framed:
                parts += moved([*frame(cell.style, wide, high)], x, y)
            parts += moved(one.parts, x, y + _down(cell.style, high - one.high))
            placed += one.placed
        y += high
    return Laid(fsum(widths), y, parts, placed)


def _bare(style: Style) -> Style:
    """A cell's style without what its table draws: it is as high as its row."""
    if style.bare is not None:
        return style.bare
    kept = {
        name: value
        for name, value in style.own.items()
        if name not in ("background-color", "width", "min-width", "max-width")
        and not (name.startswith("border-") and name.endswith("-color"))
    }
    kept |= {f"border-{side}-color": "none" for side in SIDES}
    style.bare = style.but(kept)
    return style.bare


def _down(style: Style, free: float) -> float:
    how = style.own.get("vertical-align", "")
    return free if how == "bottom" else free / 2 if how == "middle" else 0.0


def _rows(table: Element, style: Style, ink: Ink) -> Iterator[list[Cell]]:
    for part in table.elements():
        above = ink.style(part, style)
        if part.tag == "caption" or above.kind == "unseen":
            continue
        for row in [part] if part.tag == "tr" else part.elements():
            own = ink.style(row, style if row is part else above)
            if own.kind != "unseen":
                yield list(_cells(row, own, ink))


def _cells(row: Element, style: Style, ink: Ink) -> Iterator[Cell]:
    column = 0
    for cell in row.elements():
        own = ink.style(cell, style)
        if own.kind == "unseen":
            continue
        spans = cell.get("colspan")
        span = int(spans) if spans.isdecimal() and 0 < int(spans) <= WIDEST_SPAN else 1
        yield Cell(cell, own, column, span)
        column += span


def _widths(rows: list[list[Cell]], count: int, room: float, fixed: bool, ink: Ink) -> list[float]:
    """How wide the columns are: what is drawn gets what the words leave."""
    least, most, said = [0.0] * count, [0.0] * count, [0.0] * count
    drawn = [False] * count
    for row in rows:
        for cell in row:
            if cell.span > 1:
                continue
            n, own = cell.column, cell.style
            words, longest, draws = _upright(cell, ink) or _needs(cell, ink)
            pad = own.side("padding-left", room) + own.side("padding-right", room)
            floor = min(own.side("min-width", room), room / 2) if own.sized else 0.0
            least[n] = max(least[n], longest + pad, floor)
            most[n] = max(most[n], min(words, READ) + pad, longest + pad, floor)
            said[n] = max(said[n], own.side("width", room)) if own.sized else said[n]
            drawn[n] = drawn[n] or draws
    if fixed:
        return [max(one, own) for one, own in zip(most, said, strict=True)]
    floors = [
        max(low, DRAWN, own * 0.8) if draws else low
        for low, draws, own in zip(least, drawn, said, strict=True)
    ]
    wanted = [
        max(said[n], DRAWN + 60, most[n]) if drawn[n] else max(most[n], min(said[n], most[n] + 80))
        for n in range(count)
    ]
    return _fitted(floors, wanted, drawn, room)


def _fitted(least: list[float], wanted: list[float], drawn: list[bool], room: float) -> list[float]:
    """Columns that fill the room: between the least and what they want, or all of it and more."""
    spare = room - fsum(wanted)
    if spare >= 0:
        takes = [float(one) for one in drawn] if any(drawn) else wanted
        whole = fsum(takes) or 1.0
        return [one + spare * take / whole for one, take in zip(wanted, takes, strict=True)]
    gives = [max(want - low, 0.0) for want, low in zip(wanted, least, strict=True)]
    whole = fsum(gives) or 1.0
    part = min(1.0, -spare / whole)
    return [want - give * part for want, give in zip(wanted, gives, strict=True)]


Needs = tuple[float, float, bool]
"""How wide a cell's words are in one line, and the longest that stays whole.

Then whether something is drawn in it that takes what width there is.
"""


def _upright(cell: Cell, ink: Ink) -> Needs | None:
    """What a head needs whose words are read from below; None for any other cell."""
    inside, style = next(cell.element.elements(), None), cell.style
    if cell.element.tag != "th" or cell.column == 0 or inside is None:
        return None
    style = ink.style(inside, style)
    if "writing-mode" not in style.own:
        return None
    lines = 1 + (width(inside.text(), style.em, style.bold) > (style.px("max-height") or UPRIGHT))
    return lines * style.line, lines * style.line, False


def _needs(of: Cell, ink: Ink) -> Needs:
    """What a cell's words and drawings need."""
    cell, style = of.element, of.style
    text, within = cell.text(), cell.within()
    marks = [one for one in within if one.tag == "svg"]
    bold = style.bold
    tagged = max((_edges(one, style, ink) for one in within if one.classes & _TAGS), default=0.0)
    whole = width(text, style.em, bold) + MARK * len(marks) + tagged
    drawn = any(_takes_what_there_is(one) for one in marks)
    if style.get("white-space") == "nowrap":
        return whole, whole, drawn
    longest = max([width(word, style.em, bold) for word in text.split()], default=0.0)
    if of.column == 0:
        # Names of options, each in a line, are what a reader looks for first.
        names = (one.text() for one in within if "option" in one.classes)
        longest = max(longest, *(width(name, style.em, bold) for name in names), 0.0)
    return whole, longest + (MARK if marks else 0.0) + tagged, drawn


def _edges(tag: Element, style: Style, ink: Ink) -> float:
    """What the frame of a tag among a cell's words takes beside its words, on both sides."""
    left, _, right, _ = ink.style(tag, style).within(0.0)
    return left + right


_TAGS = frozenset(("gap", "mark"))
"""Words in a frame of their own."""


def _takes_what_there_is(svg: Element) -> bool:
    own = "viewBox" in svg.attributes or "width" in svg.attributes
    return not own and _MARKS.isdisjoint(svg.classes)


_MARKS = frozenset(("family-mark", "fate-mark", "kind-mark", "met-symbol", "known-mark"))
"""Small marks that have their size from the stylesheet."""
