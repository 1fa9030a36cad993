"""Blocks of a paper as HTML, one after the other; how they look is for a style sheet to say."""

import math
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import count, groupby

from appraisal.documents.blocks import (
    Block,
    Figure,
    Gap,
    Heading,
    Items,
    Note,
    Numbered,
    Paragraph,
    Table,
    pieces,
)
from appraisal.documents.numbering import LETTERED, readings_of

Draw = Callable[[Figure], str]
"""What draws a figure's picture: an element that says what it shows."""

FEW = 2
"""Columns that have room beside each other on a phone; a table of more scrolls there."""


def blocks_html(blocks: Sequence[Block], numbers: "count[int]", draw: Draw) -> str:
    """The blocks of a page; paragraphs that are counted, one below the other, are one list."""
    made = []
    for numbered, group in groupby(blocks, _is_counted):
        if numbered:
            items = [
                f"<li>{linked_text(block.text, block.links)}</li>"
                for block in group
                if isinstance(block, Numbered)
            ]
            start = next(numbers)
            for _ in items[1:]:
                next(numbers)
            made.append(f'<ol start="{start}">\n' + "\n".join(items) + "\n</ol>")
        else:
            made += [_block(block, draw) for block in group]
    return "\n".join(made)


def _is_counted(block: Block) -> bool:
    """Whether a block's number is that of its place among all that have none of their own."""
    return isinstance(block, Numbered) and not block.number


def _block(block: Block, draw: Draw) -> str:
    if isinstance(block, Heading):
        number = f"{escape(block.number)} " if block.number else ""
        return f"<h{block.level}>{number}{_text(block.text)}</h{block.level}>"
    if isinstance(block, Items):
        items = (f"<li>{linked_text(each, block.links)}</li>" for each in block.texts)
        return "<ul>\n" + "\n".join(items) + "\n</ul>"
    if isinstance(block, Table):
        return "\n".join(_table(block))
    if isinstance(block, Figure):
        source = f'\n<p class="source">{_text(block.source)}</p>' if block.source else ""
        title = f"<figcaption>{_text(block.title)}</figcaption>"
        return f"<figure>\n{title}\n{draw(block)}{source}\n</figure>"
    if isinstance(block, Numbered):
        kind = "numbered lettered" if readings_of(block.number)[0].how in LETTERED else "numbered"
        text = linked_text(block.text, block.links)
        return f'<p class="{kind}"><span>{escape(block.number)} </span>{text}</p>'
    kinds = {Note: "note", Gap: "note gap"}
    kind = kinds.get(type(block), "large" if isinstance(block, Paragraph) and block.large else "")
    links = block.links if isinstance(block, Paragraph) else ()
    text = linked_text(block.text, links) if isinstance(block, Paragraph | Note | Gap) else ""
    return f'<p class="{kind}">{text}</p>' if kind else f"<p>{text}</p>"


def _table(table: Table) -> Iterator[str]:
    label = escape(", ".join(filter(None, (table.caption, *table.head))))
    few = ' class="few"' if len(table.widths) <= FEW else ""
    yield f'<div class="scroll" role="group" aria-label="{label}" tabindex="0">\n<table{few}>'
    if table.caption:
        yield f"<caption>{_text(table.caption)}</caption>"
    shares = [f"{100 * share / math.fsum(table.widths):.4g}" for share in table.widths]
    yield "<colgroup>" + "".join(f'<col style="width: {each}%">' for each in shares) + "</colgroup>"
    if any(table.head):
        heads = "".join(
            f'<th scope="col"{_right(table, at)}>{_text(text)}</th>'
            for at, text in enumerate(table.head)
        )
        yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for place, row in enumerate(table.rows):
        yield _row(table, place, row)
    yield "</tbody>\n</table>\n</div>"


def _row(table: Table, place: int, row: Sequence[str]) -> str:
    high = f' style="height: {table.high:g}mm"' if table.high else ""
    shades = table.shades[place] if table.shades else ()
    cells = "".join(
        f"<td{_right(table, at, shades)}>{_text(text)}</td>" for at, text in enumerate(row[1:], 1)
    )
    first = f'<th scope="row">{_text(row[0])}</th>' if row[0].strip() else "<td></td>"
    return f"<tr{high}>{first}{cells}</tr>"


def _right(table: Table, at: int, shades: Sequence[int] = ()) -> str:
    """The classes of a cell: to the right for numbers, and its shade."""
    kinds = ["number"] if at in table.numbers else []
    kinds += [f"heat-{shades[at - 1]}"] if shades else []
    return f' class="{" ".join(kinds)}"' if kinds else ""


def linked_text(text: str, links: Sequence[str]) -> str:
    """A text in which addresses lead where they say."""
    return "".join(
        f'<a href="{escape(piece)}">{_text(piece)}</a>' if leads else _text(piece)
        for piece, leads in pieces(text, links)
    )


def _text(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")
