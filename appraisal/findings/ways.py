"""Under which ways of counting each model comes first, and what turns that, in sentences."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.source_uses import FACTS
from appraisal.appraise.ways.choices import CONTESTED, Choice
from appraisal.appraise.ways.counted import REST, Ways
from appraisal.appraise.ways.tallies import Tally, changing, ever_able
from appraisal.appraise.ways.turning import Turn, Turning
from appraisal.findings.in_ways import settled_for_nobody
from appraisal.findings.names import compared_names
from appraisal.findings.numbers import all_of, listed, listed_names, number, per_cent, shown
from appraisal.findings.ranking import quoted
from appraisal.findings.robustness import out_by
from appraisal.findings.sentences import joined, say
from appraisal.findings.source_uses import described
from appraisal.maths.ranking import TIE
from appraisal.model import Dataset
from appraisal.model.walk import Path

Labels = Mapping[str, str]

MANY = 5
"""More models, or figures, than this are counted in a sentence rather than named."""

CHOICES: Mapping[str, tuple[str, str]] = {
    "tiers": (say("ways.tiers"), say("ways.tiers-why")),
    "definition": (say("ways.definition"), say("ways.definition-why")),
    "unknowns": (say("ways.unknowns"), say("ways.unknowns-why")),
    "scales": (say("ways.scales"), say("ways.scales-why")),
    "errors": (say("ways.errors"), say("ways.errors-why")),
    "weights": (say("ways.weights"), say("ways.weights-why")),
    "aggregation": (say("ways.aggregation"), say("ways.aggregation-why")),
    "parties": (say("ways.parties"), say("ways.parties-why")),
}
"""What each choice is about, and why somebody might count otherwise than the headline does."""

ALTERNATIVES: Mapping[str, str] = {
    "as-written": say("ways.as-written"),
    "standing": say("ways.standing"),
    "kept": say("ways.kept"),
    "left-out": say("ways.left-out"),
    "reference": say("ways.reference"),
    "middle": say("ways.middle"),
    "low": say("ways.low"),
    "high": say("ways.high"),
    "as-given": say("ways.as-given"),
    "halved": say("ways.halved"),
    "doubled": say("ways.doubled"),
    "independent": say("ways.independent"),
    "within-option": say("ways.within-option"),
    "by-judge": say("ways.by-judge"),
    "by-level": say("ways.by-level"),
    "over-leaves": say("ways.over-leaves"),
    "near-headline": say("ways.near-headline"),
    "sum": say("ways.sum"),
    "geometric-mean": say("ways.geometric-mean"),
    "with": say("ways.with"),
    "without": say("ways.without"),
}
"""What each alternative is called."""

OF_SOURCES: Mapping[str, str] = {
    "middle": say("ways.sources-middle"),
    "low": say("ways.sources-low"),
    "high": say("ways.sources-high"),
}
"""The same where sources disagree: it is their figures that count low or high, and no scale."""


class NamedWays(Struct, frozen=True, eq=False):
    """The ways of counting, with the names of the models and of each choice's contested figures.

    `on_no_value` names the contested figures that no value rests on.
    """

    ways: Ways
    models: Labels
    figures: Mapping[str, tuple[str, ...]]
    on_no_value: tuple[str, ...] = ()


def named_ways(appraisal: Appraisal) -> NamedWays | None:
    """The ways of counting with the names to tell them by; None where nothing is ranked."""
    if appraisal.ways is None:
        return None
    dataset, ways = appraisal.dataset, appraisal.ways

    def names(paths: tuple[Path, ...]) -> tuple[str, ...]:
        return tuple(_figure(dataset, path) for path in paths)

    figures = {choice.id: names(choice.figures) for choice in ways.choices}
    models = compared_names(dataset, appraisal.matrix.options)
    return NamedWays(ways, models, figures, names(ways.on_no_value))


def _figure(dataset: Dataset, path: Path) -> str:
    """A contested figure by what it is: a shared fact's name, or whose it is and what of theirs."""
    owner, what = described(dataset, path)
    return what if path[0] == FACTS else say("sources.used", owner=owner, what=what)


def choice_name(found: NamedWays, choice: str) -> str:
    """What a choice is about."""
    if choice == REST:
        return say("ways.rest", count=len(found.figures[choice]))
    if choice.startswith(CONTESTED):
        return say("ways.contested", figure=listed_names(found.figures[choice]))
    return CHOICES[choice][0]


