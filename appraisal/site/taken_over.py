"""What new councils would take over, measure by measure, beside what today's councils have."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.who_pays import Held, NewCouncil, measures
from appraisal.findings.sentences import say
from appraisal.findings.who_pays import (
    a_head_words,
    charges_words,
    gaps_words,
    held_words,
    one_charge,
    own_gaps_words,
)
from appraisal.model import Dataset, Evidence, Reading, measure_of


class Cell(Struct, frozen=True):
    """A figure in words, empty where it is not known, and the evidence that it rests on.

    `ranged` says that it has a range.
    """

    words: str
    evidence: Evidence
    ranged: bool


class Row(Struct, frozen=True):
    """A council with a cell for each column.

    `council` is the id of one of today's councils, and empty for a new one.
    """

    council: str
    name: str
    cells: tuple[Cell, ...]
    charges: str
    gaps: str


class Group(Struct, frozen=True):
    """The councils that an option makes, or today's, where `option` is empty."""

    option: str
    rows: tuple[Row, ...]


class TakenOver(Struct, frozen=True):
    """The columns, a measure each and debt a head behind debt; today's councils, and new ones."""

    columns: tuple[str, ...]
    today: Group
    made: tuple[Group, ...]


def taken_over(appraisal: Appraisal) -> TakenOver | None:
    """Today's councils, then those of each option; None where no option makes any."""
    dataset, found = appraisal.dataset, appraisal.who_pays
    if not any(found.options.values()):
        return None
    debt = dataset.settings.who_pays.debt
    columns = [
        name
        for i in measures(dataset)
        for name in (measure_of(dataset, i).name, *((say("who-pays.a-head"),) if i == debt else ()))
    ]
    own = (_today(dataset, i, held, found.charges[i]) for i, held in found.own.items())
    made = (
        Group(option, tuple(_new(dataset, new) for new in held.values()))
        for option, held in found.options.items()
    )
    return TakenOver(tuple(columns), Group("", tuple(own)), tuple(made))


def _today(
    dataset: Dataset, identifier: str, held: Mapping[str, Held], charge: Reading | None
) -> Row:
    council = dataset.councils[identifier]
    said = one_charge(charge)
    cells = tuple(_cells(dataset, held))
    return Row(identifier, council.label, cells, said, own_gaps_words(council))


def _new(dataset: Dataset, new: NewCouncil) -> Row:
    charges = charges_words(new.tax) if new.tax else ""
    return Row("", new.label, tuple(_cells(dataset, new.held)), charges, gaps_words(new))


def _cells(dataset: Dataset, held: Mapping[str, Held]) -> Iterator[Cell]:
    debt = dataset.settings.who_pays.debt
    for identifier, of in held.items():
        unit = measure_of(dataset, identifier).unit
        yield _cell(held_words(of, unit), of.total or of.known)
        if identifier == debt:
            yield _cell(a_head_words(of.a_head, unit), of.a_head)


def _cell(words: str, reading: Reading | None) -> Cell:
    if reading is None:
        return Cell("", "gap", ranged=False)
    return Cell(words, reading.evidence, ranged=reading.low != reading.high)
