"""Children beside each other: in a row that gives way, or on a grid."""

import re
from functools import lru_cache
from math import fsum

from msgspec.structs import replace

from appraisal.site.figures.lines import Block, Laid
from appraisal.site.figures.parts import Parts, moved
from appraisal.site.figures.styles import Style
from appraisal.site.figures.tree import Element
from appraisal.site.figures.values import pixels, words_of
from appraisal.site.figures.vector import Ink

Child = tuple[Element, Style]


def _children(element: Element, style: Style, ink: Ink) -> tuple[list[Child], list[Child]]:
    """Those that are laid out here, and those that stand by themselves. Bare words stand alone."""
    here: list[Child] = []
    placed: list[Child] = []
    for child in element.children:
        if isinstance(child, str):
            if not child.strip():
                continue
            child = Element("span", {}, parent=element, children=[child], written=("span", ""))
        own = ink.style(child, style)
        if own.kind == "unseen":
            continue
        (placed if own.kind == "placed" else here).append((child, own))
    return here, placed


def _gaps(style: Style, room: float) -> tuple[float, float]:
    return style.side("column-gap", room), style.side("row-gap", room)


def beside(element: Element, style: Style, room: float, ink: Ink, block: Block) -> Laid:
    """Children in rows; those that may grow take what is left."""
    children, placed = _children(element, style, ink)
    gap, row_gap = _gaps(style, room)
    sized = [(child, own, *_base(child, own, room, ink, block)) for child, own in children]
    rows: list[list[tuple[Element, Style, float, float]]] = [[]]
    for one in sized:
        used = fsum(held[2] + gap for held in rows[-1])
        if rows[-1] and style.own.get("flex-wrap") == "wrap" and used + one[2] > room + 0.5:
            rows.append([])
        rows[-1].append(one)
    parts: Parts = []
    y, wide = 0.0, 0.0
    for row in rows:
        laid, high, used, more = _row(row, style, room, gap, ink, block)
        parts += moved(laid, 0.0, y)
        placed += more
        y, wide = y + high + row_gap, max(wide, used)
    return Laid(wide, max(y - row_gap, 0.0), parts, placed)


def _base(child: Element, own: Style, room: float, ink: Ink, block: Block) -> tuple[float, float]:
    """How wide a child is before it grows, and its share of what is left."""
    said = words_of(own.own.get("flex", "")) or ("0", "1", "auto")
    grows = float(said[0]) if re.fullmatch(r"\d*\.?\d+", said[0]) else 0.0
    basis = pixels(said[2], room, own.em) if len(said) > 2 else None
    wide = own.px("width", room) if basis is None else basis
    if wide is None:
        wide = block(child, own, room, ink).wide
    return min(max(wide, own.side("min-width", room)), room), grows


def _row(
    row: list[tuple[Element, Style, float, float]],
    style: Style,
    room: float,
    gap: float,
    ink: Ink,
    block: Block,
) -> tuple[Parts, float, float, list[Child]]:
    """The parts of a row, its height, how much of the room it uses, and what stands alone."""
    rest = room - fsum(base for _, _, base, _ in row) - gap * (len(row) - 1)
    grows = fsum(share for *_, share in row)
    shrink = min(1.0, (room - gap * (len(row) - 1)) / (fsum(base for _, _, base, _ in row) or 1.0))
    widths = [
        base * shrink + (max(rest, 0.0) * share / grows if grows else 0.0)
        for _, _, base, share in row
    ]
    laid = [
        block(child, own, wide, ink) for (child, own, *_), wide in zip(row, widths, strict=True)
    ]
    high = max((one.high for one in laid), default=0.0)
    between, x = gap or (6.0 if any(child.tag == "svg" for child, *_ in row) else 0.0), 0.0
    free = room - fsum(widths) - gap * (len(row) - 1)
    how = style.own.get("justify-content", "")
    if how == "space-between" and len(row) > 1:
        between += max(free, 0.0) / (len(row) - 1)
    elif how in ("flex-end", "end"):
        x = max(free, 0.0)
    parts: Parts = []
    for one, wide, (child, *_) in zip(laid, widths, row, strict=True):
        # A small mark stands on the first line, whatever follows.
        mark = child.tag == "svg" and style.own.get("align-items") == "baseline"
        down = (style.line - one.high) / 2 if mark else _down(style, high, one.high)
        parts += moved(one.parts, x, down)
        x += wide + between
    return parts, high, x - between, [child for one in laid for child in one.placed]


def _down(style: Style, high: float, own: float) -> float:
    how = style.own.get("align-items", "")
    return (high - own) / 2 if how == "center" else high - own if how == "end" else 0.0


