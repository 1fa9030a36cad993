"""The models on one axis, as the summary shows them: a row a model, by its highest line."""

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.rivals import rivals
from appraisal.appraise.tree_values import Span
from appraisal.charts.model_ranges import ModelRanges, Reach, model_ranges
from appraisal.findings.examples import stands_in
from appraisal.findings.front_page import chart_described, often_first, row_said
from appraisal.findings.lead import first_place, ranking_title
from appraisal.findings.names import headline_name, model_names, option_names
from appraisal.findings.numbers import ranged, whole
from appraisal.findings.ranking import RANKED
from appraisal.findings.sentences import joined, say
from appraisal.site.ranked_options import Ranked, groups


class ModelRow(Struct, frozen=True):
    """A model: the option that stands for it, its name, and its value as a whole number.

    `often` is in how many ways of counting it comes first; empty where there are none to count.
    `said` follows the name for who doesn't see the drawing.
    """

    option: str
    name: str
    family: str
    value: str
    often: str
    said: str


class ModelChart(Struct, frozen=True):
    """The drawing with its words.

    `labels` has what stands at each bracket, empty without one, and `key` the same for where there
    is no room there. `axis` says what is counted, `often` what stands over the ways of counting and
    `close` in how many of them nobody can be told to be first: both empty where there are none.
    """

    title: str
    subtitle: str
    described: str
    drawing: ModelRanges
    rows: tuple[ModelRow, ...]
    labels: tuple[str, ...]
    key: tuple[str, ...]
    axis: str
    often: str
    close: str


def model_chart(appraisal: Appraisal) -> ModelChart | None:
    """The chart; None where there are no options to draw."""
    rival = rivals(appraisal.dataset, appraisal.rankings[appraisal.headline].order)
    parted = [(heading, _by_model(rival, rows)) for heading, rows in groups(appraisal)]
    if not parted:
        return None
    drawing = model_ranges([[_reach(row.span) for row in rows] for _, rows in parted])
    rows = tuple(_row(appraisal, rival, row) for _, held in parted for row in held)
    ways, labels = appraisal.lead.in_ways, option_names(appraisal)
    perspective = headline_name(appraisal)
    brackets = tuple(
        heading if heading != RANKED and len(held) > 1 else "" for heading, held in parted
    )
    counted = ways is not None and len(ways.models) > 1
    return ModelChart(
        title=ranking_title(appraisal.lead, labels),
        subtitle=joined(
            stands_in(appraisal.headline, perspective, appraisal.held) if ways else "",
            first_place(appraisal.lead, labels, perspective),
        ),
        described=chart_described(
            ranking_title(appraisal.lead, labels),
            [(row.name, _said(held.span)) for row, held in zip(rows, _flat(parted), strict=True)],
        ),
        drawing=drawing,
        rows=rows,
        labels=brackets,
        key=tuple(say("front.bracket", label=said) for said in dict.fromkeys(brackets) if said),
        axis=say("front.axis"),
        often=say("front.often", runs=f"{ways.runs:,}") if ways and counted else "",
        close=say("front.close", ways=f"{ways.too_close:,}")
        if ways and counted and ways.too_close
        else "",
    )


def _flat(parted: Sequence[tuple[str, tuple[Ranked, ...]]]) -> Iterator[Ranked]:
    for _, rows in parted:
        yield from rows


def _by_model(rival: Mapping[str, str], rows: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """One row a model that competes, its highest line; options that aren't ranked one by one."""
    first: dict[str, Ranked] = {}
    for row in rows:
        first.setdefault(rival.get(row.id, row.id), row)
    return tuple(first.values())


def _reach(span: Span | None) -> Reach | None:
    return None if span is None else Reach(span.low, span.value, span.high)


def _said(span: Span | None) -> str:
    return whole(None) if span is None else ranged(span.value, span.low, span.high)


def _row(appraisal: Appraisal, rival: Mapping[str, str], row: Ranked) -> ModelRow:
    names = option_names(appraisal) | model_names(appraisal.dataset)
    model = rival.get(row.id, row.id)
    name = names[model] if row.rank else say("front.unranked", name=names[row.id])
    ways = appraisal.lead.in_ways
    often = often_first(ways, model) if row.rank else ""
    return ModelRow(
        option=row.id,
        name=name,
        family=row.family,
        value="" if row.span is None else whole(row.span.value),
        often=often,
        said=row_said(_said(row.span), often, ways.runs if ways else 0),
    )
