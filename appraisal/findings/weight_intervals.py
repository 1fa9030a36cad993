"""How far one weight can move before another model comes first, in words."""

from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.appraise.safety.weight_lines import Lines
from appraisal.findings.lead import comes_first
from appraisal.findings.named_safety import NamedSafety
from appraisal.findings.sentences import say
from appraisal.findings.shares import share_words
from appraisal.maths.ranking import TIE


def rest_words(moving: int, every: int) -> str:
    """How many other weights leave the first place as it is; empty where none, or all, do."""
    return say("intervals.rest", count=every - moving) if 0 < moving < every else ""


def share_of_what(above: str) -> str:
    """What a criterion's share is one of: the weight of the criterion `above` it, or all."""
    return say("intervals.of", above=above) if above else say("intervals.of-all")


def lines_title(found: NamedSafety, row: StabilityRow, drawn: Lines) -> str:
    """Who comes first as the weight of one criterion moves."""
    name, last = found.criteria[row.criterion], drawn.bands[-1]
    if len(drawn.bands) == 1:
        first, does = found.noted[last.option], comes_first(found.lead)
        return say("intervals.whatever", option=first, comes_first=does, criterion=name)
    if row.rival_above and not row.rival_below:
        rival, share = found.noted[row.rival_above], share_words(row.high)
        parts = row.high - row.weight <= TIE
        key = "intervals.goes-ahead-above" if parts else "intervals.takes-over-above"
        return say(key, option=rival, criterion=name, share=share)
    if row.rival_below and not row.rival_above:
        rival, share = found.noted[row.rival_below], share_words(row.low)
        parts = row.weight - row.low <= TIE
        key = "intervals.goes-ahead-below" if parts else "intervals.takes-over-below"
        return say(key, option=rival, criterion=name, share=share)
    return say("intervals.both-ways", criterion=name)
