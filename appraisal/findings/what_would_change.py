"""What would change who comes first: a row a thing, for the summary's table."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.rivals import moves_the_place
from appraisal.appraise.safety.robustness import ShiftRow, StabilityRow
from appraisal.appraise.ways.turning import turning
from appraisal.findings.named_safety import NamedSafety, moot, named, named_safety
from appraisal.findings.numbers import listed, listed_names
from appraisal.findings.ranking import quoted
from appraisal.findings.safety import decisive_weights
from appraisal.findings.sentences import say
from appraisal.findings.several import Together, several_at_once
from appraisal.findings.shares import points_of_weight, shares_apart
from appraisal.findings.switching_values import Switch, switches
from appraisal.findings.thresholds import Crossed, crossed
from appraisal.findings.ways import named_ways, otherwise
from appraisal.maths.ranking import TIE


class Change(Struct, frozen=True):
    """Something that would change the answer: where it stands, and where it would have to be.

    `then` is what would come first. `several` marks scores that do it together.
    """

    thing: str
    today: str
    needed: str
    then: str
    several: bool = False


MOST_WEIGHTS = 1
"""How many weights the summary's table names: the page on robustness has all that would do it."""


def what_would_change(appraisal: Appraisal) -> tuple[Change, ...]:
    """What would change the first place under the headline perspective, a row a thing.

    A way of counting, weights that do it alone, the score that does it most easily or, where none
    does within its range, several together, or by a threshold, weights together, and leaving out
    the parties' sources; empty where nothing would, or nothing can be said.
    """
    found = named_safety(appraisal)
    crossings = tuple(_crossing(crossing, found) for crossing in crossed(appraisal))
    if found.robust is None or moot(found):
        return crossings
    return (
        *_counted_otherwise(appraisal),
        *[
            row
            for weight in decisive_weights(found)[:MOST_WEIGHTS]
            for row in _weight_changes(weight, found)
        ],
        *_scores(appraisal, found),
        *crossings,
        *_joint_change(found.robust.shifts.get(appraisal.headline), found),
        *_without_parties(appraisal, found),
    )


def _counted_otherwise(appraisal: Appraisal) -> Iterator[Change]:
    """The choice made otherwise, or the two of them, that puts another model first in draws."""
    named = named_ways(appraisal)
    if named is None:
        return
    found = turning(named.ways).to_another
    for turn in (*found.single, *found.pairs)[:1]:
        names, today, needed = zip(*[otherwise(named, *one) for one in turn.changes], strict=True)
        then = listed_names([named.models[i] for i in turn.first])
        yield Change(listed([*map(quoted, names)]), "; ".join(today), "; ".join(needed), then)


def _scores(appraisal: Appraisal, found: NamedSafety) -> Iterator[Change]:
    """The score that does it most easily within its range; else several at once, or one beyond."""
    every = switches(appraisal)
    inside = [switch for switch in every if switch.inside]
    if not inside:
        together = several_at_once(appraisal)[:1]
        yield from (_several(row, found) for row in together)
        if together:
            return
    for switch in (inside or every)[:1]:
        yield Change(
            say("switching.what", criterion=switch.label, option=found.options[switch.option]),
            switch.today,
            _reach(switch),
            named(switch.then, found.noted),
        )


def _reach(switch: Switch) -> str:
    """What a score would have to be, and whether that is beyond its range; a gap has none."""
    if switch.inside or switch.gap:
        return switch.needed
    key = "safety.beyond-its-range" if switch.ranged else "safety.without-a-range"
    return say(key, needed=switch.needed)


def _several(row: Together, found: NamedSafety) -> Change:
    """Scores that do it together, each at an end of its own range: robustness says which."""
    return Change(
        say("safety.scores-together", count=len(row.items)),
        say("safety.as-scored"),
        say("safety.at-their-ends"),
        named(row.then, found.noted),
        several=True,
    )


def _crossing(crossing: Crossed, found: NamedSafety) -> Change:
    """A score whose own range reaches across a threshold."""
    then = named(crossing.then, found.noted) or say("safety.nobody-first")
    return Change(crossing.what, crossing.today, crossing.across, then)


def _weight_changes(row: StabilityRow, found: NamedSafety) -> Iterator[Change]:
    above, criterion = found.above[row.criterion], found.criteria[row.criterion]
    thing = (
        say("safety.weight-within", criterion=criterion, above=above)
        if above
        else say("safety.weight", criterion=criterion)
    )
    ends = (
        (row.rival_above, row.high, "switching.more"),
        (row.rival_below, row.low, "switching.less"),
    )
    for rival, end, way in ends:
        if rival:
            today, needed = shares_apart(row.weight, end)
            yield Change(thing, today, say(way, limit=needed), found.noted[rival])


def _joint_change(row: ShiftRow | None, found: NamedSafety) -> Iterator[Change]:
    if row is not None and row.moved > TIE:
        gains = [quoted(found.criteria[i]) for i, by in row.changes if by > 0]
        yield Change(
            say("safety.several-weights"),
            say("safety.as-weighed"),
            say("safety.moved-to", points=points_of_weight(row.moved), criteria=listed(gains)),
            say(
                "safety.level-with",
                rival=found.noted[row.rival],
                leader=found.noted[row.leader],
            ),
        )


def _without_parties(appraisal: Appraisal, found: NamedSafety) -> Iterator[Change]:
    ranking, options = appraisal.without_parties, appraisal.dataset.options
    models = {i: option.model or i for i, option in options.items()} | dict(found.rivals)
    if ranking is not None and moves_the_place(models, found.lead.first, ranking.first()):
        first = listed_names([found.noted[i] for i in ranking.first()]) or say(
            "safety.nobody-first"
        )
        yield Change(
            say("safety.party-sources"), say("safety.counted"), say("safety.left-out"), first
        )
