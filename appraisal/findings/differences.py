"""What came of the changes between two versions, in sentences."""

import math
from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise.changed.difference import NOTHING, Difference, Moved, Turned
from appraisal.appraise.changed.due import Due
from appraisal.appraise.changed.items import Item
from appraisal.appraise.changed.kinds import Kind
from appraisal.findings.file_changes import lowered, names_of, thing_words, what_words
from appraisal.findings.numbers import MINUS, day, listed, listed_names, number
from appraisal.findings.ranking import ordinal, points
from appraisal.findings.sentences import joined, say
from appraisal.model import in_words
from appraisal.model.walk import CRITERIA

ENOUGH = 0.95
"""The share of what moved an option for which kinds are named."""
MOST = 0.6
"""The share that is most of it, where those that make up nearly all are too many for a headline."""
NAMED = 2
"""How many kinds a headline names, if they are all there are."""


def option_labels(found: Difference) -> dict[str, str]:
    """The options' short names, as the newer version that has them says."""
    both = {**found.old.options_as_written, **found.new.options_as_written}
    return {i: option.label for i, option in both.items()}


def since_words(found: Difference) -> str:
    """Since which day, after a blank: that of the old version."""
    return f" {say('differences.since', date=day(found.old.settings.date))}"


def headline(found: Difference, since: str = "") -> str:
    """The finding, and what is to be said of the other options."""
    return joined(*finding_and_rest(found, since))


def finding_and_rest(found: Difference, since: str) -> tuple[str, str]:
    """The finding, who moved farthest and what did it, or that nothing did; then of the others."""
    labels, places = option_labels(found), _places(found)
    moved = [m for m in found.options if places.get(m.id) and m.rank[0] != m.rank[1]]
    if moved:
        first = max(moved, key=lambda m: (places[m.id], abs(m.change), m.id))
        beside = joined(_others(len(moved) - 1), *_came(found, labels, ""))
        return _moved(found, first, labels[first.id], since), beside
    if came := tuple(_came(found, labels, since)):
        return came[0], joined(*came[1:], say("differences.none-of-both"))
    if not found.matters:
        return _unmoved(found, since), ""
    most = max(found.options, key=lambda m: (abs(m.change), m.id))
    kinds = kinds_words(main_kinds(most))
    option, by = labels[most.id], points_moved(most.change)
    return say("differences.in-place", option=option, since=since, points=by, kinds=kinds), ""


def _unmoved(found: Difference, since: str) -> str:
    """That nothing moved; ranges, other perspectives and more may be others all the same."""
    if found.kinds:
        return say("differences.unmoved", kinds=kinds_words(found.kinds), since=since)
    return say("differences.nothing", since=since)


def _places(found: Difference) -> dict[str, int]:
    """By how many places each option moved among those that were ranked both times.

    What comes, goes or is no longer ranked moves nobody.
    """
    both = [(m.id, m.rank[0], m.rank[1]) for m in found.options if m.in_both]
    ranked = [(i, old, new) for i, old, new in both if old is not None and new is not None]
    return {
        i: abs(sum(o < old for _, o, _ in ranked) - sum(n < new for _, _, n in ranked))
        for i, old, new in ranked
    }


def _moved(found: Difference, moved: Moved, option: str, since: str) -> str:
    old, new = (ordinal(rank or 0) for rank in moved.rank)
    kinds, key = _turning_kinds(found, moved), "differences.moved"
    if len(kinds) > NAMED:
        kinds, key = _turning_kinds(found, moved, MOST), "differences.moved-mostly"
    by = kinds_words(kinds)
    return say(key, option=option, old=old, new=new, since=since, kinds=by)


def _others(count: int) -> str:
    if count == 0:
        return say("differences.none-else")
    return say("differences.others-moved", count=count)


