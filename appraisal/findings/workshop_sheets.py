"""What a workshop's sheets say beside the cells that are filled in: ends of ranges, units, asks."""

from collections.abc import Iterator

from appraisal.appraise.matrix import Cell
from appraisal.appraise.workshop.ranges import End, Range
from appraisal.area.figures import FIGURES
from appraisal.findings.candidate_register import AMOUNT_WORDS, stated
from appraisal.findings.judgements import hand
from appraisal.findings.numbers import (
    listed_names,
    moment,
    no_figure,
    number,
    ranged,
    stop_after,
    thousands,
    with_range,
)
from appraisal.findings.ranking import capital
from appraisal.findings.raw_figures import formatted, raw_words, what_is_measured
from appraisal.findings.sentences import joined, say
from appraisal.model import Candidate, Criterion, Dataset, measure_of, read_fact

_UNITS = {
    "£ thousand": say("sheets.unit-thousand"),
    "£ thousand a year": say("sheets.unit-thousand-a-year"),
    "1 or 0": say("sheets.unit-yes"),
    "share (0–1)": say("sheets.unit-share"),
    "%": say("sheets.unit-per-cent"),
    "": say("sheets.unit-number"),
}
"""Units of figures that are said in a way of their own where somebody is to write one."""


def is_share(dataset: Dataset, leaf: Criterion) -> bool:
    """Whether the raw figures of a criterion are shares from 0 to 1, which people write in %."""
    measured = leaf.measured
    if measured is None:
        return False
    if measured.figure is not None:
        return FIGURES[measured.figure].unit == "share (0–1)"
    if measured.per is None or measured.take == "ratio":
        return False
    return measure_of(dataset, str(measured.measure)).unit == measure_of(dataset, measured.per).unit


def unit_words(dataset: Dataset, leaf: Criterion) -> str:
    """In what a level of a criterion is to be written."""
    measured = leaf.measured
    if measured is None:
        return say("sheets.unit-score")
    if measured.figure is not None:
        return _written_in(FIGURES[measured.figure].unit)
    if measured.take == "ratio":
        return say("sheets.unit-ratio")
    spread = measured.take == "spread"
    if is_share(dataset, leaf):
        return say("sheets.unit-points" if spread else "sheets.unit-share")
    unit = measure_of(dataset, str(measured.measure)).unit
    if measured.per is not None:
        return say("sheets.unit-per", unit=unit, by=measure_of(dataset, measured.per).name.lower())
    return _written_in(unit)


def _written_in(unit: str) -> str:
    is_money = unit.startswith("£")
    return _UNITS.get(unit) or (unit if is_money else say("sheets.unit-count", unit=unit))


def criterion_words(dataset: Dataset, leaf: Criterion) -> str:
    """A criterion's name, with what is measured or what is asked."""
    what = what_is_measured(dataset, leaf.measured) if leaf.measured else leaf.question
    return say("sheets.criterion-words", name=leaf.label, what=what) if what else leaf.label


def level_words(dataset: Dataset, leaf: Criterion, cell: Cell) -> str:
    """What an option comes to on a criterion: its raw figure, or its score and what that means."""
    if leaf.measured is None:
        return _score_words(leaf, cell)
    if cell.raw is None:
        return no_figure()
    if cell.raw.evidence == "reference":
        write, raw = formatted(dataset, leaf.measured), cell.raw
        said = with_range(write, raw.low, raw.value, raw.high, raw.halfway)
        return say("sheets.from-elsewhere", figure=said)
    return raw_words(dataset, leaf.measured, cell.raw, cell.least)


def end_words(dataset: Dataset, leaf: Criterion, end: End) -> str:
    """One end of a range in use, and which option stands there."""
    figure = level_words(dataset, leaf, end.cell)
    return say("sheets.at-option", figure=figure, option=dataset.options[end.option].label)


