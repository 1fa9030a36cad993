"""Explore: what comes first under weights of one's own? The numbers that the browser works with."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup
from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import evidence_shares
from appraisal.appraise.tree_values import contribution, overall_span
from appraisal.data.explored_values import WHOLE, explorer_data
from appraisal.data.explored_ways import explored_choices
from appraisal.data.inlined import inline
from appraisal.findings import lead as findings
from appraisal.findings.in_ways import first_in_ways, one_of_the_ways
from appraisal.findings.names import (
    marked_perspectives,
    model_names,
    option_names,
    perspective_names,
)
from appraisal.findings.numbers import number, per_cent_to_tenth, whole
from appraisal.findings.sentences import joined, say
from appraisal.findings.ways import alternative_name, choice_name, named_ways
from appraisal.model import Criterion
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.ranked_options import Ranked, ranked


class Slider(Struct, frozen=True):
    """One node of the value tree with its slider: `share` of its group, `part` of the whole.

    `points` is the number box's text; `within` holds the nodes below it.
    """

    id: str
    label: str
    points: str
    share: str
    part: str
    within: tuple["Slider", ...]


class Row(Struct, frozen=True):
    """One option in the published ranking, as the page shows it before anything moves.

    In words, `contributions` are what the top-level criteria add to its value, `total` is that
    value, and `without` the share of the weight without evidence.
    """

    shown: Ranked
    contributions: tuple[str, ...]
    total: str
    without: str


class Way(Struct, frozen=True):
    """A choice about how to count; `alternatives` are ids and names, the headline's first."""

    id: str
    name: str
    alternatives: tuple[tuple[str, str], ...]


class Content(Struct, frozen=True):
    """What the page is drawn from; not `usable` where there is nothing to weigh.

    `title` is the finding in a few words, and `finding` at length, under `headline`.
    `criteria` are the labels of the top level, `perspectives` ids and names, the headline first;
    `data` is what the browser works with.
    """

    usable: bool
    title: str
    headline: str
    finding: str
    in_ways: str
    rows: tuple[Row, ...]
    criteria: tuple[str, ...]
    sliders: tuple[Slider, ...]
    ways: tuple[Way, ...]
    perspectives: tuple[tuple[str, str], ...]
    data: Markup


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page on which readers move the weights."""
    yield Page("explore", address("explore"), say("titles.explore"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """The published result, and all that is needed to work out another."""
    names, labels = perspective_names(appraisal), option_names(appraisal)
    usable, ways = (
        bool(appraisal.matrix.options and appraisal.matrix.leaves),
        appraisal.lead.in_ways,
    )
    return Content(
        usable=usable,
        title=findings.ranking_title(appraisal.lead, labels),
        headline=names[appraisal.headline],
        finding=findings.verdict(appraisal.lead, labels, names[appraisal.headline]),
        in_ways=joined(first_in_ways(ways, model_names(appraisal.dataset)), one_of_the_ways(ways)),
        rows=rows(appraisal) if usable else (),
        criteria=tuple(criterion.label for criterion in appraisal.dataset.criteria),
        sliders=sliders(appraisal, appraisal.dataset.criteria),
        ways=tuple(explored(appraisal)),
        perspectives=tuple(marked_perspectives(appraisal).items()),
        data=inline(explorer_data(appraisal)),
    )


def sliders(appraisal: Appraisal, criteria: tuple[Criterion, ...]) -> tuple[Slider, ...]:
    """The sliders of a group of siblings and of all below them, at the headline's weights."""
    weights = appraisal.weights[appraisal.headline]
    return tuple(
        Slider(
            id=criterion.id,
            label=criterion.label,
            points=number(weights.shares[criterion.id] * WHOLE, 1),
            share=per_cent_to_tenth(weights.shares[criterion.id]),
            part=per_cent_to_tenth(weights.nodes[criterion.id]),
            within=sliders(appraisal, criterion.criteria or ()),
        )
        for criterion in criteria
    )


def explored(appraisal: Appraisal) -> Iterator[Way]:
    """The choices about how to count that the browser can take otherwise."""
    found = named_ways(appraisal)
    if found is None:
        return
    for choice in explored_choices(found.ways):
        names = ((i, alternative_name(choice.id, i)) for i in choice.alternatives)
        yield Way(choice.id, choice_name(found, choice.id), tuple(names))


def rows(appraisal: Appraisal) -> tuple[Row, ...]:
    """The published ranking with what each top-level criterion contributes."""
    return tuple(
        Row(
            shown=row,
            contributions=contributions(appraisal, row.id),
            total=number(row.span.value, 1) if row.span else whole(None),
            without=per_cent_to_tenth(evidence_shares(appraisal, row.id)["gap"]),
        )
        for row in ranked(appraisal)
    )


def contributions(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What each top-level criterion adds to an option's overall value, if anything is known."""
    known = overall_span(appraisal, option) is not None
    found = (contribution(appraisal, option, c).points for c in appraisal.dataset.criteria)
    return tuple(number(points, 1) if known else whole(None) for points in found)
