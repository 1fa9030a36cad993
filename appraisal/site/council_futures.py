"""What each option makes of one council, and who would do what for people there."""

from collections.abc import Iterable
from dataclasses import dataclass

from appraisal.appraise import Appraisal, Decided, Standing, futures
from appraisal.appraise.function_moves import by_councils
from appraisal.appraise.futures import Part, deciding_councils
from appraisal.appraise.network.fates import fate_counts
from appraisal.findings.numbers import listed, people, per_cent
from appraisal.model import Dataset, in_words

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


def future(appraisal: Appraisal, option: str, council: str) -> Future:
    """What one option makes of a council."""
    found = futures.future(appraisal, option, council)
    return Future(option, found.outcome, tuple(_within(appraisal.dataset, p) for p in found.parts))


def _within(dataset: Dataset, part: Part) -> Within:
    return Within(
        name=part.council.name,
        here="" if part.whole else areas_words(dataset, part.inside),
        others=areas_words(dataset, part.others),
        residents="" if part.residents is None else people(part.residents),
        share="" if part.share is None else per_cent(part.share),
    )


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
        tuple(fate_counts(held).values()),
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
    now, standing_now = appraisal.functions_today, appraisal.today
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
    if not by_councils(row):
        return listed(list(row.bodies)) if row.level == "joint" else in_words(row.level)
    here = deciding_councils(dataset, council, stand, row)
    names = [_told_apart(dataset, c) for c in here]
    if len(names) > 3:
        kinds = {c.tier for c in here}
        return "The district councils" if kinds == {"district"} else f"{len(names)} new councils"
    return listed(names) or "Nobody recorded"
