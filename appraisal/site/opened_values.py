"""One value opened up: raw figure → value → points, with what it rests on."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from appraisal.appraise import Appraisal
from appraisal.appraise.figure_parts import figure_parts
from appraisal.appraise.matrix import Cell
from appraisal.appraise.money_criteria import counts_flows
from appraisal.appraise.tree_values import Span, cell_span, contribution, overall_span
from appraisal.findings.candidates import how_it_rests, score_places
from appraisal.findings.numbers import number
from appraisal.findings.option_money import why_unpaid
from appraisal.findings.raw_figures import parts_words, raw_words
from appraisal.findings.value_steps import (
    NOTHING_KNOWN,
    caveat,
    reason,
    threshold_missed,
    whose_judgement,
    worth,
)
from appraisal.model import Criterion, Dataset
from appraisal.site.value_tree import criterion_path, spot


@dataclass(frozen=True)
class Opened:
    """Everything behind one value, as the pages show it.

    `raw` is the figure in words, empty for a judgement and a gap, and `parts` each council's of
    which it is taken; `value` what it is worth, to a
    decimal, empty for a gap; `points` what that adds to the overall value under the headline
    perspective, empty for an option without one. `caveat` says what these don't show, `fails` why a
    threshold is missed, `judged` whose score it is and when; `spots` are the places in the files.
    """

    option: str
    criterion: str
    label: str
    span: Span
    evidence: str
    raw: str
    parts: str
    value: str
    points: str
    caveat: str
    why: str
    judged: str
    sources: tuple[str, ...]
    spots: tuple[str, ...]
    fails: str


def opened(appraisal: Appraisal, option: str, leaf: Criterion) -> Opened:
    """Open the value of an option on a leaf of the value tree."""
    dataset, cell = appraisal.dataset, appraisal.matrix.cells[option, leaf.id]
    valued = cell.evidence != "gap" or overall_span(appraisal, option) is not None
    raw, rests = "", how_it_rests(dataset, option, leaf.id, alone=False)
    if leaf.measured and cell.raw:
        raw = raw_words(dataset, leaf.measured, cell.raw, cell.least)
    return Opened(
        option=option,
        criterion=leaf.id,
        label=leaf.label,
        span=cell_span(cell),
        evidence=cell.evidence,
        raw=raw,
        parts=parts_words(dataset, leaf.measured, figure_parts(appraisal, option, leaf))
        if raw and leaf.measured
        else "",
        value=worth(cell) if cell.evidence != "gap" else "",
        points=number(contribution(appraisal, option, leaf).points, 1) if valued else "",
        caveat=caveat(cell if not rests else replace(cell, ranged=True))
        if valued
        else NOTHING_KNOWN,
        why=rests or cell.why or _why_gap(appraisal, option, leaf, cell),
        judged=whose_judgement(dataset, cell),
        sources=cell.sources,
        spots=_spots(dataset, option, leaf),
        fails=threshold_missed(dataset, leaf, cell),
    )


def _why_gap(appraisal: Appraisal, option: str, leaf: Criterion, cell: Cell) -> str:
    """Why there is no payback, where a criterion asks for it; empty for all else."""
    if not cell.unknown or leaf.measured is None or leaf.measured.figure != "payback_years":
        return ""
    return f"{why_unpaid(appraisal.money[option], appraisal.dataset.settings.money.years)}."


def _spots(dataset: Dataset, option: str, leaf: Criterion) -> tuple[str, ...]:
    """Where the figure or score stands in the files, then the scale that values it."""
    file = f"options/{option}.yaml"
    measured = leaf.measured
    if measured is None:
        return tuple(spot(dataset, *path) for path in score_places(dataset, option, leaf.id))
    scale = spot(dataset, *criterion_path(dataset, leaf.id), "measured")
    if measured.take == "option":
        return (spot(dataset, file, "facts", str(measured.measure)), scale)
    if counts_flows(leaf):
        listed = (spot(dataset, file, "candidates"),) if dataset.options[option].candidates else ()
        return (*dict.fromkeys((spot(dataset, file, "money"), *listed)), scale)
    if measured.measure is not None:
        return (f"councils/*.yaml ({measured.measure})", spot(dataset, file, "councils"), scale)
    return (spot(dataset, file, "councils"), scale)


@dataclass(frozen=True)
class Alike:
    """Options whose value on a criterion rests on the same, with their anchors, and that value.

    `family` is that of all of them; empty where they are of several. `why` is the reason, or whose
    it is too where it stood before; it and all that follows leave out what is Shared.
    """

    options: tuple[tuple[str, str], ...]
    family: str
    cell: Opened
    why: str
    judged: str
    sources: tuple[str, ...]
    spots: tuple[str, ...]


@dataclass(frozen=True)
class Shared:
    """What values of one criterion have in common: whose judgement they are, and what they rest on.

    `spots` are the places in the files that all of them name. Empty where they differ.
    """

    judged: str
    sources: tuple[str, ...]
    spots: tuple[str, ...]


def same_for_all(values: Sequence[Opened]) -> Shared:
    """What all of several values have in common.

    Gaps aside, which nobody judged and which rest on nothing.
    """
    known = [cell for cell in values if cell.evidence != "gap"]
    judged = {cell.judged for cell in known}
    sources = known[0].sources if len(known) > 1 else ()
    spots = values[0].spots if len(values) > 1 else ()
    shared = tuple(at for at in spots if at and all(at in cell.spots for cell in values))
    return Shared(
        judged.pop() if len(judged) == 1 else "",
        tuple(source for source in sources if all(source in cell.sources for cell in known)),
        shared,
    )


def alike(
    dataset: Dataset,
    values: Sequence[Opened],
    anchor: Callable[[str], str],
    shared: Shared,
) -> tuple[Alike, ...]:
    """Values of one criterion, those together that rest on the same figure, reason and sources.

    In the order of the first of each; what is `shared` is said once for all of them.
    """
    held: dict[Opened, list[Opened]] = {}
    first: dict[str, str] = {}
    for cell in values:
        held.setdefault(replace(cell, option="", spots=()), []).append(cell)
        first.setdefault(cell.why, cell.option)
    return tuple(
        Alike(
            options=tuple((cell.option, anchor(cell.option)) for cell in cells),
            family=_family(dataset, cells),
            cell=cells[0],
            why=reason(dataset, cells[0].why, first[cells[0].why], cells[0].option),
            judged="" if cells[0].judged == shared.judged else cells[0].judged,
            sources=tuple(i for i in cells[0].sources if i not in shared.sources),
            spots=_places(cells, shared.spots),
        )
        for cells in held.values()
    )


def _places(cells: Sequence[Opened], but: Collection[str]) -> tuple[str, ...]:
    """The places in the files that any of some values names, each once."""
    return tuple(dict.fromkeys(at for cell in cells for at in cell.spots if at and at not in but))


def _family(dataset: Dataset, cells: Sequence[Opened]) -> str:
    families = {dataset.options[cell.option].family for cell in cells}
    return families.pop() if len(families) == 1 else ""
