"""What others have published of an option: dots with ranges, one axis a unit, and who says it."""

from collections.abc import Iterable
from dataclasses import dataclass

from appraisal.charts.axis import Tick
from appraisal.charts.claim_dots import Dot, claim_dots
from appraisal.findings.names import council_label
from appraisal.findings.published_money import footing_beside, panel_title
from appraisal.findings.sources import paid_for, speaks_for
from appraisal.model import Dataset, Option, figures_in
from appraisal.model.options import Claim
from appraisal.site.facts import Line, fact_lines


@dataclass(frozen=True)
class ClaimDot:
    """A published figure: its dots, none where no figure was found, and what it is measured by."""

    name: str
    dots: tuple[Dot, ...]
    amount: tuple[Line, ...]
    footing: str
    note: str


@dataclass(frozen=True)
class ClaimPanel:
    """Figures of one kind and unit on their axis; without `ticks` where none has been found."""

    title: str
    ticks: tuple[Tick, ...]
    nought: float
    rows: tuple[ClaimDot, ...]


@dataclass(frozen=True)
class Stake:
    """Sources with the same stake: who paid for them and which party they are of, if any."""

    sources: tuple[str, ...]
    paid_for_by: str
    party: str


def claim_panels(option: Option) -> tuple[ClaimPanel, ...]:
    """The published figures by what they are and their unit, in the order of the file."""
    held: dict[str, list[Claim]] = {}
    for claim in option.claims:
        held.setdefault(panel_title(claim.baseline, claim.unit), []).append(claim)
    return tuple(_panel(title, claims) for title, claims in held.items())


def _panel(title: str, claims: list[Claim]) -> ClaimPanel:
    figures = [figures_in(claim.amount) for claim in claims]
    drawn = claim_dots(figures)
    rows = tuple(
        ClaimDot(
            name=claim.name,
            dots=dots,
            amount=fact_lines(claim.amount, claim.unit),
            footing=footing_beside(claim.baseline, claim.horizon, claim.unit, claim.basis),
            note=claim.note or "",
        )
        for claim, dots in zip(claims, drawn.claims, strict=True)
    )
    return ClaimPanel(title, drawn.ticks if any(figures) else (), drawn.nought, rows)


def stakes(dataset: Dataset, panels: Iterable[ClaimPanel]) -> tuple[Stake, ...]:
    """Who paid for the sources of these figures or is a party, those of the same together."""
    cited = (i for p in panels for row in p.rows for line in row.amount for i in line.sources)
    held: dict[tuple[str, str], list[str]] = {}
    for i in dict.fromkeys(cited):
        source = dataset.sources.get(i)
        if source and source.partisan:
            paid = paid_for(source.paid_for_by) if source.paid_for_by else ""
            party = speaks_for(council_label(dataset, source.party)) if source.party else ""
            held.setdefault((paid, party), []).append(i)
    return tuple(Stake(tuple(ids), *said) for said, ids in held.items())
