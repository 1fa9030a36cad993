"""What an option changes, in a few words for a cell of a table; empty where nothing is recorded."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.network.fates import Fate, fate_counts
from appraisal.findings.numbers import count_of, people
from appraisal.findings.raw_figures import worked_out

NONE_RECORDED = "none recorded"
NO_EVIDENCE = "no evidence"


def new_council(name: str, residents: float | None, areas: str) -> str:
    """A new council, how many people it would serve and which `areas` it covers."""
    size = "" if residents is None else f", {people(residents)} people"
    return f"{name}{size}: {areas}"


def councils_that_stand(today: int, new: Sequence[str]) -> str:
    """Today's councils by their number where no other is made, else each in words of its own."""
    if not new:
        return f"Today's {count_of(today, 'council')}" if today else ""
    return ". ".join(new)


def fates_words(fates: Mapping[str, Fate]) -> str:
    """How many partnerships have which fate: 10 kept, 34 re-formed."""
    return ", ".join(f"{count} {fate}" for fate, count in fate_counts(fates).items() if count)


def decided_by_a_single_tier(share: float | None, functions: int) -> str:
    """The share (0-1; None: not known) of the functions that a single tier decides."""
    if not functions:
        return ""
    if share is None:
        return "not known"
    return f"{worked_out('functions_single_tier')(share)} of {count_of(functions, 'function')}"
