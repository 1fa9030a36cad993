"""Where councils could work together next, as CSV."""

from collections.abc import Iterator
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.network.next_steps import KINDS, Prospect
from appraisal.model import LEVEL_OF


def next_step_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for each pair and group, then for each theme's pairs, for data/next-steps.csv.

    Each reason has what it adds (0-1), empty where nothing is known, and the ids that it rests on.
    """
    found = appraisal.next_steps
    lists = (("pair", found.pairs), ("deepen", found.deepen), ("group", found.groups))
    whole = (_row(kind, one) for kind, prospects in lists for one in prospects)
    on_themes = (_row("theme", one) for pairs in found.themes.values() for one in pairs)
    return [*whole, *on_themes]


def next_tie_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for each tie that would join councils up most, by theme, for data/next-ties.csv."""
    return [
        {
            "theme": tie.theme,
            "councils": " ".join(tie.councils),
            "adds": tie.adds,
            "need": tie.need,
            "now": LEVEL_OF.get(tie.now, ""),
            "next": tie.next,
            "candidates": " ".join(tie.candidates),
        }
        for ties in appraisal.next_steps.ties.values()
        for tie in ties
    ]


def _row(listed: str, one: Prospect) -> dict[str, Any]:
    return {
        "list": listed,
        "theme": one.theme or "",
        "councils": " ".join(one.councils),
        "score": one.score,
        "at_most": one.at_most,
        **dict(_reasons(one)),
        "now": LEVEL_OF.get(one.now, ""),
        "next": one.next,
        "horizon": one.horizon,
    }


def _reasons(one: Prospect) -> Iterator[tuple[str, Any]]:
    given = {reason.kind: reason for reason in one.reasons}
    for kind in KINDS:
        reason = given.get(kind)
        yield kind, reason.score if reason else None
        yield f"{kind}_shared", " ".join(reason.shared) if reason else ""
