"""What an edit did to the ranking, in one sentence: the old and the new ranking side by side."""

from collections.abc import Iterator, Mapping

from appraisal.appraise.matrix import Ranking
from appraisal.findings.numbers import counted, listed_names, number
from appraisal.findings.ranking import capital, nth
from appraisal.findings.sentences import joined, say
from appraisal.maths.ranking import TIE

MOST = 3
"""Options that are named: the others are counted."""

Names = Mapping[str, str]


def moves(old: Ranking, new: Ranking, names: Names) -> str:
    """What moved from one ranking to the next; `names` has the options of both.

    An option has moved where it has passed another or drawn level with it, or the other way round;
    of two that changed places the one whose value changed more is the one that moved.
    """
    came = [*_came_and_went(old, new, names)]
    kept = _in_order_still(old, new)
    moved = [i for i in new.order if i in old.rank and i not in kept]
    if moved:
        said = "; ".join([_moved(old, new, moved, names), *came])
        return capital(f"{said}{_rest(old, new, moved)}.")
    values = _values(old, new, names)
    if came:
        return joined(capital(f"{'; '.join(came)}."), values if _changed(old, new) else "")
    return values


def moves_under(
    old: Mapping[str, Ranking],
    new: Mapping[str, Ranking],
    headline: str,
    options: Names,
    perspectives: Names,
) -> str:
    """What moved under the headline; where nothing did there, under the first set where it did.

    `old` and `new` have a ranking for each perspective; the headline is in both.
    """
    said = moves(old[headline], new[headline], options)
    if _differs(old[headline], new[headline]):
        return said
    others = [i for i in new if i in old and _differs(old[i], new[i])]
    if not others:
        return said
    elsewhere = say(
        "moves.elsewhere",
        headline=perspectives[headline],
        perspective=perspectives[others[0]],
        moved=moves(old[others[0]], new[others[0]], options),
    )
    more = len(others) - 1
    return joined(elsewhere, say("moves.elsewhere-more", count=more) if more else "")


def _differs(old: Ranking, new: Ranking) -> bool:
    """Whether anything that is said of a ranking is another in the other."""
    same = (old.rank, old.low, old.high) == (new.rank, new.low, new.high)
    return not same or old.value.keys() != new.value.keys() or bool(_changed(old, new))


def _moved(old: Ranking, new: Ranking, moved: list[str], names: Names) -> str:
    """The farthest first; of those that went as far, the one whose value changed most."""

    def far(option: str) -> tuple[int, float, str]:
        places = abs(new.rank[option] - old.rank[option])
        return -places, -abs(new.value[option] - old.value[option]), names[option]

    ordered = sorted(moved, key=far)
    said = [_one_move(old.rank[i], new.rank[i], names[i], new) for i in ordered[:MOST]]
    more = len(ordered) - MOST
    if more > 0:
        said.append(say("moves.more", count=more))
    return listed_names(said)


def _one_move(before: int, after: int, name: str, new: Ranking) -> str:
    shared = sum(place == after for place in new.rank.values()) > 1
    if before == after:
        key = "moves.shares" if shared else "moves.alone"
        return say(key, option=name, place=nth(after))
    key = "moves.from-to-shared" if shared else "moves.from-to"
    return say(key, option=name, before=nth(before), after=nth(after))


def _rest(old: Ranking, new: Ranking, moved: list[str]) -> str:
    """What is said of the others: that nothing became of them, or that they keep their order."""
    others = [i for i in new.order if i in old.rank and i not in moved]
    if others and not _changed(old, new).intersection(others):
        return say("moves.nothing-else")
    return say("moves.order-kept") if others[1:] else ""


def _changed(old: Ranking, new: Ranking) -> set[str]:
    """The options of both whose value is another."""
    both = new.value.keys() & old.value.keys()
    return {i for i in both if abs(new.value[i] - old.value[i]) > TIE}


def _came_and_went(old: Ranking, new: Ranking, names: Names) -> Iterator[str]:
    """New options, those that are gone, and those that began or ceased to be ranked."""
    both = new.value.keys() & old.value.keys()
    found = {
        "moves.new": [i for i in new.order if i not in old.value],
        "moves.new-unranked": [i for i in new.value if i not in old.value and i not in new.rank],
        "moves.gone": [i for i in old.value if i not in new.value],
        "moves.unranked": [i for i in old.order if i in both and i not in new.rank],
        "moves.ranked": [i for i in new.order if i in both and i not in old.rank],
    }
    for key, options in found.items():
        if not options:
            continue
        said = [names[i] for i in options[:MOST]]
        more = len(options) - MOST
        said += [say("moves.more", count=more)] if more > 0 else []
        yield say(key, options=listed_names(said), count=len(options))


def _values(old: Ranking, new: Ranking, names: Names) -> str:
    """What is said where every option keeps its place."""
    changed = {i: new.value[i] - old.value[i] for i in new.value if i in old.value}
    most = max(changed, key=lambda i: (abs(changed[i]), i), default=None)
    if most is None or abs(changed[most]) <= TIE:
        spread = any((old.low[i], old.high[i]) != (new.low[i], new.high[i]) for i in changed)
        return say("moves.only-ranges") if spread else say("moves.nothing")
    return say("moves.no-place", option=names[most], points=_points(changed[most]))


def _points(change: float) -> str:
    """A change with its sign, in as many decimals as it takes to be seen."""
    digits = next((d for d in (1, 2, 3) if round(abs(change), d)), 0)
    if not digits:
        return say("moves.trifle")
    size = counted(number(abs(change), digits), say("moves.point"), say("moves.points"))
    return say("moves.up", points=size) if change > 0 else say("moves.down", points=size)


def _in_order_still(old: Ranking, new: Ranking) -> frozenset[str]:
    """As many options as can be that stand to each other as they did, level ones too.

    Of several such sets the one whose values changed least: the others are what moved.
    """
    both = sorted((i for i in new.order if i in old.rank), key=lambda i: _places(old, new, i))
    best: dict[str, tuple[int, float, tuple[str, ...]]] = {}
    for n, option in enumerate(both):
        change = abs(new.value[option] - old.value[option])
        chains = [best[i] for i in both[:n] if _alike(old, new, i, option)]
        count, total, chain = min(chains, key=lambda c: (-c[0], c[1], c[2]), default=(0, 0.0, ()))
        best[option] = (count + 1, total + change, (*chain, option))
    found = min(best.values(), key=lambda c: (-c[0], c[1], c[2]), default=(0, 0.0, ()))
    return frozenset(found[2])


def _places(old: Ranking, new: Ranking, option: str) -> tuple[int, int, str]:
    return old.rank[option], new.rank[option], option


def _alike(old: Ranking, new: Ranking, one: str, other: str) -> bool:
    """Whether one stands before or level with another in both, and in the same way."""
    before, after = old.rank[one] - old.rank[other], new.rank[one] - new.rank[other]
    return (before < 0 and after < 0) or (before == 0 and after == 0)
