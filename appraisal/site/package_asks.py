"""What the package that gains most asks of each council and gives it."""

from typing import get_args

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.asks import CouncilAsk, Rule
from appraisal.appraise.packages.designed import Packages
from appraisal.charts.signed_bars import SignedBar, signed_bars
from appraisal.findings.numbers import number
from appraisal.findings.packages import leaving_words
from appraisal.findings.what_could_be_agreed import (
    asked_words,
    opening,
    own_themes_words,
    paid_words,
    points_cell,
    posts_words,
    roughly,
)
from appraisal.model import Dataset

SHARE_DIGITS = 3
"""What each council brings to a gain is shown to a thousandth of a point."""

RULES: tuple[Rule, ...] = get_args(Rule)


class Agreement(Struct, frozen=True):
    """A candidate that a council would join, and whether it is the first that could host it."""

    id: str
    name: str
    hosts: bool


class AskRow(Struct, frozen=True):
    """A council: what it would join, pay by each rule, lend and get, and what its refusal costs.

    `puts_in` is what it pays a year of running costs in £ thousand, shared equally, and `saves` its
    share of what is saved; `gets` are points, empty where they can't be shared out. `pays` goes by
    the rules that can be followed, and `sums` has the same as cells: once, a year and, where
    anything is saved, that.
    """

    council: str
    joins: tuple[Agreement, ...]
    posts: str
    pays: tuple[tuple[str, ...], ...]
    sums: tuple[str, ...]
    puts_in: str
    puts_in_bar: SignedBar
    saves: str
    saves_bar: SignedBar
    gets: str
    gets_bar: SignedBar
    themes: str
    without: str


class Asks(Struct, frozen=True):
    """The councils that are asked; `rules` are those that can be followed, `saving` any saves."""

    rows: tuple[AskRow, ...]
    rules: tuple[Rule, ...]
    saving: bool


def asks_shown(appraisal: Appraisal, found: Packages) -> Asks:
    """A row for each council that the package that gains most asks to join something."""
    held = found.asks
    equal = [ask.pays["equal"] for ask in held.values()]
    bars = zip(
        signed_bars(paid.running for paid in equal),
        signed_bars(paid.saving for paid in equal),
        signed_bars(ask.gain or 0.0 for ask in held.values()),
        strict=True,
    )
    rows = zip(held.items(), bars, strict=True)
    saving = any(paid.saving for paid in equal)
    return Asks(
        rows=tuple(_row(appraisal.dataset, found, i, ask, own, saving) for (i, ask), own in rows),
        rules=tuple(rule for rule in RULES if any(rule in ask.pays for ask in held.values())),
        saving=saving,
    )


def _row(
    dataset: Dataset,
    found: Packages,
    council: str,
    ask: CouncilAsk,
    bars: tuple[SignedBar, SignedBar, SignedBar],
    saving: bool,
) -> AskRow:
    equal = ask.pays["equal"]
    return AskRow(
        council=council,
        joins=tuple(Agreement(i, dataset.candidates[i].name, i in ask.hosts) for i in ask.joins),
        posts=posts_words(ask),
        pays=tuple(paid_words(ask.pays[rule]) for rule in RULES if rule in ask.pays),
        sums=tuple(
            cell for rule in RULES if rule in ask.pays for cell in _cells(ask, rule, saving)
        ),
        puts_in=number(equal.running, 1),
        puts_in_bar=bars[0],
        saves=number(equal.saving, 1),
        saves_bar=bars[1],
        gets="" if ask.gain is None else points_cell(ask.gain, SHARE_DIGITS),
        gets_bar=bars[2],
        themes=own_themes_words(dataset, ask),
        without=leaving_words(dataset, found, council),
    )


def _cells(ask: CouncilAsk, rule: Rule, saving: bool) -> tuple[str, ...]:
    paid = ask.pays[rule]
    amounts = (paid.set_up, paid.running, paid.saving) if saving else (paid.set_up, paid.running)
    return tuple(roughly(amount) for amount in amounts)


class CouncilAsked(Struct, frozen=True):
    """What the package that gains most asks of one council: a sentence, and a row where it does."""

    said: str
    row: AskRow | None
    rules: tuple[Rule, ...]


def ask_of_council(appraisal: Appraisal, council: str) -> CouncilAsked | None:
    """What is asked of a council; None where no candidates are recorded at all."""
    found = appraisal.packages
    if not appraisal.dataset.candidates:
        return None
    if found is None or found.best is None:
        return CouncilAsked(opening(appraisal), None, ())
    shown = asks_shown(appraisal, found)
    row = next((row for row in shown.rows if row.council == council), None)
    return CouncilAsked(asked_words(appraisal, found, council), row, shown.rules)