def span_words(dataset: Dataset, leaf: Criterion, found: Range) -> str:
    """From where to where today's options go on a criterion."""
    worst, best = (_bare(dataset, leaf, end.cell) for end in (found.worst, found.best))
    return worst if worst == best else say("sheets.from-to", worst=worst, best=best)


def _bare(dataset: Dataset, leaf: Criterion, cell: Cell) -> str:
    """A score, or a raw figure without its range."""
    if leaf.measured is None:
        return number(cell.value, 1)
    return no_figure() if cell.raw is None else formatted(dataset, leaf.measured)(cell.raw.value)


def anchor_lines(leaf: Criterion) -> tuple[str, ...]:
    """What the scores of a judged criterion mean, a line each; none of a measured one."""
    anchors = sorted((leaf.judged or {}).items())
    return tuple(say("sheets.a-level", level=number(at), words=text) for at, text in anchors)


def _score_words(leaf: Criterion, cell: Cell) -> str:
    """A score beside the anchors that it lies on, or between."""
    if cell.evidence == "gap":
        return say("sheets.not-scored")
    anchors = sorted((leaf.judged or {}).items())
    score = number(cell.value, 1)
    for at, text in anchors:
        if at == cell.value:
            return say("sheets.on-anchor", score=score, anchor=text.rstrip("."))
    low, below = max(each for each in anchors if each[0] < cell.value)
    high, above = min(each for each in anchors if each[0] > cell.value)
    return say(
        "sheets.between",
        score=score,
        low=number(low, 1),
        below=below.rstrip("."),
        high=number(high, 1),
        above=above.rstrip("."),
    )


def score_now(cell: Cell) -> str:
    """The score that stands, with its range."""
    if cell.evidence == "gap":
        return say("sheets.not-scored")
    return ranged(cell.value, cell.low, cell.high, number(cell.value, 1))


def evidence_words(dataset: Dataset, cell: Cell) -> str:
    """Why a score is what it is, its sources, and whose judgement it is, of when."""
    known = dataset.sources
    titles = [known[i].title for i in cell.sources if i in known]
    return joined(
        cell.why + stop_after(cell.why) if cell.why else "",
        say("sheets.from-sources", sources=listed_names(titles)) if titles else "",
        _whose(dataset, cell),
    )


def _whose(dataset: Dataset, cell: Cell) -> str:
    when = moment(cell.date) if cell.date else ""
    if not cell.by:
        return say("sheets.when", when=when) if when else ""
    who = hand(dataset, cell.by)
    if when:
        return say("sheets.by-whom-when", who=who, when=when)
    return say("sheets.by-whom", who=who)


def money_lines(candidate: Candidate) -> Iterator[str]:
    """What an agreement costs and saves, a line each, as far as anybody has said so."""
    for amount, fact in stated(candidate).items():
        if fact is None:
            continue
        reading = read_fact(fact)
        said = no_figure()
        if reading is not None:
            said = with_range(thousands, reading.low, reading.value, reading.high, reading.halfway)
            said = said if amount == "set_up" else say("register.a-year", amount=said)
        yield say("sheets.criterion-words", name=AMOUNT_WORDS[amount], what=said)


def ask_words(candidate: Candidate, council: str, name: str = "") -> str:
    """What an agreement would ask of one council: whether it is needed, and as what.

    Without its `name` it is spoken to.
    """
    name = name or say("sheets.your-council")
    needed = len(candidate.everyone) == candidate.fewest
    choice = candidate.members
    must = council in (candidate.everyone if needed else getattr(choice, "all_of", ()))
    hosts = council in candidate.host
    if candidate.everyone and council not in candidate.everyone:
        return say("sheets.only-host", council=capital(name))
    needs = say("sheets.must-join", council=name)
    may = say("sheets.may-join", council=capital(name))
    host = say("sheets.could-host", council=capital(name)) if hosts else ""
    return joined(needs if must else may, host)