def reason(found: NamedWays, choice: str) -> str:
    """Why somebody might count otherwise than the headline does."""
    if choice == REST:
        return say("ways.rest-why", figures=_named_figures(found.figures[choice]))
    return say("ways.contested-why") if choice.startswith(CONTESTED) else CHOICES[choice][1]


def _named_figures(figures: tuple[str, ...]) -> str:
    more = len(figures) - MANY
    if more <= 0:
        return listed_names(figures)
    return say("ways.and-more", named="; ".join(figures[:MANY]), count=more)


def alternative_name(choice: str, alternative: str) -> str:
    """What an alternative of a choice is called."""
    named = OF_SOURCES if choice.startswith(CONTESTED) else ALTERNATIVES
    return named[alternative]


def counted_first(found: Tally, models: Labels) -> str:
    """Who is clearly first in how many ways, and who comes next: a heading, without its stop.

    The browser says the same of the ways that a reader leaves (ways.js).
    """
    ways = f"{found.ways:,}"
    if found.too_close == found.ways:
        return say("ways.only-untold") if found.ways == 1 else say("ways.untold", ways=ways)
    order = sorted(found.first, key=lambda i: -found.first[i])
    counts = sorted(set(filter(None, found.first.values())), reverse=True)
    if counts[0] == found.ways:
        every = all_of(found.ways, say("ways.way"))
        return say("ways.everywhere", model=models[order[0]], ways=every)
    firsts, *seconds = ([i for i in order if found.first[i] == count] for count in counts[:2])
    named, often = _named(firsts, models), f"{counts[0]:,}"
    said = say("ways.first", models=named, count=len(firsts), often=often, ways=ways)
    for held in seconds:
        named, often = _named(held, models), f"{counts[1]:,}"
        said = say("ways.then", said=said, models=named, often=often, count=len(held))
    if not found.too_close:
        return said
    return say("ways.then-untold", said=said, often=f"{found.too_close:,}")


def _named(models: Iterable[str], labels: Labels) -> str:
    held = tuple(models)
    if len(held) > MANY:
        return say("ways.many", count=len(held))
    return listed_names([labels[i] for i in held])


def only_model(found: NamedWays) -> str:
    """That one model alone is ranked, so that nothing can be counted otherwise."""
    return say("ways.only", model=found.models[found.ways.models[0]])


def how_counted(found: NamedWays) -> str:
    """What is counted, and how many ways that makes."""
    ways = found.ways
    return say(
        "ways.lead",
        choices=len(ways.choices),
        ways=f"{ways.runs:,}",
        draws=f"{ways.draws:,}",
        count=ways.draws,
    )


def how_told(found: NamedWays) -> str:
    """How far draws may be out, and when a model is therefore first."""
    return say(
        "ways.told",
        draws=f"{found.ways.draws:,}",
        count=found.ways.draws,
        error=out_by(found.ways.error),
    )


def never_first(found: NamedWays) -> str:
    """Which models are clearly first in no way, and which could not even be; empty without any.

    Before them, those that would be first in some way for want of evidence alone.
    """
    able = ever_able(found.ways)
    none = [i for i, often in found.ways.clear.items() if not often and i not in found.ways.guessed]
    unclear = [found.models[i] for i in none if i in able]
    never = [found.models[i] for i in none if i not in able]
    return joined(
        settled_for_nobody([found.models[i] for i in found.ways.guessed]),
        say("ways.never-clearly", models=listed_names(unclear)) if unclear else "",
        say("ways.never", models=listed_names(never)) if never else "",
    )


def all_alike(ways: Ways) -> bool:
    """Whether who is first is told alike in every way: one model, or that it can't be told."""
    return ways.runs in (ways.too_close, *ways.clear.values())


def stays(found: NamedWays) -> str:
    """Which choices were made in every way, where all come to the same."""
    names = listed([quoted(choice_name(found, choice.id)) for choice in found.ways.choices])
    return say("ways.stays", choices=names)


def unchanged(found: NamedWays) -> str:
    """Which choices change nothing here, in one line; empty where each changes something."""
    held = {choice.id for choice in changing(found.ways)}
    still = [choice.id for choice in found.ways.choices if choice.id not in held]
    if not still:
        return ""
    names = listed([quoted(choice_name(found, i)) for i in still])
    return say("ways.unchanged", choices=names, count=len(still))


