"""How safe the answer is, and what would change it, in sentences: one a finding.

Each takes a NamedSafety, made from an Appraisal or made up by a test, and is right in every edge
case: where nothing can be said, it says why.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from appraisal.appraise import Appraisal
from appraisal.appraise.agreement import Agreement, parting_criteria
from appraisal.appraise.lead import CLOSE
from appraisal.appraise.matrix import Ranking
from appraisal.appraise.safety.robustness import Robustness, ShiftRow, StabilityRow
from appraisal.findings.lead import not_told_apart
from appraisal.findings.named_safety import MANY, NamedSafety, moot, named, named_safety
from appraisal.findings.nothing_recorded import NOT_PARTED, ONE_PERSPECTIVE
from appraisal.findings.numbers import count_of, listed, number
from appraisal.findings.ranking import quoted
from appraisal.findings.shares import in_draws, often, points_of_weight, shares_apart
from appraisal.findings.switching_values import switches
from appraisal.findings.value_of_information import moves_most, worth_settling
from appraisal.maths.ranking import TIE
from appraisal.maths.robustness.separation import BAND


def finding(found: NamedSafety) -> str:
    """The whole page in one sentence: who comes first, whether that is safe, what to find out."""
    if reason := moot(found):
        return reason
    lead, under = found.lead, f"under {quoted(found.perspective)}"
    first = lead.first
    if lead.level_with or len(first) == lead.ranked:
        return f"{_not_told_apart(lead.contenders, found)} on today's evidence; {next_step(found)}."
    if len(first) > 1:
        names = named(first, found.options)
        return f"{names} share the first place {under}; {next_step(found)}."
    share = lead.first_in_draws[first[0]]
    also = "and" if share >= 0.5 else "but only" if share > TIE else "but"
    label = found.options[first[0]]
    draws = f"{in_draws(share)} when weights and scores vary together"
    return f"{label} comes first {under}, {also} in {draws}."


def _not_told_apart(options: tuple[str, ...], found: NamedSafety) -> str:
    if len(options) == len(found.ranking.order) > MANY:
        return f"None of the {len(options)} ranked options can be told apart from all the others"
    return not_told_apart(options, found.options)


def next_step(found: NamedSafety) -> str:
    """What to find out next, as the end of a sentence."""
    worth = worth_settling(found.robust.criteria_to_settle) if found.robust else ()
    if not worth:
        most = moves_most(found.robust.criteria_to_settle) if found.robust else None
        though = f", though {quoted(found.criteria[most.id])} matters most" if most else ""
        return f"settling any one criterion would not change who comes first{though}"
    return f"finding out more about {quoted(found.criteria[worth[0].id])} is likeliest to settle it"


def how_safe(found: NamedSafety) -> str:
    """How often the first comes first when weights and scores vary together; empty where moot."""
    if found.robust is None or moot(found):
        return ""
    first, draws = found.lead.first, count_of(found.robust.simulated.samples, "draw")
    shares = {i: found.robust.simulated.acceptability[i][0] for i in found.ranking.order}
    most = max((i for i in shares if i not in first), key=lambda i: shares[i], default="")
    said = [f"{found.options[i]} comes first in {often(shares[i])}" for i in first]
    if len(first) > MANY:
        today = "that come first" if found.lead.called else "highest"
        said = [f"the {len(first)} {today} today share it"]
    return (
        "With the weight under each heading shared out at random and scores anywhere in their "
        f"ranges, over {draws}, {listed(said)}"
        f"{_next_often(found, found.robust, shares, most)}."
    )


def _next_often(
    found: NamedSafety, robust: Robustness, shares: Mapping[str, float], most: str
) -> str:
    """The option that is first most often of those not first today, as the end of a sentence."""
    if not most:
        return ""
    if shares[most] <= TIE:
        return "; no other option ever does"
    label, how = found.options[most], often(shares[most])
    if (
        shares[most]
        > max(shares[i] for i in found.lead.first) + 2 * robust.simulated.errors.acceptability
    ):
        return f"; {label} does so more often, in {how}"
    return f"; next is {label}, in {how}"


def ahead(found: NamedSafety) -> str:
    """In how many draws the first is ahead of each of the others; empty where that is few."""
    least = found.lead.beats
    if moot(found) or least is None or least <= AHEAD:
        return ""
    often = "every draw" if least >= 1 - TIE else f"at least {math.floor(least * 10)} in 10 draws"
    return f"It is ahead of each other option in {often}."


AHEAD = BAND[1]
"""Beyond this share of draws one option is told apart from another."""


def separability(found: NamedSafety) -> str:
    """Which options can't be told apart; empty where moot."""
    if found.robust is None or moot(found):
        return ""
    groups = [group for group in found.robust.groups if len(group) > 1]
    if not groups:
        if _within_a_point(found.ranking):
            return "Draws tell all options apart, though some stand within a point of each other."
        return "No two options are too close to be told apart on today's evidence."
    if len(groups[0]) == len(found.ranking.order) > 2:
        count = len(groups[0])
        return f"None of the {count} ranked options stands apart from the rest on today's evidence."
    said = [not_told_apart(group, found.options) for group in groups]
    return f"{said[0]} on today's evidence. {' '.join(f'{more}.' for more in said[1:])}".strip()


