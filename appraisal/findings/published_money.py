"""What others have published, in words: of what kind figures are, and what each is held against."""

from collections.abc import Collection, Sequence

from appraisal.appraise.claims import Basis, Claimed
from appraisal.appraise.claims import comparable as can_be_set_beside
from appraisal.findings.elsewhere import would_be
from appraisal.findings.numbers import count_of
from appraisal.findings.ranking import capital
from appraisal.findings.sentences import joined, say
from appraisal.model import Claim

BASES = {
    "net": say("published.net"),
    "gross": say("published.gross"),
    "not-said": say("published.not-said"),
}


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
    """What an axis is of: `Savings, each year`, `A cost: transition`, `A count, in people`."""
    nothing = basis.counted.lower() == "none"
    what = capital(say("published.figures") if nothing else basis.counted) if basis.counted else ""
    if basis.unit:
        if not what:
            return capital(basis.unit)
        return say("published.counted-in", what=what, unit=basis.unit)
    if basis.yearly:
        return (
            say("published.counted-a-year", what=what) if what else say("published.savings-a-year")
        )
    if basis.horizon.lower() == "not said":
        return say("published.counted-unsaid", what=what or say("published.sums"))
    over = f"{basis.horizon[0].lower()}{basis.horizon[1:]}"
    if what:
        return say("published.counted-over", what=what, horizon=over)
    return say("published.savings-over", horizon=over)


def footing_words(claim: Claim, basis: Basis) -> str:
    """Against what a figure is held, over what time where the title does not say, and if net.

    `Against: Today. Period: A year. Net of costs.` What is no money is neither net nor gross, and a
    cost or a debt is not told to be before costs.
    """
    timed = basis.yearly or basis.unit
    gross = claim.basis == "gross" and bool(basis.counted)
    told = not basis.unit and claim.basis != "not-said" and not gross
    return joined(
        "" if basis.counted else say("published.against", baseline=claim.baseline),
        say("published.period", horizon=claim.horizon) if timed else "",
        f"{capital(BASES[claim.basis])}." if told else "",
    )


def came_words(row: Claimed) -> str:
    """What it would be if it came about as such promises did elsewhere; empty where unknown."""
    return (
        say("published.as-elsewhere", would=would_be(row.came, row.claim.unit)) if row.came else ""
    )
