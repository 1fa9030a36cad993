"""What an option changes: for residents, staff, councils and partners, in sentences.

Each takes counts and names, nothing else; where there is nothing to say, it says nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from appraisal.appraise import Decided
from appraisal.appraise.function_moves import Nearness, about_the_same
from appraisal.appraise.futures import Ends, Reshaped
from appraisal.appraise.network.fates import Fate
from appraisal.findings.nothing_recorded import NO_COUNCILS
from appraisal.findings.numbers import all_of, count_of, counted, listed, listed_names, number
from appraisal.findings.partnerships import close_words
from appraisal.findings.ranking import Labels, capital
from appraisal.findings.sentences import joined, say
from appraisal.model import in_words

FATE_WORDS: Mapping[Fate, tuple[str, str]] = {
    "kept": (say("changes.kept"), say("changes.kept-means")),
    "deepened": (say("changes.deepened"), say("changes.deepened-means")),
    "re-formed": (say("changes.re-formed"), say("changes.re-formed-means")),
    "absorbed": (say("changes.absorbed"), say("changes.absorbed-means")),
    "started": (say("changes.started"), say("changes.started-means")),
    "ended": (say("changes.ended"), say("changes.ended-means")),
}
"""What becomes of a partnership, with what that means."""
MOST_NAMED = 3
"""More shared arrangements than this are counted: the list of partnerships has their names."""
_MOVED: Mapping[Nearness, str] = {
    "nearer": "changes.to-fewer",
    "further": "changes.to-more",
    "same": "changes.to-as-many",
    "not known": "changes.to-unknown",
}

# --- What would stand ---------------------------------------------------------------------------


def what_stands(councils: int, new: bool) -> str:
    """How many councils stand under an option, in a few words; `new` where it makes its own."""
    if new:
        return count_of(councils, "unitary council")
    if not councils:
        return say("changes.no-councils")
    return say("changes.as-today", councils=count_of(councils, "council"))


def standing_title(councils: int, new: bool) -> str:
    """The same as a headline."""
    stand = what_stands(councils, new)
    if not councils:
        return stand
    if new:
        return say("changes.would-stand", councils=stand)
    return say("changes.stay", councils=stand, count=councils)


def map_subtitle(new: bool, together: bool, some: bool) -> str:
    """What a map tells apart: new councils, clusters, members of what starts, or today's tiers."""
    if new:
        return say("changes.map-new")
    if together:
        return say("changes.map-together")
    return say("changes.map-members") if some else say("changes.map-today")


# --- For residents ------------------------------------------------------------------------------


def tiers(two_today: bool, two_then: bool, as_today: bool, single: Sequence[str]) -> str:
    """How many councils an address has; `single` names those that are alone in their area today."""
    if two_today and not two_then:
        if len(single) == 1:
            return say("changes.one-for-all-but", council=single[0])
        return say("changes.one-for-all")
    return say("changes.same-councils") if as_today else say("changes.same-tiers")


def residents_each(before: Ends | None, after: Ends | None) -> str:
    """Residents for each councillor, today and under the option; None where not known."""
    if before is None and after is None:
        return ""
    if after is None or before is None:
        when = say("changes.under-this") if after is None else say("changes.now")
        return say("changes.each-unknown", when=when)
    if all(map(about_the_same, before, after)):
        return say("changes.each-same", residents=_residents(before))
    return say("changes.each", residents=_residents(after), today=_span(before, about))


def about(count: float) -> str:
    """People to the nearest hundred above a thousand: a count for a sentence."""
    return number(round(count, -2) if count >= 1000 else round(count))


def _residents(count: Ends) -> str:
    return counted(_span(count, about), "resident")


def _span(ends: Ends, in_words: Callable[[float], str]) -> str:
    """A count in words; both its ends where they differ."""
    least, most = map(in_words, ends)
    return least if least == most else say("changes.span", least=least, most=most)


def functions_moved(functions: int, moved: Sequence[Nearness]) -> str:
    """How many of the functions would be decided nearer to residents, and how many further away."""
    if not functions:
        return ""
    if not moved:
        every = capital(all_of(functions, "function"))
        return say("changes.none-moves", all=every, count=functions)
    parts = [say(key, count=n) for way, key in _MOVED.items() if (n := moved.count(way))]
    some = say(
        "changes.some-move",
        functions=count_of(functions, "function"),
        moved=len(moved),
        count=len(moved),
        where=listed(parts),
    )
    rest = functions - len(moved)
    return joined(some, say("changes.rest-stays", rest=rest, count=rest) if rest else "")


_LEVELS = {
    "district": say("changes.districts"),
    "county": say("changes.the-county"),
    "unitary": say("changes.unitary-councils"),
}


def who_decides(row: Decided) -> str:
    """Who decides a function, by level; a joint body by its name."""
    if row.level == "joint" and row.bodies:
        return say("changes.jointly", bodies=listed(list(row.bodies)))
    return _LEVELS.get(row.level, in_words(row.level))


