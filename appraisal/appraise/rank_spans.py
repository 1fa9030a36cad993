"""From which rank to which an option could be, as far as others can be told apart from it."""

from collections.abc import Mapping

from msgspec import Struct

from appraisal.appraise.lead import CLOSE
from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.robustness import Robustness
from appraisal.maths.ranking import TIE
from appraisal.maths.robustness.separation import BAND


class RankSpan(Struct, frozen=True):
    """The ranks from `best`, behind those above it, to `worst`, before those below, of `ranked`."""

    best: int
    worst: int
    ranked: int

    @property
    def open(self) -> bool:
        """Whether it can't be told apart from any other."""
        return self.ranked > 1 and (self.best, self.worst) == (1, self.ranked)


def rank_spans(ranking: Ranking, robust: Robustness | None) -> dict[str, RankSpan]:
    """The span of every ranked option among all that are ranked, lines of one model too.

    One is above another where its value is higher and it is ahead in more draws of scores and
    weights than a pair that can't be told apart; without draws, by a point or more.
    """
    options, count = ranking.order, len(ranking.order)
    winning = robust.simulated.winning if robust else None
    above = {
        (one, other)
        for one in options
        for other in options
        if one != other and _is_above(ranking, winning, one, other)
    }
    return {
        i: RankSpan(
            best=1 + sum((other, i) in above for other in options),
            worst=count - sum((i, other) in above for other in options),
            ranked=count,
        )
        for i in options
    }


def _is_above(
    ranking: Ranking, winning: Mapping[str, Mapping[str, float]] | None, one: str, other: str
) -> bool:
    if not ranking.unknown.isdisjoint((one, other)):
        return False
    ahead = ranking.value[one] - ranking.value[other]
    if winning is None:
        return ahead >= CLOSE
    return ahead > TIE and winning[one][other] > BAND[1] + TIE
