"""Papers for tests: one with a block of each kind, and packs of Treeshire, made once."""

import functools

from msgspec.structs import replace

from appraisal.documents.blocks import (
    Block,
    Document,
    Figure,
    Gap,
    Heading,
    Items,
    Note,
    Numbered,
    PageBreak,
    Paragraph,
    Table,
)
from appraisal.documents.drawing import Drawing, Label, Mark, Stroke, Svg
from appraisal.documents.pack.papers import pack
from appraisal.model import Dataset
from tests.treeshire import WHAT, treeshire

PICTURE = Drawing(
    640,
    100,
    (
        Stroke(0, 90, 640, 90, quiet=True),
        Stroke(20, 80, 400, 20),
        Mark(400, 20),
        Mark(20, 80, ring=True),
        Label(410, 24, "£5 & more"),
    ),
)
BLOCKS: tuple[Block, ...] = (
    Heading("A paper & its blocks", 1),
    Paragraph("What it says.", large=True),
    Note("Mind this."),
    Gap("who pays"),
    Heading("First part"),
    Numbered("One thing."),
    Numbered("Another."),
    Items(("Bread", "Butter")),
    Table("Prices", ("What", "£"), (("Bread", "2"), ("Butter\nand jam", "3.50")), (3, 1), (1,)),
    PageBreak(),
    Heading("Last part", 3),
    Numbered("A third."),
    Table("Shades", ("Council", "Level"), (("Ash", "1 of 4"),), (1, 1), shades=((2,),)),
    Figure("A line", PICTURE, "It goes up.", "Source: nobody."),
)
PAPER = Document("A paper & its blocks", BLOCKS, "Paper · Workshop", "Example", "2026-03-20")

CHART = Svg(
    640,
    200,
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 200" role="img" '
    'aria-labelledby="t d" font-family="Arial, sans-serif" font-size="14"><title id="t">Who pays'
    '</title><desc id="d">A bar for each council.</desc><style>.bar { fill: url(#hatch) } '
    'text { font: 14px Arial } .line, #first { fill: #0b0c0c }</style><defs><pattern id="hatch" '
    'width="8" height="8" patternUnits="userSpaceOnUse"><rect width="4" height="8" fill="#0f7b74"/>'
    '</pattern></defs><rect class="bar" x="100" y="20" width="400" height="40"/>'
    '<text id="first" class="line" x="10" y="45">Ash &amp; Elm</text>'
    '<use href="#first" y="60"/></svg>',
)
WORDS = "Councils could share what they buy, and say together what they need. "
REPORT = Document(
    "Options & </style> report",
    (
        Heading("Options", 1),
        Paragraph("Report of an invented officer.", large=True),
        Note("Mind this: nobody has agreed."),
        Heading("Purpose", 2, "1"),
        Numbered(WORDS * 3, "1.1"),
        Numbered(WORDS * 2, "1.2"),
        Heading("Recommendations", 2, "2"),
        Numbered("That the committee:", "2.1"),
        Numbered("note the report", "a)"),
        Numbered("agree the next steps", "b)"),
        Heading("Options", 2, "3"),
        Numbered(WORDS * 4, "3.1"),
        Heading("Advantages", 3),
        Items((WORDS.strip(), "Two")),
        Gap("equality implications"),
        Table(
            "Prices of things",
            ("What", "Why", "£"),
            tuple((f"Row {n}", WORDS * (n % 3), f"{n},000") for n in range(40)),
            (2, 5, 1),
            (2,),
        ),
        Table("Shades", ("Council", "Level"), (("Ash", "1 of 4"),), (1, 1), shades=((2,),)),
        Figure("Who pays most", CHART, "Ash pays more than Elm.", "Source: nobody."),
        Figure("A line", PICTURE, "It goes up.", "Source: nobody."),
        PageBreak(),
        Heading("Appendix A: method", 2),
        Numbered("Counted on."),
        Numbered("And on."),
    ),
    "Report · Treeshire",
    "Example",
    "2026-03-20",
    flowing=True,
)
"""A report that flows over pages, with a block of each kind."""


def with_purpose(purpose: str, *, example: bool = False) -> Dataset:
    """Treeshire, whose workshop has another purpose."""
    dataset = treeshire()
    changed = {"purpose": purpose, "example": example}
    held = dataset.workshops[WHAT].model_copy(update=changed)
    return replace(dataset, workshops={**dataset.workshops, WHAT: held})


@functools.cache
def pack_of(purpose: str) -> dict[str, Document]:
    """The pack of Treeshire's workshop, as if it had a purpose and were an example."""
    return pack(with_purpose(purpose, example=True), WHAT, 570)
