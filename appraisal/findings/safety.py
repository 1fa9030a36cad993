"""How safe the answer is, and what would change it, in sentences: one a finding.

Each takes a NamedSafety, made from an Appraisal or made up by a test, and is right in every edge
case: where nothing can be said, it says why.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from appraisal.appraise.lead import CLOSE
from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.robustness import (
    ShiftRow,
    Simulated,
    StabilityRow,
)
from appraisal.findings.finding_out import NAMED, likeliest
from appraisal.findings.lead import not_told_apart
from appraisal.findings.named_safety import MANY, Labels, NamedSafety, moot, named, nothing_to_rank
from appraisal.findings.numbers import listed, number, shown
from appraisal.findings.ranking import capital, quoted
from appraisal.findings.sentences import joined, say
from appraisal.findings.shares import in_draws, often, points_of_weight, shares_apart
from appraisal.maths.ranking import TIE
from appraisal.maths.robustness.separation import BAND


def finding(found: NamedSafety) -> str:
    """The whole page in one sentence: who comes first, and whether that is safe."""
    if reason := moot(found):
        return reason
    lead, first = found.lead, found.lead.first
    under = say("lead.under", perspective=found.perspective)
    if lead.untold or len(first) == lead.ranked:
        options = _not_told_apart(lead.contenders, found)
        return say("safety.level", options=options)
    if len(first) > 1:
        names = named(first, found.options)
        return say("safety.shared", options=names, under=under)
    return _first_in_draws(found, first[0], under)


def to_settle(found: NamedSafety) -> str:
    """What to find out next where nobody comes first alone; empty elsewhere, and where moot.

    A first place that rests on gaps is moot, but what could be found out would tell.
    """
    lead = found.lead
    if moot(found):
        told = lead.guessed and bool(found.to_find_out)
    else:
        told = lead.untold or len(lead.first) > 1
    return capital(say("safety.next", next=next_step(found))) if told else ""


def _first_in_draws(found: NamedSafety, first: str, under: str) -> str:
    """Who comes first, and how often it does in draws: its model, where that has other lines."""
    share, option = found.lead.first_in_draws[first], found.options[first]
    also = "safety.first-and" if share >= 0.5 else "safety.first-but"
    key = "safety.first-but-only" if TIE < share < 0.5 else also
    if found.lead.alone:
        return say(key, option=option, under=under, draws=in_draws(share))
    model = found.models[found.rivals[first]]
    return say(_OF_MODELS[key], option=option, model=model, under=under, draws=in_draws(share))


_OF_MODELS = {
    "safety.first-and": "safety.first-and-model",
    "safety.first-but": "safety.first-but-model",
    "safety.first-but-only": "safety.first-but-only-model",
}
"""What is said of the model, in place of what is said of an option that is its own."""


def _not_told_apart(options: tuple[str, ...], found: NamedSafety) -> str:
    if len(options) == len(found.ranking.order) > MANY:
        return say("safety.none-apart-from-all", count=len(options))
    return not_told_apart(options, found.options)


def next_step(found: NamedSafety) -> str:
    """What to find out next, as the end of a sentence."""
    if not found.to_find_out:
        return say("safety.settling-nothing")
    most = [row.what for row in likeliest(found.to_find_out)]
    if len(most) > NAMED:
        things = say("safety.settling-one-of", count=len(most), thing=most[0])
    else:
        things = listed(most, say("switching.or"))
    return say("safety.settling", things=things)


def how_safe(found: NamedSafety) -> str:
    """How often the first comes first when weights and scores vary together; empty where moot."""
    if found.robust is None or moot(found):
        return ""
    drawn, samples = found.robust.simulated, found.robust.simulated.samples
    first, shares, labels = _rivals(found, drawn)
    level = len(found.lead.first) > 1 and drawn.always_level(found.lead.first)
    what = _first_often(first, shares, labels, level and first == found.lead.first)
    if len(shares) > len(first):
        then = _next_often(first, shares, labels, 2 * drawn.errors.acceptability, not found.models)
        what = say("safety.and-then", first=what, then=then)
    how = say("safety.how-safe", samples=f"{samples:,}", count=samples, what=what)
    percentages = [shown(share * 100) for share in shares.values()]
    unequal = len(percentages) == 2 and math.fsum(percentages) != 100
    return joined(how, say("safety.rounded") if unequal else "")


def _rivals(
    found: NamedSafety, drawn: Simulated
) -> tuple[tuple[str, ...], Mapping[str, float], Labels]:
    """The first today, in what share of draws each comes first, and what they are called.

    Models, each worth what its highest line is; options where each is a model of its own.
    """
    if not found.models:
        shares = {i: drawn.acceptability[i][0] for i in found.ranking.order}
        return found.lead.first, shares, found.noted
    first = tuple(dict.fromkeys(found.model_of[i] for i in found.lead.first))
    return first, {i: drawn.models[i][0] for i in found.models}, found.noted_models


def _first_often(
    first: tuple[str, ...], shares: Mapping[str, float], labels: Labels, level: bool
) -> str:
    """How often each that is first today is first, or all where nothing parts them (`level`)."""
    together = often(min(1.0, math.fsum(shares[i] for i in first)))
    if level:
        return say("safety.share-first-in", options=named(first, labels), often=together)
    if len(first) > MANY:
        return say("safety.many-first", count=len(first), often=together)
    return listed(
        [say("safety.comes-first-in", option=labels[i], often=often(shares[i])) for i in first]
    )


def _next_often(
    first: tuple[str, ...], shares: Mapping[str, float], labels: Labels, near: float, own: bool
) -> str:
    """Who else is first most often, as the end of a sentence; all that are so as often as it is.

    Shares within `near`, two errors, of each other are as good as alike; each option is its `own`
    model.
    """
    others = sorted((i for i in shares if i not in first), key=lambda i: (-shares[i], i))
    today = max(shares[i] for i in first)
    if shares[others[0]] <= TIE:
        return say("safety.no-other", options=own)
    if more := [i for i in others if shares[i] > today + near]:
        return _each_often(("safety.more-often", "safety.many-more-often"), more, shares, labels)
    if alike := [i for i in others if shares[i] >= today - near]:
        return _each_often(("safety.as-often", "safety.many-as-often"), alike, shares, labels)
    return say("safety.next-often", option=labels[others[0]], often=often(shares[others[0]]))


def _each_often(
    keys: tuple[str, str], options: list[str], shares: Mapping[str, float], labels: Labels
) -> str:
    """That these options do so as often or more often, each with its share; many are counted."""
    most, *others = options
    how = often(shares[most])
    if len(options) > MANY:
        return say(keys[1], count=len(options), often=how)
    said = say(keys[0], option=labels[most], often=how)
    for i in others:
        said = say("safety.and-so-does", said=said, option=labels[i], often=often(shares[i]))
    return said


def ahead(found: NamedSafety) -> str:
    """In how many draws the first model is ahead of each other; empty where that is few."""
    least, firsts = found.lead.beats, len(found.lead.first)
    if moot(found) or found.lead.untold or least is None or least <= AHEAD:
        return ""
    if len(found.models) > 1:
        if least >= 1 - TIE:
            return say("safety.ahead-always-model", firsts=firsts)
        return say("safety.ahead-model", firsts=firsts, tenths=math.floor(least * 10))
    if least >= 1 - TIE:
        return say("safety.ahead-always")
    return say("safety.ahead", tenths=math.floor(least * 10))


Groups = tuple[tuple[str, ...], ...]

AHEAD = BAND[1]
"""Beyond this share of draws one option is told apart from another."""


def separability(found: NamedSafety) -> str:
    """Which models can't be told apart, or options where each is its own; empty of no ranking."""
    if found.robust is None or nothing_to_rank(found):
        return ""
    robust, labels = found.robust, found.models or found.options
    held = robust.model_groups if found.models else robust.groups
    unknown = robust.unknown_models if found.models else robust.unknown
    if not unknown:
        return _among(held, labels, found)
    names = named(tuple(i for i in labels if i in unknown), labels)
    key = "safety.models-never-apart" if found.models else "safety.never-apart"
    never = say(key, options=names, count=len(unknown))
    return joined(_among_known(held, labels, found), never)


