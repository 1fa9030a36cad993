"""The evidence on one question on one page: the figure with its range, and what it decides."""

from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.appraise.workshop.ranges import ranges_in_use
from appraisal.documents.blocks import Block, Heading, Items, Paragraph, Table
from appraisal.documents.pack.in_words import evidence_in_words
from appraisal.documents.pack.known import (
    RESTS,
    all_options,
    candidate_facts,
    candidate_reasons,
    scale_table,
)
from appraisal.documents.pack.paper import facts, within
from appraisal.findings.named_safety import named_safety
from appraisal.findings.names import marked_perspectives, option_names
from appraisal.findings.safety import weight_sentences
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import share_words
from appraisal.findings.switching_values import Switch, come_first, switches
from appraisal.findings.workshop_sheets import (
    end_words,
    evidence_words,
    level_words,
    score_now,
)
from appraisal.model import Criterion, Dataset
from appraisal.model.workshops import Question

SHEETS = 1
MOST_LINES = 16
Groups = Sequence[Sequence[Block]]


def evidence_page(appraisal: Appraisal, question: Question) -> tuple[Block, ...]:
    """The page of a question."""
    needed = [Heading(question.ask, 1)]
    why = say("pack.why-asked", why=question.why) if question.why else ""
    page = say("pack.its-page", page=question.page) if question.page else ""
    said = [Paragraph(joined(why, page))] if why or page else []
    parts = {"score": _score, "weight": _weight, "candidate": _candidate, "words": _words}
    more = parts[question.kind](appraisal, question)
    left_out = say("pack.more-on-page", page=question.page or _page(appraisal, question))
    return within(SHEETS, (*needed, *said), more, Paragraph(left_out), _notes())


def _page(appraisal: Appraisal, question: Question) -> str:
    """A criterion stands on the page of the top one above it."""
    leaf = question.criterion
    for top in appraisal.dataset.criteria:
        if any(node.id == leaf for node in top.nodes()):
            return f"criteria/{top.id}.html" + ("" if top.id == leaf else f"#{leaf}")
    return "candidates.html" if question.candidate else "index.html"


def _words(appraisal: Appraisal, question: Question) -> Groups:
    known, *more = evidence_in_words(appraisal, question.id) or ((),)
    today = ((Heading(say("pack.today")), *known),) if known else ()
    return (*today, (Heading(say("pack.decides")), Paragraph(say("pack.decides-words"))), *more)


def _notes() -> Sequence[Block]:
    """Lines to write on, many or few."""
    blank = ("",)
    return tuple(
        Table(say("pack.your-answer"), (), (blank,) * lines, (1,), high=11.0)
        for lines in range(MOST_LINES, 1, -1)
    )


# --- A score ------------------------------------------------------------------------------------


def _score(appraisal: Appraisal, question: Question) -> Groups:
    dataset, option, leaf = appraisal.dataset, str(question.option), _leaf(appraisal, question)
    cell = appraisal.matrix.cells.get((option, leaf.id)) if leaf else None
    if leaf is None or cell is None:
        return _words(appraisal, question)
    return (
        (
            Heading(say("pack.today")),
            facts(option_names(appraisal)[option], _cell(dataset, leaf, cell)),
        ),
        (Heading(say("pack.decides")), Items(tuple(_decides(appraisal, cell)))),
        (scale_table(dataset, leaf),),
        (all_options(appraisal, leaf),),
    )


def _leaf(appraisal: Appraisal, question: Question) -> Criterion | None:
    leaves = {leaf.id: leaf for leaf in appraisal.dataset.leaves()}
    return leaves.get(str(question.criterion))


def _cell(dataset: Dataset, leaf: Criterion, cell: Cell) -> list[tuple[str, str]]:
    return [
        (say("pack.value-now"), score_now(cell)),
        (say("pack.figure-now"), level_words(dataset, leaf, cell) if leaf.measured else ""),
        (say("pack.rests-on"), say(RESTS[cell.evidence])),
        (say("pack.reasons"), evidence_words(dataset, cell) or say("pack.no-reason")),
    ]


def _decides(appraisal: Appraisal, cell: Cell) -> Iterator[str]:
    """What a score would have to be for another to come first."""
    if appraisal.robust is None:
        yield say("pack.decides-nothing")
        return
    found = [
        s for s in switches(appraisal) if (s.option, s.criterion) == (cell.option, cell.criterion)
    ]
    for switch in found:
        yield _switch(switch, option_names(appraisal))
    if not found:
        yield say("pack.decides-no-score")


def _switch(switch: Switch, labels: Mapping[str, str]) -> str:
    needs = say("switching.needs", needed=switch.needed, today=switch.today)
    return say("pack.decides-score", needs=needs, then=come_first(switch.then, labels))


# --- A weight -----------------------------------------------------------------------------------


def _weight(appraisal: Appraisal, question: Question) -> Groups:
    node = str(question.criterion)
    return (
        (Heading(say("pack.decides")), Items(tuple(_turns(appraisal, node)))),
        tuple(_ends(appraisal, question)),
        (_shares(appraisal, node),),
    )


def _turns(appraisal: Appraisal, node: str) -> Iterator[str]:
    """How far its weight would have to move for another to come first."""
    if appraisal.robust is None:
        yield say("pack.decides-nothing")
        return
    safety = named_safety(appraisal)
    rows = [row for row in appraisal.robust.stability if row.criterion == node]
    said = [sentence for row in rows for sentence in weight_sentences(row, safety)]
    yield from said or [say("pack.decides-no-weight")]


def _ends(appraisal: Appraisal, question: Question) -> Iterator[Block]:
    """The worst and the best of today's options, between which points are given."""
    leaf = _leaf(appraisal, question)
    found = [each for each in ranges_in_use(appraisal.matrix) if leaf and each.leaf == leaf.id]
    for each in found:
        if leaf is not None:
            worst, best = (
                end_words(appraisal.dataset, leaf, end) for end in (each.worst, each.best)
            )
            yield facts(say("pack.ends"), [(say("pack.worst"), worst), (say("pack.best"), best)])
            yield scale_table(appraisal.dataset, leaf)


def _shares(appraisal: Appraisal, node: str) -> Table:
    names = marked_perspectives(appraisal)
    rows = tuple((names[i], share_words(own.nodes[node])) for i, own in appraisal.weights.items())
    heads = (say("pack.priorities"), say("pack.share"))
    return Table(say("pack.weights"), heads, rows, (4, 1), (1,))


# --- A candidate --------------------------------------------------------------------------------


def _candidate(appraisal: Appraisal, question: Question) -> Groups:
    candidate = str(question.candidate)
    return (
        (Heading(say("pack.today")), candidate_facts(appraisal, candidate)),
        (Heading(say("pack.decides")), Items(candidate_reasons(appraisal, candidate))),
    )
