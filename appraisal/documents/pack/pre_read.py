"""What one council reads before a workshop, on one or two sheets: its own place, ask and gain.

It holds what may be published, and of private answers only the council's own.
"""

from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise import Appraisal
from appraisal.appraise.futures import future
from appraisal.documents.blocks import Block, Heading, Items, Paragraph, Table
from appraisal.documents.own_place import ask_and_gain, place
from appraisal.documents.pack.interviews import own_ambition
from appraisal.documents.pack.paper import within
from appraisal.findings.councils import council_finding
from appraisal.findings.names import council_label, headline_name
from appraisal.findings.numbers import moment
from appraisal.findings.run_sheets import CHANGED_MINDS
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.findings.workshop_sheets import ask_words, score_now
from appraisal.model.councils import Ambition
from appraisal.model.workshops import Question

SHEETS = 2
"""On no more than so many it is printed."""
FEWEST = 3
"""So many questions come before what a council's page on the site has too."""


def pre_read(
    appraisal: Appraisal, name: str, council: str, levels: Mapping[str, Ambition]
) -> tuple[Block, ...]:
    """The pre-read of a council; `levels` are what its own interview found, by topic."""
    label = council_label(appraisal.dataset, council)
    outcomes = [future(appraisal, option, council).outcome for option in appraisal.stands]
    finding = council_finding(label, outcomes)
    needed = (
        Heading(say("pack.pre-read-title", council=label), 1),
        Paragraph(say("pack.pre-read-lead", finding=finding), large=True),
    )
    before = (
        tuple(place(appraisal, council, label, tuple(appraisal.stands))),
        tuple(ask_and_gain(appraisal, council, label)),
    )
    after = (
        tuple(_old(appraisal, council, label)),
        tuple(_interview(levels, label)),
        (Heading(say("pack.closing-question")), Paragraph(say("pack.before-the-day"))),
    )
    left_out = Paragraph(say("pack.more-on-page", page=f"councils/{council}.html"))
    held = appraisal.dataset.workshops[name].questions
    questions = [each for each in held if each.id != CHANGED_MINDS]  # which stands by itself below
    for most in range(len(questions), FEWEST, -1):  # as many questions as have room
        asked = tuple(_judgements(appraisal, questions[:most], len(questions) - most, council))
        made = within(SHEETS, needed, (*before, asked, *after), left_out)
        if left_out not in made:
            return made
    few = min(FEWEST, len(questions))
    asked = tuple(_judgements(appraisal, questions[:few], len(questions) - few, council))
    return within(SHEETS, needed, (*before, asked, *after), left_out)


# --- Its open judgements ------------------------------------------------------------------------


def _judgements(
    appraisal: Appraisal, questions: Sequence[Question], more: int, council: str
) -> Iterator[Block]:
    """What the workshop asks, and what stands today; `more` questions have no room."""
    yield Heading(say("pack.judgements"))
    if not questions and not more:
        yield Paragraph(say("pack.not-asked"))
        return
    yield Paragraph(say("pack.judgements-lead"))
    rows = tuple((each.ask, _stands(appraisal, each, council)) for each in questions)
    heads = (say("pack.question"), say("pack.judgement-now"))
    yield Table("", heads, rows, (5, 3))
    if more:
        yield Paragraph(say("pack.more-questions", count=more))


def _stands(appraisal: Appraisal, question: Question, council: str) -> str:
    """What stands today on a question."""
    if question.candidate is not None:
        candidate = appraisal.dataset.candidates[question.candidate]
        if council in (*candidate.everyone, *candidate.host):
            return ask_words(candidate, council)
        return say("pack.not-yours", council=council_label(appraisal.dataset, council))
    if question.criterion is None:
        return question.why or say("pack.in-words")
    if question.option is None:
        weight = appraisal.weights[appraisal.headline].nodes[question.criterion]
        share, perspective = share_words(weight), headline_name(appraisal)
        return say("pack.weight-now", share=share, perspective=perspective)
    cell = appraisal.matrix.cells.get((question.option, question.criterion))
    return score_now(cell) if cell else say("pack.in-words")


def _old(appraisal: Appraisal, council: str, label: str) -> Iterator[Block]:
    """Its own judgements that are over a year old."""
    dataset = appraisal.dataset
    leaves = {leaf.id: leaf.label for leaf in dataset.leaves()}
    said = tuple(
        say(
            "judgements.old",
            option=dataset.options[cell.option].label,
            criterion=leaves[cell.criterion],
            date=moment(cell.date),
        )
        for cell in appraisal.judgements.old
        if cell.by in (council, label, dataset.councils[council].name)
    )
    if said:
        yield Paragraph(say("pack.old-judgements", council=label))
        yield Items(said)


def _interview(levels: Mapping[str, Ambition], label: str) -> Iterator[Block]:
    table = own_ambition(levels)
    if table is not None:
        yield Heading(say("pack.ambition-of", council=label))
        yield table
