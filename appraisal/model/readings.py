"""What a fact reads as: one number with its range, and on what evidence."""

from typing import Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from .facts import ASSUMPTION, Fact, Figure, Use, figures_in, newest

Evidence = Literal[
    "definition", "measured", "judged", "contested", "assumption", "reference", "gap"
]
"""How well a value is known, from best to worst.

`definition` follows from what the option is, whatever any source says; `reference` is what such
things came to elsewhere, in place of a figure that is not known.
"""

WEAKEST_LAST: tuple[Evidence, ...] = get_args(Evidence)


class Reading(Struct, frozen=True):
    """A figure as one number with its range, the evidence that it rests on and the sources.

    `halfway` says that the value is, or rests on, the middle of what sources that disagree say:
    a number to reckon with, which nobody has published. `shared` are the facts of facts.yaml that
    it rests on: in a simulation each is drawn once for all that do.
    """

    low: float
    value: float
    high: float
    evidence: Evidence
    sources: frozenset[str] = frozenset()
    halfway: bool = False
    shared: frozenset[str] = frozenset()


def read_fact(fact: Fact | None) -> Reading | None:
    """Read a fact as one number with its range; None where it is unknown or absent.

    A history reads as its newest figures. Contested figures read as the midpoint of the span of
    all their sources, with the span as range (format.md, "How a value and its range come about").
    Figures that agree read as one figure with all their sources.
    """
    if isinstance(fact, Figure):  # as most are
        return _reading(fact)
    if fact is None or isinstance(fact, str):
        return None
    if isinstance(fact, Use):
        reading = read_fact(fact.fact)
        return reading and replace(reading, shared=frozenset({fact.use}))
    readings = [_reading(figure) for figure in newest(fact)]
    low, high = min(r.low for r in readings), max(r.high for r in readings)
    assumed = [reading.evidence == "assumption" for reading in readings]
    sources = frozenset[str]().union(*(reading.sources for reading in readings))
    if not is_contested(fact):
        agreed: Evidence = "assumption" if all(assumed) else "measured"
        return Reading(low, readings[0].value, high, agreed, sources)
    evidence: Evidence = "assumption" if any(assumed) else "contested"
    return Reading(low, (low + high) / 2, high, evidence, sources, halfway=True)


def is_contested(fact: Fact | None) -> bool:
    """Whether a fact has figures that differ, in value or in range; whose they are is no matter.

    Of a history that is asked of its newest figures: older ones disagree with nobody.
    """
    readings = map(_reading, newest(figures_in(fact)))
    return len({(reading.low, reading.value, reading.high) for reading in readings}) > 1


def _reading(figure: Figure) -> Reading:
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    evidence: Evidence = "assumption" if ASSUMPTION in figure.source else "measured"
    return Reading(low, figure.value, high, evidence, frozenset(figure.source))
