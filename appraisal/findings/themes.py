"""Who works together on a theme and who gives it priority, in sentences."""

from appraisal.appraise.network.ties import Measures
from appraisal.findings.numbers import all_of, count_of, listed, stop_after
from appraisal.findings.ranking import Labels


def themes_finding(found: Measures, councils: Labels, themes: Labels) -> str:
    """Which themes nobody works together on, or which leaves most out."""
    without = found.empty
    if found.uncovered_themes:
        uncovered = [themes[i] for i in found.uncovered_themes]
        themes_left = listed(uncovered, "or")
        return f"No councils work together on {themes_left}{stop_after(themes_left)}"
    if not any(without.values()):
        return "Every council works with others on every theme."
    most = min(without, key=lambda i: (-len(without[i]), i))
    out = [councils[i] for i in without[most]]
    said = listed(out) if len(out) <= 4 else f"{len(out)} of {len(councils)} councils"
    start = f"Councils work together on every theme, with most left out on ‘{themes[most]}’"
    return f"{start}: {said}{stop_after(said)}"


def theme_finding(partnerships: int, reached: int, councils: int, high: int) -> str:
    """How many partnerships at work cover a theme, and how many of the councils they reach.

    `high` councils give it high priority.
    """
    give = "One council gives" if high == 1 else f"{count_of(high, 'council')} give"
    wants = f" {give} it high priority." if high else ""
    if not partnerships:
        return f"No partnership at work covers this theme.{wants}"
    who = f"{reached} of {count_of(councils, 'council')}"
    if reached and reached == councils:
        who = all_of(reached, "council")
    return f"{count_of(partnerships, 'partnership')} at work on it, with {who} taking part.{wants}"
