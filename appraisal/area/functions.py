"""Who does what: the level that decides each function under each option."""

import math
from collections.abc import Collection, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from appraisal.area.councils import (
    StandingCouncil,
    add,
    combine,
    exactly,
    figure,
    today,
    total_of,
)
from appraisal.area.partnerships import afterwards
from appraisal.area.successors import successors
from appraisal.model import (
    Dataset,
    Function,
    FunctionChange,
    Option,
    Partnership,
    Reading,
    in_words,
)

COUNCIL_LEVELS = ("district", "county", "unitary")


class Decided(Struct, frozen=True):
    """Who decides a function under an option.

    `by` names the body where it is not simply the councils at that level; unitary councils decide
    for themselves and have none. `through` is the partnership through which councils do what they
    decide, None where there is none or it does not outlast the option; `delivered_by` is the one
    that does the work, whoever decides, with the same proviso. `residents` is the mean
    population of the bodies that decide; None where it is not known, as for neighbourhoods.
    `single_tier` is the share of residents (0-1) for whom one council decides it together with
    every other council function, None where the populations that it takes are not known. `typical`
    is the population of the body that decides for the average resident: the mean over residents
    rather than over bodies. Where a partnership takes over what councils decide, whom it
    leaves out counts with their own council. `made_of` has for each body that decides the councils,
    or pieces of councils, that it decides for, each resident in one of them; nothing where nobody
    is recorded who does, as for neighbourhoods.
    """

    level: str
    by: str | None
    bodies: tuple[str, ...]
    residents: Reading | None
    single_tier: float | None
    why: str | None
    typical: float | None = None
    through: str | None = None
    made_of: tuple[tuple[StandingCouncil, ...], ...] = ()
    delivered_by: str | None = None


class _Ground(Struct, frozen=True):
    """What every function of one option is looked at against; populations are read once."""

    dataset: Dataset
    option: Option
    stand: tuple[StandingCouncil, ...]
    today: tuple[StandingCouncil, ...]
    people: Mapping[str, Reading | None]


class _Deciders(Struct, frozen=True):
    """Who decides at a level, as in Decided; the same for every function held there."""

    bodies: tuple[str, ...]
    residents: Reading | None
    single_tier: float | None
    typical: float | None
    made_of: tuple[tuple[StandingCouncil, ...], ...]


class _Place(Struct, frozen=True):
    """Where a function is held: its level, the body named, and one whose members took it over.

    `beside` is the level of the councils that go on deciding it for whom a partnership leaves out:
    None where it decides for nobody else, as a national park does.
    """

    level: str
    by: str | None
    through: str | None = None
    heirs_of: str | None = None
    beside: str | None = None


def decided(
    dataset: Dataset, option: Option, stand: tuple[StandingCouncil, ...], gone: Collection[str] = ()
) -> dict[str, Decided]:
    """Every function under an option, by id.

    `gone` has the partnerships that the option ends or absorbs. What one of them decided falls to
    the unitary councils of its members; where today's councils stand, to its own level. What one
    of them delivered is done by who decides it.
    """
    now = today(dataset)
    ground = _Ground(dataset, option, stand, now, _people(dataset, stand))
    held = {i: _held(option, i, function, gone) for i, function in dataset.functions.items()}
    found = {place: _deciders(ground, place) for place in set(held.values())}
    return {
        i: replace(
            _decided(place, found[place], option.functions.get(i)),
            delivered_by=_delivered(option, i, dataset.functions[i], gone),
        )
        for i, place in held.items()
    }


def _delivered(option: Option, name: str, function: Function, gone: Collection[str]) -> str | None:
    """The partnership that does the work; nobody but who decides where it is gone."""
    body = option.functions.get(name, function).delivered_by
    return None if body in gone else body


def _held(option: Option, name: str, function: Function, gone: Collection[str]) -> _Place:
    """Where a function is held, once those are left out that are gone."""
    change = option.functions.get(name)
    level, by = (change.level, change.by) if change else (function.level, function.by)
    unitary = option.councils is not None
    heirs_of = by if by in gone and level == "joint" and unitary else None
    if by in gone:
        by = None
    if heirs_of or (unitary and level in ("district", "county")):
        level = "unitary"
    through = by if level in COUNCIL_LEVELS else None
    beside = "unitary" if unitary else function.level
    return _Place(
        level=level,
        by=None if level == "unitary" else by,
        through=through,
        heirs_of=heirs_of,
        beside=beside if level == "joint" and function.level in COUNCIL_LEVELS else None,
    )