def _among(held: Groups, labels: Labels, found: NamedSafety) -> str:
    """Which can't be told apart, where something is known of all."""
    groups = [group for group in held if len(group) > 1]
    if not groups:
        return say(_all_apart(found))
    if len(groups) == len(held) == 1 and len(groups[0]) > 2:
        key = "safety.no-model-apart" if found.models else "safety.none-apart"
        return say(key, count=len(groups[0]))
    return _each_group(groups, labels, found)


def _among_known(held: Groups, labels: Labels, found: NamedSafety) -> str:
    """The same of those that something is known of; empty of one alone."""
    groups = [group for group in held if len(group) > 1]
    if groups:
        return _each_group(groups, labels, found)
    return say("safety.known-apart") if len(held) > 1 else ""


def _each_group(groups: Sequence[tuple[str, ...]], labels: Labels, found: NamedSafety) -> str:
    first, *others = (_group(group, labels, found) for group in groups)
    more = (say("safety.group-too", options=group) for group in others)
    return " ".join((say("safety.group", options=first), *more))


def _group(group: tuple[str, ...], labels: Labels, found: NamedSafety) -> str:
    """That a group of options or models can't be told apart; large ones are counted."""
    if found.models and len(group) > MANY:
        return say("safety.many-models", count=len(group))
    return not_told_apart(group, labels)


