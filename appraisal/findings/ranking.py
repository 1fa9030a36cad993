"""Results → the sentences that state findings, one a finding.

Each takes results and labels, nothing else, and is right in every edge case: where nothing can be
said, it says so. Labels map ids to names; perspectives are named in quotation marks.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from appraisal.appraise.matrix import Ranking
from appraisal.findings.numbers import all_of, listed, number, per_cent, ranged, whole
from appraisal.maths.ranking import TIE

Labels = Mapping[str, str]

FAMILY_WORDS = {
    "continue": "continuing as today",
    "non-structural": "a non-structural option",
    "unitary": "a unitary option",
}
NOTHING = "There are no options to compare yet."
NONE_RANKED = "Every option misses a threshold, so none is ranked."
NO_EVIDENCE = (
    "No evidence is recorded for any option, so nothing can be said about which comes first."
)


def capital(sentence: str) -> str:
    """The sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]


def quoted(name: str) -> str:
    """A perspective's name in a sentence."""
    return f"‘{name}’"


def said(ranking: Ranking, option: str) -> str:
    """An option's overall value with its range: 63 (51 to 71)."""
    return ranged(ranking.value[option], ranking.low[option], ranking.high[option])


def nothing_known(ranking: Ranking) -> bool:
    """Whether every score of every option is a gap."""
    wide = (ranking.high[i] - ranking.low[i] >= 100 - TIE for i in ranking.value)
    return bool(ranking.value) and all(wide)


def overlapping(ranking: Ranking) -> tuple[str, ...]:
    """The ranked options behind the first place whose range reaches the range of the first."""
    first = ranking.first()
    if not first:
        return ()
    low = min(ranking.low[i] for i in first)
    return tuple(i for i in ranking.order if i not in first and ranking.high[i] >= low)


def _clear_by(ranking: Ranking) -> float:
    """Points between the range of the first and the highest of the rest, if none overlaps."""
    first = ranking.first()
    rest = max(ranking.high[i] for i in ranking.order if i not in first)
    return min(ranking.low[i] for i in first) - rest


def first_place(
    ranking: Ranking, labels: Labels, perspective: str, level: Sequence[str] = ()
) -> str:
    """Who comes first under a perspective, and how far ahead.

    `level` are the options that can't be told apart from the first; with any, none is called
    first, whatever its value.
    """
    if not ranking.order:
        return NONE_RANKED if ranking.value else NOTHING
    if nothing_known(ranking):
        return NO_EVIDENCE
    first, under = ranking.first(), quoted(perspective)
    value = whole(ranking.value[first[0]])
    if len(ranking.order) == 1:
        return _only_one(ranking, labels)
    if len(first) == len(ranking.order):
        everyone = capital(all_of(len(first), "ranked option"))
        return f"{everyone} are worth the same under {under}: {value}."
    if len(first) > 1:
        return f"First under {under}, sharing the place: {named(first, labels)}, at {value} each."
    second = [i for i in ranking.order if ranking.rank[i] == 2]
    ahead = points(ranking.value[first[0]] - ranking.value[second[0]])
    found = (
        f"{labels[first[0]]} with {said(ranking, first[0])}, {ahead} ahead of "
        f"{named(second, labels)}."
    )
    if level:
        return (
            f"Highest under {under}, but not to be told apart from {_few(level, labels)}: {found}"
        )
    return f"First under {under}: {found}"


def _few(options: Sequence[str], labels: Labels) -> str:
    """Their names, or how many they are where a sentence could not hold them."""
    return named(options, labels) if len(options) <= 3 else f"{len(options)} others"


def _only_one(ranking: Ranking, labels: Labels) -> str:
    only = ranking.order[0]
    if len(ranking.value) == 1:
        what = "There is one option, so nothing to compare it with"
    else:
        what = "One option misses no threshold"
    return f"{what}: {labels[only]}, worth {said(ranking, only)}."


