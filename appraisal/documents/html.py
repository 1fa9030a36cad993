"""A paper as one HTML file that needs nothing beside it, and prints as its pages stand."""

import math
from collections.abc import Iterator, Sequence
from html import escape
from itertools import count, groupby

from appraisal.documents.blocks import (
    Block,
    Document,
    Figure,
    Gap,
    Heading,
    Items,
    Note,
    Numbered,
    Paragraph,
    Table,
)
from appraisal.documents.drawing import INK, LINE, QUIET, SHAPE, Drawing, as_svg
from appraisal.documents.sizes import (
    AFTER,
    CAPTION_AFTER,
    CELL,
    HEADINGS,
    INDENT,
    LARGE,
    MARGIN_FOOT,
    MARGIN_SIDE,
    MARGIN_TOP,
    NOTE,
    RUNNING,
    TABLE,
    TEXT,
    Size,
)
from appraisal.documents.svg import inlined
from appraisal.findings.sentences import say

POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""Nothing is loaded from anywhere, and nothing is run."""


def as_html(document: Document) -> str:
    """The paper. Its pages stand below one another on a screen, and each on a sheet in print."""
    pages, numbers, figures = document.pages, count(1), count(1)
    drawn = "\n".join(
        f'<section class="sheet" aria-label="{_page(place, len(pages))}">\n'
        f"{_running(document, _page(place, len(pages)))}\n"
        f"{_blocks(blocks, numbers, figures)}\n</section>"
        for place, blocks in enumerate(pages, 1)
    )
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{STYLES}</style>\n</head>\n"
        f"<body>\n<main>\n{drawn}\n</main>\n</body>\n</html>\n"
    )


def _page(place: int, pages: int) -> str:
    return say("papers.page", page=place, pages=pages)


def _running(document: Document, page: str) -> str:
    mark = f" <strong>{escape(document.mark)}</strong>" if document.mark else ""
    return (
        f'<p class="running"><span>{escape(document.running)}{mark}</span> <span>{page}</span></p>'
    )


def _blocks(blocks: Sequence[Block], numbers: "count[int]", figures: "count[int]") -> str:
    """The blocks of a page; paragraphs that are counted, one below the other, are one list."""
    made = []
    for numbered, group in groupby(blocks, _is_counted):
        if numbered:
            items = [
                f"<li>{_text(block.text)}</li>" for block in group if isinstance(block, Numbered)
            ]
            start = next(numbers)
            for _ in items[1:]:
                next(numbers)
            made.append(f'<ol start="{start}">\n' + "\n".join(items) + "\n</ol>")
        else:
            made += [_block(block, figures) for block in group]
    return "\n".join(made)


def _is_counted(block: Block) -> bool:
    """Whether a block's number is that of its place among all that have none of their own."""
    return isinstance(block, Numbered) and not block.number


def _block(block: Block, figures: "count[int]") -> str:
    if isinstance(block, Heading):
        number = f"{escape(block.number)} " if block.number else ""
        return f"<h{block.level}>{number}{_text(block.text)}</h{block.level}>"
    if isinstance(block, Items):
        return "<ul>\n" + "\n".join(f"<li>{_text(each)}</li>" for each in block.texts) + "\n</ul>"
    if isinstance(block, Table):
        return "\n".join(_table(block))
    if isinstance(block, Figure):
        source = f'\n<p class="source">{_text(block.source)}</p>' if block.source else ""
        drawn = _drawn(block, next(figures))
        return (
            f"<figure>\n<figcaption>{_text(block.title)}</figcaption>\n{drawn}{source}\n</figure>"
        )
    if isinstance(block, Numbered):
        return f'<p class="numbered"><span>{escape(block.number)}</span> {_text(block.text)}</p>'
    kinds = {Note: "note", Gap: "note gap"}
    kind = kinds.get(type(block), "large" if isinstance(block, Paragraph) and block.large else "")
    text = _text(block.text) if isinstance(block, Paragraph | Note | Gap) else ""
    return f'<p class="{kind}">{text}</p>' if kind else f"<p>{text}</p>"


def _drawn(figure: Figure, number: int) -> str:
    if isinstance(figure.drawing, Drawing):
        return as_svg(figure.drawing, number, figure.alt)
    return inlined(figure.drawing, number, figure.alt)


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


