"""What a paper is made of: blocks one below the other, the same for HTML and Word."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain, count
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from appraisal.documents.drawing import Drawing, Svg
from appraisal.findings.sentences import say


class Heading(Struct, frozen=True):
    """A heading of level 1 (the paper's own, once), 2 or 3; `number` is printed before it."""

    text: str
    level: Literal[1, 2, 3] = 2
    number: str = ""


class Paragraph(Struct, frozen=True):
    """Running text; `large` under the paper's heading.

    `links` are addresses that stand in the text and lead there, as in other blocks that have them.
    """

    text: str
    large: bool = False
    links: tuple[str, ...] = ()


class Numbered(Struct, frozen=True):
    """A paragraph with a number such as 2.1; without one of its own, it counts on through all."""

    text: str
    number: str = ""
    links: tuple[str, ...] = ()


class Items(Struct, frozen=True):
    """A list with bullets."""

    texts: tuple[str, ...]
    links: tuple[str, ...] = ()


class Table(Struct, frozen=True):
    """A table with its caption, a row of heads that each page repeats, and a head to each row.

    `widths` are the columns' shares of the width. Columns of `numbers` (from 0) stand to the right.
    `high` is the least height of a row in mm, for what is written by hand. `shades` has a shade
    from 0 to 5 for each cell beside the rows' heads; none where nothing is shaded.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numbers: tuple[int, ...] = ()
    high: float = 0.0
    shades: tuple[tuple[int, ...], ...] = ()


class Figure(Struct, frozen=True):
    """A picture with its title, what it shows in words, and where that comes from."""

    title: str
    drawing: Drawing | Svg
    alt: str
    source: str = ""


class Note(Struct, frozen=True):
    """Text set apart, which a reader must not miss."""

    text: str


class Gap(Struct, frozen=True):
    """What somebody has still to write, marked so that nobody takes the paper for complete."""

    what: str

    @property
    def text(self) -> str:
        """The mark as it is printed."""
        return say("papers.gap", what=self.what)


class PageBreak(Struct, frozen=True):
    """What follows begins on a new page."""


Block = Heading | Paragraph | Numbered | Items | Table | Figure | Note | Gap | PageBreak


class Document(Struct, frozen=True):
    """A paper: its title, and its blocks, the first of which is its heading.

    `running` stands at the head of each page, and `mark` after it where the whole paper is of a
    kind that no page must hide: an example, or one that is not for everybody. `date` is an ISO
    date, which Word keeps as when the paper was made. A `flowing` paper ends its pages where they
    are full and has page breaks only where it asks for them; any other is as long as it says.
    `site` is where its pages are published, if they are: it leads there from below `running`.
    """

    title: str
    blocks: tuple[Block, ...]
    running: str
    mark: str = ""
    date: str = "2000-01-01"
    flowing: bool = False
    site: str = ""

    @property
    def pages(self) -> tuple[tuple[Block, ...], ...]:
        """The blocks by page, as far as page breaks say."""
        found: list[list[Block]] = [[]]
        for block in self.blocks:
            if isinstance(block, PageBreak):
                found.append([])
            else:
                found[-1].append(block)
        return tuple(map(tuple, found))


def counted(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, where numbered paragraphs that have no number get theirs: 1. and on."""
    numbers = count(1)
    return tuple(
        replace(block, number=f"{next(numbers)}.")
        if isinstance(block, Numbered) and not block.number
        else block
        for block in blocks
    )


def pieces(text: str, links: Sequence[str]) -> Iterator[tuple[str, bool]]:
    """A text in pieces, each with whether it is an address that leads there.

    Of the addresses only those of the web do. Of two that begin alike the longer one counts.
    """
    of_the_web = [each for each in links if re.match("https?://", each, re.IGNORECASE)]
    if not of_the_web:
        yield text, False
        return
    any_of_them = "|".join(map(re.escape, sorted(of_the_web, key=len, reverse=True)))
    for place, piece in enumerate(re.split(f"({any_of_them})", text)):
        if piece:
            yield piece, place % 2 == 1


def texts(blocks: Sequence[Block]) -> Iterator[str]:
    """Every text of some blocks in the order in which it is read, figures by their words."""
    for block in blocks:
        if isinstance(block, Items):
            yield from block.texts
        elif isinstance(block, Table):
            yield from filter(None, (block.caption, *block.head, *chain.from_iterable(block.rows)))
        elif isinstance(block, Figure):
            yield from filter(None, (block.title, block.source))
        elif isinstance(block, Heading | Numbered):
            yield " ".join(filter(None, (block.number, block.text)))
        elif not isinstance(block, PageBreak):
            yield block.text
