"""What an option changes: for residents, staff, councils and partners; bodies and functions."""

from collections.abc import Mapping
from dataclasses import dataclass

from appraisal.appraise import Appraisal, Decided, Standing
from appraisal.appraise.function_moves import Nearness, about_the_same, moves, nearness
from appraisal.appraise.futures import carried_on, councillors, divided, per_councillor
from appraisal.appraise.network.fates import fate_counts
from appraisal.findings.numbers import all_of, count_of, counted, listed, number, people
from appraisal.findings.ranking import capital
from appraisal.model import Dataset, Partnership, in_words
from appraisal.site.facts import council_label
from appraisal.site.partnership_tables import OTHERS_UNKNOWN

FATE_WORDS = {
    "kept": ("Kept", "Goes on as it is."),
    "deepened": ("Deepened", "Goes on, and its members work together more closely."),
    "re-formed": ("Re-formed", "Its members end up in several councils, which must agree anew."),
    "absorbed": ("Absorbed", "All its members become one council, which does the work itself."),
    "started": ("Started", "Is new."),
    "ended": ("Ended", "Stops."),
}
WAYS: Mapping[Nearness, str] = {
    "nearer": "to bodies for fewer residents",
    "further": "to bodies for more residents",
    "same": "to bodies for about as many residents",
    "not known": "to bodies for a number of residents that is not known",
}


def stands_words(appraisal: Appraisal, option: str) -> str:
    """What stands under an option, in a few words."""
    stand = appraisal.stands[option]
    if appraisal.dataset.options[option].councils is None:
        return f"Today’s {count_of(len(stand), 'council')}" if stand else "No councils recorded"
    return count_of(len(stand), "unitary council")


def stands_sentence(appraisal: Appraisal, option: str) -> str:
    """What stands under an option, as a headline."""
    words = stands_words(appraisal, option)
    if not appraisal.stands[option]:
        return words
    today_stands = appraisal.dataset.options[option].councils is None
    return f"{words} stay" if today_stands else f"{words} would stand"


def resident_changes(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What changes for a resident, from the councils, councillors and functions alone."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    return tuple(
        filter(
            None,
            (
                _tiers(dataset, stand),
                _councillors(appraisal, option),
                _distance(function_moves(appraisal, option), len(dataset.functions)),
            ),
        )
    )


def _tiers(dataset: Dataset, stand: tuple[Standing, ...]) -> str:
    if not stand:
        return ""
    before = any(council.tier == "county" for council in dataset.councils.values())
    after = any(council.tier == "county" for council in stand)
    if before and not after:
        single = [c.label for c in dataset.councils.values() if c.tier == "unitary"]
        today_too = f", as {listed(single)} has today" if len(single) == 1 else ""
        others = "elsewhere " if today_too else ""
        return (
            f"One council for every address{today_too}; {others}a district and the county share "
            "the work today."
        )
    if all(council.today for council in stand):
        return "Every address keeps the councils that it has today."
    return "The number of tiers stays the same."


def _councillors(appraisal: Appraisal, option: str) -> str:
    """Residents for each councillor, today and under the option."""
    before, after = per_councillor(appraisal), per_councillor(appraisal, option)
    if before is None and after is None:
        return ""
    if after is None or before is None:
        which = "under this option" if after is None else "today"
        return f"How many residents each councillor stands for {which} is not known."
    if about_the_same(before, after):
        return f"One councillor for about {residents(before)}, as today."
    return f"One councillor for about {residents(after)}, against {about(before)} today."


def about(count: float) -> str:
    """People to the nearest hundred above a thousand: a count for a sentence."""
    return number(round(count, -2) if count >= 1000 else round(count))


def residents(count: float) -> str:
    """The same with its noun: 1 resident, 2,300 residents."""
    return counted(about(count), "resident")


