"""How a raw figure or a score comes about, and where its parts stand, line by line."""

from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise.matrix import Cell
from appraisal.appraise.trace.part import How, Part
from appraisal.appraise.trace.values import LeafTrace, Segment
from appraisal.appraise.trace.written import Written
from appraisal.appraise.valued import Valued
from appraisal.commands.explain_lines import Line
from appraisal.findings.numbers import listed, moment, number, per_cent_to_tenth
from appraisal.findings.raw_figures import formatted, what_is_measured
from appraisal.findings.traced import part_words, reading_words, writer
from appraisal.model import ASSUMPTION, UNKNOWN, Criterion, Dataset, Reading
from appraisal.model.walk import Path, written_at

HOW: Mapping[How, str] = {
    "written": "",
    "sum": "the sum of",
    "mean": "the mean of",
    "share": "its share of",
    "min": "the lowest of",
    "max": "the highest of",
    "ratio": "the largest divided by the smallest of",
    "spread": "the highest less the lowest of",
    "divided": "the first divided by the second",
    "lifted": "the sum, between 0 and 100, of",
    "definition": "",
    "reference": "no figure of its own, so what such things came to elsewhere, "
    "and never less than is known",
    "payback": "when these come back to nought, year by year",
    "unknown": "nobody has said",
}
"""How a figure comes about, before its parts."""

NAMED = 3
"""Of more functions that are decided alike, so many are named."""


def figure_lines(found: Valued, leaf: Criterion, trace: LeafTrace, depth: int) -> Iterator[Line]:
    """The curve or the anchors, then the raw figure or the score with what it is made of."""
    dataset, cell = found.dataset, trace.cell
    if leaf.measured is None:
        yield Line(depth, "Scale:")
        for value, text in sorted((leaf.judged or {}).items()):
            yield Line(depth + 1, f"{number(value)}: {text}", hang=len(number(value)) + 2)
    else:
        yield from _curve(dataset, leaf, trace.segment, cell, depth)
        yield Line(depth, f"What is measured: {what_is_measured(dataset, leaf.measured)}.")
    name = "Raw figure" if leaf.measured else "Score"
    yield from _part(dataset, leaf, trace.part, depth, set(), name)
    if said := _range(dataset, leaf, cell):
        yield Line(depth, f"Range: {said}.")


def _range(dataset: Dataset, leaf: Criterion, cell: Cell) -> str:
    """From where to where the figure may lie, and what that is worth; empty of one that is sure."""
    worth = f"worth {number(cell.low, 1)} to {number(cell.high, 1)}"
    if cell.evidence == "gap" or (leaf.measured is None and cell.low < cell.high):
        return worth
    if leaf.measured is None or cell.raw is None or cell.raw.low == cell.raw.high:
        return ""
    write = formatted(dataset, leaf.measured)
    return f"from {write(cell.raw.low)} to {write(cell.raw.high)}, {worth}"


def _curve(
    dataset: Dataset, leaf: Criterion, segment: Segment | None, cell: Cell, depth: int
) -> Iterator[Line]:
    if leaf.measured is None:
        return
    write = formatted(dataset, leaf.measured)
    points = tuple(dict.fromkeys((segment.start, segment.end))) if segment else leaf.measured.curve
    on = listed([f"{number(value)} at {write(raw)}" for raw, value in points])
    if cell.raw is None:
        yield Line(depth, f"Curve: worth {on}.")
        return
    beyond = "" if len(points) > 1 else " and all beyond"
    so = f"so {number(cell.value, 1)} at {write(cell.raw.value)}"
    yield Line(depth, f"Curve: worth {on}{beyond}, {so}.")


def _part(
    dataset: Dataset, leaf: Criterion, part: Part, depth: int, shown: set[object], name: str = ""
) -> Iterator[Line]:
    """A part and all below it; `name` stands in place of its own, and `shown` has lists above."""
    again = len(part.parts) > 1 and part.parts in shown
    shown.add(part.parts)
    yield Line(depth, _said(dataset, leaf, part, name, again))
    if again or part.kind == "flow" or part.how == "share" or _is_area(part):
        return  # their one line says it all
    bodies = [one for one in part.parts if one.kind == "partnership"]
    if bodies:
        yield Line(depth + 1, "; ".join(f"{one.label} ({one.detail})" for one in bodies))
    for same in _alike([one for one in part.parts if one.kind != "partnership"]):
        label = _named(same) + _standing_out(part, same[0])
        yield from _part(dataset, leaf, same[0], depth + 1, shown, label)


