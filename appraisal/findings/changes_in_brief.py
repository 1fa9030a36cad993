"""What an option changes, in a few words for a cell of a table; empty where nothing is recorded."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.network.fates import Fate, fate_counts
from appraisal.findings.numbers import count_of, people
from appraisal.findings.raw_figures import worked_out
from appraisal.findings.sentences import say

NONE_RECORDED = say("changes.none-recorded")
NO_EVIDENCE = say("changes.no-evidence")


def new_council(name: str, residents: float | None, areas: str) -> str:
    """A new council, how many people it would serve and which `areas` it covers."""
    if residents is None:
        return say("changes.new-council", name=name, areas=areas)
    return say("changes.new-council-of", name=name, people=people(residents), areas=areas)


def councils_that_stand(today: int, new: Sequence[str]) -> str:
    """Today's councils by their number where no other is made, else each in words of its own."""
    if not new:
        return say("changes.todays", councils=count_of(today, "council")) if today else ""
    return ". ".join(new)


def fates_words(fates: Mapping[str, Fate]) -> str:
    """How many partnerships have which fate: 10 kept, 34 re-formed."""
    counts = fate_counts(fates).items()
    return ", ".join(count_words(fate, count) for fate, count in counts if count)


def count_words(fate: Fate, count: int) -> str:
    """How many partnerships have a fate: 10 kept."""
    return say("changes.fate", count=count, fate=fate)


def decided_by_a_single_tier(share: float | None, functions: int) -> str:
    """The share (0-1; None: not known) of the functions that a single tier decides."""
    if not functions:
        return ""
    if share is None:
        return say("changes.single-tier-unknown")
    said = worked_out("functions_single_tier")(share)
    return say("changes.single-tier", share=said, functions=count_of(functions, "function"))
