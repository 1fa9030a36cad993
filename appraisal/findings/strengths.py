"""Which criteria an option is strongest and weakest on, by what is known of it."""

from collections.abc import Mapping

from appraisal.findings.numbers import shown

SHOWN = 3
"""How many of the highest and of the lowest criteria are named."""

NOT_ITS_OWN = ("gap", "reference")
"""The evidence of a value that says nothing of the option itself: what others came to, or none."""


def strongest(known: Mapping[str, float]) -> tuple[str, ...]:
    """The criteria with the highest values, at most half of those that are `known`, by criterion.

    None where it is shown as worth the same on all of them.
    """
    if len(set(map(shown, known.values()))) == 1:
        return ()
    return tuple(sorted(known, key=lambda i: -known[i])[: min(SHOWN, len(known) // 2)])


def weakest(known: Mapping[str, float]) -> tuple[str, ...]:
    """As many with the lowest values, lowest first; none is among the strongest."""
    top = strongest(known)
    rest = (i for i in known if i not in top)
    return tuple(sorted(rest, key=lambda i: known[i])[: len(top)])
