"""A council's place under each option, and what the package that gains most asks of it and gives.

A pre-read for a workshop and the report to a committee both begin with these.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from appraisal.appraise import Appraisal
from appraisal.appraise.futures import Future, Part, future
from appraisal.appraise.packages.asks import CouncilAsk
from appraisal.appraise.packages.designed import Packages
from appraisal.documents.blocks import Block, Heading, Items, Paragraph, Table
from appraisal.findings.councils import becomes_words
from appraisal.findings.no_regrets import ANSWERS
from appraisal.findings.numbers import listed, listed_names, per_cent
from appraisal.findings.packages import leaving_words
from appraisal.findings.places import people_words
from appraisal.findings.sentences import say
from appraisal.findings.what_could_be_agreed import (
    asked_words,
    opening,
    own_themes_words,
    paid_words,
    points_cell,
    posts_words,
)
from appraisal.findings.workshop_sheets import ask_words, money_lines

SHARE_DIGITS = 3
"""What each council brings to a gain is shown to a thousandth of a point, as on the pages."""


def place(
    appraisal: Appraisal, council: str, label: str, options: Sequence[str]
) -> Iterator[Block]:
    """A row for each new council of an option; options that do the same to it share theirs.

    Each has a row of its own, so that its residents stand beside its name however that breaks.
    """
    yield Heading(say("pack.place", council=label))
    if not options:
        yield Paragraph(say("pack.no-options"))
        return
    labels = {i: option.label for i, option in appraisal.dataset.options.items()}
    found = [(option, future(appraisal, option, council)) for option in options]
    rows = []
    for cells, same in groupby(found, lambda each: _cells(each[1])):
        name = listed_names([labels[option] for option, _ in same])
        rows += [(name, *each) for each in cells]
    heads = (
        say("pack.option"),
        say("pack.becomes", council=label),
        say("pack.within"),
        say("pack.residents"),
        say("pack.its-share"),
    )
    yield Table("", heads, tuple(rows), (3, 2.6, 2.8, 1.8, 1.2), (3, 4))


def _cells(found: Future) -> tuple[tuple[str, str, str, str], ...]:
    """What becomes of it and within which council: a row each where it is split."""
    becomes = becomes_words(found.outcome)
    if not found.parts:
        as_today = say("pack.as-today") if found.outcome == "stays" else ""
        return ((becomes, as_today, "", ""),)
    return tuple(
        (becomes, part.council.label, people_words(part.residents), _share(part))
        for part in found.parts
    )


def _share(part: Part) -> str:
    return "" if part.share is None else per_cent(part.share)


def ask_and_gain(appraisal: Appraisal, council: str, label: str, name: str = "") -> Iterator[Block]:
    """What the package that gains most asks of a council and gives it, under a heading.

    Without its `name` the council is spoken to.
    """
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
            yield _joins(appraisal, council, label, name, ask)
            yield Items(tuple(_terms(appraisal, found, council, ask)))


def _joins(appraisal: Appraisal, council: str, label: str, name: str, ask: CouncilAsk) -> Table:
    candidates = appraisal.dataset.candidates
    rows = tuple(
        (
            candidates[i].name,
            ask_words(candidates[i], council, name),
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
