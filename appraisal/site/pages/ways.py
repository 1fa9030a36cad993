"""Ways of counting: who is first in how many of them, and which choice turns that."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup
from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.lead import InWays
from appraisal.appraise.rivals import family_of
from appraisal.appraise.ways.choices import Choice
from appraisal.appraise.ways.shares_left import shares_by_way, shares_left
from appraisal.appraise.ways.tallies import Tally, tally
from appraisal.appraise.ways.turning import Turn, turning
from appraisal.charts.effect_bars import effect_bars
from appraisal.data.counted_ways import inlined
from appraisal.findings import ways as said
from appraisal.findings.named_safety import named_safety, nothing_to_rank
from appraisal.findings.no_evidence import without_evidence
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import share_words
from appraisal.findings.ways import NamedWays, named_ways
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.value_tree import shade

TELLING = 5
"""How many choices, and how many pairs of changes, stand open."""


class Model(Struct, frozen=True):
    """A model that is first in some way of counting; `family` is its lines', empty for several.

    `often` is in how many ways, in words, and `width` the same as a bar in %.
    """

    id: str
    name: str
    family: str
    often: str
    width: float


class MeanShare(Struct, frozen=True):
    """In what share of draws a model is first over all ways: in words, and as a bar in %."""

    name: str
    share: str
    width: float


class Share(Struct, frozen=True):
    """In what share of a row's ways a model is first; `most` is the highest share of the row.

    So, never the most, of those that are too close to tell: the last of a row where there are any.
    """

    text: str
    heat: int
    most: bool


class Row(Struct, frozen=True):
    """An alternative of a choice with each model's share; whether it is the `headline`'s own."""

    id: str
    name: str
    headline: bool
    shares: tuple[Share, ...]


class Group(Struct, frozen=True):
    """A choice that changes something: why somebody might count otherwise, and its alternatives."""

    id: str
    name: str
    reason: str
    rows: tuple[Row, ...]


class Effect(Struct, frozen=True):
    """How much of all the difference is down to a choice: in words, and as a bar in %."""

    name: str
    part: str
    width: float


class Matters(Struct, frozen=True):
    """Which choices matter most: the finding, and how much each does."""

    title: str
    effects: tuple[Effect, ...]


class FamilyRow(Struct, frozen=True):
    """In how many ways a family is first, in words, and what share of them that is.

    The last row may have no `family`: it has the ways that are too close to tell.
    """

    family: str
    often: str
    share: str


class Turns(Struct, frozen=True):
    """What is counted otherwise where another model is first, or where that can't be told.

    A list of changes follows each of the four sentences; both are empty where none does that.
    """

    today: str
    single: str
    changes: tuple[str, ...]
    pairs: str
    together: tuple[str, ...]
    untold: str
    changes_untold: tuple[str, ...]
    pairs_untold: str
    together_untold: tuple[str, ...]


class Varying(Struct, frozen=True):
    """What there is to show where the first is not told alike in every way.

    Only models that are `ever` first have a column, the most often first; `data` is what the
    browser counts from, and `close` in how many of all ways the first is too close to tell.
    `means` has every model, the highest share first, and `averaged` says which choices those
    leave open whatever a reader settles; empty without any.
    """

    ever: tuple[Model, ...]
    close: str
    together: tuple[Share, ...]
    groups: tuple[Group, ...]
    unchanged: str
    matters: Matters
    turns: Turns
    shown: int
    means: tuple[MeanShare, ...]
    averaged: str
    data: Markup


class Counted(Struct, frozen=True):
    """What is shown where several models compete; `never` names those that are never first.

    `on_no_value` names the contested figures that no choice is about; empty without any. `unknown`
    says whether the first place hangs on scores that have no evidence. Where the first is told
    alike in every way nothing is `varying`, and `stays` says so.
    """

    lead: str
    told: str
    stays: str
    never: str
    on_no_value: str
    unknown: str
    varying: Varying | None
    families: tuple[FamilyRow, ...]


class Content(Struct, frozen=True):
    """What the page is drawn from: its finding, and what it rests on; None where all is one."""

    finding: str
    counted: Counted | None


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of ways of counting."""
    yield Page("ways", address("ways"), say("titles.ways"), partial(content, appraisal))


