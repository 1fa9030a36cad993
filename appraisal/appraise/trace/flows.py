"""A figure of money: which costs and savings it is made of, and where their amounts stand."""

from collections.abc import Iterator

from appraisal.appraise.trace.measures import Under
from appraisal.appraise.trace.part import How, Part
from appraisal.appraise.trace.written import written
from appraisal.area.candidates import flows_of
from appraisal.area.money import (
    ASSUMED_NOUGHT,
    FlowParts,
    change_unstated,
    flow_parts,
    net_of_year,
    terms_of,
)
from appraisal.model import Flow, Reading, read_fact
from appraisal.model.walk import Path

CANDIDATES = "councils/candidates.yaml"
OF_THE_CHANGE = ("net_present_value", "transition_cost", "payback_years")
"""The figures that hang on what the change itself costs."""


def money_parts(under: Under, figure: str) -> tuple[How, tuple[Part, ...]]:
    """How a figure of money comes about, and each flow that is in it.

    A payback is no sum: its parts are what each flow brings in a year.
    """
    option = under.dataset.options[under.option]
    if not option.money:
        return ("definition" if option.starts_nothing else "unknown"), ()
    parts = [*_flows(under, figure)]
    if figure in OF_THE_CHANGE and change_unstated(option):
        parts.append(Part("flow", "", "", ASSUMED_NOUGHT, "unknown"))
    return ("payback" if figure == "payback_years" else "sum"), tuple(parts)


def _flows(under: Under, figure: str) -> Iterator[Part]:
    """Each flow with what it adds, and its amount as it stands in its file."""
    own = [*under.dataset.options[under.option].money]
    places = {id(flow): place for flow, place in zip(own, _places(under), strict=True)}
    for flow, reading in _adding(under, figure, own):
        yield _flow(under, flow, reading, places[id(flow)])


def _adding(under: Under, figure: str, own: list[Flow]) -> FlowParts:
    terms = terms_of(under.dataset)
    if figure == "payback_years":
        return [(flow, net_of_year(flow, terms)) for flow in own]
    return flow_parts(figure, own, terms)


def _flow(under: Under, flow: Flow, reading: Reading | None, place: Path) -> Part:
    """What a flow adds: its amount times the years counted, discounted and after optimism."""
    amount = read_fact(flow.amount)
    counts = reading.value / amount.value if reading and amount and amount.value else 1.0
    figures = written(under.dataset, place, flow.amount)
    stated = Part("flow", "", flow.name, amount, "written", (), figures, counts, detail="amount")
    return Part("flow", flow.name, flow.name, reading, "sum", (stated,), detail=flow.kind)


def _places(under: Under) -> Iterator[Path]:
    """Where the amount of each flow of an option stands: in its own file, or a candidate's."""
    option = under.dataset.options_as_written[under.option]
    for place in range(len(option.money)):
        yield (f"options/{under.option}.yaml", "money", place, "amount")
    year = under.dataset.settings.date.year
    for i in option.candidates:
        keys = (("costs", "set_up"), ("costs", "running"), ("saving",))
        for _, path in zip(flows_of(under.dataset.candidates[i], year), keys, strict=False):
            yield (CANDIDATES, i, *path)
