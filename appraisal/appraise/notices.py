"""Every warning of a workspace, those that need the matrix too, less those that it accepts."""

import difflib
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from appraisal.appraise.matrix import Matrix
from appraisal.appraise.packages.not_valued import not_valued
from appraisal.appraise.workshop.due import due_judgements
from appraisal.load import Reading
from appraisal.load.complaint import Complaint
from appraisal.load.notices import ALONE, CHECKS
from appraisal.load.notices.judgements import other_scales
from appraisal.model import Accepted, Dataset, Spot
from appraisal.model.walk import CRITERIA, placed_criteria, written_at
from appraisal.problems import Notice

NARROW = 10.0
"""Points. A scale of which the options use less than a tenth barely sets them apart, whatever its
weight; most often the curve is in another unit, or reaches far beyond what is at stake."""

NEEDLESS = "needless-acceptance"

AT_THE_GATE = frozenset(
    {
        *("draft-text", "first-screen-gap", "in-progress", "judgement-by-nobody"),
        *("map-without-attribution", "no-accessibility-statement", "no-contact", "no-licence"),
        *("no-publisher", "private-answers"),
    }
)
"""What only the gate before publication asks for (gate.py), and may be accepted for it."""


class Notices(Struct, frozen=True):
    """The warnings to show, in the order of files and lines, and how many more are accepted."""

    shown: tuple[Notice, ...]
    accepted: int


def notices(dataset: Dataset, matrix: Matrix) -> Notices:
    """Every warning of a workspace; `matrix` holds its options' values (see perform).

    They are of what is written, whether or not the options made of candidates have been formed.
    """
    if dataset.written:
        dataset = replace(dataset, options=dataset.options_as_written, written={})
    found = [
        *((kind, doubt) for kind, check in CHECKS.items() for doubt in check(dataset)),
        *((kind, doubt) for kind, look in MATRIX_CHECKS.items() for doubt in look(dataset, matrix)),
    ]
    places = [(kind, _place(dataset, doubt)) for kind, doubt in found]
    taken = [[_accepts(entry, *place) for place in places] for entry in dataset.settings.accepted]
    accepted = [any(column) for column in zip(*taken, strict=True)] or [False] * len(found)
    shown = [doubt for doubt, is_meant in zip(found, accepted, strict=True) if not is_meant]
    needless = [
        (NEEDLESS, _needless(position, entry))
        for position, entry in enumerate(dataset.settings.accepted)
        if not any(taken[position]) and entry.warning not in AT_THE_GATE
    ]
    printed = {notice_of(dataset, *doubt) for doubt in (*shown, *needless)}
    return Notices(tuple(sorted(printed)), sum(accepted))


def notices_so_far(found: Reading) -> tuple[Notice, ...]:
    """The warnings that hold whatever is mended, where a workspace has Problems.

    A line that is wrong is not queried as well.
    """
    dataset = found.dataset
    if dataset is None:
        return ()
    wrong = {(problem.file, problem.line) for problem in found.problems}
    shown = {
        notice_of(dataset, kind, doubt)
        for kind in sorted(ALONE)
        for doubt in CHECKS[kind](dataset)
        if not is_accepted(dataset, kind, doubt)
    }
    return tuple(sorted(each for each in shown if (each.file, each.line) not in wrong))


def is_accepted(dataset: Dataset, kind: str, doubt: Complaint) -> bool:
    """Whether appraisal.yaml says that something doubtful is meant."""
    place = _place(dataset, doubt)
    return any(_accepts(entry, kind, place) for entry in dataset.settings.accepted)


def notice_of(dataset: Dataset, kind: str, doubt: Complaint) -> Notice:
    """Something doubtful at its line and column."""
    spot = _spot(dataset, doubt)
    return Notice(spot.file, spot.line, spot.column, kind, doubt.what, doubt.mend)


