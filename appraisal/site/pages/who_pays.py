"""The page of who pays and who gains: debt, reserves, council tax, and what splitting costs."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.who_pays import measures
from appraisal.findings import who_pays as words
from appraisal.findings.sentences import say
from appraisal.findings.sources import whose_side
from appraisal.model import ASSUMPTION, Dataset, Measure, measure_of, read_fact
from appraisal.model.who_pays import REACHES, SplitCost
from appraisal.site.budget_gaps import BudgetGaps, budget_gaps
from appraisal.site.debt_shares import Changes, Picture, changes, picture
from appraisal.site.drawing import Page
from appraisal.site.facts import Line, fact_lines
from appraisal.site.navigation import address
from appraisal.site.taken_over import TakenOver, taken_over
from appraisal.site.tax_levels import TaxLevels, tax_levels


class Split(Struct, frozen=True):
    """A published figure of what splitting costs, who paid for it, and what is answered.

    `again` says that the answer is that of the row above.
    """

    name: str
    amounts: tuple[Line, ...]
    paid: str
    note: str
    answer: str
    answer_sources: tuple[str, ...]
    answer_paid: str
    again: bool = False


class Splits(Struct, frozen=True):
    """The figures of this area, of another one, or of the country."""

    title: str
    rows: tuple[Split, ...]


class TaxNotes(Struct, frozen=True):
    """What is said of council tax, a sentence each; sources of the path, and why it was taken."""

    said: tuple[str, ...]
    note: str
    sources: tuple[str, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; `makers` are the options that make new councils.

    `counted` are the measures of which their file says how they were counted, and as of when.
    """

    finding: str
    debt_free: str
    makers: tuple[str, ...]
    picture: Picture | None
    counted: tuple[Measure, ...]
    changes: tuple[Changes, ...]
    taken_over: TakenOver | None
    missing: tuple[str, ...]
    tax: TaxLevels | None
    tax_notes: TaxNotes
    splitting: str
    splits: tuple[Splits, ...]
    budget_gaps: BudgetGaps


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The one page."""
    title = say("titles.who_pays")
    yield Page("who_pays", address("who_pays"), title, partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    dataset, found = appraisal.dataset, appraisal.who_pays
    costs = dataset.settings.who_pays.splitting
    return Content(
        finding=words.headline(dataset, found),
        debt_free=words.debt_free(dataset, found),
        makers=tuple(found.options),
        picture=picture(appraisal),
        counted=tuple(_counted(dataset)),
        changes=changes(appraisal),
        taken_over=taken_over(appraisal),
        missing=words.missing_words(dataset, found),
        tax=tax_levels(appraisal),
        tax_notes=_tax_notes(appraisal),
        splitting=words.splitting_finding(costs),
        splits=tuple(_splits(dataset, costs)),
        budget_gaps=budget_gaps(dataset),
    )


def _counted(dataset: Dataset) -> Iterator[Measure]:
    tax = dataset.settings.who_pays.council_tax
    for identifier in (*measures(dataset), *((tax.band_d,) if tax else ())):
        measure = measure_of(dataset, identifier)
        if measure.note:
            yield measure


def _tax_notes(appraisal: Appraisal) -> TaxNotes:
    dataset, found = appraisal.dataset, appraisal.who_pays
    tax = dataset.settings.who_pays.council_tax
    finding = words.tax_finding(dataset, found)
    if tax is None:
        return TaxNotes((finding,), "", ())
    levels = words.levels_words(found)
    path = words.path_words(tax) if levels else ""
    said = (finding, levels, path, words.rise_words(tax, found))
    return TaxNotes(tuple(filter(None, said)), tax.note or "", tax.source)


def _splits(dataset: Dataset, costs: Sequence[SplitCost]) -> Iterator[Splits]:
    for reach in REACHES:
        rows = [_split(dataset, cost) for cost in costs if cost.reach == reach]
        if rows:
            told = (_unlike(one, before) for before, one in pairwise(rows))
            yield Splits(words.REACH[reach], (rows[0], *told))


def _unlike(one: Split, before: Split) -> Split:
    """A row that does not say again what the row above it has been answered."""
    same = bool(one.answer) and (one.answer, one.answer_sources) == (
        before.answer,
        before.answer_sources,
    )
    return replace(one, again=True) if same else one


def _split(dataset: Dataset, cost: SplitCost) -> Split:
    reading = read_fact(cost.amount)
    cited = sorted(reading.sources - {ASSUMPTION}) if reading else []
    answered = cost.answer_source or ()
    return Split(
        name=cost.name,
        amounts=fact_lines(cost.amount, cost.unit),
        paid=whose_side(dataset, cited),
        note=cost.note or "",
        answer=cost.answer or "",
        answer_sources=answered,
        answer_paid=whose_side(dataset, [i for i in answered if i != ASSUMPTION]),
    )
