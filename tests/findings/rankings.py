"""Made-up rankings with ranges: a clear lead, ties, nothing known."""

from msgspec.structs import replace

from appraisal.appraise.matrix import Ranking

LABELS = {"a": "Alpha", "b": "Beta", "c": "Gamma", "n": "Two councils, N"}
NAMES = {"p": "Money first", "q": "Local voice first", "r": "Services first"}


def ranking(**values: tuple[float, float, float]) -> Ranking:
    """Options as value, low, high; ranked by value, ties by id."""
    rank = {i: 1 + sum(o[0] > v[0] + 1e-9 for o in values.values()) for i, v in values.items()}
    return Ranking(
        value={i: v[0] for i, v in values.items()},
        low={i: v[1] for i, v in values.items()},
        high={i: v[2] for i, v in values.items()},
        rank=rank,
        order=tuple(sorted(rank, key=lambda i: (rank[i], i))),
    )


def with_failed(found: Ranking, *failed: str) -> Ranking:
    rank = {i: place for i, place in found.rank.items() if i not in failed}
    order = tuple(i for i in found.order if i in rank)
    best = min(rank.values(), default=1)
    return Ranking(
        found.value, found.low, found.high, {i: r - best + 1 for i, r in rank.items()}, order
    )


CLEAR = ranking(a=(80, 75, 85), b=(50, 40, 60), c=(20, 10, 30))
CLOSE = ranking(a=(60, 50, 70), b=(55, 40, 65), c=(20, 10, 30))
NEAR_ALL = ranking(a=(60, 30, 90), b=(59.7, 30, 90), c=(58, 30, 90))
TWO_TIED = ranking(a=(60, 50, 70), b=(60, 55, 65), c=(20, 10, 30))
ALL_TIED = ranking(a=(50, 40, 60), b=(50, 45, 55))
UNKNOWN = replace(ranking(a=(50, 0, 100), b=(50, 0, 100)), nothing_known=True)
ONE = ranking(a=(63.4, 51, 71))
NONE = ranking()
