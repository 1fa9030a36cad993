"""What an option changes, in a few words for a cell of a table; empty where nothing is recorded."""

from collections.abc import Mapping

from appraisal.appraise.network.fates import Fate, fate_counts


def fates_words(fates: Mapping[str, Fate]) -> str:
    """How many partnerships have which fate: 10 kept, 34 re-formed."""
    return ", ".join(f"{count} {fate}" for fate, count in fate_counts(fates).items() if count)