def on_no_value(found: NamedWays) -> str:
    """Which contested figures no choice is about, as nothing rests on them; empty without any."""
    figures = found.on_no_value
    if not figures:
        return ""
    named = _named_figures(tuple(map(quoted, figures)))
    return say("ways.on-no-value", figures=named, count=len(figures))


def averaged(found: NamedWays, choices: Sequence[Choice]) -> str:
    """That shares are averages over some choices, whatever is settled; empty without any."""
    if not choices:
        return ""
    names = listed([quoted(choice_name(found, choice.id)) for choice in choices])
    return say("ways.averaged", choices=names, count=len(choices))


def of_hundred(share: float) -> str:
    """A part of all the difference that choices make, in hundredths."""
    if TIE < share < 0.005:
        return say("ways.less-than-one")
    return say("ways.of-hundred", part=number(share * 100))


def matters_most(found: NamedWays) -> str:
    """Which choice matters most, with its part of the difference; some choice does."""
    most = max(found.ways.matters.values())
    held = [i for i, part in found.ways.matters.items() if part >= most - TIE]
    names = listed([quoted(choice_name(found, i)) for i in held])
    return say("ways.matters-most", choices=names, count=len(held), part=of_hundred(most))


def as_headline(found: NamedWays, turning: Turning) -> str:
    """Who is first as the headline counts."""
    today = turning.today
    if len(today.first) == 1 and not today.told:
        return say("ways.guessed", model=found.models[today.first[0]])
    models = _named(today.first, found.models)
    return say("ways.as-headline", models=models, count=len(today.first))


def single_changes(turning: Turning) -> str:
    """How many single changes put another model first: what is listed below it."""
    if not turning.to_another.single:
        return say("ways.no-single")
    return say("ways.single", count=len(turning.to_another.single))


def pairs_of_changes(turning: Turning) -> str:
    """How many pairs do so of which neither does by itself."""
    if not turning.to_another.pairs:
        return say("ways.no-pair")
    return say("ways.pairs", count=len(turning.to_another.pairs))


def single_untold(turning: Turning) -> str:
    """How many single changes leave the first too close to tell; empty where none does."""
    count = len(turning.untold.single)
    return say("ways.single-untold", count=count) if count else ""


def pairs_untold(turning: Turning) -> str:
    """How many pairs do so of which neither does anything by itself; empty where none does."""
    count = len(turning.untold.pairs)
    return say("ways.pairs-untold", count=count) if count else ""


def turn_sentence(found: NamedWays, turn: Turn) -> str:
    """What is counted otherwise, and who is then first, or could be."""
    changes = say("ways.both-changes").join(_change(found, *change) for change in turn.changes)
    models = _named(turn.first, found.models)
    if len(turn.first) == 1 and not turn.told:
        return say("ways.turn-guessed", changes=changes, model=models)
    return say("ways.turn", changes=changes, models=models, count=len(turn.first))


def _change(found: NamedWays, choice: str, other: str) -> str:
    name, _, changed = otherwise(found, choice, other)
    return say("ways.change", choice=name, other=changed)


def otherwise(found: NamedWays, choice: str, other: str) -> tuple[str, str, str]:
    """What a choice is about, what the headline counts, and what else could be counted."""
    own = next(c.chosen for c in found.ways.choices if c.id == choice)
    names = (alternative_name(choice, own), alternative_name(choice, other))
    return choice_name(found, choice), *names


def often_of(often: int, ways: int) -> str:
    """A count of ways in a table: 2,368 of 5,184."""
    return say("ways.often-of", often=f"{often:,}", ways=f"{ways:,}")


def share_of_ways(often: int, ways: int) -> str:
    """The same as a whole percentage, with <1% and >99% for what is not quite none or all."""
    if often and shown(often / ways * 100) == 0:
        return "<1%"
    if often < ways and shown(often / ways * 100) == 100:
        return ">99%"
    return per_cent(often / ways)


def choices_that_matter(found: NamedWays) -> Iterator[Choice]:
    """The choices that change something, those that matter most first."""
    matters = found.ways.matters
    yield from sorted(changing(found.ways), key=lambda choice: -matters[choice.id])
