"""Where councils could work together next, as results.json has it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from appraisal.appraise.network.next_steps import Horizon, Kind, NextSteps, Prospect
from appraisal.model import LEVEL_OF, Level


@dataclass(frozen=True, kw_only=True)
class ProspectResult:
    """Councils that could work together more closely, and how much they have in common.

    `score` (0-5) counts what is not known as nothing and `at_most` as one; `reasons` has what each
    adds (0-1), null where nothing is known. `now` is null where they do not work together yet.
    """

    councils: tuple[str, ...]
    score: float
    at_most: float
    reasons: Mapping[Kind, float | None]
    now: Level | None
    next: Level
    horizon: Horizon


@dataclass(frozen=True, kw_only=True)
class NextStepsResult:
    """Pairs, groups and, by theme, pairs that could come next, the most in common first.

    `deepen` are pairs that share a service already; `unrecorded` the reasons of which nothing is
    on record for any pair.
    """

    pairs: tuple[ProspectResult, ...]
    deepen: tuple[ProspectResult, ...]
    groups: tuple[ProspectResult, ...]
    themes: Mapping[str, tuple[ProspectResult, ...]]
    unrecorded: tuple[Kind, ...]


def next_steps_result(found: NextSteps) -> NextStepsResult:
    """Every pair and group that could come next, on the whole and theme by theme."""
    return NextStepsResult(
        pairs=_prospects(found.pairs),
        deepen=_prospects(found.deepen),
        groups=_prospects(found.groups),
        themes={theme: _prospects(pairs) for theme, pairs in found.themes.items()},
        unrecorded=found.unrecorded,
    )


def _prospects(found: Sequence[Prospect]) -> tuple[ProspectResult, ...]:
    return tuple(
        ProspectResult(
            councils=one.councils,
            score=one.score,
            at_most=one.at_most,
            reasons={reason.kind: reason.score for reason in one.reasons},
            now=LEVEL_OF.get(one.now),
            next=one.next,
            horizon=one.horizon,
        )
        for one in found
    )