def _came(found: Difference, labels: Mapping[str, str], since: str) -> Iterator[str]:
    """The options that are new, gone, no longer ranked, or ranked again."""
    both = [m for m in found.options if m.in_both]
    groups = {
        "differences.new-option": [m for m in found.options if m.value[0] is None],
        "differences.gone-option": [m for m in found.options if m.value[1] is None],
        "differences.unranked": [m for m in both if m.rank[0] is not None and m.rank[1] is None],
        "differences.ranked-again": [
            m for m in both if m.rank[0] is None and m.rank[1] is not None
        ],
    }
    for key, those in groups.items():
        if those:
            options = listed_names([labels[m.id] for m in those])
            yield say(key, options=options, count=len(those), since=since)


def main_kinds(moved: Moved) -> tuple[Kind, ...]:
    """The fewest kinds that make up nearly all that moved an option's value, greatest first."""
    return _enough(moved.because, 1 if moved.change >= 0 else -1)


def _turning_kinds(found: Difference, moved: Moved, share: float = ENOUGH) -> tuple[Kind, ...]:
    """The same for its place: what it gained, or lost, beside those that it changed places with."""
    pairs = ({pair.over, pair.under} for pair in found.turned)
    met = {i for pair in pairs if moved.id in pair for i in pair - {moved.id}}
    both = [m for m in found.options if m.in_both and m.id != moved.id]
    others = [m.because for m in both if m.id in met] or [m.because for m in both]
    beside = {
        kind: own - math.fsum(other[kind] for other in others) / max(1, len(others))
        for kind, own in moved.because.items()
    }
    old, new = moved.rank
    return _enough(beside, 1 if (new or 0) < (old or 0) else -1, share)


def _enough(gains: Mapping[Kind, float], sign: int, share: float = ENOUGH) -> tuple[Kind, ...]:
    """The fewest kinds that make up so much of what goes one way."""
    way = {kind: sign * own for kind, own in gains.items() if sign * own > NOTHING}
    found: list[Kind] = []
    gained = 0.0
    for kind in sorted(way, key=lambda kind: -way[kind]):
        if gained < share * math.fsum(way.values()):
            found.append(kind)
            gained += way[kind]
    return tuple(found)


def kind_words(kind: Kind) -> str:
    """What a kind of change is called."""
    return say(_KINDS[kind])


_KINDS: Mapping[Kind, str] = {
    "scores": "differences.scores",
    "weights": "differences.weights",
    "figures": "differences.figures",
    "curves": "differences.curves",
    "partnerships": "differences.partnerships",
    "functions": "differences.functions",
    "money": "differences.money",
    "councils": "differences.councils",
    "tree": "differences.tree",
    "settings": "differences.settings",
}


def kinds_words(kinds: Sequence[Kind]) -> str:
    """Several kinds, in a list."""
    return listed([kind_words(kind) for kind in kinds])


def points_moved(change: float) -> str:
    """Up or down by so many points."""
    by = points(abs(change))
    return say("differences.up" if change > 0 else "differences.down", points=by)


def signed(own: float) -> str:
    """Points with their sign, to a tenth: +1.4."""
    said = number(own, 1)
    return said if said.startswith(MINUS) or said == "0" else f"+{said}"


def value_words(moved: Moved) -> str:
    """An option's value before and after."""
    old, new = (None if value is None else number(value, 1) for value in moved.value)
    if old is None:
        return say("differences.value-new", value=str(new))
    if new is None:
        return say("differences.value-gone", value=old)
    if old == new:
        return say("differences.value-same", value=new)
    return say("differences.value", old=old, new=new)


def rank_change(moved: Moved) -> str:
    """An option's place before and after; of one that is new or gone the one that it has."""
    old, new = (None if rank is None else ordinal(rank) for rank in moved.rank)
    if old is None and new is None:
        return say("differences.rank-none")
    if not moved.in_both:
        return str(old or new)
    if old is None:
        return say("differences.rank-won", new=str(new))
    if new is None:
        return say("differences.rank-lost", old=old)
    if old == new:
        return say("differences.rank-same", rank=new)
    return say("differences.rank", old=old, new=new)


