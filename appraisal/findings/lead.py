"""Who leads, in sentences: the one set that every page tells it with.

No option is called first that another can't be told apart from: its value is the highest, no more.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise.agreement import ranks_reach
from appraisal.appraise.lead import CLOSE, Lead
from appraisal.appraise.matrix import Ranking
from appraisal.findings.examples import under_which
from appraisal.findings.named_safety import named as named_or_counted
from appraisal.findings.numbers import all_of, listed, ranged, whole
from appraisal.findings.ranking import (
    FAMILY_WORDS,
    Labels,
    capital,
    named,
    ordinal,
    points_apart,
    quoted,
    said,
)
from appraisal.findings.sentences import say
from appraisal.findings.untold import why_level, why_untold

RANKED = say("lead.ranked-option"), say("lead.ranked-options")
OTHERS = say("lead.other-option"), say("lead.other-options")
ELSEWHERE = say("lead.option-elsewhere"), say("lead.options-elsewhere")
"""What ranked options, those beside one and those of other models are called: one and many."""

Leads = Mapping[str, Lead]
"""Who leads under each perspective, by its id."""


def first_place(lead: Lead, labels: Labels, perspective: str) -> str:
    """Who comes first under a perspective, and how far ahead."""
    under = say("lead.under", perspective=perspective)
    if not lead.first:
        return say("lead.none-ranked") if lead.options else say("lead.nothing")
    if lead.nothing_known:
        return say("lead.no-evidence")
    if lead.ranked == 1:
        only = "lead.only-option" if lead.options == 1 else "lead.only-ranked"
        return say(only, option=labels[lead.first[0]], worth=_worth(lead))
    if len(lead.first) == lead.ranked and not lead.without_evidence:
        everyone = capital(all_of(lead.ranked, *RANKED))
        return say("lead.all-the-same", Everyone=everyone, under=under, value=whole(lead.value))
    found = _found(lead, labels)
    if lead.untold:
        return say("lead.highest", under=under, but=why_untold(lead, labels), found=found)
    return say(
        "lead.first" if len(lead.first) == 1 else "lead.first-shared", under=under, found=found
    )


def _found(lead: Lead, labels: Labels) -> str:
    if len(lead.first) > 1:
        options = named(lead.first, labels)
        if lead.guessed:
            return say("lead.shared-without-evidence", options=options)
        return say("lead.shared", options=options, value=whole(lead.value))
    if lead.ahead is None:
        unknown = set(lead.second) <= set(lead.without_evidence)
        return say(
            "lead.next",
            option=labels[lead.first[0]],
            worth=_worth(lead),
            second=named(lead.known_second, labels),
            value=say("lead.counted") if unknown else whole(lead.next_value),
        )
    return say(
        "lead.ahead",
        option=labels[lead.first[0]],
        worth=_worth(lead),
        points=points_apart(lead.value, lead.next_value or 0.0),
        second=named(lead.known_second, labels),
    )


def verdict(lead: Lead, labels: Labels, perspective: str) -> str:
    """Who comes first, and whether its range tells it apart from the rest."""
    return " ".join(filter(None, (first_place(lead, labels, perspective), how_safe(lead, labels))))


def _worth(lead: Lead) -> str:
    """The value of the first with its range: a gap's is no figure."""
    if lead.guessed:
        return say("lead.counted")
    return ranged(lead.value, lead.low, lead.high)


def how_safe(lead: Lead, labels: Labels) -> str:
    """Whether the first can be told apart from the rest by its range; empty where moot."""
    firsts, near, rest = len(lead.first), lead.overlapping, lead.others
    if not rest or lead.nothing_known or lead.guessed:
        return ""
    if not near:
        key = "lead.barely-clear" if _barely_clear(lead) else "lead.clear"
        return say(key, firsts=firsts, alone=lead.alone)
    undecided = "" if lead.drawn else say("lead.undecided")
    if len(near) == rest == 1:
        return say("lead.overlaps-other", firsts=firsts, alone=lead.alone, undecided=undecided)
    if len(near) == rest:
        others = all_of(rest, *(OTHERS if lead.alone else ELSEWHERE))
        return say("lead.overlaps-all", firsts=firsts, others=others, undecided=undecided)
    some = say("lead.some-others", count=len(near), rest=rest, alone=lead.alone)
    others = named(near, labels) if len(near) <= 3 else some
    return say("lead.overlaps-some", firsts=firsts, others=others, undecided=undecided)


