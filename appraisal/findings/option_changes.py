"""What an option changes: for residents, staff, councils and partners, in sentences.

Each takes counts and names, nothing else; where there is nothing to say, it says nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from appraisal.appraise import Decided
from appraisal.appraise.function_moves import Nearness, about_the_same
from appraisal.appraise.futures import Ends, Reshaped
from appraisal.appraise.network.fates import Fate
from appraisal.findings.nothing_recorded import NO_COUNCILS
from appraisal.findings.numbers import all_of, count_of, counted, listed, number, stop_after
from appraisal.findings.ranking import Labels, capital
from appraisal.model import in_words

FATE_WORDS: Mapping[Fate, tuple[str, str]] = {
    "kept": ("Kept", "Goes on as it is."),
    "deepened": ("Deepened", "Goes on, and its members work together more closely."),
    "re-formed": ("Re-formed", "Its members end up in several councils, which must agree anew."),
    "absorbed": ("Absorbed", "All its members become one council, which does the work itself."),
    "started": ("Started", "Is new."),
    "ended": ("Ended", "Stops."),
}
"""What becomes of a partnership, with what that means."""
_MOVED: Mapping[Nearness, str] = {
    "nearer": "to bodies for fewer residents",
    "further": "to bodies for more residents",
    "same": "to bodies for about as many residents",
    "not known": "to bodies for a number of residents that is not known",
}

# --- What would stand ---------------------------------------------------------------------------


def what_stands(councils: int, new: bool) -> str:
    """How many councils stand under an option, in a few words; `new` where it makes its own."""
    if new:
        return count_of(councils, "unitary council")
    return f"Today’s {count_of(councils, 'council')}" if councils else "No councils recorded"


def standing_title(councils: int, new: bool) -> str:
    """The same as a headline."""
    said = what_stands(councils, new)
    if not councils:
        return said
    return f"{said} would stand" if new else f"{said} stay"


def map_subtitle(new: bool, together: bool) -> str:
    """What a map tells apart: new councils, those that would work together, or today's tiers."""
    if new:
        return "Today’s council areas, by the council that would take each over."
    if together:
        return "Today’s council areas. Those with the same letter would work together."
    return "Today’s council areas. Letters, where there are any, show which councils serve them."


# --- For residents ------------------------------------------------------------------------------


def tiers(two_today: bool, two_then: bool, as_today: bool, single: Sequence[str]) -> str:
    """How many councils an address has; `single` names those that are alone in their area today."""
    if two_today and not two_then:
        today_too = f", as {single[0]} has today; elsewhere" if len(single) == 1 else ";"
        return (
            f"One council for every address{today_too} a district and the county share "
            "the work today."
        )
    if as_today:
        return "Every address keeps the councils that it has today."
    return "The number of tiers stays the same."


def residents_each(before: Ends | None, after: Ends | None) -> str:
    """Residents for each councillor, today and under the option; None where not known."""
    if before is None and after is None:
        return ""
    if after is None or before is None:
        which = "under this option" if after is None else "today"
        return f"How many residents each councillor stands for {which} is not known."
    if all(map(about_the_same, before, after)):
        return f"One councillor for about {_residents(before)}, as today."
    return f"One councillor for about {_residents(after)}, against {_span(before, _about)} today."


def _about(count: float) -> str:
    """People to the nearest hundred above a thousand: a count for a sentence."""
    return number(round(count, -2) if count >= 1000 else round(count))


def _residents(count: Ends) -> str:
    return counted(_span(count, _about), "resident")


def _span(ends: Ends, say: Callable[[float], str]) -> str:
    """A count in words; both its ends where they differ."""
    least, most = map(say, ends)
    return least if least == most else f"{least} to {most}"


