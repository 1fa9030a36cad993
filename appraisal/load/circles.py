"""What leads back to itself, among things that name each other."""

from collections.abc import Mapping, Sequence


def in_circles(leads: Mapping[str, Sequence[str]]) -> list[str]:
    """The ids from which following the names comes back to the same id, sorted."""
    return sorted(i for circle in circles(leads) for i in circle)


def circles(leads: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """The ids that lead to each other and back, sorted; one list each for those that don't meet.

    `leads` gives what each id names; a name without an entry leads nowhere. Kosaraju's algorithm:
    its time grows as the names do, and it does not recurse, so that no chain is too long for it.
    """
    turned: dict[str, list[str]] = {i: [] for i in leads}
    for i, names in leads.items():
        for name in names:
            if name in turned:
                turned[name].append(i)
    seen: set[str] = set()
    finished = [i for start in leads for i in _reached(leads, start, seen)]
    seen.clear()
    rounds = [_reached(turned, start, seen) for start in reversed(finished)]
    return sorted(
        sorted(found) for found in rounds if len(found) > 1 or _names_itself(found, leads)
    )


def _names_itself(found: Sequence[str], leads: Mapping[str, Sequence[str]]) -> bool:
    return any(i in leads[i] for i in found)


def _reached(leads: Mapping[str, Sequence[str]], start: str, seen: set[str]) -> list[str]:
    """What can be reached from `start` and was not yet seen, each after what it leads to."""
    if start in seen:
        return []
    seen.add(start)
    finished, path = [], [(start, iter(leads[start]))]
    while path:
        here, ahead = path[-1]
        following = next((name for name in ahead if name in leads and name not in seen), None)
        if following is None:
            finished.append(here)
            path.pop()
        else:
            seen.add(following)
            path.append((following, iter(leads[following])))
    return finished
