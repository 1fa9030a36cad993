"""A second opinion: what the files say, read plainly, with nothing of the tool's own.

A workspace is a mapping of what its files hold, `settings` being appraisal.yaml. Every figure is a
`Figure`, or None where it is not known.
"""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Files = Mapping[str, Any]

BEST_FIRST = ("definition", "measured", "judged", "contested", "assumption", "reference", "gap")
ONE_A_FILE = ("councils", "options")
NAMED = {
    "settings": "appraisal.yaml",
    "sources": "sources.yaml",
    "facts": "facts.yaml",
    "partnerships": "councils/partnerships.yaml",
    "candidates": "councils/candidates.yaml",
    "functions": "councils/functions.yaml",
    "measures": "criteria/measures.yaml",
    "perspectives": "criteria/perspectives.yaml",
    "themes": "criteria/themes.yaml",
}
LISTS_OF_COUNCILS = {"candidates", "partnerships", "functions", "partners", "places", "programmes"}
BUILT_IN = {
    "population": {"add_up": "sum"},
    "area": {"add_up": "sum"},
    "councillors": {"add_up": "sum", "county": "share"},
}


@dataclass(frozen=True, eq=False)
class Itself:
    """What a file holds as the key of a cache: the very same object, which nothing changes."""

    held: Any

    def __hash__(self) -> int:
        """Of the object, not of what it holds."""
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        """Whether it is the same object."""
        return isinstance(other, Itself) and self.held is other.held


@dataclass(frozen=True)
class Figure:
    """A figure with its range, its evidence, and the shared facts that it rests on."""

    low: float
    value: float
    high: float
    evidence: str = "measured"
    shared: frozenset[str] = frozenset()

    @property
    def ends(self) -> tuple[float, float, float]:
        """Low, value and high."""
        return self.low, self.value, self.high


def from_folder(folder: Path) -> dict[str, Any]:
    """Every file of a workspace that an appraisal rests on."""
    files = {
        name: yaml.safe_load((folder / path).read_text(encoding="utf-8")) or {}
        for name, path in NAMED.items()
        if (folder / path).exists()
    }
    for kind in ONE_A_FILE:
        files[kind] = {
            path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
            for path in sorted((folder / kind).glob("*.yaml"))
            if path.stem not in LISTS_OF_COUNCILS
        }
    files["criteria"] = yaml.safe_load((folder / "criteria/criteria.yaml").read_text("utf-8"))
    return files


def weakest(figures: Iterable[Figure]) -> str:
    """The weakest evidence of some figures."""
    return max((f.evidence for f in figures), key=BEST_FIRST.index, default="measured")


def together(low: float, value: float, high: float, rests_on: Iterable[Figure]) -> Figure:
    """A figure that rests on others."""
    others = list(rests_on)
    shared = frozenset[str]().union(*(figure.shared for figure in others))
    return Figure(low, value, high, weakest(others), shared)


def added(figures: Iterable[Figure | None]) -> Figure | None:
    """Lows to lows, values to values, highs to highs; not known where one of them is not."""
    known = []
    for figure in figures:
        if figure is None:
            return None
        known.append(figure)
    low, value, high = (sum(figure.ends[i] for figure in known) for i in range(3))
    return together(low, value, high, known)


def read(files: Files, fact: Any, *, history: bool = False) -> Figure | None:
    """A fact. With `history`, of figures of different dates the newest alone counts."""
    if fact is None or fact == "unknown":
        return None
    if isinstance(fact, int | float):
        return Figure(fact, fact, fact)
    if "use" in fact:
        found = read(files, files["facts"][fact["use"]])
        if found is None:
            return None
        return Figure(*found.ends, found.evidence, frozenset({fact["use"]}))
    figures = [fact] if isinstance(fact, dict) else list(fact)
    if history and len(figures) > 1:
        figures = _newest(figures)
    ends = [(f.get("low", f["value"]), f["value"], f.get("high", f["value"])) for f in figures]
    sources = [_sources(figure) for figure in figures]
    if len(set(ends)) == 1:
        cited = set().union(*sources)
        assumed = "assumption" in sources[0] if len(figures) == 1 else cited == {"assumption"}
        return Figure(*ends[0], "assumption" if assumed else "measured")
    low, high = min(end[0] for end in ends), max(end[2] for end in ends)
    assumed = any("assumption" in cited for cited in sources)
    return Figure(low, (low + high) / 2, high, "assumption" if assumed else "contested")


def _sources(figure: Mapping[str, Any]) -> set[str]:
    cited = figure["source"]
    return {cited} if isinstance(cited, str) else set(cited)


def sources_of(files: Files, fact: Any) -> set[str]:
    """All that a fact cites."""
    if isinstance(fact, dict) and "use" in fact:
        return sources_of(files, files["facts"][fact["use"]])
    figures = [fact] if isinstance(fact, dict) else fact if isinstance(fact, list) else []
    return {source for figure in figures for source in _sources(figure)}


def _newest(figures: list[Any]) -> list[Any]:
    """All that no other one is certainly later than; all of them where one has no date."""
    dates = [str(figure.get("date", "unknown")) for figure in figures]
    if "unknown" in dates:
        return figures
    return [
        figure
        for figure, date in zip(figures, dates, strict=True)
        if not any(first(other) > last(date) for other in dates)
    ]


@cache
def first(date: str) -> datetime.date:
    """The first day of a year, a month or a day."""
    return datetime.date.fromisoformat(f"{date}-01-01"[:10] if len(date) < 10 else date)


@cache
def last(date: str) -> datetime.date:
    """The last day of a year, a month or a day."""
    if len(date) == 10:
        return datetime.date.fromisoformat(date)
    begun = first(date)
    day = begun
    while (day.year, day.month if len(date) > 4 else 0) == (
        begun.year,
        begun.month if len(date) > 4 else 0,
    ):
        day += datetime.timedelta(days=1)
    return day - datetime.timedelta(days=1)


def measure_of(files: Files, name: str) -> Mapping[str, Any]:
    """How a measure adds up."""
    held: Mapping[str, Any] = files.get("measures", {}).get(name) or BUILT_IN[name]
    return held


def leaves(nodes: Iterable[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The leaves of a value tree, in its order."""
    return [
        leaf
        for node in nodes
        for leaf in (leaves(node["criteria"]) if "criteria" in node else [node])
    ]
