"""What others have published of money, in words: figures, and what each is measured against."""

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


def footing_words(baseline: str, horizon: str, unit: str, basis: str) -> str:
    """The footing beside a figure under that title: `Against: Today. Period: A year. Net of …`.

    What is no money is neither net nor gross; where a source does not say which, nothing is said.
    """
    how = f" {capital(BASES[basis])}." if unit.startswith("£") and basis != "not-said" else ""
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
