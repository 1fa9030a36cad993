"""What each of several changes is answerable for, where they work together."""

import math
from collections.abc import Callable, Sequence
from itertools import combinations

Worth = Callable[[frozenset[str]], Sequence[float]]
"""What a set of changes comes to: as many numbers for each set."""


def shapley(changes: Sequence[str], worth: Worth) -> dict[str, tuple[float, ...]]:
    """Share out worth(all) - worth(none) among changes, number by number.

    A change gets the mean of what it adds over all orders in which they can be made (Shapley 1953,
    A value for n-person games): the sum over sets S of the others of |S|! (n - |S| - 1)! / n! times
    worth(S and it) - worth(S). Exact: each of the 2^n sets is asked for once. The shares add up,
    and hang on no order.
    """
    found = {s: tuple(worth(s)) for s in _sets(changes)}
    return {change: _share(change, changes, found) for change in changes}


def _sets(changes: Sequence[str]) -> list[frozenset[str]]:
    sizes = range(len(changes) + 1)
    return [frozenset(some) for size in sizes for some in combinations(changes, size)]


def _share(
    change: str, changes: Sequence[str], found: dict[frozenset[str], tuple[float, ...]]
) -> tuple[float, ...]:
    others, count = [other for other in changes if other != change], len(changes)
    parts: list[list[float]] = [[] for _ in found[frozenset()]]
    for some in _sets(others):
        orders = math.factorial(len(some)) * math.factorial(count - len(some) - 1)
        ends = zip(found[some | {change}], found[some], strict=True)
        for part, (after, before) in zip(parts, ends, strict=True):
            part.append(orders * (after - before))
    return tuple(math.fsum(part) / math.factorial(count) for part in parts)
