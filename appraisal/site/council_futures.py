"""What each option makes of one council, and who would do what for people there."""

from collections.abc import Iterable
from dataclasses import dataclass

from appraisal.appraise import Appraisal
from appraisal.area.councils import Standing, figure, today
from appraisal.area.functions import Decided
from appraisal.area.partnerships import FATES
from appraisal.findings.numbers import listed, people, per_cent
from appraisal.model import Dataset, in_words
from appraisal.site.option_changes import today_decided

NAMED = 3
"""How many functions of a group are named before it is opened."""


@dataclass(frozen=True)
class Within:
    """A council that would stand here: who else is in it, and how large a part this one is.

    `share` is this council's residents as a share of the new council's, in words, empty where not
    known; `here` names the parts of a split council that it takes.
    """

    name: str
    here: str
    others: str
    residents: str
    share: str


@dataclass(frozen=True)
class Future:
    """What one option makes of a council: stays, alone, joins, splits or unplaced."""

    option: str
    outcome: str
    within: tuple[Within, ...]


def future_rows(appraisal: Appraisal, council: str) -> tuple[Future, ...]:
    """What every option makes of a council."""
    return tuple(future(appraisal, i, council) for i in appraisal.stands)


def _lowest(dataset: Dataset, council: str) -> tuple[str, ...]:
    return dataset.districts(council) if _is_county(dataset, council) else (council,)


def _is_county(dataset: Dataset, council: str) -> bool:
    return dataset.councils[council].tier == "county"


def future(appraisal: Appraisal, option: str, council: str) -> Future:
    """What one option makes of a council."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    if any(found.today and found.id == council for found in stand):
        return Future(option, "stays", ())
    home, own = dataset.areas, set(_lowest(dataset, council))
    here = [found for found in stand if any(home[area] in own for area in found.covers)]
    within = tuple(_within(dataset, found, own) for found in here)
    if not within:
        return Future(option, "unplaced", ())
    if len(within) > 1:
        return Future(option, "splits", within)
    return Future(option, "joins" if within[0].others else "alone", within)


def _within(dataset: Dataset, found: Standing, own: set[str]) -> Within:
    home = dataset.areas
    inside = [area for area in found.covers if home[area] in own]
    others = [area for area in found.covers if home[area] not in own]
    whole = figure(dataset, found, "population")
    part = figure(dataset, _piece(found, tuple(inside)), "population")
    known = whole is not None and part is not None and whole.value > 0
    return Within(
        name=found.name,
        here=areas_words(dataset, inside) if inside != [*own] else "",
        others=areas_words(dataset, others),
        residents=people(whole.value) if whole else "",
        share=per_cent(part.value / whole.value) if known and part and whole else "",
    )


def _piece(found: Standing, covers: tuple[str, ...]) -> Standing:
    """The part of a new council that comes from somewhere, its own figures left out."""
    return Standing(found.id, found.name, found.label, found.tier, covers, today=False)


def areas_words(dataset: Dataset, areas: Iterable[str]) -> str:
    """Councils and parts of councils in a sentence; several parts of one stand together."""
    home: dict[str, list[str]] = {}
    for area in areas:
        home.setdefault(dataset.areas[area], []).append(area)
    return listed([_areas_of(dataset, owner, held) for owner, held in home.items()])


def _areas_of(dataset: Dataset, home: str, areas: list[str]) -> str:
    owner = dataset.councils[home]
    if areas == [home]:
        return owner.label
    if len(areas) > 1 and set(areas) == set(owner.parts):
        return owner.label
    names = [owner.parts[area].name for area in areas]
    return names[0] if len(names) == 1 else f"parts of {owner.label} ({'; '.join(names)})"


@dataclass(frozen=True)
class FateRow:
    """How many of a council's partnerships have each fate under an option."""

    option: str
    counts: tuple[int, ...]
    names: tuple[tuple[str, str], ...]


def fate_rows(appraisal: Appraisal, council: str) -> tuple[FateRow, ...]:
    """What each option does to the partnerships that a council belongs to."""
    return tuple(fate_row(appraisal, i, council) for i in appraisal.changes)


def fate_row(appraisal: Appraisal, option: str, council: str) -> FateRow:
    """What one option does to the partnerships that a council belongs to."""
    started = appraisal.dataset.options[option].partnerships.start
    held = {
        i: fate
        for i, fate in appraisal.changes[option].fates.items()
        if council in (started.get(i) or appraisal.partnerships[i]).members
    }
    changed = [
        (i, fate) for i, fate in held.items() if fate not in ("kept", "re-formed", "absorbed")
    ]
    return FateRow(
        option,
        tuple(sum(found == fate for found in held.values()) for fate in FATES),
        tuple(((started.get(i) or appraisal.partnerships[i]).name, fate) for i, fate in changed),
    )