def content(appraisal: Appraisal) -> Content:
    """What the page says and shows."""
    found = named_ways(appraisal)
    reason = nothing_to_rank(named_safety(appraisal))
    if found is None or reason:
        return Content(reason, None)
    if len(found.ways.models) == 1:
        return Content(said.only_model(found), None)
    everything = tally(found.ways)
    return Content(said.counted_first(everything, found.models), _counted(appraisal, found))


def _counted(appraisal: Appraisal, found: NamedWays) -> Counted:
    alike = said.all_alike(found.ways)
    ways = appraisal.lead.in_ways
    return Counted(
        lead=said.how_counted(found),
        told=said.how_told(found),
        stays=said.stays(found) if alike else "",
        never=said.never_first(found),
        on_no_value=said.on_no_value(found),
        unknown=without_evidence(appraisal),
        varying=None if alike else _varying(appraisal, found),
        families=_families(ways) if ways else (),
    )


def _varying(appraisal: Appraisal, found: NamedWays) -> Varying:
    everything = tally(found.ways)
    order = sorted(everything.first, key=lambda i: -everything.first[i])
    models = tuple(i for i in order if everything.first[i])
    choices = tuple(said.choices_that_matter(found))
    close = bool(everything.too_close)
    held = shares_by_way(found.ways)
    return Varying(
        ever=tuple(_model(appraisal, found, i, everything) for i in models),
        close=said.often_of(everything.too_close, everything.ways) if close else "",
        together=_shares(everything, models, close=close),
        groups=tuple(_group(found, choice, models, close=close) for choice in choices),
        unchanged=said.unchanged(found),
        matters=_matters(found, choices),
        turns=_turns(found),
        shown=TELLING,
        means=tuple(
            MeanShare(found.models[i], share_words(share), round(share * 100, 2))
            for i, share in shares_left(held).items()
        ),
        averaged=said.averaged(found, held.averaged),
        data=inlined(found),
    )


def _model(appraisal: Appraisal, found: NamedWays, model: str, held: Tally) -> Model:
    often = held.first[model]
    return Model(
        id=model,
        name=found.models[model],
        family=family_of(appraisal.dataset, model) or "",
        often=said.often_of(often, held.ways),
        width=round(often / held.ways * 100, 2),
    )


def _shares(held: Tally, models: tuple[str, ...], *, close: bool) -> tuple[Share, ...]:
    most = max(held.first.values()) or None
    shares = [_share(held.first[i], held.ways, most=held.first[i] == most) for i in models]
    return (*shares, _share(held.too_close, held.ways, most=False)) if close else tuple(shares)


def _share(often: int, ways: int, *, most: bool) -> Share:
    return Share(said.share_of_ways(often, ways), shade(often / ways), most=most)


def _group(found: NamedWays, choice: Choice, models: tuple[str, ...], *, close: bool) -> Group:
    return Group(
        id=choice.id,
        name=said.choice_name(found, choice.id),
        reason=said.reason(found, choice.id),
        rows=tuple(
            Row(
                id=alternative,
                name=said.alternative_name(choice.id, alternative),
                headline=alternative == choice.chosen,
                shares=_shares(tally(found.ways, {choice.id: alternative}), models, close=close),
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
    )


def _families(held: InWays) -> tuple[FamilyRow, ...]:
    close = [("", held.families_too_close)] if held.families_too_close else []
    return tuple(
        FamilyRow(
            family=family,
            often=said.often_of(often, held.runs),
            share=said.share_of_ways(often, held.runs),
        )
        for family, often in [*held.families.items(), *close]
    )


def _turns(found: NamedWays) -> Turns:
    turns = turning(found.ways)

    def told(held: tuple[Turn, ...]) -> tuple[str, ...]:
        return tuple(said.turn_sentence(found, turn) for turn in held)

    return Turns(
        today=joined(say("ways.of-draws"), said.as_headline(found, turns)),
        single=said.single_changes(turns),
        changes=told(turns.to_another.single),
        pairs=said.pairs_of_changes(turns),
        together=told(turns.to_another.pairs),
        untold=said.single_untold(turns),
        changes_untold=told(turns.untold.single),
        pairs_untold=said.pairs_untold(turns),
        together_untold=told(turns.untold.pairs),
    )
