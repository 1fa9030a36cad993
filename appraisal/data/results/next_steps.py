"""Where councils could work together next, as results.json has it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from appraisal.appraise.network.next_steps import Kind, NextSteps, Prospect
from appraisal.appraise.network.next_ties import Horizon, NextTie
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
class TieResult:
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


@dataclass(frozen=True, kw_only=True)
class NextStepsResult:
    """Pairs, groups and, by theme, pairs that could come next, the most in common first.

    `deepen` are pairs that share a service already; `unrecorded` the reasons of which nothing is
    on record for any pair; `ties` has up to five of each theme, by what they would add.
    """

    pairs: tuple[ProspectResult, ...]
    deepen: tuple[ProspectResult, ...]
    groups: tuple[ProspectResult, ...]
    themes: Mapping[str, tuple[ProspectResult, ...]]
    unrecorded: tuple[Kind, ...]
    ties: Mapping[str, tuple[TieResult, ...]]


def next_steps_result(found: NextSteps) -> NextStepsResult:
    """Every pair and group that could come next, on the whole and theme by theme."""
    return NextStepsResult(
        pairs=_prospects(found.pairs),
        deepen=_prospects(found.deepen),
        groups=_prospects(found.groups),
        themes={theme: _prospects(pairs) for theme, pairs in found.themes.items()},
        unrecorded=found.unrecorded,
        ties={theme: tuple(map(_tie, ties)) for theme, ties in found.ties.items()},
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
