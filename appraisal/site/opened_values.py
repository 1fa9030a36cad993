"""One value opened up: raw figure → value → points, with what it rests on."""

from collections.abc import Callable, Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.appraise.money_criteria import counts_flows
from appraisal.appraise.trace.flows import CANDIDATES
from appraisal.appraise.trace.part import Part
from appraisal.appraise.trace.values import trace_leaf
from appraisal.appraise.tree_values import Span, cell_span, contribution, overall_span
from appraisal.findings.candidates import how_it_rests
from appraisal.findings.numbers import number
from appraisal.findings.option_money import why_unpaid
from appraisal.findings.raw_figures import raw_words
from appraisal.findings.traced import counted_in, whose_words
from appraisal.findings.value_steps import (
    NOTHING_KNOWN,
    caveat,
    reason,
    threshold_missed,
    whose_judgement,
    worth,
)
from appraisal.model import Criterion, Dataset
from appraisal.model.criteria import FigureName
from appraisal.model.walk import Path, is_written
from appraisal.site.value_tree import criterion_path, spot


class Opened(Struct, frozen=True):
    """What is behind one value, as the pages show it.

    `raw` is the figure in words, empty for a judgement and a gap; `value` what it is worth, to a
    decimal, empty for a gap; `points` what that adds to the overall value under the headline
    perspective, empty for an option without one. `caveat` says what these don't show, `fails` why a
    threshold is missed, `judged` whose score it is and when.
    """

    option: str
    criterion: str
    label: str
    span: Span
    evidence: str
    raw: str
    value: str
    points: str
    caveat: str
    why: str
    judged: str
    sources: tuple[str, ...]
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
        value=worth(cell) if cell.evidence != "gap" else "",
        points=number(contribution(appraisal, option, leaf).points, 1) if valued else "",
        caveat=caveat(cell if not rests else replace(cell, ranged=True))
        if valued
        else NOTHING_KNOWN,
        why=rests or cell.why or _why_gap(appraisal, option, leaf, cell),
        judged=whose_judgement(dataset, cell),
        sources=cell.sources,
        fails=threshold_missed(dataset, leaf, cell),
    )


def _why_gap(appraisal: Appraisal, option: str, leaf: Criterion, cell: Cell) -> str:
    """Why there is no payback, where a criterion asks for it; empty for all else."""
    if not cell.unknown or leaf.measured is None or leaf.measured.figure != "payback_years":
        return ""
    return f"{why_unpaid(appraisal.money[option], appraisal.dataset.settings.money.years)}."


class Traced(Struct, frozen=True):
    """A value with its trace: `parts` whose figures it is taken of, `spots` where all that stands.

    The places are those of each figure in the files, and of the scale that values it.
    """

    cell: Opened
    parts: str
    spots: tuple[str, ...]


def traced(appraisal: Appraisal, option: str, leaf: Criterion) -> Traced:
    """Open the value of an option on a leaf, down to the files."""
    dataset, cell = appraisal.dataset, opened(appraisal, option, leaf)
    scale = spot(dataset, *criterion_path(dataset, leaf.id), "measured") if leaf.measured else ""
    if leaf.measured and leaf.measured.figure and not counts_flows(leaf):
        return Traced(cell, "", (*_where_counted(dataset, option, leaf.measured.figure), scale))
    part = trace_leaf(appraisal, option, leaf).part
    parts = whose_words(dataset, leaf, part) if cell.raw else ""
    return Traced(cell, parts, (*_where_written(dataset, option, part), scale))


def _where_written(dataset: Dataset, option: str, part: Part) -> tuple[str, ...]:
    """Where each figure of a trace stands, and what uses it where it is a shared one.

    Where none does, the option's own file is where one would.
    """
    places = [_whole(at) for one in part.figures() for at in (one.path, one.used) if at]
    if not places:
        places = [(f"options/{option}.yaml",)]
    return tuple(dict.fromkeys(spot(dataset, *path) for path in places))


