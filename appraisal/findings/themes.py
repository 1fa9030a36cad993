"""Who works together on a theme and who gives it priority, in sentences."""

from appraisal.appraise.network.ties import Measures
from appraisal.findings.groupings import counted
from appraisal.findings.numbers import all_of, count_of, listed
from appraisal.findings.ranking import Labels, capital
from appraisal.findings.sentences import joined, say

NAMED = 4
"""So many councils are named; more are counted."""


def themes_finding(found: Measures, councils: Labels, themes: Labels) -> str:
    """Which themes nobody works together on, or which leaves most out."""
    without = found.empty
    if found.uncovered_themes:
        uncovered = [themes[i] for i in found.uncovered_themes]
        return say("themes.uncovered", themes=listed(uncovered, say("numbers.or")))
    if not any(without.values()):
        return say("themes.all-covered")
    most = min(without, key=lambda i: (-len(without[i]), i))
    out = [councils[i] for i in without[most]]
    said = listed(out)
    if len(out) > NAMED:
        said = say("themes.left-out", count=len(out), councils=len(councils))
    return say("themes.most-left-out", theme=themes[most], councils=said)


def priority_words(level: str) -> str:
    """What stands over the councils that give a theme such a priority; empty: none published."""
    return say("themes.priority", level=capital(level)) if level else say("themes.no-priority")


def theme_finding(partnerships: int, reached: int, councils: int, high: int) -> str:
    """How many partnerships at work cover a theme, and how many of the councils they reach.

    `high` councils give it high priority.
    """
    who = capital(counted(1)) if high == 1 else count_of(high, "council")
    wants = say("themes.high-priority", councils=who, count=high) if high else ""
    if not partnerships:
        return joined(say("themes.no-partnership"), wants)
    part = say("themes.taking-part", reached=reached, councils=count_of(councils, "council"))
    if reached and reached == councils:
        part = all_of(reached, "council")
    bodies = count_of(partnerships, "partnership")
    return joined(say("themes.at-work", partnerships=bodies, councils=part), wants)
