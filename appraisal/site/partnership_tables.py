"""Who works with whom: pairs of councils, the coverage of themes, and the years, as rows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Tie
from appraisal.appraise.network.bodies import between
from appraisal.appraise.network.ties import Year
from appraisal.findings.numbers import count_of, listed
from appraisal.model import UNKNOWN, Dataset, Partnership
from appraisal.site.facts import LEVEL_WORDS, council_label

OTHERS_UNKNOWN = "other members, if any, were not found"
YEARS = 21
"""How many years the timeline goes back at most, the last one included."""


@dataclass(frozen=True)
class TieRow:
    """A pair of councils and what they share, in words."""

    one: str
    other: str
    bodies: int
    level: str
    themes: str


def tie_rows(dataset: Dataset, ties: Iterable[Tie]) -> tuple[TieRow, ...]:
    """The pairs that work together, those that share most first."""
    words = list(LEVEL_WORDS.values())
    return tuple(
        TieRow(
            one=council_label(dataset, tie.one),
            other=council_label(dataset, tie.other),
            bodies=len(tie.bodies),
            level=words[tie.level - 1],
            themes=listed([dataset.themes[t].name for t in tie.themes if t in dataset.themes]),
        )
        for tie in sorted(ties, key=lambda t: (-len(t.bodies), -t.level, t.one, t.other))
    )


@dataclass(frozen=True)
class Bar:
    """One year: how many partnerships were at work, as words and as shares of the longest bar."""

    year: str
    count: int
    dated: float
    undated: float
    started: int
    ended: int


def year_bars(dataset: Dataset, years: tuple[Year, ...]) -> tuple[Bar, ...]:
    """The last years of the timeline; those whose start is not known are kept apart."""
    shown = years[-YEARS:]
    longest = max((len(year.at_work) for year in shown), default=1) or 1
    return tuple(_bar(dataset, year, longest) for year in shown)


def _bar(dataset: Dataset, year: Year, longest: int) -> Bar:
    undated = sum(dataset.partnerships[i].since in (None, UNKNOWN) for i in year.at_work)
    dated = len(year.at_work) - undated
    return Bar(
        year=str(year.year),
        count=len(year.at_work),
        dated=round(dated / longest * 100, 1),
        undated=round(undated / longest * 100, 1),
        started=len(year.started),
        ended=len(year.ended),
    )


@dataclass(frozen=True)
class Covered:
    """A council on a theme: how many partnerships, and how deep the deepest; none is a gap."""

    council: str
    bodies: int
    level: str


def coverage_rows(
    dataset: Dataset, bodies: Mapping[str, Partnership]
) -> tuple[tuple[str, str, tuple[Covered, ...]], ...]:
    """For each theme its id, its name and every council's cell."""
    return tuple(
        (i, theme.name, tuple(_covered(bodies, i, council) for council in dataset.councils))
        for i, theme in dataset.themes.items()
    )


def _covered(bodies: Mapping[str, Partnership], theme: str, council: str) -> Covered:
    count, deepest = between(bodies, theme, council)
    return Covered(council, count, LEVEL_WORDS[deepest] if deepest else "")


def timeline_title(years: tuple[Year, ...]) -> str:
    """The finding of the timeline."""
    shown = years[-YEARS:]
    if not shown:
        return "No partnership has a recorded date"
    first, last = shown[0], shown[-1]
    most = max(shown, key=lambda year: (len(year.at_work), year.year))
    end = count_of(len(last.at_work), "partnership")
    if len(shown) == 1:
        return f"{end} at work in {last.year}"
    title = f"{end} at work in {last.year}, against {len(first.at_work)} in {first.year}"
    if most.year in (first.year, last.year):
        return title
    return f"{title}; the most, {len(most.at_work)}, in {most.year}"


def partner_rows(dataset: Dataset, bodies: Mapping[str, Partnership]) -> tuple[Any, ...]:
    """The bodies outside the councils with the partnerships at work that they belong to."""
    found = []
    for i, partner in dataset.partners.items():
        held = [body.name for body in bodies.values() if i in body.partners]
        found.append(
            {
                "id": i,
                "name": partner.name,
                "kind": partner.kind or "",
                "bodies": len(held),
                "names": listed(held),
            }
        )
    return tuple(sorted(found, key=lambda row: (-row["bodies"], row["name"])))
