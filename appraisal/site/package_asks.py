"""What the package that gains most asks of each council and gives it."""

from dataclasses import dataclass
from typing import get_args

from appraisal.appraise import Appraisal
from appraisal.appraise.packages.asks import CouncilAsk, Rule
from appraisal.appraise.packages.designed import Packages
from appraisal.charts.signed_bars import SignedBar, signed_bars
from appraisal.findings.numbers import number
from appraisal.findings.packages import leaving_words
from appraisal.findings.what_could_be_agreed import own_themes_words, paid_words, posts_words
from appraisal.model import Dataset

RULES: tuple[Rule, ...] = get_args(Rule)


@dataclass(frozen=True)
class Agreement:
    """A candidate that a council would join, and whether it is the first that could host it."""

    id: str
    name: str
    hosts: bool


@dataclass(frozen=True)
class AskRow:
    """A council: what it would join, pay by each rule, lend and get, and what its refusal costs.

    `puts_in` is what it pays a year of running costs in £ thousand, shared equally, and `saves` its
    share of what is saved; `gets` are points, empty where they can't be shared out. `pays` goes by
    the rules that can be followed.
    """

    council: str
    joins: tuple[Agreement, ...]
    posts: str
    pays: tuple[tuple[str, ...], ...]
    puts_in: str
    puts_in_bar: SignedBar
    saves: str
    saves_bar: SignedBar
    gets: str
    gets_bar: SignedBar
    themes: str
    without: str


@dataclass(frozen=True)
class Asks:
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
    return Asks(
        rows=tuple(_row(appraisal.dataset, found, i, ask, own) for (i, ask), own in rows),
        rules=tuple(rule for rule in RULES if any(rule in ask.pays for ask in held.values())),
        saving=any(paid.saving for paid in equal),
    )


def _row(
    dataset: Dataset,
    found: Packages,
    council: str,
    ask: CouncilAsk,
    bars: tuple[SignedBar, SignedBar, SignedBar],
) -> AskRow:
    equal = ask.pays["equal"]
    return AskRow(
        council=council,
        joins=tuple(Agreement(i, dataset.candidates[i].name, i in ask.hosts) for i in ask.joins),
        posts=posts_words(ask),
        pays=tuple(paid_words(ask.pays[rule]) for rule in RULES if rule in ask.pays),
        puts_in=number(equal.running, 1),
        puts_in_bar=bars[0],
        saves=number(equal.saving, 1),
        saves_bar=bars[1],
        gets="" if ask.gain is None else number(ask.gain, 2),
        gets_bar=bars[2],
        themes=own_themes_words(dataset, ask),
        without=leaving_words(dataset, found, council),
    )
