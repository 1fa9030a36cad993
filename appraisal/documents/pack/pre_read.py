"""What one council reads before a workshop, on one or two sheets: its own place, ask and gain.

It holds what may be published, and of private answers only the council's own.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from appraisal.appraise import Appraisal
from appraisal.appraise.futures import Future, Part, future
from appraisal.appraise.packages.asks import CouncilAsk
from appraisal.appraise.packages.designed import Packages
from appraisal.documents.blocks import Block, Heading, Items, Paragraph, Table
from appraisal.documents.pack.interviews import own_ambition
from appraisal.documents.pack.paper import within
from appraisal.findings.councils import becomes_words, council_finding
from appraisal.findings.names import council_label, headline_name
from appraisal.findings.no_regrets import ANSWERS
from appraisal.findings.numbers import listed, listed_names, moment, per_cent
from appraisal.findings.packages import leaving_words
from appraisal.findings.places import people_words
from appraisal.findings.run_sheets import CHANGED_MINDS
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.findings.what_could_be_agreed import (
    asked_words,
    opening,
    own_themes_words,
    paid_words,
    points_cell,
    posts_words,
)
from appraisal.findings.workshop_sheets import ask_words, money_lines, score_now
from appraisal.model.councils import Ambition
from appraisal.model.workshops import Question

SHEETS = 2
"""On no more than so many it is printed."""
FEWEST = 3
"""So many questions come before what a council's page on the site has too."""
SHARE_DIGITS = 3
"""What each council brings to a gain is shown to a thousandth of a point, as on the pages."""


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
        tuple(_place(appraisal, council, label)),
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


# --- Its place under each option ----------------------------------------------------------------


def _place(appraisal: Appraisal, council: str, label: str) -> Iterator[Block]:
    """A row for each option; options beside each other that do the same to it share one."""
    yield Heading(say("pack.place", council=label))
    if not appraisal.stands:
        yield Paragraph(say("pack.no-options"))
        return
    labels = {i: option.label for i, option in appraisal.dataset.options.items()}
    found = [(option, future(appraisal, option, council)) for option in appraisal.stands]
    rows = []
    for cells, same in groupby(found, lambda each: _cells(each[1])):
        rows.append((listed_names([labels[option] for option, _ in same]), *cells))
    heads = (
        say("pack.option"),
        say("pack.becomes", council=label),
        say("pack.within"),
        say("pack.residents"),
        say("pack.its-share"),
    )
    yield Table("", heads, tuple(rows), (3, 2.6, 2.8, 1.8, 1.2), (3, 4))


def _cells(found: Future) -> tuple[str, str, str, str]:
    as_today = say("pack.as-today") if found.outcome == "stays" else ""
    return (
        becomes_words(found.outcome),
        "\n".join(part.council.label for part in found.parts) or as_today,
        "\n".join(people_words(part.residents) for part in found.parts),
        "\n".join(map(_share, found.parts)),
    )


def _share(part: Part) -> str:
    return "" if part.share is None else per_cent(part.share)


# --- What is asked of it ------------------------------------------------------------------------


def ask_and_gain(appraisal: Appraisal, council: str, label: str) -> Iterator[Block]:
    """What the package that gains most asks of a council and gives it, under a heading."""
    found = appraisal.packages
    yield Heading(say("pack.ask-and-gain", council=label))
    if not appraisal.dataset.candidates:
        yield Paragraph(say("pack.no-candidates"))
    elif found is None or found.best is None:
        yield Paragraph(opening(appraisal))
    else:
        yield Paragraph(asked_words(appraisal, found, council))
        ask = found.asks.get(council)
        if ask is not None:
            yield _joins(appraisal, council, label, ask)
            yield Items(tuple(_terms(appraisal, found, council, ask)))


def _joins(appraisal: Appraisal, council: str, label: str, ask: CouncilAsk) -> Table:
    candidates = appraisal.dataset.candidates
    rows = tuple(
        (
            candidates[i].name,
            ask_words(candidates[i], council),
            "\n".join(money_lines(candidates[i])),
            ANSWERS[appraisal.futures.start_now[i]][0],
        )
        for i in ask.joins
    )
    heads = ("pack.agreement", "pack.asks", "pack.sums", "pack.start-now")
    caption = say("pack.ask-caption", council=label)
    return Table(caption, tuple(map(say, heads)), rows, (2, 2.6, 3.6, 1.1))


def _terms(appraisal: Appraisal, found: Packages, council: str, ask: CouncilAsk) -> Iterator[str]:
    """What it lends, pays and gets, and what its refusal costs."""
    yield say("pack.posts-of", posts=posts_words(ask))
    yield say("pack.pays", paid=listed(paid_words(ask.pays["equal"])))
    if ask.gain is not None:
        yield say("pack.gets", points=points_cell(ask.gain, SHARE_DIGITS))
    if ask.own_themes:
        yield say("pack.on-its-themes", themes=own_themes_words(appraisal.dataset, ask))
    yield leaving_words(appraisal.dataset, found, council)


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
