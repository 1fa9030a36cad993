"""Who works together on a theme and who gives it priority, in sentences."""

from appraisal.appraise.network.ties import Measures
from appraisal.findings.numbers import all_of, count_of, listed
from appraisal.findings.ranking import Labels
from appraisal.findings.sentences import say

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


def theme_finding(theme: str, partnerships: int, reached: int, councils: int) -> str:
    """How many partnerships at work cover a theme, and how many of the councils they reach."""
    if not partnerships:
        return say("themes.no-partnership", theme=theme)
    part = say("themes.taking-part", reached=reached, councils=count_of(councils, "council"))
    if reached and reached == councils:
        part = all_of(reached, "council")
    bodies = count_of(partnerships, "partnership")
    return say("themes.at-work", theme=theme, partnerships=bodies, councils=part)
