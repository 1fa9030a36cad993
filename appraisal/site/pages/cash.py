"""The page of cash by year: what each option costs and saves, when, and how sure that is."""

from collections.abc import Iterator
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.appraise.option_cash import stating_nothing
from appraisal.findings.cash import (
    amount_words,
    finding,
    how_sure,
    nothing_beyond_today,
    of_classes,
    of_which,
    states_nothing,
)
from appraisal.findings.names import option_names
from appraisal.findings.numbers import count_of
from appraisal.findings.sentences import say
from appraisal.site.budget_gaps import BudgetGaps, budget_gaps
from appraisal.site.cash_by_year import Panels, panels
from appraisal.site.drawing import Page
from appraisal.site.navigation import address


@dataclass(frozen=True)
class Amount:
    """A sum, empty where it is not known; `in_part` says how much of it a class fills in."""

    words: str
    in_part: str


@dataclass(frozen=True)
class Row:
    """An option's sum at the end of the last year, and its net present value.

    `reference` says that a class stands for all of them.
    """

    option: str
    so_far: Amount
    present_value: Amount
    reference: bool


@dataclass(frozen=True)
class Content:
    """What the page is drawn from; `said` tells of options that state no money.

    `how_sure` is about what is stated in full, `of_classes` about what a class fills in.
    """

    finding: str
    how_sure: str
    of_classes: str
    years: str
    budget_gaps: BudgetGaps
    panels: Panels | None
    said: tuple[str, ...]
    rows: tuple[Row, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of cash by year."""
    yield Page("cash", address("cash"), say("titles.cash"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """The cash of every option, on one axis."""
    dataset, labels = appraisal.dataset, option_names(appraisal)
    assumed = stating_nothing(dataset)
    nothing = [i for i in appraisal.cash if not dataset.options[i].money and i not in assumed]
    return Content(
        finding=finding(appraisal.cash, labels),
        how_sure=how_sure(appraisal.cash, labels),
        of_classes=of_classes(appraisal.cash, labels),
        years=count_of(dataset.settings.money.years, "year"),
        budget_gaps=budget_gaps(dataset),
        panels=panels(appraisal, appraisal.cash),
        said=tuple(
            filter(None, (nothing_beyond_today(nothing, labels), states_nothing(assumed, labels)))
        ),
        rows=_rows(appraisal),
    )


def _rows(appraisal: Appraisal) -> tuple[Row, ...]:
    return tuple(
        Row(
            option=i,
            so_far=Amount(
                "" if cash.unknown else amount_words(cash.years[-1].so_far),
                of_which(cash.so_far_split),
            ),
            present_value=Amount(amount_words(cash.present_value), of_which(cash.present_split)),
            reference=cash.classed and cash.present_split is None,
        )
        for i, cash in appraisal.cash.items()
    )