def _distance(found: "tuple[Move, ...]", functions: int) -> str:
    """How many functions would be decided nearer to residents, and further away."""
    if not functions:
        return ""
    count = {way: sum(len(m.functions) for m in found if m.way == way) for way in WAYS}
    moved = sum(len(move.functions) for move in found)
    if not moved:
        return _all_stay(functions)
    parts = [f"{count[way]} {words}" for way, words in WAYS.items() if count[way]]
    rest = functions - moved
    stay = f" {rest} {'stays where it is' if rest == 1 else 'stay where they are'}." if rest else ""
    move = "moves" if moved == 1 else "move"
    return f"Of {count_of(functions, 'function')}, {moved} {move}: {listed(parts)}.{stay}"


def staff_changes(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What changes for staff: whose employer ends, and what they would share."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    ends = [i for i in dataset.councils if i not in carried_on(dataset, stand)]
    found = []
    if ends:
        split = [i for i in divided(dataset, stand) if i in ends]
        found.append(
            f"{count_of(len(ends), 'employer')} would end, and their staff move to others."
        )
        if split:
            names = listed([dataset.councils[i].name for i in split])
            found.append(f"Divided between several new employers: the staff of {names}.")
    elif stand:
        found.append("Every council stays an employer.")
    started = dataset.options[option].partnerships.start.values()
    shared = [b.name for b in started if b.kind in ("shared-service", "shared-management")]
    if shared:
        found.append(f"New shared arrangements for staff: {listed(shared)}.")
    return tuple(found)


def _all_stay(functions: int) -> str:
    stay = "stays where it is" if functions == 1 else "stay where they are"
    return f"{capital(all_of(functions, 'function'))} {stay} decided today."


def council_changes(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What becomes of today's councils."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    if not stand:
        return ("No councils are recorded.",)
    if all(council.today for council in stand):
        return (
            f"{capital(all_of(len(stand), 'council'))} {'stays' if len(stand) == 1 else 'stay'}.",
        )
    stay = carried_on(dataset, stand)
    ends = len(dataset.councils) - len(stay)
    every = (
        capital(all_of(ends, "council"))
        if not stay
        else f"{ends or 'None'} of today’s {count_of(len(dataset.councils), 'council')}"
    )
    takes = "takes" if len(stand) == 1 else "take"
    found = [f"{every} would end, and {len(stand)} {takes} their place."]
    if stay:
        found = [f"{every} would end; {len(stand)} would stand."]
    if stay:
        found.append(f"Alone, with the same area: {_names(dataset, stay)}.")
    parted = divided(dataset, stand)
    split = tuple(i for i in dataset.lowest_tier() if i in parted)
    if split:
        found.append(f"Split between new councils: {_names(dataset, split)}.")
    now, then = councillors(appraisal), councillors(appraisal, option)
    if now is not None and then is not None:
        found.append(f"{counted(number(then), 'councillor')} in all, against {number(now)} today.")
    elif now is not None:
        found.append(f"How many councillors in all is not known; today {number(now)}.")
    return tuple(found)


def _names(dataset: Dataset, councils: tuple[str, ...]) -> str:
    return listed([council_label(dataset, i) for i in councils])


def partner_changes(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What changes for a body that is not a council of the area."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    found = []
    if stand and not all(council.today for council in stand):
        found.append(
            f"{count_of(len(stand), 'council')} to deal with across the area, against "
            f"{len(dataset.councils)} today."
        )
    elif stand:
        found.append(f"The same {count_of(len(stand), 'council')} to deal with as today.")
    with_others = {i for i, body in appraisal.partnerships.items() if body.partners}
    counts = [
        f"{count} {FATE_WORDS[fate][0].lower()}"
        for fate, count in fate_counts(appraisal.changes[option].fates, with_others).items()
        if count and fate != "started"
    ]
    if with_others:
        bodies = count_of(len(with_others), "partnership")
        found.append(f"Of {bodies} with bodies outside the councils: {listed(counts)}.")
    return tuple(found)


@dataclass(frozen=True)
class Fated:
    """The partnerships with one fate; `bodies` holds names with who would belong.

    What ends has what its record says instead, as much as is known of what follows, and what is
    absorbed says where others may have been in it.
    """

    label: str
    words: str
    bodies: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class PartnershipChanges:
    """The partnerships at work before and after, and what becomes of each."""

    before: int
    after: int
    fated: tuple[Fated, ...]


def partnership_changes(appraisal: Appraisal, option: str) -> PartnershipChanges:
    """What an option does to the partnerships at work."""
    done = appraisal.changes[option]
    alive = len(done.having("kept", "deepened", "re-formed", "started"))
    return PartnershipChanges(
        before=len(appraisal.partnerships),
        after=alive,
        fated=tuple(
            Fated(*words, bodies=_bodies(appraisal, option, fate))
            for fate, words in FATE_WORDS.items()
            if any(found == fate for found in done.fates.values())
        ),
    )


def _bodies(appraisal: Appraisal, option: str, fate: str) -> tuple[tuple[str, str], ...]:
    done = appraisal.changes[option]
    return tuple(
        (_body(appraisal, option, i).name, _after(appraisal, option, i))
        for i, found in done.fates.items()
        if found == fate
    )


def _body(appraisal: Appraisal, option: str, body: str) -> Partnership:
    started = appraisal.dataset.options[option].partnerships.start
    return started.get(body) or appraisal.partnerships[body]


def _after(appraisal: Appraisal, option: str, body: str) -> str:
    fate, found = appraisal.changes[option].fates[body], _body(appraisal, option, body)
    if fate == "ended":
        return found.note or ""
    if fate == "absorbed":
        return OTHERS_UNKNOWN if found.others else ""
    return _would_belong(appraisal, option, body)


def _would_belong(appraisal: Appraisal, option: str, body: str) -> str:
    """The members after the option, where they differ from today's or the body is new."""
    members = appraisal.changes[option].members.get(body, ())
    as_today = members == tuple(sorted(_body(appraisal, option, body).members))
    if as_today and appraisal.changes[option].fates[body] != "started":
        return ""
    labels = {council.id: council.label for council in appraisal.stands[option]}
    if len(members) > 2 and len(members) == len(labels):
        return f"all {len(members)} councils"
    return listed([labels.get(i) or council_label(appraisal.dataset, i) for i in members])


@dataclass(frozen=True)
class Move:
    """Functions that go from one level to another together.

    `before` and `after` are the residents of the body that decides for the average resident, empty
    where not known; `way` says whether that is nearer to residents or further.
    """

    functions: tuple[str, ...]
    source: str
    target: str
    before: str
    after: str
    way: Nearness
    whys: tuple[str, ...]


def function_moves(appraisal: Appraisal, option: str) -> tuple[Move, ...]:
    """The functions that another level or body would decide, those that move together as one."""
    functions = appraisal.dataset.functions
    held: dict[tuple[str, str, str, str, Nearness], list[str]] = {}
    for i, after in appraisal.functions[option].items():
        before = appraisal.functions_today[i]
        if not moves(before, after):
            continue
        ends = (_residents(before), _residents(after))
        key = (*_from_to(before, after), *ends, nearness(before, after))
        held.setdefault(key, []).append(i)
    whys = {i: row.why for i, row in appraisal.functions[option].items()}
    return tuple(
        Move(
            tuple(functions[i].name for i in found),
            *key,
            whys=tuple(dict.fromkeys(why for i in found if (why := whys[i]))),
        )
        for key, found in sorted(held.items())
    )


def _from_to(before: Decided, after: Decided) -> tuple[str, str]:
    return level_words(before), level_words(after)


def level_words(row: Decided) -> str:
    """Who decides, by level; a joint body by its name."""
    if row.level == "joint" and row.bodies:
        return f"Jointly: {listed(list(row.bodies))}"
    levels = {"district": "Districts", "county": "The county", "unitary": "Unitary councils"}
    return levels.get(row.level, in_words(row.level))


def _residents(row: Decided) -> str:
    return "" if row.typical is None else people(row.typical)
