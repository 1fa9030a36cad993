"""What others have published of money, in words: figures, and what each is measured against."""

from appraisal.findings.raw_figures import amount
from appraisal.model import Figure

BASES = {"net": "net of costs", "gross": "before costs", "not-said": "net or gross not said"}


def published(figure: Figure, unit: str) -> str:
    """One published figure with its range where it has one."""
    say = amount(unit)
    said = say(figure.value)
    if figure.low is None and figure.high is None:
        return said
    low = figure.value if figure.low is None else figure.low
    high = figure.value if figure.high is None else figure.high
    return f"{said} (from {say(low)} to {say(high)})"


def against_nothing(baseline: str) -> bool:
    """Whether a figure is measured against nothing, as a cost or a count is."""
    return baseline.lower().startswith("none")


def footing_title(baseline: str, horizon: str, unit: str, basis: str) -> str:
    """A footing in words: `Against: Today. Period: Six years. In £ million, net of costs.`."""
    against = f"Against: {baseline}"
    if against_nothing(baseline):
        what = baseline.partition(":")[2].strip() or "figures"
        against = f"{what[0].upper()}{what[1:]}, against nothing"
    return f"{against}. Period: {horizon}. In {unit}, {BASES[basis]}."


def comparable(baseline: str, horizon: str, basis: str, lone: bool) -> str:
    """Whether the figures of a footing may be set against one another; `lone` has no other."""
    if lone:
        return "Nothing here to set it against."
    if any(part.lower().startswith("not said") for part in (baseline, horizon)):
        return "What they are measured against or over how long is not said: do not compare."
    return "Compare with care." if basis == "not-said" else "These can be compared."