@dataclass(frozen=True)
class Services:
    """Functions that the same bodies decide here under every option, today's first.

    `answers` has who decides with the options that lead to it, those that change nothing left out;
    `as_today` says whether there are such. `notes` is what the files say of single functions, by
    name. `shared` says that a partnership decides them today, or does them for the council.
    """

    functions: tuple[str, ...]
    brief: str
    folded: bool
    now: str
    answers: tuple[tuple[str, tuple[str, ...]], ...]
    as_today: bool
    notes: tuple[tuple[str, str], ...]
    shared: bool


def service_groups(appraisal: Appraisal, council: str) -> tuple[Services, ...]:
    """Who would do what for people here: functions × options, folded where the answers agree."""
    dataset = appraisal.dataset
    now = today_decided(dataset)
    standing_now = today(dataset)
    held: dict[tuple[bool, tuple[str, ...]], list[str]] = {}
    for i in dataset.functions:
        means = through(appraisal, council, now[i], "kept")
        row = (
            who_here(dataset, council, standing_now, now[i]) + means,
            *(_who_then(appraisal, council, o, i) for o in appraisal.stands),
        )
        held.setdefault((now[i].level == "joint" or bool(means), row), []).append(i)
    groups = [_services(appraisal, shared, row, found) for (shared, row), found in held.items()]
    return tuple(sorted(groups, key=lambda g: (not g.answers, -len(g.functions), g.functions)))


def _services(
    appraisal: Appraisal, shared: bool, row: tuple[str, ...], found: list[str]
) -> Services:
    functions = appraisal.dataset.functions
    names = [functions[i].name for i in found]
    return Services(
        functions=tuple(names),
        brief=_brief(names),
        folded=len(names) > NAMED + 1,
        now=row[0],
        answers=_answers(row, tuple(appraisal.stands)),
        as_today=row[0] in row[1:],
        notes=tuple((functions[i].name, note) for i in found if (note := functions[i].note)),
        shared=shared,
    )


def _who_then(appraisal: Appraisal, council: str, option: str, function: str) -> str:
    """Who decides a function here under an option, and through which partnership."""
    row = appraisal.functions[option][function]
    who = who_here(appraisal.dataset, council, appraisal.stands[option], row)
    fate = appraisal.changes[option].fates.get(row.through or "", "kept")
    return who + through(appraisal, council, row, fate)


def through(appraisal: Appraisal, council: str, row: Decided, fate: str) -> str:
    """The partnership at work through which a member does what it decides, and its fate.

    Empty where there is none, the council is no member, or it would end or be absorbed.
    """
    body = appraisal.partnerships.get(row.through or "")
    if body is None or council not in body.members:
        return ""
    if fate in ("kept", "deepened"):
        return f", through ‘{body.name}’"
    if fate == "re-formed":
        return f"; ‘{body.name}’ would have to be agreed anew"
    return ""


def _brief(names: list[str]) -> str:
    """The first functions of a group, and how many more there are."""
    if len(names) <= NAMED + 1:
        return listed(names)
    return listed([*names[:NAMED], f"{len(names) - NAMED} more"])


def _answers(
    row: tuple[str, ...], options: tuple[str, ...]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, list[str]] = {}
    for option, who in zip(options, row[1:], strict=True):
        if who != row[0]:
            found.setdefault(who, []).append(option)
    return tuple((who, tuple(held)) for who, held in found.items())


def _told_apart(dataset: Dataset, council: Standing) -> str:
    """A council's label; a new one that takes the name of one of today's says that it is new."""
    taken = any(council.label == now.label for now in dataset.councils.values())
    return f"{council.label} (new council)" if taken and not council.today else council.label


def who_here(dataset: Dataset, council: str, stand: Iterable[Standing], row: Decided) -> str:
    """Who decides a function for the people of a council."""
    if row.level not in ("district", "county", "unitary"):
        return listed(list(row.bodies)) if row.level == "joint" else in_words(row.level)
    home, own = dataset.areas, set(_lowest(dataset, council))
    here = [c for c in stand if any(home[area] in own for area in c.covers)]
    wanted = {"district": ("district", "unitary"), "county": ("county", "unitary")}
    tiers = wanted.get(row.level, ("unitary",))
    names = [_told_apart(dataset, c) for c in here if c.tier in tiers]
    if len(names) > 3:
        kinds = {c.tier for c in here if c.tier in tiers}
        return "The district councils" if kinds == {"district"} else f"{len(names)} new councils"
    return listed(names) or "Nobody recorded"