def _barely_clear(lead: Lead) -> bool:
    return lead.clear_by is not None and 0 < lead.clear_by < CLOSE


def ranking_title(lead: Lead, labels: Labels) -> str:
    """The headline of the ranking: its finding in a few words."""
    if not lead.first:
        return say("lead.title-none-ranked")
    if lead.nothing_known:
        return say("lead.title-no-evidence")
    if lead.ranked == 1:
        return say("lead.title-only-one", option=labels[lead.first[0]])
    if unknown := lead.without_evidence:
        return say("lead.title-unknown", options=named_or_counted(unknown, labels))
    if len(lead.first) == lead.ranked:
        return say("lead.title-all-the-same")
    if lead.level_with:
        return say("lead.title-level", count=len(lead.contenders))
    options, firsts = named(lead.first, labels), len(lead.first)
    if not lead.others:
        return say("lead.title-first-of-all", options=options)
    return say("lead.title-first", options=options, firsts=firsts, overlap=_overlap_in_brief(lead))


def _overlap_in_brief(lead: Lead) -> str:
    near, rest = len(lead.overlapping), lead.others
    if near == 0 and _barely_clear(lead):
        return say("lead.title-barely-clear")
    if near == 0:
        return say("lead.title-clear", alone=lead.alone)
    if near == rest:
        key = "lead.title-overlaps-other" if rest == 1 else "lead.title-overlaps-all"
        return say(key, alone=lead.alone)
    return say("lead.title-overlaps-some", count=near, rest=rest, alone=lead.alone)


def first_word(lead: Lead) -> str:
    """What the options in the first place are called: `first`, or only `highest`."""
    return say("lead.word-highest" if lead.untold else "lead.word-first")


def comes_first(lead: Lead, would: bool = False) -> str:
    """The verb that goes with the options in the first place; `would` if it follows that word."""
    firsts = len(lead.first)
    if lead.untold:
        highest = "lead.would-have-the-highest" if would else "lead.has-the-highest"
        return say(highest, firsts=firsts)
    return say("lead.would-come-first" if would else "lead.comes-first", firsts=firsts)


def place(lead: Lead, ranking: Ranking, option: str, labels: Labels, perspective: str) -> str:
    """Where an option comes under a perspective, in a sentence."""
    under, worth = say("lead.under", perspective=perspective), said(ranking, option)
    if option not in ranking.rank:
        return say("lead.place-not-ranked", worth=worth)
    if lead.ranked == 1:
        return say("lead.place-only-one", under=under, worth=worth)
    rank, but = ranking.rank[option], ""
    shared = sum(other == rank for other in ranking.rank.values()) > 1
    which = say("lead.place-shared", ordinal=ordinal(rank)) if shared else capital(ordinal(rank))
    if rank == 1 and lead.untold:
        which = say("lead.place-shared-highest" if shared else "lead.place-highest")
        but = f", {why_untold(lead, labels)}"
    elif option in lead.level_with:
        but = f", {why_level(lead, labels)}"
    return say("lead.place", place=which, ranked=lead.ranked, under=under, but=but, worth=worth)


