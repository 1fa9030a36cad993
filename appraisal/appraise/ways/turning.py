"""Which choices, taken otherwise than the headline takes them, put another model first."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from appraisal.appraise.ways.counted import Ways
from appraisal.appraise.ways.tallies import changing
from appraisal.maths.ranking import TIE


@dataclass(frozen=True)
class Turn:
    """Choices taken otherwise, each with its alternative, and who is then first most often."""

    changes: tuple[tuple[str, str], ...]
    first: tuple[str, ...]


@dataclass(frozen=True)
class Turning:
    """Who is first as the headline counts, and what puts another model there, or level with it.

    `single` are changes of one choice, `pairs` those of two of which neither does so by itself.
    """

    first: tuple[str, ...]
    single: tuple[Turn, ...]
    pairs: tuple[Turn, ...]


def turning(ways: Ways) -> Turning:
    """Every single change, and every pair of further ones, that puts another model first."""
    today = _turn(ways, ()).first
    others = [(choice.id, other) for choice in changing(ways) for other in choice.alternatives[1:]]
    single = [turn for one in others if _turns(turn := _turn(ways, (one,)), today)]
    done = {change for turn in single for change in turn.changes}
    pairs = _pairs([one for one in others if one not in done])
    return Turning(
        first=today,
        single=tuple(single),
        pairs=tuple(turn for pair in pairs if _turns(turn := _turn(ways, pair), today)),
    )


def _pairs(changes: list[tuple[str, str]]) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    return ((one, two) for one, two in combinations(changes, 2) if one[0] != two[0])


def _turn(ways: Ways, changes: tuple[tuple[str, str], ...]) -> Turn:
    shares = ways.under(**dict(changes))
    most = max(shares.values())
    return Turn(changes, tuple(model for model, share in shares.items() if share >= most - TIE))


def _turns(turn: Turn, today: tuple[str, ...]) -> bool:
    return not set(turn.first) <= set(today)