def points(difference: float) -> str:
    """A difference between two values in words: about 7 points."""
    size = abs(difference)
    if size <= TIE:
        return "no points"
    if size < 1:
        return "less than a point"
    return "about 1 point" if whole(size) == "1" else f"about {whole(size)} points"


def how_safe(ranking: Ranking, labels: Labels) -> str:
    """Whether the first can be told apart from the rest by its range; empty where moot."""
    first = ranking.first()
    rest = [i for i in ranking.order if i not in first]
    if not rest or nothing_known(ranking):
        return ""
    near = overlapping(ranking)
    whose = "Its range" if len(first) == 1 else "Their ranges"
    verb = "overlaps" if len(first) == 1 else "overlap"
    if not near:
        lies = "lies" if len(first) == 1 else "lie"
        if _clear_by(ranking) < CLOSE:
            return f"{whose} {lies} above that of every other ranked option by less than a point."
        return f"{whose} {lies} wholly above that of every other ranked option."
    if len(near) == len(rest):
        every = "that of the other option"
        if len(rest) > 1:
            every = f"those of {all_of(len(rest), 'other option')}"
        return f"{whose} {verb} {every}."
    some = named(near, labels) if len(near) <= 3 else f"{len(near)} of the {len(rest)} others"
    return f"{whose} {verb} with {some}."


def named(options: Sequence[str], labels: Labels) -> str:
    """Names in a sentence, set apart by semicolons where a name has a comma of its own."""
    names = [labels[i] for i in options]
    if len(names) < 2 or not any("," in name for name in names):
        return listed(names)
    return f"{'; '.join(names[:-1])}; and {names[-1]}" if len(names) > 2 else " and ".join(names)


def ranking_title(ranking: Ranking, labels: Labels, level: Sequence[str] = ()) -> str:
    """The headline of the ranking: its finding in a few words; `level` as in `first_place`."""
    if not ranking.order:
        return "No option is ranked"
    if nothing_known(ranking):
        return "No evidence says which option comes first"
    first, near = ranking.first(), overlapping(ranking)
    if len(ranking.order) == 1:
        return f"Only one option is ranked: {labels[first[0]]}"
    if len(first) == len(ranking.order):
        return "No option stands out"
    if level:
        return f"{len(first) + len(level)} options lead and can't be told apart"
    place = "first" if len(first) == 1 else "first together"
    overlap = _overlap_in_brief(len(near), len(ranking.order) - len(first))
    if not near and _clear_by(ranking) < CLOSE:
        overlap = "but by less than a point"
    return f"{named(first, labels)} {place}, {overlap}"


def _overlap_in_brief(near: int, rest: int) -> str:
    if near == 0:
        return "clear of the rest"
    if near == rest:
        return "but the other range overlaps" if rest == 1 else "but every other range overlaps"
    return f"but {near} of {rest} other ranges {'overlaps' if near == 1 else 'overlap'}"


Firsts = Mapping[str, tuple[str, ...]]
"""For each perspective the option that comes first, or those that share the first place."""


def families_first(firsts: Firsts, families: Labels, names: Labels) -> str:
    """Which families come first under how many perspectives."""
    held = {p: {families[i] for i in options} for p, options in firsts.items() if options}
    if not held:
        return "No perspective puts an option first on today's evidence, so no family comes first."
    if len(held) == 1:
        only, found = next(iter(held.items()))
        what = listed([FAMILY_WORDS[f] for f in FAMILY_WORDS if f in found])
        comes = "comes first" if len(found) == 1 else "share the first place"
        return (
            f"{capital(what)} {comes} under {quoted(names[only])}, the only perspective recorded."
        )
    alone = Counter(next(iter(found)) for found in held.values() if len(found) == 1)
    shared = [p for p, found in held.items() if len(found) > 1]
    if len(alone) == 1 and not shared:
        every = all_of(len(held), "perspective")
        return f"{capital(FAMILY_WORDS[next(iter(alone))])} comes first under {every}."
    return _split_families(held, alone, shared, names)