def _whole(path: Path) -> Path:
    """Where a candidate begins, in place of each of its amounts and lifts."""
    return path[:2] if path[0] == CANDIDATES else path


def _where_counted(dataset: Dataset, option: str, figure: FigureName) -> tuple[str, ...]:
    """The files of what is counted, and where an option changes that.

    Each partnership or function has its line in `appraisal explain`; a page would list dozens.
    """
    file, kind = f"options/{option}.yaml", counted_in(figure)
    today = ((f"councils/{kind}.yaml",), (file, kind)) if kind else ()
    written = [path for path in (*today, (file, "councils")) if is_written(dataset, path)]
    return tuple(dict.fromkeys(spot(dataset, *path) for path in written or [(file,)]))


class Alike(Struct, frozen=True):
    """Options whose value on a criterion rests on the same, with their anchors, and that value.

    `family` is that of all of them; empty where they are of several. `why` is the reason, or whose
    it is too where it stood before; it and all that follows leave out what is Shared.
    """

    options: tuple[tuple[str, str], ...]
    family: str
    cell: Opened
    parts: str
    why: str
    judged: str
    sources: tuple[str, ...]
    spots: tuple[str, ...]


class Shared(Struct, frozen=True):
    """What values of one criterion have in common: whose judgement they are, and what they rest on.

    Empty where they differ. `spots` are the places in the files that all of them name, and those
    under councils/ that several do: a council's figure is part of many.
    """

    judged: str
    sources: tuple[str, ...]
    spots: tuple[str, ...]


def same_for_all(values: Sequence[Traced]) -> Shared:
    """What all of several values have in common.

    Gaps aside, which nobody judged and which rest on nothing.
    """
    known = [value.cell for value in values if value.cell.evidence != "gap"]
    judged = {cell.judged for cell in known}
    sources = known[0].sources if len(known) > 1 else ()
    shared = tuple(_named_often(values)) if len(values) > 1 else ()
    return Shared(
        judged.pop() if len(judged) == 1 else "",
        tuple(source for source in sources if all(source in cell.sources for cell in known)),
        shared,
    )


def _named_often(values: Sequence[Traced]) -> Iterator[str]:
    """The places that all name, and those of councils' own figures that several do."""
    for at in dict.fromkeys(at for value in values for at in value.spots if at):
        often = [at in value.spots for value in values].count(True)
        if often == len(values) or (often > 1 and at.startswith("councils/")):
            yield at


def alike(
    dataset: Dataset,
    values: Sequence[Traced],
    anchor: Callable[[str], str],
    shared: Shared,
) -> tuple[Alike, ...]:
    """Values of one criterion, those together that rest on the same figure, reason and sources.

    In the order of the first of each; what is `shared` is said once for all of them.
    """
    held: dict[object, list[Traced]] = {}
    first: dict[str, str] = {}
    for value in values:
        cell = value.cell
        held.setdefault((replace(cell, option=""), value.parts), []).append(value)
        first.setdefault(cell.why, cell.option)
    return tuple(
        Alike(
            options=tuple((one.option, anchor(one.option)) for one in cells),
            family=_family(dataset, cells),
            cell=cells[0],
            parts=same[0].parts,
            why=reason(dataset, cells[0].why, first[cells[0].why], cells[0].option),
            judged="" if cells[0].judged == shared.judged else cells[0].judged,
            sources=tuple(i for i in cells[0].sources if i not in shared.sources),
            spots=_places(same, shared.spots),
        )
        for same in held.values()
        for cells in [[value.cell for value in same]]
    )


def _places(values: Sequence[Traced], but: Collection[str]) -> tuple[str, ...]:
    """The places in the files that any of some values names, each once."""
    return tuple(
        dict.fromkeys(at for value in values for at in value.spots if at and at not in but)
    )


def _family(dataset: Dataset, cells: Sequence[Opened]) -> str:
    families = {dataset.options[cell.option].family for cell in cells}
    return families.pop() if len(families) == 1 else ""
