"""Compare: why is one option above another? The first beside the next, then any that are ticked."""

from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup
from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.compared_options import pairs
from appraisal.appraise.gains import first_and_next
from appraisal.appraise.tree_values import contribution, known_span, overall_span
from appraisal.data import compared_values
from appraisal.findings import in_ways
from appraisal.findings import lead as findings
from appraisal.findings.names import headline_name, model_names, option_names
from appraisal.findings.numbers import whole
from appraisal.findings.sentences import joined, say
from appraisal.model import WEAKEST_LAST, Criterion, Evidence
from appraisal.site.benefit_and_cost import Against, against
from appraisal.site.drawing import Page
from appraisal.site.gains import Lead, lead_of
from appraisal.site.navigation import address
from appraisal.site.side_by_side import (
    PairLink,
    Worth,
    meets_in_words,
    pair_finding,
    worth_of,
)
from appraisal.site.value_tree import shade
from appraisal.site.which_line import WhichLine, standing_for_models, which_lines


class HeatValue(Struct, frozen=True):
    """A value with its shade, 0 to 5; a gap where there is no evidence."""

    text: str
    heat: int
    gap: bool = False


GAP = HeatValue("", 0, gap=True)


class HeatRow(Struct, frozen=True):
    """An option's values, one a column.

    `stands_for` says what it is of its model, where that has several lines; else it is empty.
    """

    id: str
    values: tuple[HeatValue, ...]
    stands_for: str = ""


class Column(Struct, frozen=True):
    """The head of a column and where it leads, if anywhere."""

    label: str
    href: str


class Between(Struct, frozen=True):
    """The whole, or a top criterion, with what two options are worth; no span is no evidence.

    `said` is who meets it better, in words; empty for the whole, and where nothing was tried.
    `lowest` is the option whose value stands left of its mark; empty where only one has one.
    """

    label: str
    href: str
    said: str
    lowest: str
    values: tuple[Worth, ...]


class Beside(Struct, frozen=True):
    """The pages that lay an option beside others."""

    option: str
    links: tuple[PairLink, ...]


class Content(Struct, frozen=True):
    """What the overview is drawn from.

    `between` has the first option and the next on each criterion, what sets them most apart first,
    and `lead` where the difference comes from; without two that are known there is neither.
    `together` is what the browser lays options side by side from; `kinds` are those of evidence.
    """

    title: str
    headline: str
    finding: str
    lead: Lead | None
    between: tuple[Between, ...]
    against: Against
    columns: tuple[Column, ...]
    rows: tuple[HeatRow, ...]
    which_lines: tuple[WhichLine, ...]
    ticked: tuple[str, ...]
    beside: tuple[Beside, ...]
    kinds: tuple[Evidence, ...]
    together: Markup


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The overview."""
    yield Page("compare", address("compare"), say("titles.compare"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """All options on all criteria."""
    labels, headline = option_names(appraisal), headline_name(appraisal)
    order, front = standing_for_models(appraisal), first_and_next(appraisal)
    return Content(
        title=pair_finding(appraisal, *front) if front else say("titles.compare"),
        headline=headline,
        finding=joined(
            in_ways.first_in_ways(appraisal.lead.in_ways, model_names(appraisal.dataset)),
            findings.first_place(appraisal.lead, labels, headline),
        ),
        lead=lead_of(appraisal, *front) if front else None,
        between=_between(appraisal, front) if front else (),
        against=against(appraisal),
        columns=(
            Column(say("comparison.row-overall"), ""),
            *(Column(c.label, address("criterion", c.id)) for c in appraisal.dataset.criteria),
        ),
        rows=tuple(_heat_row(appraisal, i, of) for i, of in order.items()),
        which_lines=which_lines(appraisal),
        ticked=appraisal.matrix.options,
        beside=_beside(appraisal),
        kinds=WEAKEST_LAST,
        together=compared_values.inlined(appraisal),
    )


def _between(appraisal: Appraisal, pair: tuple[str, str]) -> tuple[Between, ...]:
    """The whole, then the top criteria by how far they set two options apart overall."""

    def apart(node: Criterion) -> float:
        one, other = (contribution(appraisal, i, node).points for i in pair)
        return -abs(one - other)

    overall = tuple(Worth(i, overall_span(appraisal, i), "") for i in pair)
    rows = [Between(say("comparison.row-overall"), "", "", _lowest(overall), overall)]
    for node in sorted(appraisal.dataset.criteria, key=apart):
        values, page = worth_of(appraisal, node, pair), address("criterion", node.id)
        words = meets_in_words(appraisal, node, *pair)
        rows.append(Between(node.label, page, words, _lowest(values), values))
    return tuple(rows)


def _lowest(values: Sequence[Worth]) -> str:
    known = {worth.option: worth.span.value for worth in values if worth.span}
    return min(known, key=lambda i: known[i]) if len(known) > 1 else ""


def _heat(value: float) -> HeatValue:
    return HeatValue(whole(value), shade(value / 100))


def _heat_row(appraisal: Appraisal, option: str, stands_for: str) -> HeatRow:
    spans = [known_span(appraisal, option, node) for node in appraisal.dataset.criteria]
    values = (_heat(span.value) if span else GAP for span in spans)
    overall = overall_span(appraisal, option)
    return HeatRow(option, (_heat(overall.value) if overall else GAP, *values), stands_for)


def _beside(appraisal: Appraisal) -> tuple[Beside, ...]:
    """The pages of two options, each once, by the option on the left."""
    held: dict[str, list[PairLink]] = {}
    for one, other in pairs(appraisal):
        link = PairLink((one, other), address("side_by_side", one, other))
        held.setdefault(one, []).append(link)
    return tuple(Beside(one, tuple(links)) for one, links in held.items())
