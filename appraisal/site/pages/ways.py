"""Ways of counting: who is first in how many of them, and which choice turns that."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from appraisal.appraise import Appraisal
from appraisal.appraise.ways.choices import Choice
from appraisal.appraise.ways.tallies import Tally, families_of, tally
from appraisal.appraise.ways.turning import Turn, turning
from appraisal.charts.effect_bars import effect_bars
from appraisal.data.counted_ways import inlined
from appraisal.findings import ways as said
from appraisal.findings.named_safety import moot, named_safety
from appraisal.findings.sentences import joined, say
from appraisal.findings.ways import NamedWays, named_ways
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.value_tree import shade

TELLING = 5
"""How many effects are told in a sentence, and how many pairs of changes stand open."""


@dataclass(frozen=True)
class Model:
    """A model that is first in some way of counting; `family` is its lines', empty for several.

    `often` is in how many ways, in words, and `width` the same as a bar in %.
    """

    id: str
    name: str
    family: str
    often: str
    width: float


@dataclass(frozen=True)
class Share:
    """In what share of a row's ways a model is first; `most` is the highest share of the row."""

    text: str
    heat: int
    most: bool


@dataclass(frozen=True)
class Row:
    """An alternative of a choice with each model's share; whether it is the `headline`'s own."""

    id: str
    name: str
    headline: bool
    shares: tuple[Share, ...]


@dataclass(frozen=True)
class Group:
    """A choice that changes something: why somebody might count otherwise, and its alternatives."""

    id: str
    name: str
    reason: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Effect:
    """How much of all the difference is down to a choice: in words, and as a bar in %."""

    name: str
    part: str
    width: float


@dataclass(frozen=True)
class Matters:
    """Which choices matter most, and each of the first few in a sentence."""

    title: str
    effects: tuple[Effect, ...]
    sentences: tuple[str, ...]


@dataclass(frozen=True)
class FamilyRow:
    """In how many ways a family is first, in words, and what share of them that is."""

    family: str
    often: str
    share: str


@dataclass(frozen=True)
class Turns:
    """What is counted otherwise where another model is first; empty where nothing does that."""

    today: str
    single: str
    changes: tuple[str, ...]
    pairs: str
    together: tuple[str, ...]


@dataclass(frozen=True)
class Counted:
    """What is shown where several models compete; `data` is what the browser counts from.

    Only models that are `ever` first have a column, the most often first; `never` names the others.
    """

    lead: str
    ever: tuple[Model, ...]
    never: str
    together: tuple[Share, ...]
    groups: tuple[Group, ...]
    unchanged: str
    matters: Matters
    families: tuple[FamilyRow, ...]
    turns: Turns
    shown: int
    data: Markup


@dataclass(frozen=True)
class Content:
    """What the page is drawn from: its finding, and what it rests on; None where all is one."""

    finding: str
    counted: Counted | None


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of ways of counting."""
    yield Page("ways", address("ways"), say("titles.ways"), content(appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    found = named_ways(appraisal)
    reason = moot(named_safety(appraisal))
    if found is None or reason:
        return Content(reason, None)
    if len(found.ways.models) == 1:
        return Content(said.only_model(found), None)
    everything = tally(found.ways)
    return Content(said.counted_first(everything, found.models), _counted(appraisal, found))


def _counted(appraisal: Appraisal, found: NamedWays) -> Counted:
    everything = tally(found.ways)
    order = sorted(everything.first, key=lambda i: -everything.first[i])
    models = tuple(i for i in order if everything.first[i])
    choices = tuple(said.choices_that_matter(found))
    return Counted(
        lead=said.how_counted(found),
        ever=tuple(_model(appraisal, found, i, everything) for i in models),
        never=said.never_first(found),
        together=_shares(everything, models),
        groups=tuple(_group(found, choice, models) for choice in choices),
        unchanged=said.unchanged(found),
        matters=_matters(found, choices),
        families=_families(appraisal),
        turns=_turns(found),
        shown=TELLING,
        data=inlined(found),
    )


def _model(appraisal: Appraisal, found: NamedWays, model: str, held: Tally) -> Model:
    families, often = families_of(appraisal.dataset, model), held.first[model]
    return Model(
        id=model,
        name=found.models[model],
        family=families[0] if len(families) == 1 else "",
        often=said.often_of(often, held.ways),
        width=round(often / held.ways * 100, 2),
    )


def _shares(held: Tally, models: tuple[str, ...]) -> tuple[Share, ...]:
    most = max(held.first.values())
    return tuple(
        Share(
            text=said.share_of_ways(held.first[i], held.ways),
            heat=shade(held.first[i] / held.ways),
            most=held.first[i] == most,
        )
        for i in models
    )


def _group(found: NamedWays, choice: Choice, models: tuple[str, ...]) -> Group:
    return Group(
        id=choice.id,
        name=said.choice_name(found, choice.id),
        reason=said.reason(found, choice.id),
        rows=tuple(
            Row(
                id=alternative,
                name=said.alternative_name(choice.id, alternative),
                headline=alternative == choice.chosen,
                shares=_shares(tally(found.ways, {choice.id: alternative}), models),
            )
            for alternative in choice.alternatives
        ),
    )


def _matters(found: NamedWays, choices: tuple[Choice, ...]) -> Matters:
    parts = [found.ways.matters[choice.id] for choice in choices]
    return Matters(
        title=said.matters_most(found),
        effects=tuple(
            Effect(said.choice_name(found, choice.id), said.of_hundred(part), width)
            for choice, part, width in zip(choices, parts, effect_bars(parts), strict=True)
        ),
        sentences=tuple(said.effect(found, choice) for choice in choices[:TELLING]),
    )


def _families(appraisal: Appraisal) -> tuple[FamilyRow, ...]:
    held = appraisal.lead.in_ways
    if held is None:
        return ()
    return tuple(
        FamilyRow(
            family=family,
            often=said.often_of(often, held.runs),
            share=said.share_of_ways(often, held.runs),
        )
        for family, often in held.families.items()
    )


def _turns(found: NamedWays) -> Turns:
    turns = turning(found.ways)

    def told(held: tuple[Turn, ...]) -> tuple[str, ...]:
        return tuple(said.turn_sentence(found, turn) for turn in held)

    return Turns(
        today=joined(say("ways.of-draws"), said.as_headline(found, turns)),
        single=said.single_changes(turns),
        changes=told(turns.single),
        pairs=said.pairs_of_changes(turns),
        together=told(turns.pairs),
    )
