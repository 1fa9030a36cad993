"""Who leads, in sentences: the one set that every page tells it with.

No option is called first that another can't be told apart from: its value is the highest, no more.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise.lead import CLOSE, Lead
from appraisal.appraise.matrix import Ranking
from appraisal.findings.named_answer import named as named_or_counted
from appraisal.findings.numbers import all_of, listed, ranged, whole
from appraisal.findings.ranking import (
    FAMILY_WORDS,
    NO_EVIDENCE,
    NONE_RANKED,
    NOTHING,
    Labels,
    capital,
    named,
    ordinal,
    points,
    quoted,
    said,
)

Leads = Mapping[str, Lead]
"""Who leads under each perspective, by its id."""


def first_place(lead: Lead, labels: Labels, perspective: str) -> str:
    """Who comes first under a perspective, and how far ahead."""
    under = f"under {quoted(perspective)}"
    if not lead.first:
        return NONE_RANKED if lead.options else NOTHING
    if lead.nothing_known:
        return NO_EVIDENCE
    if lead.ranked == 1:
        return _only_one(lead, labels)
    if len(lead.first) == lead.ranked:
        everyone = capital(all_of(lead.ranked, "ranked option"))
        return f"{everyone} are worth the same {under}: {whole(lead.value)}."
    if len(lead.first) > 1:
        found = f"{named(lead.first, labels)}, at {whole(lead.value)} each."
    else:
        found = (
            f"{labels[lead.first[0]]} with {_worth(lead)}, {points(lead.ahead or 0.0)} ahead of "
            f"{named(lead.second, labels)}."
        )
    if lead.level_with:
        return f"Highest {under}, {_level(lead, labels)}: {found}"
    sharing = ", sharing the place" if len(lead.first) > 1 else ""
    return f"First {under}{sharing}: {found}"


def verdict(lead: Lead, labels: Labels, perspective: str) -> str:
    """Who comes first, and whether its range tells it apart from the rest."""
    return " ".join(filter(None, (first_place(lead, labels, perspective), how_safe(lead, labels))))


def _worth(lead: Lead) -> str:
    return ranged(lead.value, lead.low, lead.high)


def _level(lead: Lead, labels: Labels) -> str:
    """Why the highest is not called first."""
    few = lead.level_with
    who = named(few, labels) if len(few) <= 3 else f"{len(few)} others"
    return f"{_but(lead)} {who}"


def _but(lead: Lead) -> str:
    return "but not to be told apart from" if lead.drawn else "but within a point of"


def _only_one(lead: Lead, labels: Labels) -> str:
    if lead.options == 1:
        what = "There is one option, so nothing to compare it with"
    else:
        what = "One option misses no threshold"
    return f"{what}: {labels[lead.first[0]]}, worth {_worth(lead)}."


def how_safe(lead: Lead, labels: Labels) -> str:
    """Whether the first can be told apart from the rest by its range; empty where moot."""
    rest = lead.ranked - len(lead.first)
    if not rest or lead.nothing_known:
        return ""
    near = lead.overlapping
    whose = "Its range" if len(lead.first) == 1 else "Their ranges"
    if not near:
        lies = f"{whose} {'lies' if len(lead.first) == 1 else 'lie'}"
        if _barely_clear(lead):
            return f"{lies} above that of every other ranked option by less than a point."
        return f"{lies} wholly above that of every other ranked option."
    verb = "overlaps" if len(lead.first) == 1 else "overlap"
    alone = "" if lead.drawn else ", so ranges alone can't tell them apart"
    if len(near) == rest:
        every = "that of the other option"
        if rest > 1:
            every = f"those of {all_of(rest, 'other option')}"
        return f"{whose} {verb} {every}{alone}."
    some = named(near, labels) if len(near) <= 3 else f"{len(near)} of the {rest} others"
    return f"{whose} {verb} with {some}{alone}."


def _barely_clear(lead: Lead) -> bool:
    return lead.clear_by is not None and 0 < lead.clear_by < CLOSE


def ranking_title(lead: Lead, labels: Labels) -> str:
    """The headline of the ranking: its finding in a few words."""
    if not lead.first:
        return "No option is ranked"
    if lead.nothing_known:
        return "No evidence says which option comes first"
    if lead.ranked == 1:
        return f"Only one option is ranked: {labels[lead.first[0]]}"
    if len(lead.first) == lead.ranked:
        return "No option stands out"
    if lead.level_with:
        return f"{len(lead.contenders)} options lead and can't be told apart"
    place = "first" if len(lead.first) == 1 else "first together"
    overlap = _overlap_in_brief(len(lead.overlapping), lead.ranked - len(lead.first))
    if _barely_clear(lead):
        overlap = "but by less than a point"
    return f"{named(lead.first, labels)} {place}, {overlap}"


def _overlap_in_brief(near: int, rest: int) -> str:
    if near == 0:
        return "clear of the rest"
    if near == rest:
        return "but the other range overlaps" if rest == 1 else "but every other range overlaps"
    return f"but {near} of {rest} other ranges {'overlaps' if near == 1 else 'overlap'}"


def first_word(lead: Lead) -> str:
    """What the options in the first place are called: `first`, or only `highest`."""
    return "highest" if lead.level_with else "first"


def comes_first(lead: Lead, would: bool = False) -> str:
    """The verb that goes with the options in the first place; `would` if it follows that word."""
    if len(lead.first) > 1:
        return "share the highest value" if lead.level_with else "share the first place"
    if lead.level_with:
        return "have the highest value" if would else "has the highest value"
    return "come first" if would else "comes first"


def place(lead: Lead, ranking: Ranking, option: str, labels: Labels, perspective: str) -> str:
    """Where an option comes under a perspective, in a sentence."""
    under, worth = f"under {quoted(perspective)}", said(ranking, option)
    if option not in ranking.rank:
        return f"Shown and not ranked, because it misses a threshold. It is worth {worth}."
    if lead.ranked == 1:
        return f"The only option ranked {under}, worth {worth} of 100."
    rank, but = ranking.rank[option], ""
    shared = sum(other == rank for other in ranking.rank.values()) > 1
    which = f"Shares {ordinal(rank)} place" if shared else capital(ordinal(rank))
    if rank == 1 and lead.level_with:
        which = "Shares the highest value" if shared else "Highest"
        but = f", {_level(lead, labels)}"
    elif option in lead.level_with:
        but = f", {_but(lead)} {named(lead.first, labels)}"
    return f"{which} of {lead.ranked} {under}{but}, worth {worth} of 100."


def places(option: str, rankings: Mapping[str, Ranking], leads: Leads, names: Labels) -> str:
    """How an option's place depends on the perspective; empty where there is one perspective."""
    ranks = {i: ranking.rank[option] for i, ranking in rankings.items() if option in ranking.rank}
    if len(ranks) < 2:
        return ""
    top, bottom = min(ranks.values()), max(ranks.values())
    every = f"Under the {len(ranks)} perspectives"
    best = [i for i in ranks if ranks[i] == top]
    best_word = _place_word(top, [leads[i] for i in best])
    if top == bottom:
        return f"{every} it is always {best_word}."
    worst = [i for i in ranks if ranks[i] == bottom]
    ends = [
        listed([quoted(names[i]) for i in held]) if len(held) < 3 else f"{len(held)} of them"
        for held in (best, worst)
    ]
    return (
        f"{every} its place runs from {best_word} (under {ends[0]}) "
        f"to {ordinal(bottom)} (under {ends[1]})."
    )


