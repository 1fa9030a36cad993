"""Where the councils that answered a workshop agree, in sentences: it never says what is best."""

from collections.abc import Iterator, Sequence

from appraisal.appraise.workshop.amendments import Tabled
from appraisal.appraise.workshop.parting import Parting, Turn
from appraisal.appraise.workshop.priorities import Order
from appraisal.appraise.workshop.together import Together, orders_left
from appraisal.findings.living_with import allowed_these, councils_named, tabled_name
from appraisal.findings.names import council_names, model_names
from appraisal.findings.numbers import all_of, from_to, listed, number
from appraisal.findings.ranking import capital, ranks_from_to
from appraisal.findings.sentences import say
from appraisal.findings.shares import points_of_weight
from appraisal.model import Dataset

MOST_NAMED = 4
"""More options than these are counted in a headline, not named."""


def headline(dataset: Dataset, found: Together) -> str:
    """What every council that answered could live with, or what fewest refuse."""
    if len(found.councils) == 1 and found.limited:
        council = council_names(dataset)[found.councils[0]]
        count, every = len(found.accepted), len(found.tabled)
        return say("together.one-lives", council=council, count=count, all=every)
    councils = everybody(found)
    if not found.limited:
        return first_places(dataset, found)
    if not found.tabled:
        return say("together.none-lives", councils=councils)
    if found.accepted:
        return _all_live(dataset, found, capital(councils))
    fewest = found.least_refused
    if len(fewest[0].refused_by) == len(found.councils):
        return say("together.all-refuse")
    if not fewest[0].refused_by:
        names = _names(dataset, fewest)
        return say("together.nobody-refuses", options=names, count=len(fewest))
    least = say(
        "together.fewest",
        options=_names(dataset, fewest) if len(fewest) <= MOST_NAMED else str(len(fewest)),
        refused=len(fewest[0].refused_by),
        councils=len(found.councils),
    )
    return f"{say('together.none-lives', councils=councils)} {least}"


def _all_live(dataset: Dataset, found: Together, councils: str) -> str:
    if len(found.accepted) > MOST_NAMED:
        count, every = len(found.accepted), len(found.tabled)
        return say("together.all-live-many", Councils=councils, count=count, all=every)
    return say("together.all-live", Councils=councils, options=_names(dataset, found.accepted))


def _names(dataset: Dataset, tabled: Sequence[Tabled]) -> str:
    """Options in a sentence, each in quotation marks but a package that has no name."""
    names = [tabled_name(dataset, each) for each in tabled]
    bases = [each.option.base for each in tabled]
    return listed([f"‘{name}’" if base else name for name, base in zip(names, bases, strict=True)])


def everybody(found: Together) -> str:
    """All councils that answered, as a sentence has them: all 9 councils."""
    return all_of(len(found.councils), "council that answered", "councils that answered")


def behind(dataset: Dataset, found: Together) -> Iterator[str]:
    """What lies behind the headline: what comes first for whom, and what all put the same way."""
    if not found.limited:
        yield say("together.no-limits")
    else:
        yield first_places(dataset, found)
    if found.orders:
        yield same_way(dataset, found)
    yield from cannot_tell(dataset, found)
    yield from _without_weights(dataset, found)


def cannot_tell(dataset: Dataset, found: Together) -> Iterator[str]:
    """What nobody can tell whether a council could live with, council by council."""
    for council in found.councils:
        unknown = found.unknown_to(council)
        if unknown:
            name = council_names(dataset)[council]
            yield say("together.cannot-tell", council=name, options=_names(dataset, unknown))


def first_places(dataset: Dataset, found: Together) -> str:
    """Which models come first for all councils with weights, or for how many each does."""
    if not found.orders:
        return say("together.no-orders")
    names, every = model_names(dataset), len(found.orders)
    councils = _with_weights(found)
    possible = {model: found.possible(model) for model in found.models}
    for_all = [model for model, own in possible.items() if len(own) == every]
    alone = [model for model in for_all if len(found.necessary(model)) == every]
    if alone:
        return say("together.same-first", Councils=capital(councils), model=names[alone[0]])
    if not for_all:
        often = sorted((m for m in possible if possible[m]), key=lambda m: -len(possible[m]))
        counts = [say("together.first-for", model=names[m], count=len(possible[m])) for m in often]
        none = say("together.no-common-first", councils=councils)
        return f"{none} {say('together.firsts', models=listed(counts))}"
    models = listed([names[model] for model in for_all])
    said = say("together.possible-for-all", councils=councils, models=models, count=len(for_all))
    stands = [
        say("together.stands-alone", count=count, all=every, model=names[model])
        for model in for_all
        if (count := len(found.necessary(model)))
    ]
    return " ".join([said, *stands])


def _with_weights(found: Together) -> str:
    return all_of(len(found.orders), "council that gave weights", "councils that gave weights")