def _within_a_point(ranking: Ranking) -> bool:
    values = [ranking.value[i] for i in ranking.order]
    return any(one - other < CLOSE for one, other in pairwise(values))


def overtaken(found: NamedSafety) -> str:
    """Who is ahead of the first in most draws, if anyone; else empty."""
    if found.robust is None or len(found.ranking.order) < 2:
        return ""
    first = found.lead.first[0]
    ahead = {i: row[first] for i, row in found.robust.simulated.winning.items() if i != first}
    strongest = max(ahead, key=lambda i: (ahead[i], i))
    if ahead[strongest] <= AHEAD:
        return ""
    return (
        f"{found.options[strongest]} is ahead of {found.options[first]} in "
        f"{in_draws(ahead[strongest])}."
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
    within = f"Within {quoted(found.above[row.criterion])}, " if found.above[row.criterion] else ""
    name = quoted(found.criteria[row.criterion])
    ends = ((row.rival_above, row.high, "more"), (row.rival_below, row.low, "less"))
    for rival, end, way in ends:
        if rival:
            today, needed = shares_apart(row.weight, end)
            yield (
                f"{within}{name} would have to weigh {way} than {needed} instead of {today} "
                f"for {found.options[rival]} to come first."
            )


def weights_finding(found: NamedSafety) -> str:
    """Whether any weight can change the first place by itself; empty where moot."""
    if found.robust is None or moot(found):
        return ""
    moving = decisive_weights(found)
    if not moving:
        return "No weight, moved by itself as far as it goes, would put another option first."
    nearest = next(weight_sentences(_nearest_way(moving[0]), found))
    return f"{weights_count(len(moving))} {nearest}"


def weights_count(count: int) -> str:
    """How many weights could change the first place by themselves."""
    if count == 1:
        return "One weight alone could change who comes first."
    return f"{count} weights could each change who comes first by themselves."


def _nearest_way(row: StabilityRow) -> StabilityRow:
    """The same row with its nearer end alone."""
    falls = row.rival_below is not None
    if falls and (row.rival_above is None or row.weight - row.low <= row.high - row.weight):
        return StabilityRow(row.criterion, row.weight, row.low, row.high, row.rival_below, None)
    return StabilityRow(row.criterion, row.weight, row.low, row.high, None, row.rival_above)


@dataclass(frozen=True)
class Change:
    """Something that would change the answer: where it stands, and where it would have to be.

    `then` is what would come first.
    """

    thing: str
    today: str
    needed: str
    then: str


MOST_OF_A_KIND = 3
"""How many weights, and how many scores, the summary's table names."""


def what_would_change(appraisal: Appraisal) -> tuple[Change, ...]:
    """What would change the first place under the headline perspective, a row a thing.

    Weights that do it alone, scores that do it alone, weights together, and leaving out the
    parties' sources; empty where nothing would, or nothing can be said.
    """
    found = named_safety(appraisal)
    if found.robust is None or moot(found):
        return ()
    return (
        *[
            row
            for weight in decisive_weights(found)[:MOST_OF_A_KIND]
            for row in _weight_changes(weight, found)
        ],
        *[
            Change(
                f"{quoted(switch.label)} for {found.options[switch.option]}",
                switch.today,
                switch.needed + ("" if switch.inside else ", beyond its range"),
                named(switch.then, found.options),
            )
            for switch in switches(appraisal)[:MOST_OF_A_KIND]
        ],
        *_joint_change(found.robust.shifts.get(appraisal.headline), found),
        *_without_parties(appraisal.without_parties, found),
    )


def _weight_changes(row: StabilityRow, found: NamedSafety) -> Iterator[Change]:
    inside = f" within {quoted(found.above[row.criterion])}" if found.above[row.criterion] else ""
    thing = f"The weight of {quoted(found.criteria[row.criterion])}{inside}"
    ends = ((row.rival_above, row.high, "more"), (row.rival_below, row.low, "less"))
    for rival, end, way in ends:
        if rival:
            today, needed = shares_apart(row.weight, end)
            yield Change(thing, today, f"{way} than {needed}", found.options[rival])


def _joint_change(row: ShiftRow | None, found: NamedSafety) -> Iterator[Change]:
    if row is not None and row.moved > TIE:
        gains = [quoted(found.criteria[i]) for i, by in row.changes if by > 0]
        yield Change(
            "Several weights together",
            f"as under {quoted(found.perspective)}",
            f"{points_of_weight(row.moved)} of 100 moved to {listed(gains)}",
            f"{found.options[row.rival]}, level with {found.options[row.leader]}",
        )


def _without_parties(ranking: Ranking | None, found: NamedSafety) -> Iterator[Change]:
    if ranking is not None and set(ranking.first()) != set(found.lead.first):
        first = listed([found.options[i] for i in ranking.first()]) or "no option: none is ranked"
        yield Change("Sources from parties to the dispute", "counted", "left out", first)


def shift_sentence(row: ShiftRow | None, found: NamedSafety, perspective: str) -> str:
    """The smallest joint change of weights under a perspective that shares the first place."""
    under = f"Under {quoted(found.perspectives[perspective])}"
    if row is None:
        return f"{under}, no change of weights would put another option first."
    leader, rival = found.options[row.leader], found.options[row.rival]
    if row.moved <= TIE:
        place = "highest value" if found.leads[perspective].level_with else "first place"
        return f"{under}, {leader} and {rival} share the {place} already."
    lose = [(i, -by) for i, by in row.changes if by < 0]
    gain = [(i, by) for i, by in row.changes if by > 0]
    return (
        f"{under}, moving {points_of_weight(row.moved)} of 100 would bring {rival} level with "
        f"{leader}: from {_moves(lose, found)} to {_moves(gain, found)}."
    )


def _moves(changes: list[tuple[str, float]], found: NamedSafety) -> str:
    """Criteria with what they lose or gain, the most first; one alone without its number."""
    ordered = sorted(changes, key=lambda change: (-change[1], change[0]))
    if len(ordered) == 1:
        return quoted(found.criteria[ordered[0][0]])
    return listed([f"{quoted(found.criteria[i])} ({number(by * 100, 1)})" for i, by in ordered])


def agreement_words(w: float | None) -> str:
    """Kendall's W in words; a sentence that stands alone."""
    if w is None:
        return (
            "Rankings can't be compared: that takes two perspectives and two options that differ."
        )
    for least, said in AGREEMENT:
        if w >= least - TIE:
            scale = f"Kendall's W {number(w, 2)}, where 1 is full agreement and 0 none"
            return f"The perspectives rank the options in {said} ({scale})."
    raise ValueError(f"Kendall's W is from 0 to 1, not {w}")


AGREEMENT = (
    (1.0, "exactly the same order"),
    (0.9, "almost the same order"),
    (0.7, "much the same order"),
    (0.5, "an order that is only partly the same"),
    (0.3, "rather different orders"),
    (0.0, "very different orders"),
)
"""Kendall's W from which each form of words holds."""


def divide(found: NamedSafety, agreement: Agreement) -> str:
    """Over which criteria the perspectives part that put different options highest."""
    if not any(lead.first for lead in found.leads.values()):
        return "No option is ranked, so priorities can't be compared."
    if len(found.leads) < 2:
        return ONE_PERSPECTIVE
    parted = [pair for pair in agreement.pairs if pair.firsts]
    if not parted:
        return NOT_PARTED
    apart = parting_criteria(agreement)
    most = sorted(apart, key=lambda i: (-apart[i], i))[:2]
    over = f", most of all over {listed([quoted(found.criteria[i]) for i in most])}" if most else ""
    if len(agreement.pairs) == 1:
        return f"The two perspectives put different options highest{over}."
    put = "puts" if len(parted) == 1 else "put"
    pairs = f"{len(parted)} of {len(agreement.pairs)} pairs of perspectives"
    return f"{pairs} {put} different options highest{over}."
