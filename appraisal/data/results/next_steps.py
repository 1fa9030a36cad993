"""Where councils could work together next, as results.json has it."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.network.next_ties import NextSteps, NextTie
from appraisal.model import LEVEL_OF, Level


class TieResult(Struct, frozen=True, kw_only=True):
    """Two councils that both want a theme, and what working together one level deeper would add.

    `adds` is in `joined_up` (0-1) and `need` is 1 or a half. `now` is null where nothing that
    counts joins them; `candidates` would bring them to `next`.
    """

    councils: tuple[str, str]
    adds: float
    need: float
    now: Level | None
    next: Level
    candidates: tuple[str, ...]


class NextStepsResult(Struct, frozen=True, kw_only=True):
    """By theme up to five ties of two councils, by what they would add."""

    ties: Mapping[str, tuple[TieResult, ...]]


def next_steps_result(found: NextSteps) -> NextStepsResult:
    """The ties that could come next, theme by theme."""
    return NextStepsResult(
        ties={theme: tuple(map(_tie, ties)) for theme, ties in found.ties.items()}
    )


def _tie(one: NextTie) -> TieResult:
    return TieResult(
        councils=one.councils,
        adds=one.adds,
        need=one.need,
        now=LEVEL_OF.get(one.now),
        next=one.next,
        candidates=one.candidates,
    )
