"""What others have published of money, in words: figures, and what each is measured against."""

from collections.abc import Collection, Sequence

from appraisal.appraise.claims import Basis, Claimed
from appraisal.appraise.claims import comparable as can_be_set_beside
from appraisal.findings.elsewhere import would_be
from appraisal.findings.numbers import count_of
from appraisal.findings.ranking import capital
from appraisal.findings.sentences import say

BASES = {
    "net": say("published.net"),
    "gross": say("published.gross"),
    "not-said": say("published.not-said"),
}


def against_nothing(baseline: str) -> bool:
    """Whether a figure is measured against nothing, as a cost or a count is."""
    return baseline.lower().startswith("none")


def footing_title(baseline: str, horizon: str, unit: str, basis: str) -> str:
    """A footing in words: `Against: Today. Period: Six years. In £ million, net of costs.`."""
    against = _against(baseline)
    return say("published.footing", against=against, horizon=horizon, unit=unit, basis=BASES[basis])


def panel_title(baseline: str, unit: str) -> str:
    """What figures of a unit are: an amount owed, a count, or set against something."""
    if not against_nothing(baseline):
        return capital(unit)
    return say("published.panel-against", What=_what(baseline), unit=unit)


def footing_beside(baseline: str, horizon: str, unit: str, basis: str) -> str:
    """The footing beside a figure under that title: `Against: Today. Period: A year. Net of …`.

    What is no money is neither net nor gross; where a source does not say which, nothing is said.
    """
    said = _net_or_gross(basis, baseline) if unit.startswith("£") else ""
    how = f" {capital(said)}." if said else ""
    if against_nothing(baseline):
        return say("published.footing-period", horizon=horizon) + how
    return say("published.footing-of", against=_against(baseline), horizon=horizon) + how


def _against(baseline: str) -> str:
    if not against_nothing(baseline):
        return say("published.against", baseline=baseline)
    return say("published.against-nothing", What=_what(baseline))


def _what(baseline: str) -> str:
    return capital(baseline.partition(":")[2].strip() or say("published.figures"))


def comparable(baseline: str, horizon: str, basis: str, lone: bool) -> str:
    """Whether the figures of a footing may be set against one another; `lone` has no other."""
    if lone:
        return say("published.lone")
    if any(part.lower().startswith("not said") for part in (baseline, horizon)):
        return say("published.do-not-compare")
    return say("published.with-care") if basis == "not-said" else say("published.comparable")


def finding(bases: Collection[Sequence[Claimed]]) -> str:
    """How many figures are published, on how many bases, and on how many these can be compared."""
    rows = [row for held in bases for row in held]
    figures = sum(len(row.figures) for row in rows)
    if not figures:
        return say("published.no-figures")
    on = len({basis_key(row) for row in rows if row.figures})
    beside = sum(can_be_set_beside(held) for held in bases)
    return say(
        "published.finding",
        figures=count_of(figures, "figure"),
        count=figures,
        footings=count_of(on, "footing"),
        kinds=count_of(beside, say("published.kind")) if beside else say("published.no-kind"),
    )


def basis_key(row: Claimed) -> tuple[str, str, str, str]:
    """The footing of a claim: held against what, over what time, in what unit, and net or not."""
    claim = row.claim
    return (claim.baseline, claim.horizon, claim.unit, claim.basis)


def basis_title(basis: Basis) -> str:
    """What an axis is of: `Savings a year`, `A cost: transition`."""
    what = f"{basis.counted[0].upper()}{basis.counted[1:]}" if basis.counted else ""
    if basis.yearly:
        return (
            say("published.counted-a-year", what=what) if what else say("published.savings-a-year")
        )
    over = f"{basis.horizon[0].lower()}{basis.horizon[1:]}"
    if what:
        return say("published.counted-over", what=what, horizon=over)
    return say("published.savings-over", horizon=over)


def footing_words(row: Claimed, basis: Basis) -> str:
    """What a figure is held against, over what time where its title does not say, and if net."""
    claim = row.claim
    parts = ["" if basis.counted else claim.baseline, claim.horizon if basis.yearly else ""]
    return "; ".join(filter(None, (*parts, _net_or_gross(claim.basis, claim.baseline))))


def _net_or_gross(basis: str, baseline: str) -> str:
    """Whether a figure is net; empty where not said, and for costs and debts before costs."""
    if basis == "not-said" or (basis == "gross" and against_nothing(baseline)):
        return ""
    return BASES[basis]


def came_words(row: Claimed) -> str:
    """What it would be if it came about as such promises did elsewhere; empty where unknown."""
    return (
        say("published.as-elsewhere", would=would_be(row.came, row.claim.unit)) if row.came else ""
    )
