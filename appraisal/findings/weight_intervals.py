"""How far one weight can move before another option comes first, in words."""

from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.appraise.safety.weight_lines import Lines
from appraisal.findings.lead import comes_first
from appraisal.findings.named_answer import Answer
from appraisal.findings.ranking import quoted
from appraisal.findings.shares import share_words


def interval_words(row: StabilityRow) -> str:
    """From which share to which the first place stays as it is."""
    if not row.rival_below and not row.rival_above:
        return "any weight"
    return f"{share_words(row.low)} to {share_words(row.high)}"


def share_of_what(above: str) -> str:
    """What a criterion's share is one of: the weight of the criterion `above` it, or all."""
    return f"of {quoted(above)}" if above else "of all weight"


def lines_title(found: Answer, row: StabilityRow, drawn: Lines) -> str:
    """Who comes first as the weight of one criterion moves."""
    name, last = found.criteria[row.criterion], drawn.bands[-1]
    if len(drawn.bands) == 1:
        return f"{found.options[last.option]} {comes_first(found.lead)} whatever {name} weighs"
    takes = f"takes over when {name} weighs"
    if row.rival_above and not row.rival_below:
        return f"{found.options[row.rival_above]} {takes} more than {share_words(row.high)}"
    if row.rival_below and not row.rival_above:
        return f"{found.options[row.rival_below]} {takes} less than {share_words(row.low)}"
    return f"{name} can change the first place both ways"
