"""What others have published of an option: dots with ranges, an axis a basis, and who says it."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.claims import Basis, Claimed, by_basis, in_money
from appraisal.charts.axis import Tick
from appraisal.charts.claim_dots import Dots, dots, dots_axis, in_thousands
from appraisal.findings.names import council_label
from appraisal.findings.published_money import basis_title, footing_words
from appraisal.findings.sources import paid_for, speaks_for
from appraisal.model import Claim, Dataset
from appraisal.site.facts import Line, fact_lines


class ClaimRow(Struct, frozen=True):
    """A published figure: where it stands, its amounts, and what it is measured by.

    Where none was found there are neither dots nor amounts. `net` says that it is known to be net
    of costs. `note` is empty of most money: it stands once on the page of published money, for
    all options for which the same is claimed.
    """

    name: str
    dots: Dots
    net: bool
    amounts: tuple[Line, ...]
    footing: str
    note: str


class ClaimPanel(Struct, frozen=True):
    """Figures of a basis on their axis, of `money` in £ thousand; none known, no `ticks`."""

    title: str
    money: bool
    ticks: tuple[Tick, ...]
    nought: float
    rows: tuple[ClaimRow, ...]


class Stake(Struct, frozen=True):
    """Sources with the same stake: who paid for them and which party they are of, if any."""

    sources: tuple[str, ...]
    paid_for_by: str
    party: str


def claim_panels(appraisal: Appraisal, option: str) -> tuple[ClaimPanel, ...]:
    """The published figures of an option by what one axis may hold."""
    held = by_basis(appraisal.dataset, appraisal.elsewhere, [option])
    return tuple(_panel(basis, rows) for basis, rows in held.items())


def _panel(basis: Basis, claims: Sequence[Claimed]) -> ClaimPanel:
    on = dots_axis(span for row in claims for span in row.spans)
    return ClaimPanel(
        title=basis_title(basis),
        money=not basis.unit,
        ticks=(in_thousands(on) if not basis.unit else on.across())
        if any(row.figures for row in claims)
        else (),
        nought=on.at(0),
        rows=tuple(
            ClaimRow(
                name=row.claim.name,
                dots=dots(row.spans, on),
                net=row.claim.basis == "net",
                amounts=fact_lines(row.claim.amount, row.claim.unit),
                footing=footing_words(row.claim, basis),
                note=_note(row.claim),
            )
            for row in claims
        ),
    )


def _note(claim: Claim) -> str:
    """What stands beside a figure: of money only where it is assumed, as the reason for that."""
    assumed = any(line.assumed for line in fact_lines(claim.amount))
    return (claim.note or "") if assumed or not in_money(claim.unit) else ""


def stakes(dataset: Dataset, panels: Iterable[ClaimPanel]) -> tuple[Stake, ...]:
    """Who paid for the sources of these figures or is a party, those of the same together."""
    cited = (i for p in panels for row in p.rows for line in row.amounts for i in line.sources)
    held: dict[tuple[str, str], list[str]] = {}
    for i in dict.fromkeys(cited):
        source = dataset.sources.get(i)
        if source and source.partisan:
            paid = paid_for(source.paid_for_by) if source.paid_for_by else ""
            party = speaks_for(council_label(dataset, source.party)) if source.party else ""
            held.setdefault((paid, party), []).append(i)
    return tuple(Stake(tuple(ids), *said) for said, ids in held.items())