def same_way(dataset: Dataset, found: Together) -> str:
    """The pairs of models that all councils put the same way, and how many orders that leaves."""
    councils, names = _with_weights(found), model_names(dataset)
    if not found.unanimous:
        return say("together.no-pairs", councils=councils)
    pairs = [say("together.above", one=names[a], other=names[b]) for a, b in found.unanimous]
    said = say("together.pairs", Councils=capital(councils), pairs=listed(pairs))
    left = orders_left(found.open_models, found.unanimous)
    every = orders_left(found.open_models, ())
    if left is None or every is None or every == 1:
        return said
    models = len(found.open_models)
    more = say("together.orders-left", all=f"{every:,}", models=models, left=left)
    return f"{said} {more}"


def _without_weights(dataset: Dataset, found: Together) -> Iterator[str]:
    for how, key in (("tradeoffs", "together.by-tradeoffs"), ("nothing", "together.no-weights")):
        councils = [i for i, own in found.how.items() if own == how and i not in found.orders]
        if councils:
            yield say(key, councils=councils_named(dataset, councils), count=len(councils))
    sets = [i for i, own in found.how.items() if own == "tradeoffs" and i in found.orders]
    if sets:
        yield say("together.of-a-set", councils=councils_named(dataset, sets), count=len(sets))


def rank_range(order: Order, model: str) -> str:
    """A model's rank for a council, with the ranks that can't be told apart: 2nd, 4th to 5th."""
    place = order.places[model]
    return ranks_from_to(place.best, place.worst)


def loss_words(order: Order, model: str) -> str:
    """How many points a model is behind a council's first choice: 1.8, 0 to 12."""
    place = order.places[model]
    least = number(place.loss, 1)
    return from_to(least, least if place.most_loss is None else number(place.most_loss, 1))


def could_live(found: Together, model: str) -> str:
    """How many of the councils that answered could live with some line of a model."""
    could = [i for i in found.councils if found.accepts(i, model)]
    return of_all(len(could), len(found.councils))


def of_all(count: int, every: int) -> str:
    """A count of all councils that answered: 5 of 9."""
    return say("together.of-all", count=count, all=every)


def allowed_words(dataset: Dataset, found: Together) -> Iterator[str]:
    """Whether all could live with the largest package that the answers allow, and what else."""
    can = found.allowed
    if can is None or not can.largest:
        return
    yield allowed_these(dataset, can)
    package = _with_just(found, frozenset(can.largest))
    if package is not None and package.refused_by:
        councils = councils_named(dataset, package.refused_by)
        yield say("together.allowed-refused", councils=councils)
    elif package in found.accepted:
        yield say("together.allowed-accepted", Councils=capital(everybody(found)))
    names = [f"‘{dataset.candidates[i].name}’" for i in can.alone]
    if names:
        yield say("together.allowed-alone", candidates=listed(names), count=len(names))


def _with_just(found: Together, held: frozenset[str]) -> Tabled | None:
    """The option on the table that holds these candidates: the package itself, where it is one."""
    return next((t for t in reversed(found.tabled) if frozenset(t.option.candidates) == held), None)


def parted_finding(found: Together) -> str:
    """How many pairs put different models first, and how many of them one weight would turn."""
    if not found.partings:
        return say("together.not-parted")
    firsts = {model for pair in found.partings for model in pair.firsts}
    turned = [pair for pair in found.partings if pair.turns]
    if len(turned) == len(found.partings):
        return say("together.parted-all", count=len(firsts))
    return say("together.parted", count=len(firsts), turned=len(turned), pairs=len(found.partings))


def turn_words(dataset: Dataset, pair: Parting) -> str:
    """What one weight alone would make two councils put the same model first, at the least move."""
    if not pair.turns:
        return say("together.none-turns")
    turn = pair.turns[0]
    key = "together.one-turns" if turn.moved > 0 else "together.one-turns-down"
    council = council_names(dataset)[turn.council]
    points = points_of_weight(abs(turn.moved))
    return say(key, criterion=turned_label(dataset, turn), points=points, council=council)


def nearest_turns(found: Together) -> dict[str, tuple[str, Turn]]:
    """For each council the smallest move of one weight after which another model is first.

    With that model: one that another council puts first.
    """
    nearest: dict[str, tuple[str, Turn]] = {}
    for pair in found.partings:
        for turn in pair.turns:
            wanted = pair.firsts[1] if turn.council == pair.one else pair.firsts[0]
            held = nearest.get(turn.council)
            if held is None or abs(turn.moved) < abs(held[1].moved):
                nearest[turn.council] = wanted, turn
    return dict(sorted(nearest.items()))


def none_amends(dataset: Dataset, found: Together) -> str:
    """The options that somebody refuses and no one amendment would mend; empty without any."""
    left = [each for each in found.tabled if each.refused_by and not each.amendments]
    if len(left) > MOST_NAMED:
        return say("together.none-amends-many", count=len(left))
    return say("together.none-amends", options=_names(dataset, left)) if left else ""


def turned_label(dataset: Dataset, turn: Turn) -> str:
    """The criterion whose weight moves."""
    return dataset.leaf(turn.leaf).label