def places(option: str, rankings: Mapping[str, Ranking], leads: Leads, names: Labels) -> str:
    """How an option's place depends on the perspective; empty where there is one, or no other."""
    ranks = {i: ranking.rank[option] for i, ranking in rankings.items() if option in ranking.rank}
    if len(ranks) < 2 or _alone(leads):
        return ""
    top, bottom = min(ranks.values()), max(ranks.values())
    best, worst = ([i for i in ranks if ranks[i] == end] for end in (top, bottom))
    best_word = _place_word(option, [rankings[i] for i in best], [leads[i] for i in best])
    if top == bottom:
        return say("lead.places-always", count=len(ranks), place=best_word)
    return say(
        "lead.places-from-to",
        count=len(ranks),
        best=best_word,
        best_under=_perspectives(best, names),
        worst=_place_word(option, [rankings[i] for i in worst], [leads[i] for i in worst]),
        worst_under=_perspectives(worst, names),
    )


def _perspectives(held: Sequence[str], names: Labels) -> str:
    if len(held) < 3:
        return listed([quoted(names[i]) for i in held])
    return say("lead.places-of-them", count=len(held))


def _place_word(option: str, rankings: Sequence[Ranking], under: Sequence[Lead]) -> str:
    """An option's rank in words under perspectives that rank it alike.

    It is first only where it is first under each, and joint where it shares the place.
    """
    rank = rankings[0].rank[option]
    if rank == 1 and any(lead.untold for lead in under):
        return say("lead.word-highest")
    word = say("lead.word-first") if rank == 1 else ordinal(rank)
    shared = [list(found.rank.values()).count(rank) > 1 for found in rankings]
    if all(shared):
        return say("lead.word-joint", place=word)
    return say("lead.word-some-joint", place=word) if any(shared) else word


def _alone(leads: Leads) -> str:
    """The one option that is ranked, whatever the perspective; empty where several are, or none."""
    ranked = {lead.first for lead in leads.values() if lead.ranked == 1}
    return next(iter(ranked))[0] if ranked else ""


def families_first(leads: Leads, families: Labels, names: Labels) -> str:
    """Which families come first under how many perspectives; empty without any perspective."""
    if not leads:
        return ""
    held = {
        p: {families[i] for i in lead.contenders}
        for p, lead in leads.items()
        if lead.first and not lead.nothing_known
    }
    parted = [p for p in held if len(held[p]) > 1 and not leads[p].called]
    if len(parted) == len(held):
        return say("lead.no-family")
    if _alone(leads):
        return say("lead.family-alone")
    if len(leads) == 1:
        only, found = next(iter(held.items()))
        what = listed([FAMILY_WORDS[f] for f in FAMILY_WORDS if f in found])
        return say(
            "lead.family-of-one-perspective",
            Families=capital(what),
            count=len(found),
            perspective=names[only],
        )
    alone = Counter(next(iter(found)) for found in held.values() if len(found) == 1)
    if len(alone) == 1 and alone.total() == len(leads):
        every = all_of(len(leads), "set of priorities", "sets of priorities")
        family = capital(FAMILY_WORDS[next(iter(alone))])
        return say("lead.one-family", Family=family, perspectives=every)
    return _split_families(held, alone, leads, names)


def _split_families(
    held: Mapping[str, set[str]], alone: Counter[str], leads: Leads, names: Labels
) -> str:
    parts: list[str] = []
    first_named = {family: position for position, family in enumerate(alone)}
    for family, count in sorted(alone.items(), key=lambda i: (-i[1], first_named[i[0]])):
        where = [quoted(names[p]) for p in held if held[p] == {family}]
        words = FAMILY_WORDS[family]
        said = (
            say("lead.a-family-too", family=words, count=count)
            if parts
            else say("lead.a-family", family=words, count=count, perspectives=len(leads))
        )
        if count <= 2:
            said = say("lead.family-where", said=said, perspectives=listed(where))
        parts.append(said)
    for key in ("lead.families-share", "lead.families-not-apart"):
        under = [quoted(names[p]) for p in held if len(held[p]) > 1 and _together(leads[p]) == key]
        if under:
            parts.append(say(key, perspectives=listed(under)))
    return say("lead.families", Families=capital(listed(parts)))


def _together(lead: Lead) -> str:
    """The key of what the contenders do together."""
    return "lead.families-not-apart" if lead.untold else "lead.families-share"


