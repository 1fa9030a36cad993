"""What stands behind a report: its sources, and appendices with what its results rest on."""

import itertools
import math
from collections.abc import Iterator, Sequence

from appraisal.appraise.matrix import Cell
from appraisal.documents.blocks import Block, Gap, Heading, Items, Paragraph, Table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.cited import cited
from appraisal.documents.report.evidence import NOTES, on_all
from appraisal.findings.names import headline_name, perspective_names
from appraisal.findings.numbers import moment, per_cent, shown, stop_after, whole
from appraisal.findings.ranking import capital
from appraisal.findings.sentences import say
from appraisal.findings.ways import choice_name, how_counted, named_ways, reason
from appraisal.model import UNKNOWN, Source

MOST_PAPERS = 20
"""More sources than this are listed in an appendix."""
ACROSS = 5
"""So many options or perspectives have a column each in one table."""
METHOD = (
    "report.method-values",
    "report.method-weights",
    "report.method-ranges",
    "report.method-gaps",
    "report.method-never",
)
"""What is said of the method, a paragraph each."""
SHADES, DARKEST = 20, 5
"""Points of value for each shade of a table, and the last of its shades."""


def _by_so_many(held: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """As few groups as have room side by side, none of which has many more than another."""
    groups = max(1, math.ceil(len(held) / ACROSS))
    ends = [len(held) * each // groups for each in range(groups + 1)]
    yield from (held[start:end] for start, end in itertools.pairwise(ends))


def background_papers(asked: Asked) -> Iterator[Block]:
    """The sources that what is said of the options rests on; many stand in an appendix."""
    found = cited(asked)
    if not found:
        yield Gap(say("report.gap-papers"))
    elif many_papers(asked):
        yield Paragraph(say("report.papers-behind", count=len(found)))
    else:
        yield Paragraph(say("report.papers-lead", count=len(found)))
        yield from listed_papers(asked)


def many_papers(asked: Asked) -> bool:
    """Whether there are so many that they stand in an appendix."""
    return len(cited(asked)) > MOST_PAPERS


def listed_papers(asked: Asked) -> Iterator[Block]:
    """Each of them by its title, who published it, when, and where it stands."""
    papers = [asked.dataset.sources[i] for i in cited(asked)]
    texts = sorted(map(_reference, papers), key=str.casefold)
    yield Items(tuple(texts), tuple(sorted({each.url for each in papers if each.url})))


def _reference(source: Source) -> str:
    """A source as it is cited, with its address, or that none is known."""
    known = source.date and source.date != UNKNOWN
    date = moment(source.date) if source.date and known else say("sources.no-date")
    address, stop = source.url or say("report.no-address"), stop_after(source.title)
    title, who = source.title, source.publisher
    if who:
        return say(
            "report.source", title=title, stop=stop, publisher=who, date=date, address=address
        )
    return say("report.source-alone", title=title, stop=stop, date=capital(date), address=address)


def matrix(asked: Asked) -> Iterator[Block]:
    """Every value of every option on every criterion, under the criteria's names."""
    found = asked.appraisal.matrix
    if not found.leaves or not asked.options:
        yield Paragraph(say("report.no-matrix"))
        return
    yield Paragraph(say("report.matrix-lead"))
    for options in _by_so_many(asked.options):
        yield _values(asked, options)


def _values(asked: Asked, options: Sequence[str]) -> Table:
    cells, leaves = asked.appraisal.matrix.cells, asked.dataset.leaves()
    rows = tuple(
        (leaf.label, *(_value(asked, option, leaf.id) for option in options)) for leaf in leaves
    )
    shades = tuple(tuple(_shade(cells[i, leaf.id]) for i in options) for leaf in leaves)
    head = (say("report.criterion"), *(asked.dataset.options[i].label for i in options))
    widths = (3.0, *(1.6 for _ in options))
    numbers = tuple(range(1, len(options) + 1))
    return Table(say("report.matrix-caption"), head, rows, widths, numbers, 0.0, shades)


def _shade(cell: Cell) -> int:
    return 0 if cell.evidence == "gap" else min(DARKEST, shown(cell.value) // SHADES)


def _value(asked: Asked, option: str, criterion: str) -> str:
    cell = asked.appraisal.matrix.cells[option, criterion]
    return whole(None if cell.evidence == "gap" else cell.value)


def priorities(asked: Asked) -> Iterator[Block]:
    """What each set of priorities weighs each main criterion."""
    appraisal, names = asked.appraisal, perspective_names(asked.appraisal)
    if not asked.dataset.criteria:
        yield Paragraph(say("report.no-matrix"))
        return
    yield Paragraph(say("report.priorities-lead", perspective=headline_name(appraisal)))
    for perspectives in _by_so_many(tuple(names)):
        rows = tuple(
            (node.label, *(per_cent(appraisal.weights[p].nodes[node.id]) for p in perspectives))
            for node in asked.dataset.criteria
        )
        head = (say("report.criterion"), *(names[p] for p in perspectives))
        widths = (3.0, *(1.6 for _ in perspectives))
        numbers = tuple(range(1, len(perspectives) + 1))
        yield Table(say("report.priorities-caption"), head, rows, widths, numbers)


def ways(asked: Asked) -> Iterator[Block]:
    """In which ways one could count otherwise, and why."""
    found = named_ways(asked.appraisal)
    if found is None or len(found.ways.models) == 1:
        yield Paragraph(say("report.no-ways"))
        return
    yield Paragraph(how_counted(found))
    rows = tuple((choice_name(found, c.id), reason(found, c.id)) for c in found.ways.choices)
    heads = (say("report.choice"), say("report.choice-why"))
    yield Table(say("report.ways-caption"), heads, rows, (2, 4))


def method(asked: Asked) -> Iterator[Block]:
    """How values, ranges and ranks come about, and what every reader has to know."""
    yield from (Paragraph(say(part)) for part in METHOD)
    notes = asked.dataset.settings.notes[NOTES:]
    if notes:
        yield Heading(say("report.notes"), 3)
        yield from on_all(asked, len(notes))
        yield Items(notes)
