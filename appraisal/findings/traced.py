"""The figures of a trace in words, each in its own unit, for the terminal and the pages alike."""

from collections.abc import Callable

from appraisal.appraise.trace.part import Part
from appraisal.area.figures import FIGURES, MONEY
from appraisal.findings.numbers import counted, listed, no_figure, number, thousands, with_range
from appraisal.findings.raw_figures import amount, formatted, worked_out
from appraisal.findings.sentences import say
from appraisal.model import Criterion, Dataset, Measured, Reading, measure_of
from appraisal.model.criteria import FigureName

Write = Callable[[float], str]

EVIDENCE = {
    "definition": say("words.macros.by_definition"),
    "measured": say("words.macros.measured"),
    "judged": say("words.macros.judged"),
    "contested": say("words.macros.contested"),
    "assumption": say("words.macros.assumed"),
    "reference": say("words.macros.reference_class"),
    "gap": say("words.shared.no_evidence"),
}
"""What each kind of evidence is called."""


def part_words(dataset: Dataset, leaf: Criterion, part: Part) -> str:
    """The figure of a part with its range; empty of what is only counted, or has no figure."""
    if part.kind in ("partnership", "class") and part.reading is None:
        return ""
    if part.how == "definition" and _is_one(leaf, part):
        return ""
    return reading_words(writer(dataset, leaf, part), part.reading)


def reading_words(write: Write, reading: Reading | None) -> str:
    """A figure with its range; that it is not known."""
    if reading is None:
        return no_figure()
    return with_range(write, reading.low, reading.value, reading.high, reading.halfway)


def _is_one(leaf: Criterion, part: Part) -> bool:
    """Whether a part is one of those that are counted, and so needs no figure of its own."""
    counts = ("councils", "partnerships_kept", "partnerships_crossing")
    figure = leaf.measured.figure if leaf.measured else None
    return part.kind != "option" and figure in counts


def writer(dataset: Dataset, leaf: Criterion, part: Part) -> Write:
    """How the figures of a part are written."""
    measured = leaf.measured
    if measured is None:
        return lambda value: number(value, 1)
    if part.measure and part.kind != "option":
        return _each_one(measure_of(dataset, part.measure).unit)
    if part.kind == "flow":
        return _of_flow(measured, part)
    if part.how == "divided" and measured.measure is not None and part.kind != "option":
        return formatted(dataset, measured.model_copy(update={"take": "mean"}))
    return formatted(dataset, measured)


def _each_one(unit: str) -> Write:
    """An amount in a unit; people to the last one, so that readers can add them up themselves."""
    if unit != "people":
        return amount(unit)
    return lambda value: counted(number(value), "person", "people")


def _of_flow(measured: Measured, part: Part) -> Write:
    """What a flow adds, in the unit of the figure; its amount, and what a payback counts, is £."""
    if part.detail == "amount" or measured.figure not in MONEY:
        return thousands
    return worked_out("annual_saving" if measured.figure == "payback_years" else measured.figure)


def whose_words(dataset: Dataset, leaf: Criterion, part: Part) -> str:
    """The figure of each body that a raw figure is taken of; of those it hangs on, also whose.

    It hangs on all of them in a mean, and else on the lowest, the highest or both. Empty where it
    is no council's, or of one council alone that has it itself.
    """
    own = part.parts[-1] if part.how == "reference" else part
    if leaf.measured is None or leaf.measured.measure is None or own.how == "written":
        return ""
    bodies = [(body, _whose(body) if hangs_on(own, body) else []) for body in own.parts]
    if len(bodies) == 1 and not any(those for _, those in bodies):
        return ""
    return "; ".join(_of_body(dataset, leaf, body, those) for body, those in bodies)


def _of_body(dataset: Dataset, leaf: Criterion, body: Part, those: list[str]) -> str:
    figure = part_words(dataset, leaf, body)
    if not those:
        return say("raw.part", councils=body.label, figure=figure)
    return say("raw.part-of", councils=body.label, figure=figure, those=listed(those))


def hangs_on(above: Part, part: Part) -> bool:
    """Whether a figure would be another with another value of this part of it."""
    ends = {"min": (min,), "max": (max,), "ratio": (min, max), "spread": (min, max)}
    known = [one.reading.value for one in above.parts if one.reading]
    if above.how not in ends or part.reading is None:
        return True
    return part.reading.value in [end(known) for end in ends[above.how]]


def _whose(body: Part) -> list[str]:
    """Those whose figures a body's is made of; of one that is divided, of what is above."""
    above = body.parts[0] if body.how == "divided" else body
    those = [part.label for part in above.parts] if above.kind == "body" else []
    return [] if those == [body.label] else those


def counted_in(figure: FigureName) -> str:
    """What a figure counts, as its file and its key are called; empty of what stands in no list."""
    return {"Partnerships": "partnerships", "Functions": "functions"}.get(
        FIGURES[figure].section, ""
    )