def _all_apart(found: NamedSafety) -> str:
    if found.models:
        return "safety.all-models-apart" if len(found.models) > 1 else "safety.one-model"
    close = _within_a_point(found.ranking)
    return "safety.apart-but-close" if close else "safety.all-apart"


def _within_a_point(ranking: Ranking) -> bool:
    values = [ranking.value[i] for i in ranking.order]
    return any(one - other < CLOSE for one, other in pairwise(values))


def overtaken(found: NamedSafety) -> str:
    """Which other model, or option, is ahead of the first in most draws; empty if none is."""
    if found.robust is None or len(found.ranking.order) < 2:
        return ""
    first, drawn = found.rivals[found.lead.first[0]], found.robust.simulated
    winning, labels = drawn.winning, found.options
    if len(found.models) > 1:
        winning, labels = drawn.models_winning, found.models
    unknown = found.robust.unknown_models if len(found.models) > 1 else found.robust.unknown
    ahead = {i: row[first] for i, row in winning.items() if i != first and i not in unknown}
    strongest = max(ahead, key=lambda i: (ahead[i], i), default="")
    if not strongest or ahead[strongest] <= AHEAD:
        return ""
    return say(
        "safety.overtaken",
        option=labels[strongest],
        first=labels[first],
        draws=in_draws(ahead[strongest]),
    )


def decisive_weights(found: NamedSafety) -> tuple[StabilityRow, ...]:
    """The weights that can change the first place by themselves, the nearest first."""
    rows = found.robust.stability if found.robust else ()
    moving = [row for row in rows if row.rival_below or row.rival_above]
    return tuple(sorted(moving, key=lambda row: (_distance(row), row.criterion)))


def _distance(row: StabilityRow) -> float:
    """How far a weight has to move, as a share among its siblings."""
    ways = [row.weight - row.low] if row.rival_below else []
    return min([*ways, row.high - row.weight] if row.rival_above else ways)


