"""Words and small marks set in lines."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from math import fsum

from msgspec import Struct
from msgspec.structs import replace

from appraisal.site.figures.metrics import width
from appraisal.site.figures.parts import Parts, Run, moved, text_part
from appraisal.site.figures.styles import Style
from appraisal.site.figures.tree import Element
from appraisal.site.figures.vector import Ink

BESIDE_MARK = 6.0
"""What stays free between a small mark and the word that follows it."""
SMALL_MARK = 30.0


class Laid(Struct, frozen=True):
    """How wide and high something needs to be, what it draws, and what is placed by itself.

    `placed` are elements that stand in the nearest positioned element around them.
    """

    wide: float
    high: float
    parts: Parts
    placed: list[tuple[Element, Style]]


Lay = Callable[[Element, Style, float, Ink], Laid]
"""Lays out an element in so much room."""

Block = Callable[..., Laid]
"""`block` of flow.py, which needs what stands here: whatever lays out a part of it is given it."""


class Item(Struct, frozen=True):
    """A word, or something that stands in a line as a word does; nothing ends a line.

    `spaced`: a blank stands before it; `bound`: the line does not end there.
    """

    run: Run | None
    laid: Laid | None
    wide: float
    spaced: bool
    bound: bool


END = Item(None, None, 0.0, False, False)


def lines(nodes: Sequence[Element | str], style: Style, room: float, ink: Ink, lay: Lay) -> Laid:
    """Nodes in lines that are no wider than the room, but for a single word."""
    words = _alone(nodes, style, room, ink)
    if words is not None:
        return words
    placed: list[tuple[Element, Style]] = []
    items: list[Item] = []
    _gather(nodes, style, ink, lay, placed, room, items)
    align = style.align
    high, wide, parts = 0.0, 0.0, Parts()
    for line in _broken(_trimmed(items), room):
        used = _used(line)
        tall = max([style.line, *[item.laid.high + 2 for item in line if item.laid]])
        start = {"start": 0.0, "middle": (room - used) / 2, "end": room - used}[align]
        parts += moved(_line(line, tall, style, start, used, align), 0.0, high)
        high, wide = high + tall, max(wide, used)
    return Laid(wide, high, parts, placed)


def _alone(nodes: Iterable[Element | str], style: Style, room: float, ink: Ink) -> Laid | None:
    """Words of one look that fit in one line, as most do; None for anything else."""
    held = [node for node in nodes if not isinstance(node, str) or not node.isspace()]
    if len(held) != 1 or style.before:
        return None
    only = held[0]
    if isinstance(only, str):
        run = Run(" ".join(only.split()), style.em, style.bold, style.colour)
        wide, most = width(run.text, run.size, run.bold), room
        ends = {"start": 0.0, "middle": room / 2, "end": room}
    else:
        words, own = only.children, ink.style(only, style)
        if len(words) != 1 or not isinstance(words[0], str) or not _bare(only, own):
            return None
        each = words[0].split()
        run = Run(" ".join(each), own.em, own.bold, own.colour)
        wide, most = _in_line(each, own), room + 0.5
        ends = {"start": 0.0, "middle": (room - wide) / 2 + wide / 2, "end": room - wide + wide}
    if not run.text or wide > most:
        return None
    part = text_part(ends[style.align], style.line / 2 + 0.35 * style.em, [run], style.align)
    return Laid(wide, style.line, [part], [])


def _bare(only: Element, own: Style) -> bool:
    """Whether an element is but a look of the words in it."""
    return own.kind == "line" and only.tag not in ("svg", "br") and not (own.before or _whole(own))


def _in_line(words: list[str], style: Style) -> float:
    """How wide words are with the blanks between them."""
    size, bold = style.em, style.bold
    wide, blank = [width(word, size, bold) for word in words], width(" ", size)
    return fsum([*wide[:1], *[one + blank for one in wide[1:]]])


def _gather(
    nodes: Iterable[Element | str],
    style: Style,
    ink: Ink,
    lay: Lay,
    placed: list[tuple[Element, Style]],
    room: float,
    found: list[Item],
) -> None:
    """Every item of some nodes at the end of what was found, and what is placed by itself."""
    bound = style.get("white-space") == "nowrap"
    if style.before:
        found.append(_word(style.before, style, False, bound))
    for node in nodes:
        if isinstance(node, str):
            _words(node, style, bound, found)
            continue
        own = ink.style(node, style)
        if own.kind == "unseen":
            continue
        if own.kind == "placed":
            placed.append((node, own))
        elif node.tag == "br":
            found.append(END)
        elif node.tag == "svg" or _whole(own):
            laid = lay(node, _as_wide_as_its_words(node, own), room, ink)
            placed += laid.placed
            after = BESIDE_MARK if node.tag == "svg" and laid.wide < SMALL_MARK else 0.0
            after += own.side("margin-right")
            found.append(Item(None, laid, laid.wide + after, False, bound))
        else:
            ends = [END] if own.kind == "block" else []
            found += ends
            _gather(node.children, own, ink, lay, placed, room, found)
            found += ends


def _whole(style: Style) -> bool:
    """Whether an element of a line is laid out by itself."""
    own = style.own
    return (
        own.get("display") in ("inline-block", "inline-flex")
        or own.get("background-color", "") not in ("", "none", "transparent")
        or "writing-mode" in own
    )


def _as_wide_as_its_words(element: Element, style: Style) -> Style:
    """The style of a whole in a line, whose ground ends where its words do."""
    if style.inline or element.tag == "svg" or "writing-mode" in style.own:
        return style
    return style.but({**style.own, "display": "inline-block"})


def _words(text: str, style: Style, bound: bool, found: list[Item]) -> None:
    spaced = text[:1].isspace()
    for word in text.split():
        found.append(_word(word, style, spaced, bound))
        spaced = True
    if text[-1:].isspace():
        # A blank alone: the next word, whosever it is, is another.
        found.append(_word("", style, True, bound))


def _word(text: str, style: Style, spaced: bool, bound: bool) -> Item:
    size, bold = style.em, style.bold
    return Item(Run(text, size, bold, style.colour), None, width(text, size, bold), spaced, bound)


def _trimmed(items: Iterable[Item]) -> list[Item]:
    """Without blanks that end or begin a line, or follow another; each blank at the next word."""
    found: list[Item] = []
    blank, bound = False, False
    for item in items:
        if item.run is not None and not item.run.text:
            blank, bound = True, item.bound
            continue
        if item is END:
            if found and found[-1] is not END:
                found.append(item)
            blank = False
            continue
        first = not found or found[-1] is END
        spaced = (item.spaced or blank) and not first
        together = item.bound and (bound or not blank)
        if spaced != item.spaced or together != item.bound:
            item = Item(item.run, item.laid, item.wide, spaced, together)
        found.append(item)
        blank, bound = False, False
    return found


def _gap(item: Item) -> float:
    return width(" ", item.run.size if item.run else 16.0) if item.spaced else 0.0


def _used(line: list[Item]) -> float:
    if len(line) == 1:
        return line[0].wide
    return fsum([item.wide + (_gap(item) if n else 0.0) for n, item in enumerate(line)])


def _broken(items: list[Item], room: float) -> Iterator[list[Item]]:
    """Lines of whole chunks: a chunk begins after a blank where a line may end."""
    if items and not any(item is END for item in items) and _used(items) <= room + 0.5:
        yield items
        return
    line: list[Item] = []
    for chunk in _chunks(items):
        if chunk[0] is END:
            yield line
            line = []
        elif line and _used([*line, *chunk]) > room + 0.5:
            yield line
            line = chunk
        else:
            line = [*line, *chunk]
    if line:
        yield line


def _chunks(items: list[Item]) -> Iterator[list[Item]]:
    chunk: list[Item] = []
    for item in items:
        if chunk and (item is END or chunk[0] is END or _may_break(item)):
            yield chunk
            chunk = []
        chunk.append(item)
    if chunk:
        yield chunk


def _may_break(item: Item) -> bool:
    return item.spaced and not item.bound


def _line(
    line: list[Item], tall: float, style: Style, start: float, used: float, align: str
) -> Parts:
    """A line's parts: words that follow each other are one text."""
    base, x = tall / 2 + 0.35 * style.em, start
    if all(item.run for item in line):
        at = {"start": start, "middle": start + used / 2, "end": start + used}[align]
        return [text_part(at, base, _joined(line), align)] if line else []
    words: list[Item] = []
    parts: Parts = []
    for n, item in enumerate(line):
        if item.run is not None:
            words.append(item)
            continue
        if words:
            parts.append(text_part(x, base, _joined(words)))
            x += _used(words)
            words = []
        x += _gap(item) if n else 0.0
        if item.laid is not None:
            parts += moved(item.laid.parts, x, (tall - item.laid.high) / 2)
        x += item.wide
        following = line[n + 1] if n + 1 < len(line) else None
        x += _gap(following) if following and following.run else 0.0
    if words:
        parts.append(text_part(x, base, _joined(words)))
    return parts


def _said(runs: list[Run], held: list[str]) -> None:
    """Let the last run say these words."""
    if runs and (len(held) > 1 or held[0] != runs[-1].text):
        runs[-1] = replace(runs[-1], text="".join(held))


def _joined(words: list[Item]) -> list[Run]:
    """The words of a line as few runs, with the blanks between them."""
    runs: list[Run] = []
    held: list[str] = []
    for n, item in enumerate(words):
        run = item.run
        if run is None:
            continue
        if runs and run.looks_like(runs[-1]):
            held.append(" " + run.text if item.spaced else run.text)
            continue
        _said(runs, held)
        runs.append(run)
        held = [" " + run.text if n and item.spaced else run.text]
    _said(runs, held)
    return runs