def _spot(dataset: Dataset, doubt: Complaint) -> Spot:
    """Where a doubt stands, or the nearest thing around it; the file's start if all else fails."""
    if doubt.at is not None:
        return Spot(doubt.file, *doubt.at)
    return written_at(dataset, (doubt.file, *doubt.path)) or Spot(doubt.file, 1, 1)


def _place(dataset: Dataset, doubt: Complaint) -> str:
    """Where a doubt stands, as `where:` says it: the file and the keys, or positions, down to it.

    A criterion is named by its id, however deep it stands in the tree.
    """
    path = doubt.path
    if doubt.file == CRITERIA:
        for (_, *above), node in placed_criteria(dataset):  # parents first, so the last is it
            if doubt.path[: len(above)] == tuple(above):
                path = (node.id, *doubt.path[len(above) :])
    return "/".join((doubt.file, *map(str, path)))


def _accepts(entry: Accepted, kind: str, place: str) -> bool:
    """Whether a warning is of the kind accepted, and at the place accepted or within it."""
    if entry.warning != kind or entry.where is None:
        return entry.warning == kind
    return f"{place}/".startswith(f"{entry.where.strip('/')}/")


def _needless(position: int, entry: Accepted) -> Complaint:
    """An acceptance that accepts nothing: once the doubt is settled, its excuse goes too."""
    what = f"This accepts no warning: there is no [{entry.warning}]"
    what += f" at {entry.where}." if entry.where else "."
    near = difflib.get_close_matches(entry.warning, sorted(KINDS), n=1)
    known = entry.warning in KINDS or not near
    mend = "Take it out, or mend `where:`." if known else f"Did you mean '{near[0]}'?"
    return Complaint("appraisal.yaml", ("accepted", position), what, mend)


def narrow_scales(dataset: Dataset, matrix: Matrix) -> Iterator[Complaint]:
    """A curve, or a pair of anchors, of which the options use less than a tenth.

    Gaps are left out. Scores that are all the same are no fault of the scale: either nobody has
    told the options apart yet, or nothing tells them apart.
    """
    on_another_scale = any(True for _ in other_scales(dataset))  # then that is the mistake
    for (_, *path), leaf in placed_criteria(dataset):
        if leaf.criteria is not None or (leaf.judged is not None and on_another_scale):
            continue
        cells = [matrix.cells[option, leaf.id] for option in matrix.options]
        values = [cell.value for cell in cells if cell.evidence != "gap"]
        if len(values) < 2 or max(values) - min(values) >= NARROW:
            continue
        if leaf.judged is None or min(values) < max(values):
            raws = [cell.raw.value for cell in cells if cell.raw is not None]
            what = f"On this scale of 0 to 100 the options' values are all {_span(values, '.3g')}."
            where = ("measured", "curve") if leaf.measured else ("judged",)
            yield Complaint(CRITERIA, (*path, *where), what, _wider(raws))


def _wider(raws: list[float]) -> str:
    if not raws:
        return "Say in the anchors what the worst and the best of these options would be like."
    if min(raws) == max(raws):
        return (
            f"Their figures are all {_span(raws, ',.6g')}, which sets nothing apart: "
            "take another figure, or leave the criterion out."
        )
    return f"Draw the curve over figures that matter here: theirs are {_span(raws, ',.6g')}."


def _span(values: list[float], form: str) -> str:
    low, high = format(min(values), form), format(max(values), form)
    return low if low == high else f"from {low} to {high}"


MATRIX_CHECKS: Mapping[str, Callable[[Dataset, Matrix], Iterator[Complaint]]] = {
    "judgement-due": lambda dataset, _: due_judgements(dataset),
    "narrow-scale": narrow_scales,
    "packages-not-valued": lambda dataset, _: not_valued(dataset),
}
"""The warnings that need what is worked out, by their ids."""

KINDS = frozenset({*CHECKS, *MATRIX_CHECKS, NEEDLESS, *AT_THE_GATE})
"""The id of every warning, and of all that the gate asks for."""
