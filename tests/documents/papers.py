"""Papers for tests: one with a block of each kind, and packs of Treeshire, made once."""

import functools
from dataclasses import replace

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
from appraisal.documents.drawing import Drawing, Label, Mark, Stroke
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