def _decided(place: _Place, found: _Deciders, change: FunctionChange | None) -> Decided:
    return Decided(
        level=place.level,
        by=place.by,
        bodies=found.bodies,
        residents=found.residents,
        single_tier=found.single_tier,
        why=change.why if change else None,
        typical=found.typical,
        through=place.through,
        made_of=found.made_of,
    )


def _deciders(ground: _Ground, place: _Place) -> _Deciders:
    level, by = place.level, place.by
    councils = councils_at(ground.stand, level)
    bodies = _heirs(ground, place.heirs_of) or councils
    behind = _areas_behind(ground, level, by)
    other = _of_areas(ground, behind) if behind else None
    return _Deciders(
        bodies=tuple(council.label for council in bodies) or _other_body(ground, level, by),
        residents=_mean_population(ground, bodies) or other,
        single_tier=_single_tier(ground, level),
        typical=_typical_population(ground, councils)
        or _typical_beside(ground, place.beside, behind, other),
        made_of=_made_of(ground, place, bodies, behind),
    )


def _made_of(
    ground: _Ground, place: _Place, bodies: tuple[StandingCouncil, ...], behind: Collection[str]
) -> tuple[tuple[StandingCouncil, ...], ...]:
    """Councils that decide by themselves; or one body for many, and those whom it leaves out.

    None where it is not recorded which partnership decides.
    """
    if bodies or not behind or (place.level == "joint" and place.by is None):
        return tuple((council,) for council in bodies)
    beside = councils_at(ground.stand, place.beside) if place.beside else ()
    outside = (_piece(council, _apart_from(ground, council, behind)) for council in beside)
    return (_together(ground, place, behind), *((piece,) for piece in outside if piece.covers))


def _together(
    ground: _Ground, place: _Place, behind: Collection[str]
) -> tuple[StandingCouncil, ...]:
    """The councils that one body decides for: its members today, or what new ones have of its area.

    Who of a county and its districts stands for its residents, each figure has to say.
    """
    if ground.option.councils is not None:
        pieces = (
            _piece(council, tuple(a for a in council.covers if _is_behind(ground, a, behind)))
            for council in ground.stand
        )
        return tuple(piece for piece in pieces if piece.covers)
    body = _partnership(ground, place.by) if place.level == "joint" else None
    named = frozenset(body.members if body else ()) & {council.id for council in ground.stand}
    return tuple(council for council in ground.stand if not named or council.id in named)


def _piece(council: StandingCouncil, covers: tuple[str, ...]) -> StandingCouncil:
    """A council, or what of it covers these areas, which has no figures of its own."""
    if covers == council.covers:
        return council
    return replace(council, covers=covers, today=False, facts={})


def _apart_from(
    ground: _Ground, council: StandingCouncil, behind: Collection[str]
) -> tuple[str, ...]:
    return tuple(area for area in council.covers if not _is_behind(ground, area, behind))


def _is_behind(ground: _Ground, area: str, behind: Collection[str]) -> bool:
    return area in behind or ground.dataset.areas[area] in behind


def _of_areas(ground: _Ground, areas: tuple[str, ...]) -> Reading | None:
    """The residents of areas together, as those of one council."""
    body = replace(ground.today[0], covers=areas, today=False, facts={})
    return figure(ground.dataset, body, "population")


def _people(dataset: Dataset, stand: tuple[StandingCouncil, ...]) -> dict[str, Reading | None]:
    return {council.id: figure(dataset, council, "population") for council in stand}


def councils_at(stand: tuple[StandingCouncil, ...], level: str) -> tuple[StandingCouncil, ...]:
    """The councils that decide at a level: unitary councils do what counties and districts do."""
    tiers = {"district": ("district", "unitary"), "county": ("county", "unitary")}
    wanted = tiers.get(level, (level,))
    return tuple(council for council in stand if council.tier in wanted)


def _heirs(ground: _Ground, body: str | None) -> tuple[StandingCouncil, ...]:
    """The councils that the members' areas of a partnership fall to; none where it has none."""
    found = _partnership(ground, body)
    after = successors(ground.dataset, ground.stand)
    heirs = {i for member in (found.members if found else ()) for i in after.get(member, ())}
    return tuple(council for council in ground.stand if council.id in heirs)


