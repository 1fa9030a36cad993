"""Who pays and who gains, as CSV: what new councils take over, shares of debt, and council tax."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.council_tax import Level
from appraisal.appraise.who_pays import Held
from appraisal.data.tables.ends import ends
from appraisal.model import Dataset, measure_of


def who_pays_tables(appraisal: Appraisal) -> dict[str, list[dict[str, Any]]]:
    """The three tables by the path of their file."""
    return {
        "data/who-pays.csv": list(_taken_over(appraisal)),
        "data/debt-shares.csv": list(_shares(appraisal)),
        "data/council-tax.csv": list(_taxes(appraisal)),
    }


def _taken_over(appraisal: Appraisal) -> Iterator[dict[str, Any]]:
    """A row a council and measure: today's, which have no option, then those of each option."""
    dataset, found = appraisal.dataset, appraisal.who_pays
    for council, held in found.own.items():
        yield from _held(dataset, "", council, held)
    for option, made in found.options.items():
        for new in made.values():
            yield from _held(dataset, option, new.id, new.held)


def _held(
    dataset: Dataset, option: str, council: str, held: Mapping[str, Held]
) -> Iterator[dict[str, Any]]:
    for measure, of in held.items():
        yield {
            "option": option,
            "council": council,
            "measure": measure,
            "unit": measure_of(dataset, measure).unit,
            **ends("total", of.total),
            **ends("a_head", of.a_head),
            **ends("known", of.known),
            "not_known_of": " ".join(of.missing),
            "evidence": of.total.evidence if of.total else "gap",
            "sources": " ".join(sorted(of.known.sources)) if of.known else "",
        }


def _shares(appraisal: Appraisal) -> Iterator[dict[str, Any]]:
    """A row an option, area of today and new council that it goes into."""
    found, debt = appraisal.who_pays, appraisal.dataset.settings.who_pays.debt
    if debt is None:
        return
    for option, moved in found.moved.items():
        for area, changes in moved.items():
            for one in changes:
                then = found.options[option][one.council].held[debt].a_head
                yield {
                    "option": option,
                    "area": area,
                    "council": one.council,
                    **ends("today", found.today[area][debt].a_head),
                    **ends("then", then),
                    **ends("change", one.debt),
                }


def _taxes(appraisal: Appraisal) -> Iterator[dict[str, Any]]:
    """A row an option, new council, level, and year, or area whose bill changes."""
    for option, made in appraisal.who_pays.options.items():
        for new in made.values():
            for target, level in new.tax.levels.items() if new.tax else ():
                head = {"option": option, "council": new.id, "level": target}
                yield from ({**head, **row} for row in _level(level))


def _level(level: Level) -> Iterator[dict[str, Any]]:
    """Sums in £: the charge, each year on the way, the path's total, then bills by area."""
    rows = [
        ("charge", "", level.charge),
        ("once equal, a year", "", level.yearly),
        *((f"year {n}", "", reading) for n, reading in enumerate(level.by_year, 1)),
        ("whole path", "", level.total),
        ("years at the most rise", "", level.years),
        *(("change in a Band D bill", area, change) for area, change in level.change.items()),
    ]
    for what, area, reading in rows:
        yield {"what": what, "area": area, **ends("amount", reading)}
