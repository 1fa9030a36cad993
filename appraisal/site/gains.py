"""Who gains by what: rows of two charts, one that diverges from nought and one that adds up."""

from collections.abc import Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.gains import Gain, gains
from appraisal.charts.axis import Tick
from appraisal.charts.signed_bars import signed_bars
from appraisal.charts.waterfall import waterfall
from appraisal.findings import gains as said
from appraisal.findings.names import option_names
from appraisal.findings.numbers import whole
from appraisal.site.value_tree import leaf_address

MOST = 10
"""So many gains have a row of their own; smaller ones share one for each side."""

MIXED = ""
"""The kind of a row that several gains share."""


class Part(Struct, frozen=True):
    """A gain in tenths of a point; `href` is empty for several together."""

    label: str
    href: str
    tenths: int
    kind: str


class GainRow(Struct, frozen=True):
    """A bar in % of the width, with what stands at it and where: `at` is its end on the right.

    `gainer` is the option whose gain it is; `kind` says whether that is by definition or for want
    of evidence, empty for all else.
    """

    label: str
    href: str
    points: str
    kind: str
    gainer: str
    start: float
    width: float
    at: float


class Gains(Struct, frozen=True):
    """The gains of two options over each other, the first one's first, and their sum in words.

    `nought` is where neither gains, in % from the left.
    """

    rows: tuple[GainRow, ...]
    nought: float
    together: str


class Lead(Struct, frozen=True):
    """The way from the next option's overall value to the first one's, as a waterfall.

    `begin` and `end` are both values, in whole points, with their places in %; `parts` says what
    of the lead is by definition, or only for want of evidence.
    """

    one: str
    other: str
    title: str
    rows: tuple[GainRow, ...]
    begin: tuple[str, float]
    end: tuple[str, float]
    ticks: tuple[Tick, ...]
    parts: str
    together: str


def parts_between(appraisal: Appraisal, one: str, other: str) -> tuple[Part, ...]:
    """What sets two options apart, in tenths that add up to the difference of their values.

    The highest gain of the first one first; without what is less than half a tenth.
    """
    found, value = gains(appraisal, one, other), appraisal.rankings[appraisal.headline].value
    total = said.tenths(value[one] - value[other]) if found else 0
    exact = said.adding_up([gain.points for gain in found], total)
    parts = (_part(appraisal, gain, size) for gain, size in zip(found, exact, strict=True))
    return tuple(sorted((part for part in parts if part.tenths), key=lambda part: -part.tenths))


def in_few(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The same with the smallest of each side together, beside what neither gains."""
    large = sorted(parts, key=lambda part: -abs(part.tenths))[:MOST]
    small = [part for part in parts if part not in large]
    return (
        *(part for part in large if part.tenths > 0),
        *_together([part for part in small if part.tenths > 0]),
        *_together([part for part in small if part.tenths < 0]),
        *reversed([part for part in large if part.tenths < 0]),
    )


def _part(appraisal: Appraisal, gain: Gain, tenths: int) -> Part:
    leaf = gain.criterion
    return Part(leaf.label, leaf_address(appraisal.dataset, leaf.id), tenths, gain.kind)


def _together(parts: Sequence[Part]) -> Sequence[Part]:
    """Small gains of one side in one; one alone keeps its name."""
    if len(parts) < 2:
        return parts
    kinds = {part.kind for part in parts}
    kind = kinds.pop() if len(kinds) == 1 else MIXED
    return (Part(said.others(len(parts)), "", sum(part.tenths for part in parts), kind),)


def gains_between(appraisal: Appraisal, one: str, other: str) -> Gains | None:
    """The diverging chart of two options; None where nothing sets them apart."""
    parts, labels = in_few(parts_between(appraisal, one, other)), option_names(appraisal)
    if not parts:
        return None
    bars = signed_bars(part.tenths for part in parts)
    return Gains(
        rows=tuple(
            _row(part, one, other, bar.start, bar.width, max(bar.start + bar.width, bar.nought))
            for part, bar in zip(parts, bars, strict=True)
        ),
        nought=bars[0].nought,
        together=said.together([part.tenths for part in parts], labels[one], labels[other]),
    )


def _row(part: Part, one: str, other: str, start: float, width: float, at: float) -> GainRow:
    return GainRow(
        label=part.label,
        href=part.href,
        points=said.signed(part.tenths),
        kind=part.kind,
        gainer=one if part.tenths > 0 else other,
        start=start,
        width=width,
        at=round(at, 2),
    )


def lead_of(appraisal: Appraisal, one: str, other: str) -> Lead | None:
    """Where the lead of the first over the second comes from; None where nothing does."""
    every, labels = parts_between(appraisal, one, other), option_names(appraisal)
    parts = in_few(every)
    if not parts:
        return None
    value = appraisal.rankings[appraisal.headline].value
    drawn = waterfall(value[other], [part.tenths / said.TENTHS for part in parts])
    names = labels[one], labels[other]
    kinds = {kind: sum(p.tenths for p in every if p.kind == kind) for kind in ("definition", "gap")}
    return Lead(
        one=one,
        other=other,
        title=said.lead_title(*names),
        rows=tuple(
            _row(part, one, other, step.start, step.width, step.start + step.width)
            for part, step in zip(parts, drawn.steps, strict=True)
        ),
        begin=(whole(value[other]), drawn.begin),
        end=(whole(value[one]), drawn.end),
        ticks=drawn.ticks,
        parts=said.lead_parts(kinds, *names),
        together=said.together([part.tenths for part in parts], *names),
    )