def _split_families(
    held: Mapping[str, set[str]], alone: Counter[str], shared: list[str], names: Labels
) -> str:
    parts: list[str] = []
    first_named = {family: position for position, family in enumerate(alone)}
    for family, count in sorted(alone.items(), key=lambda i: (-i[1], first_named[i[0]])):
        where = [quoted(names[p]) for p in held if held[p] == {family}]
        which = f" ({listed(where)})" if count <= 2 else ""
        verb = f"{FAMILY_WORDS[family]} comes first under" if not parts else FAMILY_WORDS[family]
        joined = f"{count} of the {len(held)} perspectives" if not parts else f"under {count}"
        parts.append(f"{verb} {joined}{which}")
    if shared:
        under = listed([quoted(names[p]) for p in shared])
        parts.append(f"options of different families share the first place under {under}")
    return f"{capital(listed(parts))}."


def invented(perspectives: int, made_up: int) -> str:
    """How many of the perspectives nobody holds; empty where somebody holds every one."""
    if not made_up:
        return ""
    if perspectives == 1:
        return "It was made up to illustrate: nobody holds it."
    if made_up == perspectives:
        return "All of them were made up to illustrate: nobody holds them."
    if made_up == 1:
        return f"1 of the {perspectives} was made up to illustrate: nobody holds it."
    return f"{made_up} of the {perspectives} were made up to illustrate: nobody holds them."


def priorities_title(firsts: Firsts, labels: Labels) -> str:
    """The headline of priorities × options."""
    held = {p: set(options) for p, options in firsts.items() if options}
    if not held:
        return "No perspective puts an option first"
    everyone = set.union(*held.values())
    constant = set.intersection(*held.values())
    if len(held) == 1:
        verb = "highest" if len(everyone) == 1 else "level"
        return f"One perspective is recorded; it puts {named(sorted(everyone), labels)} {verb}"
    if constant and len(everyone) == 1:
        return f"{labels[next(iter(constant))]} first under every perspective"
    alone = {p: options for p, options in firsts.items() if len(options) == 1}
    if not alone:
        return "No perspective puts one option alone first"
    leader, count = most_often_first(alone)
    if count == 1 and len(alone) == len(held):
        return "Every perspective puts a different option first"
    return f"{labels[leader]} first under {count} of {len(held)} perspectives"


def first_places(rankings: Mapping[str, Ranking]) -> Firsts:
    """Who comes first under each perspective; nobody where nothing is known of any option."""
    return {p: () if nothing_known(r) else r.first() for p, r in rankings.items()}


def most_often_first(firsts: Firsts) -> tuple[str, int]:
    """The option first, or sharing the first place, under the most perspectives, and how many.

    Of several, the first by id. Raises ValueError where no perspective ranks anything.
    """
    count = Counter(i for options in firsts.values() for i in options)
    return max(sorted(count.items()), key=lambda item: item[1])


def firsts_divide(firsts: Firsts, labels: Labels, names: Labels) -> str:
    """How many options come first under some perspective, and under which."""
    held = {p: options for p, options in firsts.items() if options}
    if not held:
        return "No perspective puts an option first, so priorities can't be compared."
    if len(held) == 1:
        return "Only one perspective is recorded, so priorities can't be compared."
    everyone = sorted({i for options in held.values() for i in options})
    if len(everyone) == 1:
        return f"Every perspective puts the same option first: {labels[everyone[0]]}."
    if all(set(options) == set(everyone) for options in held.values()):
        return f"Under every perspective the first place is shared: {named(everyone, labels)}."
    where = [
        f"{labels[i]} under {listed([quoted(names[p]) for p in held if i in held[p]])}"
        for i in sorted(everyone, key=lambda i: (-sum(i in held[p] for p in held), i))
    ]
    return f"{len(everyone)} different options come first: {'; '.join(where)}."


CLOSE = 1.0
"""Points of overall value within which a lead is called too close: whole numbers are shown."""


