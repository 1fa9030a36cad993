"""What councils have published about the options, and who is silent."""

import re
from collections.abc import Iterator

from appraisal.documents.blocks import Block, Gap, Paragraph, Table
from appraisal.documents.report.asked import Asked
from appraisal.documents.report.called import called
from appraisal.findings.names import council_label
from appraisal.findings.numbers import count_of, listed_names, moment
from appraisal.findings.sentences import say
from appraisal.model.options import Position

_ASKING = re.compile(r"\b(survey|poll|consultation|engagement)", re.I)
"""How documents on what people were asked are called."""


def consultation(asked: Asked) -> Iterator[Block]:
    """Every published position, the same on several options once; and surveys that were read."""
    held: dict[tuple[str, str, str], list[str]] = {}
    for i in asked.options:
        option = asked.dataset.options[i]
        for position in option.positions:
            held.setdefault(_row(asked, position), []).append(i)
    if held:
        yield Paragraph(say("report.positions-lead", count=len(held)))
        heads = ("report.who", "report.option", "report.has-published")
        rows = tuple(
            (_who(who, when), called(asked.dataset, on), what)
            for (who, when, what), on in sorted(held.items(), key=lambda each: each[0][:2])
        )
        yield Table(say("report.positions"), tuple(map(say, heads)), rows, (1.6, 2, 5))
    silent = _silent(asked)
    if silent:
        yield Paragraph(say("report.silent", councils=listed_names(silent)))
    surveys = _surveys(asked)
    if surveys:
        yield Paragraph(say("report.surveys", surveys=listed_names(surveys)))
    found = count_of(len(held), "published position")
    has = say("report.has-positions", positions=found) if held else say("report.nothing-on-this")
    yield Gap(say("report.gap-consultation", evidence=has))


def _row(asked: Asked, position: Position) -> tuple[str, str, str]:
    label = council_label(asked.dataset, position.who)
    return label, position.date or "", position.position


def _who(who: str, when: str) -> str:
    return say("report.who-when", who=who, when=moment(when)) if when else who


def _silent(asked: Asked) -> list[str]:
    spoken = {one.who for i in asked.options for one in asked.dataset.options[i].positions}
    return [council.label for i, council in asked.dataset.councils.items() if i not in spoken]


def _surveys(asked: Asked) -> list[str]:
    """The surveys and consultations that a value of one of the options rests on, by title."""
    known = asked.dataset.sources
    titles = (known[i].title for i in sorted(asked.cited) if i in known)
    return [title for title in titles if _ASKING.search(title)]
