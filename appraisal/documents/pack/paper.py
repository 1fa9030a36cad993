"""What all papers of a pack have in common: head, mark, and how many sheets they take."""

from collections.abc import Sequence

from msgspec.structs import replace

from appraisal.documents.blocks import Block, Document, Heading, Paragraph, Table
from appraisal.documents.paging import paged, sheets, width
from appraisal.documents.sizes import PAGE_WIDE
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.model.addresses import ADDRESSES, published_at

ROOM = PAGE_WIDE / 8
"""How wide the line below the head of a page may be, in letters of size 1."""
LONGEST = PAGE_WIDE * 0.86 / 8
"""How wide the words at the head of a page may be, in letters of size 1."""


def paper(
    dataset: Dataset,
    workshop: str,
    name: str,
    blocks: Sequence[Block],
    *,
    in_confidence: str = "",
) -> Document:
    """A paper by its short name, with its page breaks, which says on how many sheets it prints.

    The first block is its heading. `in_confidence` names for whom alone it is, if for anybody.
    """
    held = dataset.workshops[workshop]
    marks = (
        say("pack.in-confidence", whom=cut(in_confidence, LONGEST / 3)) if in_confidence else "",
        say("pack.example") if held.example else "",
    )
    mark = " ".join(filter(None, marks))
    room = LONGEST - width(mark, bold=True)
    title, *rest = blocks
    made = Document(
        title=title.text if isinstance(title, Heading) else name,
        blocks=(title, Paragraph(say("pack.prints-on", count=2)), *rest),
        running=cut(say("pack.running", paper=name, workshop=held.title), room),
        mark=mark,
        date=dataset.settings.date.isoformat(),
        site=_page_of(dataset, workshop),
    )
    done = paged(made)
    count = say("pack.prints-on", count=sheets(done))
    return replace(done, blocks=(title, Paragraph(count), *done.blocks[2:]))


def _page_of(dataset: Dataset, workshop: str) -> str:
    """Where the workshop's page is published, or else the site; empty where neither has room."""
    pages = (ADDRESSES["workshop"].replace("…", workshop), "")
    found = (published_at(dataset.settings.site_address, page) for page in pages)
    return next((each for each in found if width(say("papers.site", address=each)) <= ROOM), "")


def cut(text: str, room: float) -> str:
    """A text that is no wider than that, in letters of size 1, its end cut off if need be."""
    if width(text) <= room:
        return text
    while text and width(say("pack.cut", text=text)) > room:
        text = text[:-1].rstrip()
    return say("pack.cut", text=text)


def within(
    most: int,
    needed: Sequence[Block],
    more: Sequence[Sequence[Block]],
    left_out: Block,
    filler: Sequence[Block] = (),
) -> tuple[Block, ...]:
    """Blocks that take no more than so many sheets: those needed, and of `more` what has room.

    Where something has none, `left_out` says where to find it. The needed ones are never left out.
    The first of `filler` for which there is still room comes last.
    """
    kept = list(needed)
    full = False
    for group in more:
        if _sheets([*kept, *group, left_out]) <= most:
            kept += group
        else:
            full = True
    kept += [left_out] if full else []
    fits = (block for block in filler if _sheets([*kept, block]) <= most)
    return (*kept, *([found] if (found := next(fits, None)) else []))


def _sheets(blocks: Sequence[Block]) -> int:
    """With the line that says how many there are."""
    said = Paragraph(say("pack.prints-on", count=2))
    return sheets(paged(Document("", (*blocks[:1], said, *blocks[1:]), "")))


def facts(caption: str, rows: Sequence[tuple[str, str]]) -> Table:
    """Two columns: what, and what is known of it; without rows of which nothing is said."""
    held = tuple(row for row in rows if row[1])
    return Table(caption, (say("pack.what"), say("pack.about")), held, (1, 3))