def _mean_population(ground: _Ground, bodies: tuple[StandingCouncil, ...]) -> Reading | None:
    total = total_of(ground.dataset, bodies, "population")
    if total is None:
        return None
    count = len(bodies)
    return combine(total.low / count, total.value / count, total.high / count, (total,))


def _typical_population(ground: _Ground, bodies: tuple[StandingCouncil, ...]) -> float | None:
    """The sum of squares over the sum: each body counts once for each of its residents."""
    people = [_value(ground.people[council.id]) for council in bodies]
    return _for_average_resident([(count, count) for count in people])


def _typical_beside(
    ground: _Ground, level: str | None, behind: Collection[str], joined: Reading | None
) -> float | None:
    """The same where one body decides for the residents of the areas `behind` it, `joined`.

    The councils at a level go on deciding for everybody else, and nobody does without a level.
    """
    shares = [(_value(joined), _value(joined))]
    for council in councils_at(ground.stand, level) if level else ():
        outside = _piece(council, _apart_from(ground, council, behind))
        if not outside.covers:
            continue
        whole = ground.people[council.id]
        here = whole if outside is council else figure(ground.dataset, outside, "population")
        shares.append((_value(here), _value(whole)))
    return _for_average_resident(shares)


def _for_average_resident(shares: Sequence[tuple[float | None, float | None]]) -> float | None:
    """The mean population of the bodies over residents; each share has some, and their body's."""
    known = [(here, whole) for here, whole in shares if here is not None and whole is not None]
    residents = math.fsum(here for here, _ in known)
    if len(known) < len(shares) or residents == 0:
        return None
    return math.fsum(here * whole for here, whole in known) / residents


def _value(reading: Reading | None) -> float | None:
    return None if reading is None else reading.value


def _areas_behind(ground: _Ground, level: str, by: str | None) -> tuple[str, ...]:
    """The areas that a body stands for which is not a council: its members', or all.

    A combined authority or the government decides for the whole area at least.
    """
    if level == "neighbourhood" or level in COUNCIL_LEVELS:
        return ()
    body = _partnership(ground, by)
    started = by in ground.option.partnerships.start
    named = {council.id: council for council in (*ground.today, *(ground.stand if started else ()))}
    members = [named[i] for i in (body.members if body else ()) if i in named]
    everyone = ground.today if level != "joint" or not members else members
    return tuple(sorted({area for council in everyone for area in council.covers}))


def _partnership(ground: _Ground, by: str | None) -> Partnership | None:
    """One that an option starts or that there is, without the members that left it."""
    started = ground.option.partnerships.start
    body = started.get(by or "") or ground.dataset.partnerships.get(by or "")
    return body and afterwards(ground.dataset, body, body.level)


def _other_body(ground: _Ground, level: str, by: str | None) -> tuple[str, ...]:
    body = _partnership(ground, by)
    if body is None and level == "joint":
        return ("A partnership that is not named",)
    return (body.name if body else in_words(level),)


def _single_tier(ground: _Ground, level: str) -> float | None:
    """The share of residents whose one council decides this and every other council function.

    None where some councils are unitary and others not, and the residents of some are unknown.
    """
    if level not in COUNCIL_LEVELS:
        return 0.0
    unitary = [council for council in ground.stand if council.tier == "unitary"]
    if len(unitary) in (0, len(ground.stand)):  # nobody's, or everybody's, however many they are
        return float(bool(unitary)) if ground.stand else None
    inside = add(ground.people[council.id] for council in unitary)
    everyone = add(
        ground.people[council.id] for council in ground.stand if council.tier != "county"
    )
    if inside is None or everyone is None or everyone.value == 0:
        return None
    return inside.value / everyone.value


def single_tier_share(table: Mapping[str, Decided]) -> Reading | None:
    """The mean over functions of the share of residents (0-1) for whom one council decides all.

    None without functions, or where the share of one is unknown.
    """
    known = [row.single_tier for row in table.values() if row.single_tier is not None]
    return exactly(math.fsum(known) / len(table)) if known and len(known) == len(table) else None


def residents_per_decision(table: Mapping[str, Decided]) -> Reading | None:
    """The mean over functions of the residents of the bodies that decide, but for neighbourhoods.

    None without functions, or where the residents of one are unknown.
    """
    counted = [row.residents for row in table.values() if row.level != "neighbourhood"]
    known = [residents for residents in counted if residents is not None]
    total = add(counted)
    if not known or total is None:
        return None
    count = len(known)
    return combine(total.low / count, total.value / count, total.high / count, known)