def gridded(element: Element, style: Style, room: float, ink: Ink, block: Block) -> Laid:
    """Children on a grid, each in the first place that is free or where its style says."""
    children, placed = _children(element, style, ink)
    gap, row_gap = _gaps(style, room)
    columns = _columns(style, room, gap, children, ink, block)
    spots = _spots([own for _, own in children], len(columns))
    count = max((row for row, _, _ in spots), default=-1) + 1
    rows = words_of(style.own.get("grid-template-rows", ""))[:count]
    tall = [pixels(one, room, style.em) or 0.0 for one in rows] + [0.0] * (count - len(rows))
    laid: list[tuple[int, int, Laid]] = []
    for (child, own), (row, column, span) in zip(children, spots, strict=True):
        wide = columns[column] if span == 1 else fsum(columns[column : column + span])
        wide += gap * (span - 1)
        left, _, right, _ = own.around(wide)
        one = block(child, own, wide - left - right, ink, tall[row], tall[row])
        if left:
            one = replace(one, parts=moved(one.parts, left, 0.0))
        laid.append((row, column, one))
    heights = tall.copy()
    for row, _, one in laid:
        heights[row] = max(heights[row], one.high)
    parts: Parts = []
    for row, column, one in laid:
        x = fsum(columns[:column]) + gap * column
        y = fsum(heights[:row]) + row_gap * row + _down(style, heights[row], one.high)
        parts += moved(one.parts, x, y)
        placed += one.placed
    high = fsum(heights) + row_gap * max(count - 1, 0)
    return Laid(fsum(columns) + gap * max(len(columns) - 1, 0), high, parts, placed)


def _spots(styles: list[Style], columns: int) -> list[tuple[int, int, int]]:
    """The row, the column and the span of each child of a grid."""
    taken: set[tuple[int, int]] = set()
    found: list[tuple[int, int, int]] = []
    for style in styles:
        across = style.own.get("grid-column", "")
        span = columns if "-1" in across else 1
        row, column = _spot(taken, _number(style.own.get("grid-row", "")), _number(across), columns)
        column = 0 if span == columns else column
        taken |= {(row, column + n) for n in range(span)}
        found.append((row, column, span))
    return found


def _spot(taken: set[tuple[int, int]], row: int, column: int, columns: int) -> tuple[int, int]:
    """The place that a child asks for, its row and column counted from one; else the first free."""
    if row and column:
        return row - 1, min(column, columns) - 1
    rows = [row - 1] if row else range(len(taken) + 1)
    places = [min(column, columns) - 1] if column else range(columns)
    free = ((r, c) for r in rows for c in places if (r, c) not in taken)
    return next(free, (row - 1, columns - 1))


def _number(said: str) -> int:
    found = re.match(r"\s*(\d+)", said) if said else None
    return int(found[1]) if found else 0


def _columns(
    style: Style, room: float, gap: float, children: list[Child], ink: Ink, block: Block
) -> list[float]:
    """The widths of a grid's columns."""
    tracks = words_of(style.own.get("grid-template-columns", "")) or ("1fr",)
    if tracks[0].startswith("repeat("):
        tracks = _repeated(tracks[0], room, gap, style)
    free = room - gap * (len(tracks) - 1)
    widths: list[float | None] = []
    shares: list[float] = []
    for n, track in enumerate(tracks):
        least, most, share = _track(track)
        if share is not None:
            widths.append(None)
            shares.append(share)
            continue
        wide = pixels(most, room, style.em)
        if wide is None:
            found = [block(c, own, free, ink).wide for c, own in children[n :: len(tracks)][:6]]
            wide = min(max(found, default=0.0), free / 2)
        widths.append(max(wide, pixels(least, room, style.em) or 0.0))
        shares.append(0.0)
    rest = max(free - fsum(wide for wide in widths if wide is not None), 0.0)
    # A column between bounds gives way to those that share what is left.
    whole = fsum(shares) or 1.0
    return [
        rest * share / whole if wide is None else wide
        for wide, share in zip(widths, shares, strict=True)
    ]


@lru_cache(maxsize=256)
def _track(track: str) -> tuple[str, str, float | None]:
    """The least and the most that a column's width may be, and its share of what is left."""
    least, most = "", track
    if track.startswith("minmax("):
        least, _, most = (one.strip() for one in track[len("minmax(") : -1].rpartition(","))
    share = re.fullmatch(r"([\d.]+)fr", most)
    return least, most, float(share[1]) if share else None


def _repeated(track: str, room: float, gap: float, style: Style) -> tuple[str, ...]:
    """`repeat(2, 1fr)`, or as many columns as fit."""
    count, _, one = track[len("repeat(") : -1].partition(",")
    if count.strip().isdigit():
        return (one.strip(),) * max(1, min(int(count), 100))
    least = pixels(_track(one.strip())[0], room, style.em) or room
    return ("1fr",) * max(1, int((room + gap) // (least + gap)))
