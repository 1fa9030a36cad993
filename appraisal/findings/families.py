"""Which family of options reaches highest, and on which criteria, in sentences."""

from collections.abc import Mapping

from appraisal.findings.numbers import listed, shown
from appraisal.findings.ranking import FAMILY_WORDS, capital, quoted
from appraisal.findings.sentences import joined, say

Highs = Mapping[str, float]
"""The highest value (0-100) that an option of each family has; without families of no evidence."""


def headline(overall: Highs, each: Mapping[str, Highs]) -> str:
    """Which family has the highest option overall, and on how many criteria: without a stop.

    `each` has the families' highest values by the name of the criterion.
    """
    ahead = highest(overall)
    if len(ahead) != 1:
        return say("families.shared")
    known = [highest(found) for found in each.values() if found]
    alone = sum(found == ahead for found in known)
    return say(
        "families.headline",
        Family=capital(FAMILY_WORDS[ahead[0]]),
        alone=alone,
        criteria=len(known),
        count=len(known),
    )


def where_highest(each: Mapping[str, Highs]) -> str:
    """On which criteria each family alone reaches highest, and where several are level."""
    held: dict[tuple[str, ...], list[str]] = {}
    for name, found in each.items():
        held.setdefault(highest(found), []).append(quoted(name))
    return joined(*(_where(families, listed(names)) for families, names in held.items()))


def _where(families: tuple[str, ...], criteria: str) -> str:
    if not families:
        return say("families.no-evidence", criteria=criteria)
    if len(families) > 1:
        names = listed([FAMILY_WORDS[family] for family in families])
        return say("families.level", Families=capital(names), criteria=criteria)
    return say("families.highest", Family=capital(FAMILY_WORDS[families[0]]), criteria=criteria)


def highest(found: Highs) -> tuple[str, ...]:
    """The families whose highest option has the highest value, as whole numbers are shown."""
    top = max(map(shown, found.values()), default=0)
    return tuple(family for family, value in found.items() if shown(value) == top)
