"""What an option changes, in a few words for a cell of a table; empty where nothing is recorded."""

from collections.abc import Mapping

from appraisal.appraise.network.fates import Fate, fate_counts
from appraisal.findings.sentences import say


def fates_words(fates: Mapping[str, Fate]) -> str:
    """How many partnerships have which fate: 10 kept, 34 re-formed."""
    counts = fate_counts(fates).items()
    return ", ".join(count_words(fate, count) for fate, count in counts if count)


def count_words(fate: Fate, count: int) -> str:
    """How many partnerships have a fate: 10 kept."""
    return say("changes.fate", count=count, fate=fate)