def _text(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


def _size(name: str, size: Size) -> str:
    weight = "bold" if size.bold else "normal"
    return (
        f"{name} {{ font: {weight} {size.letters:g}pt/{size.line:g}pt Arial, 'Liberation Sans', "
        f"sans-serif; margin: {size.before:g}pt 0 {size.after:g}pt; }}\n"
    )


FEW = 2
"""Columns that have room beside each other on a phone; a table of more scrolls there."""
HEAT = ("#ffffff", "#f0f1f2", "#e1e3e5", "#d1d4d7", "#c0c4c8", "#aeb3b8")
"""The shades of the site, from nought up."""

STYLES = (
    f"@page {{ size: A4; margin: {MARGIN_TOP}mm {MARGIN_SIDE}mm {MARGIN_FOOT}mm; }}\n"
    "*, ::before, ::after { box-sizing: border-box; }\n"
    f"html {{ color-scheme: only light; background: #f3f2f1; color: {INK}; }}\n"
    "body { margin: 0; overflow-wrap: break-word; }\n"
    f".sheet {{ max-width: 210mm; margin: 0 auto 8mm; background: #fff;"
    f" padding: {MARGIN_TOP}mm min({MARGIN_SIDE}mm, 5vw) {MARGIN_FOOT}mm; }}\n"
    + "".join(_size(f"h{level}", size) for level, size in HEADINGS.items())
    + _size("p, li", TEXT)
    + _size(".large", LARGE)
    + "ul, ol { margin: 0; padding: 0; }\n"
    f"li {{ margin-left: {INDENT:g}pt; }}\n"
    f".numbered {{ padding-left: {2 * INDENT:g}pt; }}\n"
    f".numbered span {{ float: left; margin-left: -{2 * INDENT:g}pt; }}\n"
    f".running {{ display: flex; justify-content: space-between; gap: 1em; height: {RUNNING}mm;"
    f" margin: 0; overflow: hidden; font-size: 8pt; line-height: 10pt; color: {QUIET}; }}\n"
    f".running strong {{ color: {INK}; }}\n"
    ".running span:last-child { white-space: nowrap; }\n"
    f".note {{ border-left: 3pt solid {INK}; padding: {NOTE:g}pt; }}\n"
    f".gap {{ border: 1pt dashed {INK}; padding: {NOTE - 1:g}pt; }}\n"
    f".scroll {{ margin: 0 0 {AFTER:g}pt; overflow-x: auto; }}\n"
    f"table {{ border-collapse: collapse; table-layout: fixed; width: 100%; min-width: 36rem;"
    f" font: {TABLE.letters:g}pt/{TABLE.line:g}pt Arial, 'Liberation Sans', sans-serif;"
    " font-variant-numeric: tabular-nums; }\n"
    "table.few { min-width: 0; }\n"
    f"caption {{ text-align: left; font-weight: bold; padding: 0 0 {CAPTION_AFTER:g}pt; }}\n"
    f"th, td {{ text-align: left; vertical-align: top; padding: {CELL:g}pt;"
    f" border-bottom: 0.75pt solid {LINE}; }}\n"
    f"thead th {{ vertical-align: bottom; border-bottom-color: {INK}; }}\n"
    "tbody th { font-weight: normal; }\n"
    "tr { break-inside: avoid; }\n"
    ".number { text-align: right; }\n"
    + "".join(f".heat-{place} {{ background: {shade}; }}\n" for place, shade in enumerate(HEAT))
    # A browser leaves backgrounds out on paper, but for those that say something.
    + "td[class*=heat-] { -webkit-print-color-adjust: exact; print-color-adjust: exact; }\n"
    f"figure {{ margin: 0 0 {AFTER:g}pt; break-inside: avoid; }}\n"
    f"figcaption, .source {{ font: bold {TABLE.letters:g}pt/{TABLE.line:g}pt Arial, "
    f"'Liberation Sans', sans-serif; margin: 0; padding: 0 0 {CAPTION_AFTER:g}pt; }}\n"
    f".source {{ font-weight: normal; color: {QUIET}; padding: {CAPTION_AFTER:g}pt 0 0; }}\n"
    "svg { display: block; width: 100%; height: auto; font: 12px Arial, 'Liberation Sans',"
    " sans-serif; }\n"
    f".line {{ stroke: {INK}; stroke-width: 2; }}\n.grid {{ stroke: {LINE}; }}\n"
    f".mark {{ fill: {SHAPE}; }}\n.ring {{ fill: #fff; stroke: {INK}; stroke-width: 2; }}\n"
    "@media print {\n"
    "  html { background: #fff; }\n"
    "  .sheet { max-width: none; margin: 0; padding: 0; }\n"
    "  .sheet:not(:last-child) { break-after: page; }\n"
    "  .scroll { overflow: visible; }\n"
    "  table { min-width: 0; }\n"
    "}\n"
)
