"""What councils could agree: the frontier of packages, what could start now, and a card each."""

from collections.abc import Iterator

from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.folded import Step, folded
from appraisal.charts.frontier import Frontier, frontier
from appraisal.documents.blocks import Block, Figure, Heading, Paragraph, Table
from appraisal.documents.drawing import Drawing, Label, Mark, Stroke
from appraisal.documents.pack.known import candidate_facts, candidate_reasons
from appraisal.findings.candidate_register import register_finding
from appraisal.findings.no_regrets import ANSWERS, finding, framing, reason
from appraisal.findings.numbers import listed_names, number, thousands
from appraisal.findings.packages import cost_words
from appraisal.findings.sentences import say
from appraisal.findings.what_could_be_agreed import (
    counted_to,
    front_finding,
    limits,
    mark_words,
    opening,
    points_cell,
    title,
)
from appraisal.model import Dataset

WIDE, HIGH = 640.0, 250.0
LEFT, RIGHT, TOP, FOOT = 46.0, 310.0, 14.0, 210.0
"""Where the field of the frontier stands in its drawing; its names stand to the right of it."""


def agreements_paper(appraisal: Appraisal) -> tuple[Block, ...]:
    """The paper; it says so where no agreement is recorded, or none can be valued."""
    dataset = appraisal.dataset
    head = Heading(say("pack.candidates-title"), 1)
    if not dataset.candidates:
        return (head, Paragraph(say("pack.no-candidates"), large=True))
    return (
        head,
        Paragraph(register_finding(dataset.candidates.values()), large=True),
        *_packages(appraisal),
        *_no_regret(appraisal),
        *_cards(appraisal),
    )


# --- The frontier -------------------------------------------------------------------------------


def _packages(appraisal: Appraisal) -> Iterator[Block]:
    found = appraisal.packages
    yield Heading(say("pack.frontier"))
    yield Paragraph(say("pack.title-sentence", title=title(appraisal)))
    yield Paragraph(opening(appraisal))
    if found is None or not found.front:
        return
    steps = folded(found.front)
    drawn = frontier(steps)
    if drawn is not None:
        heading = say("pack.frontier-title", year=counted_to(appraisal.dataset))
        alt = say("pack.frontier-alt", finding=front_finding(steps))
        yield Figure(heading, _drawing(appraisal.dataset, drawn), alt, limits(appraisal))
    yield _steps(appraisal.dataset, steps)


def _drawing(dataset: Dataset, drawn: Frontier) -> Drawing:
    def x(place: float) -> float:
        return round(LEFT + (RIGHT - LEFT) * place / 100, 1)

    def y(place: float) -> float:
        return round(TOP + (FOOT - TOP) * place / 100, 1)

    shapes: list[Stroke | Mark | Label] = []
    for tick in drawn.gains:
        shapes.append(Stroke(LEFT, y(tick.at), RIGHT, y(tick.at), quiet=True))
        shapes.append(Label(LEFT - 6, y(tick.at) + 4, number(tick.figure, 2), "end"))
    shapes += [
        Label(x(tick.at), FOOT + 20, thousands(tick.figure), "middle") for tick in drawn.costs
    ]
    for name in drawn.named:
        shapes.append(Stroke(x(name.x), y(name.y), RIGHT + 16, y(name.name), quiet=True))
        said = mark_words(dataset, name.joins, name.leaves)
        shapes.append(Label(RIGHT + 20, y(name.name) + 4, _short(said)))
    shapes += [Stroke(x(a), y(b), x(c), y(d)) for a, b, c, d in drawn.line]
    shapes += [Mark(x(at), y(up)) for at, up in drawn.marks]
    at, up = drawn.nothing
    shapes.append(Mark(x(at), y(up), ring=True))
    shapes.append(Label(x(at) - 8, y(up) - 8, say("pack.nothing-agreed"), "end"))
    return Drawing(WIDE, HIGH, tuple(shapes))


LONG = 48
"""Letters of a name that has room beside the drawing."""


def _short(text: str) -> str:
    return text if len(text) <= LONG else say("pack.cut", text=text[: LONG - 1].rstrip())


def _steps(dataset: Dataset, steps: tuple[Step, ...]) -> Table:
    rows = tuple(
        (
            _moves(dataset, step),
            cost_words(step.cost),
            thousands(step.simplest.set_up),
            thousands(step.simplest.running),
            points_cell(step.gain),
        )
        for step in steps
    )
    heads = ("pack.comes-in", "pack.cost", "register.set-up", "register.running", "pack.gain")
    widths = (5, 2, 1.3, 1.3, 1.2)
    return Table(say("pack.frontier-caption"), tuple(map(say, heads)), rows, widths, (1, 2, 3, 4))


def _moves(dataset: Dataset, step: Step) -> str:
    """All that comes in at a step, and all that falls out."""
    names, left = (
        listed_names([dataset.candidates[i].name for i in ids]) for ids in (step.joins, step.leaves)
    )
    if not names:
        return say("agreed.mark-without", names=left) if left else say("agreed.mark-nothing")
    if left:
        return say("agreed.mark-in-place", names=names, left=left)
    return say("agreed.mark", names=names)


# --- What could start now, and the cards --------------------------------------------------------


def _no_regret(appraisal: Appraisal) -> Iterator[Block]:
    dataset, found = appraisal.dataset, appraisal.futures
    yield Heading(say("pack.no-regret"))
    yield Paragraph(finding(dataset, found))
    yield Paragraph(framing(dataset, found))
    rows = []
    for i, candidate in dataset.candidates.items():
        answer, means = ANSWERS[found.start_now[i]]
        rows.append((candidate.name, answer, reason(dataset, found, i) or means))
    heads = ("pack.agreement", "pack.start-now", "pack.why-so")
    yield Table(say("pack.no-regret-caption"), tuple(map(say, heads)), tuple(rows), (3, 1.2, 6))


def _cards(appraisal: Appraisal) -> Iterator[Block]:
    yield Heading(say("pack.cards"))
    for i, candidate in appraisal.dataset.candidates.items():
        yield Heading(candidate.name, 3)
        known = candidate_facts(appraisal, i)
        why = (say("pack.why-so"), "\n".join(candidate_reasons(appraisal, i)))
        yield replace(known, rows=(*known.rows, why))