def because_words(moved: Moved) -> str:
    """What moved an option, as a sentence; empty where nothing did."""
    said = because_parts(moved)
    return say("differences.because", parts=said) if said else ""


def because_parts(moved: Moved) -> str:
    """What moved an option, in points by kind, the greatest first; empty where nothing did."""
    parts = sorted(moved.because.items(), key=lambda of: -abs(of[1]))
    said = [
        say("differences.kind-points", kind=kind_words(kind), points=signed(own))
        for kind, own in parts
        if signed(own) != "0"
    ]
    return listed(said)


def versions_words(found: Difference) -> str:
    """Which two versions are compared, by their days."""
    old, new = (day(side.settings.date) for side in (found.old, found.new))
    if old == new:
        return say("differences.versions-same-day", date=new)
    return say("differences.versions", old=old, new=new)


def in_order(found: Difference) -> list[Moved]:
    """From first to last as of now; then those not ranked, by their value, and those gone."""

    def at(moved: Moved) -> tuple[bool, float, float]:
        value = moved.value[1]
        return value is None, moved.rank[1] or math.inf, -(value or 0)

    return sorted(found.options, key=at)


def row_words(found: Difference, moved: Moved) -> str:
    """One option in a line: its value, its place, and because of what."""
    option = option_labels(found)[moved.id]
    row = say("differences.row", option=option, value=value_words(moved), rank=rank_change(moved))
    return joined(row, because_words(moved))


def turned_words(found: Difference, pair: Turned) -> str:
    """Which of two is ahead now, which kinds did it, and which change alone would have."""
    labels, kinds = option_labels(found), kinds_words(pair.kinds)
    over, under, alone = labels[pair.over], labels[pair.under], pair.alone
    if alone and (alone.key or alone.file != CRITERIA):
        item = item_words(found, alone)
        return say("differences.turned-alone", over=over, under=under, kinds=kinds, item=item)
    together = alone is None and len(pair.kinds) > 1
    key = "differences.turned-together" if together else "differences.turned"
    return say(key, over=over, under=under, kinds=kinds)


def item_words(found: Difference, item: Item) -> str:
    """A change by what it is of: the score of Board on withstanding shocks."""
    names = names_of(found.old) | names_of(found.new)
    if item.file == "options":
        return say("differences.item-first-year")
    if item.kind == "figures" and not item.key:
        return say("differences.item-areas")
    if item.kind == "curves":
        return say("differences.item-curve", criterion=lowered(names.get(item.key, item.key)))
    if item.kind == "weights":
        return say("differences.item-weights", thing=names.get(item.key, item.key))
    per_file = item.file.startswith(("options/", "councils/")) and item.kind in _IN_ENTRIES
    thing, rest = thing_words((item.file, item.key), names)
    if not per_file and not rest:
        return thing
    if item.kind == "scores":
        criterion = lowered(names.get(item.key, item.key))
        return say("differences.item-score", option=thing, criterion=criterion)
    above = ("facts",) if item.kind == "figures" else ()
    return say("differences.item-of", what=what_words((*above, *rest), names), thing=thing)


_IN_ENTRIES = frozenset({"scores", "figures", "functions", "money", "councils", "partnerships"})
"""Kinds of which some items stand in the file of an option or a council."""


def due_words(found: Difference, due: Due) -> str:
    """Which judgement rests on what is other than it was."""
    names = names_of(found.new)
    labels = {i: own.name for i, own in found.new.candidates.items()}
    option = labels[due.of] if due.lift else option_labels(found)[due.of]
    criterion = lowered(names.get(due.criterion) or in_words(due.criterion))
    if not due.sources:
        return say("differences.due-anchors", option=option, criterion=criterion)
    key = "differences.due-both" if due.anchors else "differences.due-source"
    sources = listed_names([found.new.sources[i].title for i in due.sources])
    return say(key, option=option, criterion=criterion, sources=sources, count=len(due.sources))