def _place_word(rank: int, under: Sequence[Lead]) -> str:
    """A rank in words under some perspectives: first only where it is first under each."""
    if rank == 1:
        return "highest" if any(lead.level_with for lead in under) else "first"
    return ordinal(rank)


def families_first(leads: Leads, families: Labels, names: Labels) -> str:
    """Which families come first under how many perspectives."""
    held = {
        p: {families[i] for i in lead.contenders}
        for p, lead in leads.items()
        if lead.first and not lead.nothing_known
    }
    parted = [p for p in held if len(held[p]) > 1 and not leads[p].called]
    if len(parted) == len(held):
        return "No perspective puts an option first on today's evidence, so no family comes first."
    if len(leads) == 1:
        only, found = next(iter(held.items()))
        what = listed([FAMILY_WORDS[f] for f in FAMILY_WORDS if f in found])
        comes = "comes first" if len(found) == 1 else "share the first place"
        return (
            f"{capital(what)} {comes} under {quoted(names[only])}, the only perspective recorded."
        )
    alone = Counter(next(iter(found)) for found in held.values() if len(found) == 1)
    if len(alone) == 1 and alone.total() == len(leads):
        every = all_of(len(leads), "perspective")
        return f"{capital(FAMILY_WORDS[next(iter(alone))])} comes first under {every}."
    return _split_families(held, alone, leads, names)


def _split_families(
    held: Mapping[str, set[str]], alone: Counter[str], leads: Leads, names: Labels
) -> str:
    parts: list[str] = []
    first_named = {family: position for position, family in enumerate(alone)}
    for family, count in sorted(alone.items(), key=lambda i: (-i[1], first_named[i[0]])):
        where = [quoted(names[p]) for p in held if held[p] == {family}]
        which = f" ({listed(where)})" if count <= 2 else ""
        verb = f"{FAMILY_WORDS[family]} comes first under" if not parts else FAMILY_WORDS[family]
        joined = f"{count} of the {len(leads)} perspectives" if not parts else f"under {count}"
        parts.append(f"{verb} {joined}{which}")
    for what in ("share the first place", "can't be told apart", "are too close to call"):
        under = [quoted(names[p]) for p in held if len(held[p]) > 1 and _together(leads[p]) == what]
        if under:
            parts.append(f"options of different families {what} under {listed(under)}")
    return f"{capital(listed(parts))}."