def close_calls(rankings: Mapping[str, Ranking], labels: Labels, names: Labels) -> tuple[str, ...]:
    """Perspectives under which others stand within a point of the first, a sentence each."""
    found = []
    for perspective, ranking in rankings.items():
        first = ranking.first()
        if len(first) != 1 or nothing_known(ranking):
            continue
        near = [i for i in ranking.order if ranking.value[first[0]] - ranking.value[i] < CLOSE]
        if len(near) > 1:
            found.append(
                f"Too close to call under {quoted(names[perspective])}: {named(near, labels)} "
                "stand within a point of each other."
            )
    return tuple(found)


def moves_most(ranks: Mapping[str, Mapping[str, int]], labels: Labels, names: Labels) -> str:
    """The option whose rank depends most on the perspective; empty where none moves.

    `ranks` gives for each perspective the rank of each ranked option.
    """
    by_option: dict[str, dict[str, int]] = {}
    for perspective, places in ranks.items():
        for option, place in places.items():
            by_option.setdefault(option, {})[perspective] = place
    reach = {i: max(p.values()) - min(p.values()) for i, p in by_option.items()}
    if not reach or max(reach.values()) == 0:
        return (
            "Every option keeps its place under all perspectives."
            if len(ranks) > 1 and reach
            else ""
        )
    furthest = max(reach.values())
    movers = sorted(i for i in reach if reach[i] == furthest)
    places = by_option[movers[0]]
    top, bottom = min(places, key=lambda p: places[p]), max(places, key=lambda p: places[p])
    others = "" if len(movers) == 1 else f" As far, too: {named(movers[1:], labels)}."
    return (
        f"The place that depends most on the perspective is that of {labels[movers[0]]}: "
        f"{ordinal(places[top])} under {quoted(names[top])}, {ordinal(places[bottom])} under "
        f"{quoted(names[bottom])}.{others}"
    )


_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")


def ordinal(rank: int) -> str:
    """A rank in words: first, tenth as 10th."""
    if rank <= len(_ORDINALS):
        return _ORDINALS[rank - 1]
    last = rank % 10 if rank % 100 not in (11, 12, 13) else 0
    return f"{rank}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(last, 'th') }"


def resting_on_evidence(share: float | None, perspective: str) -> str:
    """How much of the weight rests on measured or contested evidence; share 0-1, None: no cells."""
    if share is None:
        return "There are no scores yet, so nothing rests on evidence."
    tail = "The rest rests on judgement or assumption, or on nothing."
    if share >= 1 - TIE:
        tail = "None rests on judgement."
    return (
        f"{per_cent(share)} of the weight under {quoted(perspective)} rests on measured or "
        f"contested evidence, on average over the options. {tail}"
    )


def evidence_title(share: float | None) -> str:
    """The headline of what each option's value rests on."""
    if share is None:
        return "Nothing has been scored yet"
    return f"{per_cent(share)} of the weight rests on measured or contested evidence"


def biggest_gap(criterion: str | None, without: int, options: int, reach: float) -> str:
    """What isn't known that matters most: `reach` is how far a value could move, either way."""
    if options == 0:
        return NOTHING
    if criterion is None:
        return "Every option has some evidence on every criterion."
    who = "The only option has" if options == 1 else f"{without} of the {options} options have"
    if without == 1 and options > 1:
        who = f"1 of the {options} options has"
    if reach < 0.05:
        return (
            f"What isn't known most is ‘{criterion}’, which has no weight. {who} no evidence on it."
        )
    each = "it" if without == 1 else "each"
    return (
        f"What isn't known matters most on ‘{criterion}’. {who} no evidence on it, and {each} "
        f"could be worth {_either_way(reach)} than shown."
    )


def _either_way(reach: float) -> str:
    said = number(reach, 1)
    return f"up to {said} {'point' if said == '1' else 'points'} more or less"


def missed(label: str, criterion: str, why: str) -> str:
    """A threshold that an option misses."""
    return f"Shown and not ranked: {label}. On ‘{criterion}’, {why}."