def functions_moved(functions: int, moved: Sequence[Nearness]) -> str:
    """How many of the functions would be decided nearer to residents, and how many further away."""
    if not functions:
        return ""
    if not moved:
        stay = "stays where it is" if functions == 1 else "stay where they are"
        return f"{capital(all_of(functions, 'function'))} {stay} decided today."
    parts = [f"{n} {where}" for way, where in _MOVED.items() if (n := moved.count(way))]
    rest = functions - len(moved)
    stay = f" {rest} {'stays where it is' if rest == 1 else 'stay where they are'}." if rest else ""
    move = "moves" if len(moved) == 1 else "move"
    return f"Of {count_of(functions, 'function')}, {len(moved)} {move}: {listed(parts)}.{stay}"


def who_decides(row: Decided) -> str:
    """Who decides a function, by level; a joint body by its name."""
    if row.level == "joint" and row.bodies:
        return f"Jointly: {listed(list(row.bodies))}"
    levels = {"district": "Districts", "county": "The county", "unitary": "Unitary councils"}
    return levels.get(row.level, in_words(row.level))


# --- For staff, councils and partners -----------------------------------------------------------


def for_staff(found: Reshaped, names: Labels, shared: Sequence[str]) -> Iterator[str]:
    """Whose employer ends, and the new arrangements that staff would be `shared` in."""
    if found.ended:
        ends = count_of(len(found.ended), "employer")
        yield f"{ends} would end, and their staff move to others."
        if split := [names[i] for i in found.divided if i in found.ended]:
            yield f"Divided between several new employers: the staff of {listed(split)}."
    elif found.standing:
        yield "Every council stays an employer."
    if shared:
        yield f"New shared arrangements for staff: {listed(shared)}."


def for_councils(found: Reshaped, labels: Labels) -> Iterator[str]:
    """What becomes of today's councils."""
    stay, ends, stand = found.carried_on, len(found.ended), found.standing
    if not stand:
        yield NO_COUNCILS
    elif found.as_today:
        yield f"{capital(all_of(stand, 'council'))} {'stays' if stand == 1 else 'stay'}."
    elif not stay:
        takes = "takes" if stand == 1 else "take"
        yield f"{capital(all_of(ends, 'council'))} would end, and {stand} {takes} their place."
    else:
        of = count_of(len(stay) + ends, "council")
        yield f"{ends or 'None'} of today’s {of} would end; {stand} would stand."
        alone = listed([labels[i] for i in stay])
        yield f"Alone, with the same area: {alone}{stop_after(alone)}"
    if found.split and not found.as_today:
        split = listed([labels[i] for i in found.split])
        yield f"Split between new councils: {split}{stop_after(split)}"


def councillors(now: Ends | None, then: Ends | None) -> str:
    """How many councillors there would be in all; None where not known."""
    if now is None:
        return ""
    if then is None:
        return f"How many councillors in all is not known; today {_span(now, number)}."
    all_then = counted(_span(then, number), "councillor")
    return f"{all_then} in all, against {_span(now, number)} today."


def for_partners(found: Reshaped, counts: Mapping[Fate, int]) -> Iterator[str]:
    """What changes for bodies outside; `counts` has what becomes of the partnerships with them."""
    councils = count_of(found.standing, "council")
    if found.standing and not found.as_today:
        today = len(found.carried_on) + len(found.ended)
        yield f"{councils} to deal with across the area, against {today} today."
    elif found.standing:
        yield f"The same {councils} to deal with as today."
    told = {fate: count for fate, count in counts.items() if count and fate != "started"}
    if told:
        bodies = count_of(sum(told.values()), "partnership")
        said = listed([f"{count} {FATE_WORDS[fate][0].lower()}" for fate, count in told.items()])
        yield f"Of {bodies} with bodies outside the councils: {said}."


# --- Partnerships -------------------------------------------------------------------------------


def who_would_belong(members: Sequence[str], councils: int) -> str:
    """The members of a partnership; all of the councils that stand are not listed one by one."""
    if len(members) > 2 and len(members) == councils:
        return f"all {len(members)} councils"
    return listed(members)


def pairs_that_share(ties: int, pairs: int) -> str:
    """How many pairs of councils share something, of how many there are."""
    if not pairs:
        return "one council, and no pairs"
    share = "shares" if 1 in (ties, pairs) else "share"
    return f"{ties or 'none'} of {count_of(pairs, 'pair')} {share} services, staff or money"