# --- For staff, councils and partners -----------------------------------------------------------


def for_staff(found: Reshaped, names: Labels, shared: Sequence[str]) -> Iterator[str]:
    """Whose employer ends, and the new arrangements that staff would be `shared` in."""
    if found.ended:
        ends = len(found.ended)
        yield say("changes.employers-end", employers=count_of(ends, "employer"), count=ends)
        if split := [names[i] for i in found.divided if i in found.ended]:
            yield say("changes.staff-divided", councils=listed(split))
    elif found.standing:
        yield say("changes.employers-stay")
    if len(shared) > MOST_NAMED:
        yield say("changes.staff-shared-many", count=len(shared))
    elif shared:
        yield say("changes.staff-shared", names=listed(shared))


def for_councils(found: Reshaped, labels: Labels) -> Iterator[str]:
    """What becomes of today's councils."""
    stay, ends, stand = found.carried_on, len(found.ended), found.standing
    if not stand:
        yield NO_COUNCILS
    elif found.as_today:
        yield say("changes.all-stay", all=capital(all_of(stand, "council")), count=stand)
    elif not stay:
        every = capital(all_of(ends, "council"))
        yield say("changes.all-end", all=every, standing=stand, count=stand, ended=ends)
    elif not ends:
        yield say("changes.none-end", All=capital(all_of(len(stay), "council")))
    else:
        of = count_of(len(stay) + ends, "council")
        yield say("changes.some-end", ends=ends, councils=of, standing=stand)
        yield say("changes.same-area", councils=listed_names([labels[i] for i in stay]))
    if found.split and not found.as_today:
        yield say("changes.split", councils=listed_names([labels[i] for i in found.split]))


def councillors(now: Ends | None, then: Ends | None) -> str:
    """How many councillors there would be in all; None where not known."""
    if now is None:
        return ""
    if then is None:
        return say("changes.councillors-unknown", today=_span(now, number))
    all_then = counted(_span(then, number), "councillor")
    return say("changes.councillors", councillors=all_then, today=_span(now, number))


def for_partners(found: Reshaped, counts: Mapping[Fate, int]) -> Iterator[str]:
    """What changes for bodies outside; `counts` has what becomes of the partnerships with them."""
    councils = count_of(found.standing, "council")
    if found.standing and not found.as_today:
        today = len(found.carried_on) + len(found.ended)
        yield say("changes.to-deal-with", councils=councils, today=today)
    elif found.standing:
        yield say("changes.same-to-deal-with", councils=councils)
    told = {fate: count for fate, count in counts.items() if count and fate != "started"}
    if told:
        bodies = count_of(sum(told.values()), "partnership")
        fates = listed(
            [
                say("changes.fate", count=count, fate=FATE_WORDS[fate][0].lower())
                for fate, count in told.items()
            ]
        )
        yield say("changes.with-bodies-outside", partnerships=bodies, fates=fates)


# --- Partnerships -------------------------------------------------------------------------------


def who_would_belong(members: Sequence[str], councils: int) -> str:
    """The members of a partnership; all of the councils that stand are not listed one by one."""
    if len(members) > 2 and len(members) == councils:
        return say("partnerships.all-members", count=len(members))
    return listed(members)


def pairs_that_share(ties: int, pairs: int) -> str:
    """How many pairs of councils share something, of how many there are."""
    if not pairs:
        return say("changes.no-pairs")
    if pairs == 1:
        return say("changes.only-pair", count=ties)
    return say(
        "changes.pairs",
        ties=ties or say("groupings.none"),
        pairs=count_of(pairs, "pair"),
        count=ties,
    )


def fates_caption(before: int) -> str:
    """What stands over the fates of the partnerships at work today."""
    return say("changes.fates-caption", partnerships=count_of(before, "partnership"))


def stand_and_work(stand: str, before: int, after: int) -> str:
    """The councils that `stand`, and how many partnerships are at work before and after."""
    if not before and not after:
        return say("changes.at-work-none", stand=stand)
    return say("changes.at-work", stand=stand, before=before, after=after)


def ties_before_explained(councils: int) -> str:
    """What is drawn of the ties of today's councils; empty where one alone has none."""
    return say("changes.before-drawn", Close=capital(close_words(councils))) if councils > 1 else ""


def ties_before_title(ties: int, pairs: int) -> str:
    """The headline of the drawing of today's ties."""
    return say("changes.before", pairs=pairs_that_share(ties, pairs))


def ties_unchanged(ties: int, pairs: int) -> str:
    """What stands in place of both where no tie changes."""
    return say("changes.unchanged", pairs=pairs_that_share(ties, pairs))


def ties_after_title(ties: int, pairs: int) -> str:
    """The headline of the drawing of the ties that would be left."""
    return say("changes.after", pairs=pairs_that_share(ties, pairs))


def ties_inside(inside: int) -> str:
    """How many partnerships would lie within one council; empty of none."""
    return say("changes.ties-inside", count=inside) if inside else ""