def priorities_title(leads: Leads, labels: Labels, names: Labels) -> str:
    """The headline of priorities × options, from the perspectives that are no examples."""
    if not leads:
        return say("lead.title-examples")
    held = {p: set(lead.called) for p, lead in leads.items() if lead.called}
    if not held:
        return say("lead.title-nobody-first")
    if alone := _alone(leads):
        return say("lead.title-only-one", option=labels[alone])
    everyone = set.union(*held.values())
    if len(leads) == 1:
        return say(
            "lead.title-one-perspective",
            perspective=names[next(iter(leads))],
            options=named(sorted(everyone), labels),
            count=len(everyone),
        )
    if len(everyone) == 1 and len(held) == len(leads):
        return say("lead.title-first-everywhere", option=labels[next(iter(everyone))])
    by_itself = Counter(next(iter(found)) for found in held.values() if len(found) == 1)
    if not by_itself:
        return say("lead.title-nobody-alone")
    leader, count = max(sorted(by_itself.items()), key=lambda item: item[1])
    if count == 1 and by_itself.total() == len(leads):
        return say("lead.title-all-differ")
    return say(
        "lead.title-first-under", option=labels[leader], count=count, perspectives=len(leads)
    )


def firsts_divide(leads: Leads, labels: Labels, names: Labels) -> str:
    """How many options come first under some perspective, and under which.

    For two perspectives or more, of which some differ, or have no option clearly first.
    """
    held = {p: lead.called for p, lead in leads.items() if lead.called}
    if not held:
        return say("lead.nobody-first")
    everyone = sorted({i for options in held.values() for i in options})
    if len(everyone) == 1:
        under = listed([quoted(names[p]) for p in held])
        rest, option = len(leads) - len(held), labels[everyone[0]]
        if rest == 1:
            return say("lead.first-but-under-one", option=option, perspectives=under)
        return say("lead.first-but-under", option=option, perspectives=under, rest=rest)
    where = under_which(held, labels, names)
    shared = any(len(options) > 1 for options in held.values())
    key = "lead.firsts-shared" if shared else "lead.different-firsts"
    return say(key, count=len(everyone), options="; ".join(where))


def not_told_apart(options: tuple[str, ...], labels: Labels) -> str:
    """Of two, neither can be told from the other; of more, each can't from one at least."""
    key = "lead.not-apart" if len(options) == 2 else "lead.not-all-apart"
    return say(key, options=named_or_counted(options, labels))


def close_calls(leads: Leads, labels: Labels, names: Labels) -> Iterator[str]:
    """Perspectives under which others can't be told apart from the first, a sentence each."""
    for perspective, lead in leads.items():
        if lead.untold and lead.ranked > 1 and not lead.nothing_known:
            who = not_told_apart(lead.contenders, labels)
            yield say("lead.close-call", perspective=names[perspective], options=who)


def moves_most(rankings: Mapping[str, Ranking], leads: Leads, labels: Labels, names: Labels) -> str:
    """The option whose rank depends most on the perspective; empty where none moves."""
    unknown = frozenset().union(*(found.unknown for found in rankings.values()))
    reach = {i: found for i, found in ranks_reach(rankings).items() if i not in unknown}
    if _alone(leads) or all(lead.nothing_known for lead in leads.values()):
        return ""
    furthest = max((found.ranks for found in reach.values()), default=0)
    if not furthest:
        return say("lead.no-place-moves") if len(rankings) > 1 and reach else ""
    first, *others = sorted(i for i in reach if reach[i].ranks == furthest)
    top, bottom = reach[first].best, reach[first].worst
    best = _place_word(first, [rankings[top]], [leads[top]])
    found = say(
        "lead.place-moves-most",
        option=labels[first],
        best=best,
        best_under=names[top],
        worst=_place_word(first, [rankings[bottom]], [leads[bottom]]),
        worst_under=names[bottom],
    )
    return f"{found} {say('lead.as-far', options=named(others, labels))}" if others else found