def _said(dataset: Dataset, leaf: Criterion, part: Part, name: str, again: bool) -> str:
    """A part in one line: its name, its figure, and how that comes about."""
    figure, how = part_words(dataset, leaf, part), HOW[part.how]
    if part.kind == "flow":
        stated = part.parts[0] if part.parts and part.reading else None
        said = stated and part_words(dataset, leaf, stated)
        how = f"being {said} a year as written" if said else ""
    elif part.how == "share":
        whole = part.parts[0]
        share = per_cent_to_tenth(whole.factor)
        how = f"{share} of {whole.label}’s {part_words(dataset, leaf, whole)}"
    elif _is_area(part):
        how = f"for {part_words(dataset, leaf, part.parts[0])}"
    elif part.reading and part.reading.evidence == "definition" and part.kind == "option":
        how = "by definition"
    elif part.parts and how and not all(one.kind == "partnership" for one in part.parts):
        how = f"{how} the same as above" if again else f"{how}:"
    tail = ", ".join(filter(None, (figure, how)))
    return f"{name or _name(part)}: {tail}" if tail else name or _name(part)


def _is_area(part: Part) -> bool:
    """Whether a part is an area with something counted for each of its residents."""
    return part.kind == "area" and part.how == "definition"


def _alike(parts: Sequence[Part]) -> Iterator[list[Part]]:
    """Functions that are decided alike together, as one; every other part by itself."""
    held: dict[object, list[Part]] = {}
    for place, part in enumerate(parts):
        key = (part.detail, part.reading, part.parts) if part.kind == "function" else place
        held.setdefault(key, []).append(part)
    yield from held.values()


def _named(parts: Sequence[Part]) -> str:
    """What to call parts that are alike."""
    names = [_name(part) for part in parts[:NAMED]]
    rest = len(parts) - len(names)
    said = f"{', '.join(names)} and {rest} more" if rest else listed(names)
    detail = parts[0].detail
    return f"{said} ({detail})" if detail and parts[0].kind != "theme" else said


def _name(part: Part) -> str:
    """A part's name: of a body of many councils, how many they are."""
    councils = part.label.count(" + ") + 1
    if part.kind == "body" and not part.id and councils > NAMED:
        return f"{councils} councils together"
    if part.kind == "class":
        return f"Elsewhere ({part.label})"
    return part.label or "The change itself"


def _standing_out(above: Part, part: Part) -> str:
    """What a part counts where not all count alike; which of several is the lowest or highest."""
    known = [one.reading.value for one in above.parts if one.reading]
    if above.how == "mean" and len({one.factor for one in above.parts}) > 1:
        return f" (counts {per_cent_to_tenth(part.factor)})"
    if part.reading is None or len(known) < 2 or min(known) == max(known):
        return ""
    if above.how in ("min", "ratio", "spread") and part.reading.value == min(known):
        return " (the lowest)"
    if above.how in ("max", "ratio", "spread") and part.reading.value == max(known):
        return " (the highest)"
    return ""


def file_lines(found: Valued, leaf: Criterion, trace: LeafTrace, depth: int) -> Iterator[Line]:
    """Every figure where it stands in the files, with its date and sources; the scale last."""
    dataset, said = found.dataset, dict[str, None]()
    for part in trace.part.every():
        for one in part.written:
            said.setdefault(_in_file(dataset, leaf, part, one))
    what = "the curve" if leaf.measured else "the scale"
    said.setdefault(f"{_place(dataset, trace.scale.path)}: {what}")
    yield Line(depth, "In the files:")
    for text in said:
        yield Line(depth + 1, text)


def _in_file(dataset: Dataset, leaf: Criterion, part: Part, one: Written) -> str:
    figure = ""
    if one.figure:
        figure = f", {reading_words(writer(dataset, leaf, part), _reading(one))}"
    date = f", {moment(one.date)}" if one.date not in (None, UNKNOWN) else ""
    sources = f" [{', '.join(one.sources)}]" if one.sources else ""
    used = f", used in {_place(dataset, one.used)}" if one.used else ""
    label = _name(part)
    return f"{_place(dataset, one.path)}: {label}{figure}{date}{sources}{used}"


def _reading(one: Written) -> Reading | None:
    if one.low is None or one.value is None or one.high is None:
        return None
    return Reading(one.low, one.value, one.high, "measured")


def _place(dataset: Dataset, path: Path) -> str:
    """File, line and column of a piece, or of the nearest thing around it."""
    found = written_at(dataset, path)
    return f"{found.file}:{found.line}:{found.column}" if found else str(path[0])


def source_lines(found: Valued, trace: LeafTrace, depth: int) -> Iterator[Line]:
    """Each source that the value rests on, with its title, publisher, date and address."""
    dataset = found.dataset
    stated = (i for one in trace.part.figures() for i in one.sources)
    cited = dict.fromkeys((*stated, *trace.cell.sources))
    if not cited:
        return
    yield Line(depth, "Sources:")
    for i in cited:
        yield Line(depth + 1, _source(dataset, i))


def _source(dataset: Dataset, i: str) -> str:
    if i == ASSUMPTION:
        return f"{i}: judged here, found in no document."
    source = dataset.sources.get(i)
    if source is None:
        return i
    date = moment(source.date) if source.date not in (None, UNKNOWN) else ""
    made = ", ".join(filter(None, (source.publisher, date)))
    return ". ".join(filter(None, (f"{i}: {source.title}", made, source.url)))
