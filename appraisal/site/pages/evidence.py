"""Evidence: can I trust this? What rests on what, who says so, who paid, and what is missing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.evidence_shares import (
    evidence_shares,
    mean_shares,
    solid_share,
    value_shares,
)
from appraisal.appraise.gaps import gaps
from appraisal.appraise.matrix import Ranking
from appraisal.findings import ranking as findings
from appraisal.findings.names import perspective_names
from appraisal.findings.numbers import per_cent, ranged
from appraisal.findings.raw_figures import amount
from appraisal.findings.trust_checks import trust_finding, trust_sections
from appraisal.model import ASSUMPTION, BUILT_IN_MEASURES, WEAKEST_LAST, Dataset, Figure
from appraisal.model.walk import Path, Piece
from appraisal.site.drawing import Page
from appraisal.site.layout import source_labels
from appraisal.site.navigation import address
from appraisal.site.ranked_options import ranked
from appraisal.site.source_uses import (
    described,
    is_assumption,
    is_disputed,
    is_not_known,
    pieces,
)
from appraisal.site.value_tree import spot


@dataclass(frozen=True)
class ShareRow:
    """How much of an option's weight and value rests on each kind of evidence.

    `parts` has for each kind its start and width in %, its share in words and its points of value.
    """

    id: str
    parts: tuple[Mapping[str, Any], ...]


@dataclass(frozen=True)
class Contested:
    """A figure on which sources disagree."""

    owner: str
    what: str
    figures: tuple[tuple[str, tuple[str, ...]], ...]
    spot: str


@dataclass(frozen=True)
class Supported:
    """A source with what it supports: things by owner, and how many in all."""

    id: str
    count: int
    uses: tuple[str, ...]


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The evidence page, and beside it the assumptions and figures not known, one by one."""
    found = tuple(pieces(appraisal.dataset))
    yield Page("evidence", address("evidence"), "Evidence", _context(appraisal, found))
    yield Page(
        "assumptions",
        address("assumptions"),
        "Assumptions and figures not known",
        _assumptions(appraisal, found),
    )


def _context(appraisal: Appraisal, found: tuple[Piece, ...]) -> Mapping[str, Any]:
    dataset, headline = appraisal.dataset, perspective_names(appraisal)[appraisal.headline]
    assumed = [piece for piece in found if is_assumption(piece)]
    checks = trust_sections(appraisal)
    return {
        "checks": checks,
        "checks_finding": trust_finding(checks),
        "without_parties": without_parties(appraisal),
        "headline": headline,
        "finding": findings.resting_on_evidence(solid_share(appraisal), headline),
        "chart_title": findings.evidence_title(solid_share(appraisal)),
        "kinds": WEAKEST_LAST,
        "rows": tuple(_share_row(appraisal, row.id) for row in ranked(appraisal)),
        "mean": _parts(mean_shares(appraisal)) if appraisal.matrix.options else (),
        "contested": tuple(_contested(dataset, p) for p in found if is_disputed(p)),
        "gaps": gaps(appraisal),
        "assumed": len(assumed),
        "unknown": sum(map(is_not_known, found)),
        "supported": supported(dataset, found),
        "partisan": tuple(
            source.id
            for source in source_labels(dataset).values()
            if source.party or source.paid_for_by
        ),
    }


@dataclass(frozen=True)
class NeutralRow:
    """An option without the parties' figures, beside today; a rank is None where it has none.

    Values are in words with their ranges.
    """

    id: str
    rank: int | None
    value: str
    rank_today: int | None
    value_today: str


def without_parties(appraisal: Appraisal) -> tuple[NeutralRow, ...]:
    """The whole headline ranking without the parties' figures, then what it does not rank.

    Empty where no source of a party is in use.
    """
    neutral, today = appraisal.without_parties, appraisal.rankings[appraisal.headline]
    used = any(check.id == "party-sources" and not check.passed for check in appraisal.checks)
    if neutral is None or not used:
        return ()
    order = (*neutral.order, *(i for i in appraisal.matrix.options if i not in neutral.rank))
    return tuple(
        NeutralRow(i, neutral.rank.get(i), _value(neutral, i), today.rank.get(i), _value(today, i))
        for i in order
    )