def _together(lead: Lead) -> str:
    """What the contenders do together."""
    if not lead.level_with:
        return "share the first place"
    return "can't be told apart" if lead.drawn else "are too close to call"


def priorities_title(leads: Leads, labels: Labels) -> str:
    """The headline of priorities × options."""
    held = {p: set(lead.called) for p, lead in leads.items() if lead.called}
    if not held:
        return "No perspective puts an option first"
    everyone = set.union(*held.values())
    if len(leads) == 1:
        verb = "highest" if len(everyone) == 1 else "level"
        return f"One perspective is recorded; it puts {named(sorted(everyone), labels)} {verb}"
    if len(everyone) == 1 and len(held) == len(leads):
        return f"{labels[next(iter(everyone))]} first under every perspective"
    alone = Counter(next(iter(found)) for found in held.values() if len(found) == 1)
    if not alone:
        return "No perspective puts one option alone first"
    leader, count = max(sorted(alone.items()), key=lambda item: item[1])
    if count == 1 and alone.total() == len(leads):
        return "Every perspective puts a different option first"
    return f"{labels[leader]} first under {count} of {len(leads)} perspectives"


def firsts_divide(leads: Leads, labels: Labels, names: Labels) -> str:
    """How many options come first under some perspective, and under which."""
    held = {p: lead.called for p, lead in leads.items() if lead.called}
    if not held:
        return "No perspective puts an option first, so priorities can't be compared."
    if len(leads) == 1:
        return "Only one perspective is recorded, so priorities can't be compared."
    everyone = sorted({i for options in held.values() for i in options})
    if len(held) == len(leads):
        if len(everyone) == 1:
            return f"Every perspective puts the same option first: {labels[everyone[0]]}."
        if all(set(options) == set(everyone) for options in held.values()):
            return f"Under every perspective the first place is shared: {named(everyone, labels)}."
    elif len(everyone) == 1:
        under = listed([quoted(names[p]) for p in held])
        others = (
            f"the other {len(leads) - len(held)}" if len(leads) - len(held) > 1 else "the other"
        )
        return f"{labels[everyone[0]]} comes first under {under}, no option clearly under {others}."
    where = [
        f"{labels[i]} under {listed([quoted(names[p]) for p in held if i in held[p]])}"
        for i in sorted(everyone, key=lambda i: (-sum(i in held[p] for p in held), i))
    ]
    return f"{len(everyone)} different options come first: {'; '.join(where)}."


def not_told_apart(options: tuple[str, ...], labels: Labels) -> str:
    """Of two, neither can be told from the other; of more, each can't from one at least."""
    every = "" if len(options) == 2 else "all "
    return f"{named_or_counted(options, labels)} can't {every}be told apart"


def close_calls(leads: Leads, labels: Labels, names: Labels) -> Iterator[str]:
    """Perspectives under which others can't be told apart from the first, a sentence each."""
    for perspective, lead in leads.items():
        under, who = quoted(names[perspective]), named(lead.contenders, labels)
        if lead.level_with and lead.drawn:
            yield f"Under {under} {not_told_apart(lead.contenders, labels)}."
        elif lead.level_with:
            yield f"Too close to call under {under}: {who} stand within a point of each other."


def moves_most(rankings: Mapping[str, Ranking], leads: Leads, labels: Labels, names: Labels) -> str:
    """The option whose rank depends most on the perspective; empty where none moves."""
    by_option: dict[str, dict[str, int]] = {}
    for perspective, ranking in rankings.items():
        for option, rank in ranking.rank.items():
            by_option.setdefault(option, {})[perspective] = rank
    reach = {i: max(p.values()) - min(p.values()) for i, p in by_option.items()}
    if not reach or max(reach.values()) == 0:
        return (
            "Every option keeps its place under all perspectives."
            if len(rankings) > 1 and reach
            else ""
        )
    furthest = max(reach.values())
    movers = sorted(i for i in reach if reach[i] == furthest)
    ranks = by_option[movers[0]]
    top, bottom = min(ranks, key=lambda p: ranks[p]), max(ranks, key=lambda p: ranks[p])
    others = "" if len(movers) == 1 else f" As far, too: {named(movers[1:], labels)}."
    return (
        f"The place that depends most on the perspective is that of {labels[movers[0]]}: "
        f"{_place_word(ranks[top], [leads[top]])} under {quoted(names[top])}, "
        f"{ordinal(ranks[bottom])} under {quoted(names[bottom])}.{others}"
    )
