"""The facilitator's run sheet: each item with its clock, and what to do when the room is stuck."""

from collections.abc import Iterator

from appraisal.area.taking_part import taking_part
from appraisal.documents.blocks import Block, Gap, Heading, PageBreak, Paragraph, Table
from appraisal.findings.names import council_names
from appraisal.findings.numbers import count_of, day, listed_names
from appraisal.findings.sentences import joined, say
from appraisal.model import Dataset
from appraisal.model.workshops import AgendaItem, Question, Workshop

HOUR = 60
DAY = 24 * HOUR
WRITING = 14.0
"""Millimetres that a row has in which somebody writes."""

_USUAL = {
    "method": {
        "score": "pack.method-score",
        "weight": "pack.method-weight",
        "candidate": "pack.method-candidate",
        "words": "pack.method-words",
    },
    "write_down": {
        "score": "pack.write-score",
        "weight": "pack.write-weight",
        "candidate": "pack.write-candidate",
        "words": "pack.write-words",
    },
    "decide_by": {
        "score": "pack.decide-score",
        "weight": "pack.decide-weight",
        "candidate": "pack.decide-candidate",
        "words": "pack.decide-words",
    },
}
"""What is usual for a question of each kind, where the agenda says nothing of it."""
_GAPS = {
    "method": "pack.gap-method",
    "write_down": "pack.gap-write-down",
    "decide_by": "pack.gap-decide-by",
}
_KEYS = ("aim", "method", "write_down", "decide_by", "if_stuck")
_HEADS = {
    "method": "pack.method",
    "write_down": "pack.write-down",
    "decide_by": "pack.decide-by",
}


def clock(minutes: int) -> str:
    """A time of day from midnight, or minutes from the start: 9:30, 0:45."""
    hours, rest = divmod(minutes % DAY, HOUR)
    return f"{hours}:{rest:02d}"


def run_sheet(dataset: Dataset, name: str, start: int = 0) -> tuple[Block, ...]:
    """The run sheet of a workshop that starts so many minutes after midnight."""
    workshop = dataset.workshops[name]
    return (
        Heading(say("pack.run-title", workshop=workshop.title), 1),
        *_opening(dataset, workshop, start),
        *_items(workshop, start),
        *_record(workshop),
        *_closing(dataset, workshop),
    )


def _starts(workshop: Workshop, start: int) -> list[int]:
    """When each item starts, and last when all ends."""
    found = [start]
    for item in workshop.agenda:
        found.append(found[-1] + item.minutes)
    return found


def _opening(dataset: Dataset, workshop: Workshop, start: int) -> Iterator[Block]:
    starts = _starts(workshop, start)
    if workshop.agenda:
        items, minutes = count_of(len(workshop.agenda), "item"), starts[-1] - start
        long = count_of(minutes, "minute")
        first, last = clock(start), clock(starts[-1])
        said = say("pack.run-lead", items=items, minutes=long, start=first, end=last)
        yield Paragraph(said, large=True)
    else:
        yield Paragraph(say("pack.run-no-agenda"), large=True)
        yield Gap(say("pack.gap-agenda"))
    when = workshop.date
    yield Paragraph(
        joined(
            say("pack.run-date", date=day(when)) if when else say("pack.run-no-date"),
            _taking_part(dataset, workshop),
            say("pack.run-panel", panel="; ".join(workshop.panel)) if workshop.panel else "",
        )
    )
    if workshop.agenda:
        yield _glance(workshop, starts)
        if any(item.questions and _is_short(item) for item in workshop.agenda):
            yield Paragraph(say("pack.run-advice"))


def _taking_part(dataset: Dataset, workshop: Workshop) -> str:
    """Who takes part; where the file names nobody, for whom the sheet is."""
    names = council_names(dataset)
    councils = listed_names([names[i] for i in taking_part(dataset, workshop)])
    if workshop.councils:
        return say("pack.run-councils", councils=councils, count=len(workshop.councils))
    return say("pack.run-no-councils", councils=councils) if councils else ""


