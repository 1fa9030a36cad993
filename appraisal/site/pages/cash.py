"""The page of cash by year: what each option costs and saves, when, and how sure that is."""

from collections.abc import Iterator, Sequence
from functools import partial

from msgspec import Struct

from appraisal.appraise import Appraisal, Cash, CashYear
from appraisal.appraise.option_cash import covered_from, stating_nothing
from appraisal.charts.cash_together import Together, cash_together
from appraisal.findings.cash import (
    amount_words,
    classed_words,
    covered_words,
    end_label,
    finding,
    group_name,
    how_sure,
    nothing_beyond_today,
    of_classes,
    of_which,
    rival_words,
    states_nothing,
    unknown_words,
)
from appraisal.findings.names import option_names
from appraisal.findings.numbers import count_of
from appraisal.findings.sentences import say
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.option_cash import alike, sources_of


class Amount(Struct, frozen=True):
    """A sum, empty where it is not known; `in_part` says how much of it a class fills in."""

    words: str
    in_part: str


class Group(Struct, frozen=True):
    """Options whose cash is the same: what it comes to, and how far it is known.

    `end` stands at the end of their line, and `covered` says from when on what was spent is
    covered. `unknown`, `classed` and `rivals` say what is not theirs or not known, `so_far` their
    sums year by year. `reference` says that a class stands for all of it.
    """

    id: str
    options: tuple[str, ...]
    name: str
    end: str
    ends: Amount
    covered: str
    present_value: Amount
    reference: bool
    unknown: str
    classed: str
    rivals: str
    so_far: tuple[str, ...]
    sources: tuple[str, ...]
    class_sources: tuple[str, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; `said` tells of options that state no money.

    `how_sure` is about what is stated in full, `of_classes` about what a class fills in.
    """

    finding: str
    how_sure: str
    of_classes: str
    years: str
    every_year: tuple[int, ...]
    together: Together | None
    groups: tuple[Group, ...]
    said: tuple[str, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of cash by year."""
    yield Page("cash", address("cash"), say("titles.cash"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """The cash of every option, on one axis."""
    dataset, labels = appraisal.dataset, option_names(appraisal)
    assumed = stating_nothing(dataset)
    nothing = [i for i in appraisal.cash if not dataset.options[i].money and i not in assumed]
    stated = [i for i, cash in appraisal.cash.items() if cash.lines or cash.unknown]
    groups = tuple(_group(appraisal, those) for those in alike(appraisal, stated))
    return Content(
        finding=finding(appraisal.cash, labels),
        how_sure=how_sure(appraisal.cash, labels),
        of_classes=of_classes(appraisal.cash, labels),
        years=count_of(dataset.settings.money.years, "year"),
        every_year=tuple(year.year for year in _years(appraisal, stated)),
        together=cash_together({group.id: appraisal.cash[group.id] for group in groups}),
        groups=groups,
        said=tuple(
            filter(None, (nothing_beyond_today(nothing, labels), states_nothing(assumed, labels)))
        ),
    )


def _years(appraisal: Appraisal, stated: Sequence[str]) -> Sequence[CashYear]:
    return appraisal.cash[stated[0]].years if stated else ()


def _group(appraisal: Appraisal, options: tuple[str, ...]) -> Group:
    cash = appraisal.cash[options[0]]
    return Group(
        id=options[0],
        options=options,
        name=group_name(appraisal.dataset, options),
        end="" if cash.unknown else end_label(cash.years),
        ends=Amount(_so_far(cash)[-1], of_which(cash.so_far_split)),
        covered=covered_words(covered_from(cash), cash),
        present_value=Amount(amount_words(cash.present_value), of_which(cash.present_split)),
        reference=cash.classed and cash.present_split is None,
        unknown=unknown_words(cash),
        classed=classed_words(cash),
        rivals=rival_words(appraisal.money[options[0]]),
        so_far=_so_far(cash),
        sources=sources_of(line for line in cash.lines if line.name),
        class_sources=sources_of(line for line in cash.lines if not line.name),
    )


def _so_far(cash: Cash) -> tuple[str, ...]:
    """What it comes to by the end of each year; empty where that is not known."""
    return tuple("" if cash.unknown else amount_words(year.so_far) for year in cash.years)