def _value(ranking: Ranking, option: str) -> str:
    return ranged(ranking.value[option], ranking.low[option], ranking.high[option])


def _parts(
    shares: Mapping[str, float], points: Mapping[str, float] | None = None
) -> tuple[Mapping[str, Any], ...]:
    parts, start = [], 0.0
    for kind in WEAKEST_LAST:
        width = shares[kind] * 100
        said = f"{points[kind]:.1f}" if points and shares[kind] > 0 else ""
        parts.append(
            {
                "kind": kind,
                "start": round(start, 2),
                "width": round(width, 2),
                "share": per_cent(shares[kind]),
                "points": said,
            }
        )
        start += width
    return tuple(parts)


def _share_row(appraisal: Appraisal, option: str) -> ShareRow:
    shares, points = evidence_shares(appraisal, option), value_shares(appraisal, option)
    return ShareRow(option, _parts(shares, points))


def _contested(dataset: Dataset, piece: Piece) -> Contested:
    owner, what = described(dataset, piece.path)
    say = amount(_unit(dataset, piece.path))
    figures = tuple((_figure_words(figure, say), figure.source) for figure in piece.value)
    return Contested(owner, what, figures, spot(dataset, *piece.path))


def _figure_words(figure: Figure, say: Any) -> str:
    ends = [say(end) for end in (figure.low, figure.high) if end is not None]
    return f"{say(figure.value)} ({' to '.join(ends)})" if ends else str(say(figure.value))


def _unit(dataset: Dataset, path: Path) -> str:
    """The unit of a fact: its measure's, its claim's, £ thousand for money; else none."""
    keys = path[1:]
    if "facts" in keys:
        measure = dataset.measures.get(str(keys[-1])) or BUILT_IN_MEASURES.get(str(keys[-1]))
        return measure.unit if measure else ""
    if "claims" in keys and str(path[0]).startswith("options/"):
        option = dataset.options[str(path[0]).removeprefix("options/").removesuffix(".yaml")]
        return option.claims[int(keys[1])].unit
    return "£ thousand" if "money" in keys or "cost" in keys else ""


def supported(dataset: Dataset, found: tuple[Piece, ...]) -> tuple[Supported, ...]:
    """Every source with what it supports, in the order of their titles."""
    uses: dict[str, dict[str, list[str]]] = {}
    for piece in found:
        for source in piece.sources:
            if source != ASSUMPTION:
                owner, what = described(dataset, piece.path)
                uses.setdefault(source, {}).setdefault(owner, []).append(what)
    titles = sorted(dataset.sources, key=lambda i: (dataset.sources[i].title.lower(), i))
    return tuple(
        Supported(
            i,
            sum(len(what) for what in uses.get(i, {}).values()),
            tuple(_used(owner, what) for owner, what in sorted(uses.get(i, {}).items())),
        )
        for i in titles
    )


def _used(owner: str, what: list[str]) -> str:
    """What of one owner rests on a source, shortened where it is much."""
    different = list(dict.fromkeys(what))
    if len(different) <= 4:
        return f"{owner}: {'; '.join(different)}"
    return f"{owner}: {'; '.join(different[:3])}; and {len(different) - 3} more"


def _assumptions(appraisal: Appraisal, found: tuple[Piece, ...]) -> Mapping[str, Any]:
    dataset = appraisal.dataset
    assumed: dict[str, list[Mapping[str, str]]] = {}
    unknown: dict[str, list[Mapping[str, str]]] = {}
    for piece in found:
        owner, what = described(dataset, piece.path)
        row = {"what": what, "why": _reason(piece), "spot": spot(dataset, *piece.path)}
        if is_assumption(piece):
            assumed.setdefault(owner, []).append(row)
        elif is_not_known(piece):
            unknown.setdefault(owner, []).append(row)
    return {
        "assumed": tuple((owner, tuple(rows)) for owner, rows in assumed.items()),
        "unknown": tuple((owner, tuple(rows)) for owner, rows in unknown.items()),
    }


def _reason(piece: Piece) -> str:
    """Why an assumption was made, or what is said about a figure that is not known."""
    what = piece.value
    return getattr(what, "why", None) or getattr(what, "note", None) or ""