def _is_short(item: AgendaItem) -> bool:
    return not (item.method and item.write_down and item.decide_by and item.if_stuck)


def _glance(workshop: Workshop, starts: list[int]) -> Table:
    asks = {each.id: each.ask for each in workshop.questions}
    heads = ("pack.item", "pack.starts", "pack.minutes", "pack.settles")
    rows = tuple(
        (
            item.title,
            clock(at),
            str(item.minutes),
            "\n".join(asks[i] for i in item.questions) or say("pack.nothing-settled"),
        )
        for item, at in zip(workshop.agenda, starts, strict=False)
    )
    return Table(say("pack.glance"), tuple(map(say, heads)), rows, (4, 1.2, 1.4, 6))


def _items(workshop: Workshop, start: int) -> Iterator[Block]:
    asked = {each.id: each for each in workshop.questions}
    for item, at in zip(workshop.agenda, _starts(workshop, start), strict=False):
        questions = [asked[i] for i in item.questions]
        yield Heading(item.title, 2)
        long = count_of(item.minutes, "minute")
        times = say("pack.times", start=clock(at), end=clock(at + item.minutes), minutes=long)
        heads = (say("pack.what"), say("pack.how"))
        if questions or any(getattr(item, key) for key in _KEYS):
            yield Table(times, heads, tuple(_rows(item, questions)), (1, 4))
        else:  # a break, of which there is no more to say
            yield Paragraph(times)


def _rows(item: AgendaItem, questions: list[Question]) -> Iterator[tuple[str, str]]:
    """What the file says, or else what is usual for a question of that kind, or else a gap."""
    aim = say("pack.aim-answer") if questions else Gap(say("pack.gap-aim")).text
    yield say("pack.aim"), item.aim or aim
    for key, head in _HEADS.items():
        usual = _USUAL[key][questions[0].kind] if questions else ""
        known = say(usual) if usual else Gap(say(_GAPS[key])).text
        yield say(head), getattr(item, key) or known
    yield say("pack.if-stuck"), item.if_stuck or say("pack.stuck")
    if questions:
        yield say("pack.the-questions"), "\n".join(map(_with_paper, questions))


def _with_paper(question: Question) -> str:
    return say("pack.question-with-paper", ask=question.ask, paper=f"evidence-{question.id}")


def _record(workshop: Workshop) -> Iterator[Block]:
    if not workshop.questions:
        return
    heads = ("pack.question", "pack.agreed", "pack.by-whom", "pack.stays-open")
    rows = tuple((each.ask, "", "", "") for each in _in_turn(workshop))
    yield Heading(say("pack.record"))
    yield Paragraph(say("pack.record-lead"))
    widths = (3, 2.4, 2, 2.6)
    yield Table(say("pack.the-questions"), tuple(map(say, heads)), rows, widths, high=WRITING)


def _in_turn(workshop: Workshop) -> list[Question]:
    """The questions in the order in which the room comes to them, then those of no item."""
    turns = [i for item in workshop.agenda for i in item.questions]
    return sorted(
        workshop.questions,
        key=lambda each: turns.index(each.id) if each.id in turns else len(turns),
    )


def _closing(dataset: Dataset, workshop: Workshop) -> Iterator[Block]:
    """The question that ends every workshop, with a row for each council's answer."""
    names = council_names(dataset)
    rows = tuple((names[i], "") for i in taking_part(dataset, workshop))
    if workshop.agenda or workshop.questions:
        yield PageBreak()
    yield Heading(say("pack.closing"))
    yield Paragraph(say("pack.closing-question"), large=True)
    yield Paragraph(say("pack.closing-how"))
    heads = (say("pack.council"), say("pack.need-to-see"))
    if rows:
        yield Table(say("pack.need-to-see"), heads, rows, (1, 4), high=WRITING / 2)
