"""What others have published of money, in words: figures, and what each is measured against."""

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
    against = say("published.against", baseline=baseline)
    if against_nothing(baseline):
        what = baseline.partition(":")[2].strip() or say("published.figures")
        against = say("published.against-nothing", What=f"{what[0].upper()}{what[1:]}")
    return say("published.footing", against=against, horizon=horizon, unit=unit, basis=BASES[basis])


def comparable(baseline: str, horizon: str, basis: str, lone: bool) -> str:
    """Whether the figures of a footing may be set against one another; `lone` has no other."""
    if lone:
        return say("published.lone")
    if any(part.lower().startswith("not said") for part in (baseline, horizon)):
        return say("published.do-not-compare")
    return say("published.with-care") if basis == "not-said" else say("published.comparable")
