"""The numbers of a report: of its sections, of paragraphs, and of what it recommends."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from appraisal.documents.blocks import Block, Heading, Items, Numbered, Paragraph
from appraisal.findings.sentences import say
from appraisal.model.reports import Numbering, Recommended


def numbered(blocks: Iterable[Block], number: str, numbering: Numbering) -> Iterator[Block]:
    """The blocks below a heading, with numbers such as 2.1 where its own is `number`.

    Where headings have numbers, one below it takes the next, and what follows that has none; else
    only paragraphs have, and go on through the headings. Without a `number` nothing has one.
    """
    if not number or numbering == "none":
        yield from blocks
        return
    count, below = 0, False
    for block in blocks:
        is_head = isinstance(block, Heading) and numbering == "headings"
        if is_head or (isinstance(block, Paragraph) and not below):
            count += 1
        if isinstance(block, Heading):
            below = numbering == "headings"
            yield replace(block, number=f"{number}.{count}") if below else block
        elif isinstance(block, Paragraph) and not below:
            yield Numbered(block.text, f"{number}.{count}", block.links)
        else:
            yield block


def recommended(texts: Iterable[str], how: Recommended, lead: str) -> Iterator[Block]:
    """What is recommended, below `lead`: by numbers, by letters, or as paragraphs."""
    if lead:
        yield Paragraph(lead)
    for place, text in enumerate(texts):
        if how == "paragraphs":
            yield Paragraph(text)
        elif how == "letters":
            yield Numbered(text, say("report.letter", letter=chr(ord("a") + place)))
        else:
            yield Numbered(text, say("report.number", number=place + 1))


def bulleted(texts: Iterable[str]) -> Iterator[Block]:
    """A list, where there is anything to list."""
    held = tuple(filter(None, texts))
    if held:
        yield Items(held)
