"""Council tax at one level: what each level comes to for new councils, and whose bill changes."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.council_tax import Harmonised, Level
from appraisal.findings import who_pays as words
from appraisal.findings.numbers import count_of
from appraisal.model.who_pays import TARGETS, CouncilTax, Target
from appraisal.site.debt_shares import Cell, Changes


class LevelCell(Struct, frozen=True):
    """One level of a new council: its charge, its sum a year with its range, and over the path."""

    charge: str
    yearly: str
    total: str


class Row(Struct, frozen=True):
    """A new council with its levels, or why it has none."""

    name: str
    levels: tuple[LevelCell, ...]
    why: str


class Group(Struct, frozen=True):
    """The new councils of an option that bring councils of today together."""

    option: str
    rows: tuple[Row, ...]


class TaxLevels(Struct, frozen=True):
    """All of it; `given` is the level of the path taken, `years` how long it takes.

    `bills` has what changes in the Band D bill of each of today's areas.
    """

    given: Target
    years: str
    groups: tuple[Group, ...]
    bills: tuple[Changes, ...]


def tax_levels(appraisal: Appraisal) -> TaxLevels | None:
    """Every new council that brings together several of today's; None where there is none."""
    dataset, found = appraisal.dataset, appraisal.who_pays
    tax = dataset.settings.who_pays.council_tax
    groups = tuple(_groups(appraisal)) if tax else ()
    if tax is None or not groups:
        return None
    return TaxLevels(
        given=tax.harmonise_to,
        years=count_of(len(tax.closed), "year"),
        groups=groups,
        bills=tuple(_bills(appraisal, tax, home) for home in found.today),
    )


def _groups(appraisal: Appraisal) -> Iterator[Group]:
    for option, made in appraisal.who_pays.options.items():
        rows = tuple(
            _row(appraisal, new.label, new.tax) for new in made.values() if new.merges and new.tax
        )
        if rows:
            yield Group(option, rows)


def _row(appraisal: Appraisal, name: str, tax: Harmonised) -> Row:
    levels = tuple(_cell(tax.levels[target]) for target in TARGETS if target in tax.levels)
    return Row(name, levels, "" if levels else words.no_levels(appraisal.dataset, tax))


def _cell(level: Level) -> LevelCell:
    return LevelCell(
        charge=words.charge_words(level.charge),
        yearly=words.yield_words(level.yearly),
        total=words.sum_words(level.total),
    )


def _bills(appraisal: Appraisal, tax: CouncilTax, home: str) -> Changes:
    cells = []
    for made in appraisal.who_pays.options.values():
        own = [new for new in made.values() if home in new.covers]
        cells.append(
            tuple(
                Cell(
                    words.bill_words(new.tax, home, tax.harmonise_to) if new.tax else "",
                    new.label if len(own) > 1 else "",
                )
                for new in own
            )
        )
    return Changes(home, tuple(cells))