def weight_sentences(row: StabilityRow, found: NamedSafety) -> Iterator[str]:
    """How far a weight would have to move for another option to come first, each way."""
    above = found.above[row.criterion]
    within = say("safety.within", above=above) if above else ""
    criterion = found.criteria[row.criterion]
    ends = (
        (row.rival_above, row.high, "safety.weigh-more", "safety.any-more"),
        (row.rival_below, row.low, "safety.weigh-less", "safety.any-less"),
    )
    for rival, end, way, parted in ends:
        if rival:
            who, (today, needed) = found.noted[rival], shares_apart(row.weight, end)
            if abs(end - row.weight) <= TIE:
                yield capital(
                    say(parted, within=within, criterion=criterion, today=today, rival=who)
                )
            else:
                yield say(
                    way,
                    within=within,
                    criterion=criterion,
                    needed=needed,
                    today=today,
                    rival=who,
                )


def weights_finding(found: NamedSafety) -> str:
    """Whether any weight can change the first place by itself; empty where moot."""
    if found.robust is None or moot(found):
        return ""
    moving = decisive_weights(found)
    if not moving:
        return say("safety.no-weight", alone=found.lead.alone)
    nearest = next(weight_sentences(_nearest_way(moving[0]), found))
    return f"{weights_count(len(moving))} {nearest}"


def weights_count(count: int) -> str:
    """How many weights could change the first place by themselves."""
    return say("safety.one-weight") if count == 1 else say("safety.weights", count=count)


def _nearest_way(row: StabilityRow) -> StabilityRow:
    """The same row with its nearer end alone."""
    falls = row.rival_below is not None
    if falls and (row.rival_above is None or row.weight - row.low <= row.high - row.weight):
        return StabilityRow(row.criterion, row.weight, row.low, row.high, row.rival_below, None)
    return StabilityRow(row.criterion, row.weight, row.low, row.high, None, row.rival_above)


def shift_sentence(row: ShiftRow | None, found: NamedSafety, perspective: str) -> str:
    """The smallest joint change of weights under a perspective that shares the first place."""
    name = found.marked(perspective)
    if row is None:
        return say("safety.no-shift", perspective=name, alone=found.leads[perspective].alone)
    lead, leader, rival = (
        found.leads[perspective],
        found.noted[row.leader],
        found.noted[row.rival],
    )
    if row.moved <= TIE:
        key = "safety.shift-shared-highest" if lead.untold else "safety.shift-shared"
        return say(key, perspective=name, options=named(lead.first, found.noted))
    return say(
        "safety.shift",
        perspective=name,
        points=points_of_weight(row.moved),
        rival=rival,
        leader=leader,
        losing=_moves([(i, -by) for i, by in row.changes if by < 0], found),
        gaining=_moves([(i, by) for i, by in row.changes if by > 0], found),
    )


def shifts(rows: Mapping[str, ShiftRow | None], found: NamedSafety, headline: str) -> Iterator[str]:
    """The smallest joint changes: one a perspective that is held, and all examples in a sentence.

    Where nobody holds any, that of the `headline` (its id) stands in.
    """
    told = tuple(found.held_leads) or (headline,)
    yield from (shift_sentence(rows[i], found, i) for i in told if i in rows)
    examples = [row for i, row in rows.items() if i not in told]
    moved = sorted(row.moved for row in examples if row)
    never = len(examples) - len(moved)
    if moved:
        least, most = points_of_weight(moved[0]), points_of_weight(moved[-1])
        yield say(
            "safety.shift-examples",
            points=least if least == most else say("safety.shift-range", least=least, most=most),
            count=len(moved),
        )
    if never:
        yield say("safety.no-shift-examples", count=never, alone=found.lead.alone)


def _moves(changes: list[tuple[str, float]], found: NamedSafety) -> str:
    """Criteria with what they lose or gain, the most first; one alone without its number."""
    ordered = sorted(changes, key=lambda change: (-change[1], change[0]))
    if len(ordered) == 1:
        return quoted(found.criteria[ordered[0][0]])
    return listed(
        [
            say("safety.moves", criterion=found.criteria[i], points=number(by * 100, 1))
            for i, by in ordered
        ]
    )
