"""How far options meet the principles, in sentences."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.principles_met import Met, PrinciplesMet
from appraisal.findings.numbers import all_of, count_of, listed
from appraisal.findings.ranking import Labels

MET_WORDS: Mapping[Met, str] = {"fully": "Fully met", "partly": "Partly met", "not": "Not met"}
NAMED = 4
"""So many options are named; more are counted."""


def principles_finding(found: PrinciplesMet, labels: Labels) -> str:
    """Which options meet most principles fully."""
    if not found.principles:
        return "No principles are recorded."
    if not found.options:
        return "No options are recorded, so nothing can be held against the principles yet."
    if not found.looked_at:
        return "No option has been looked at against the principles yet."
    every_one, first = all_of(found.principles, "principle"), _meet(found.first, labels)
    if found.most == found.principles:
        return f"{first} {every_one} fully."
    rest = _at_least_partly(found.at_least_partly, labels)
    if not found.most:
        any_of = f"any of the {found.principles} principles" if found.principles > 1 else every_one
        return f"No option meets {any_of} fully.{rest}"
    return (
        f"No option meets {every_one} fully. {first} the most fully: "
        f"{found.most} of {found.principles}.{rest}"
    )


def _meet(options: Sequence[str], labels: Labels) -> str:
    """The options with their verb."""
    names = [labels[i] for i in options]
    who = listed(names) if len(names) <= NAMED else f"{len(names)} options"
    return f"{who} {'meets' if len(names) == 1 else 'meet'}"


def _at_least_partly(options: Sequence[str], labels: Labels) -> str:
    """Who misses no principle; empty where nobody does."""
    return f" {_meet(options, labels)} every principle at least partly." if options else ""


def met_by(counts: Mapping[Met, int], options: int) -> str:
    """How many options meet a principle fully, partly and not, and how many nobody looked at."""
    if not counts:
        return "No option has been looked at against it."
    said = listed([f"{counts[met]} {met}" for met in MET_WORDS if counts.get(met)])
    without = options - sum(counts.values())
    rest = f" {count_of(without, 'option')} not looked at." if without else ""
    return f"Met: {said}.{rest}"
