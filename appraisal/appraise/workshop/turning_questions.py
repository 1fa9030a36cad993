"""Questions on what turns the order of models: a weight, a score, or a way of counting."""

from collections.abc import Iterator, Mapping

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Matrix
from appraisal.appraise.safety.robustness import StabilityRow
from appraisal.appraise.safety.several import SetRow
from appraisal.appraise.ways.tallies import changing
from appraisal.appraise.workshop.proposed import Proposed, Reason
from appraisal.maths.ranking import TIE

ROBUSTNESS = ("robustness",)


def weights_that_turn(appraisal: Appraisal) -> Iterator[Proposed]:
    """Criteria whose weight changes the first model, the nearest to that first.

    First under the headline by themselves; then those that gain where the least weight moves under
    any perspective for another model to be first.
    """
    robust = appraisal.robust
    if robust is None:
        return
    ends = [end for row in robust.stability for end in _ends(row)]
    for away, row, needed, rival in sorted(ends, key=lambda end: (end[0], end[1].criterion)):
        leaf = _telling_leaf(appraisal, row.criterion, rival)
        if leaf is not None and away > TIE:
            reason = Reason("weight", (row.criterion, rival), (row.weight, needed))
            yield Proposed("criterion", (leaf,), (reason,), ROBUSTNESS)
    shifts = [row for row in robust.shifts.values() if row is not None and row.moved > TIE]
    for shift in sorted(shifts, key=lambda row: (row.moved, row.perspective)):
        gains = [(by, leaf) for leaf, by in shift.changes if by > 0]
        for _, leaf in sorted(gains, key=lambda gain: (-gain[0], gain[1])):
            reason = Reason("shift", (leaf, shift.perspective, shift.rival), (shift.moved,))
            yield Proposed("criterion", (leaf,), (reason,), ROBUSTNESS)


def _ends(row: StabilityRow) -> Iterator[tuple[float, StabilityRow, float, str]]:
    """Each end of a stability interval at which another model is first, and how far off it is."""
    if row.rival_above:
        yield row.high - row.weight, row, row.high, row.rival_above
    if row.rival_below:
        yield row.weight - row.low, row, row.low, row.rival_below


def _telling_leaf(appraisal: Appraisal, node: str, rival: str) -> str | None:
    """The leaf at or below a node that most sets a rival apart from the first option."""
    first = appraisal.lead.first[:1]
    named = next(each for each in appraisal.dataset.nodes() if each.id == node)
    leaves = [each.id for each in named.nodes() if each.criteria is None]
    if not first:
        return None
    weight = appraisal.weights[appraisal.headline].nodes
    apart = {
        leaf: abs(_between(appraisal.matrix, leaf, rival, first[0])) * weight[leaf]
        for leaf in leaves
    }
    return max(leaves, key=lambda leaf: apart[leaf], default=None)


def _between(matrix: Matrix, leaf: str, one: str, other: str) -> float:
    return matrix.cells[one, leaf].value - matrix.cells[other, leaf].value


def scores_that_turn(appraisal: Appraisal) -> Iterator[Proposed]:
    """Judged scores that change the first model within their range, the nearest first.

    Then those that do so together with one or two others; where there are neither, the one score
    that would need to move least, though beyond its range.
    """
    robust = appraisal.robust
    if robust is None:
        return
    judged = {leaf.id for leaf in appraisal.dataset.leaves() if leaf.judged is not None}
    moves = [
        (not move.inside, move.far, row, move)
        for row in robust.switching
        for move in row.moves
        if row.criterion in judged and row.needed is not None
    ]
    moves.sort(key=lambda each: (*each[:2], each[2].option, each[2].criterion))
    found = [
        _score(row.option, row.criterion, kind, move.then, (row.score, row.needed or 0.0))
        for beyond, _, row, move in moves
        for kind in ["score-beyond" if beyond else "score-within"]
    ]
    inside = [each for each in found if each.reasons[0].kind == "score-within"]
    together = [each for row in robust.several.sets for each in _together(row, judged)]
    yield from [*inside, *together] or found[:1]


def _together(row: SetRow, judged: set[str]) -> Iterator[Proposed]:
    """The judged scores of a set that changes the first model at the ends of its ranges."""
    for moved in row.moved:
        for option, leaf in moved.item.cells[:1]:
            if leaf in judged:
                others = float(len(row.moved) - 1)
                yield _score(option, leaf, "score-together", row.then, (others,))


def _score(
    option: str, leaf: str, kind: str, then: tuple[str, ...], figures: tuple[float, ...]
) -> Proposed:
    reason = Reason(kind, then, figures)
    return Proposed("score", (option, leaf), (reason,), ("criterion", leaf))


def ways_that_turn(appraisal: Appraisal) -> Iterator[Proposed]:
    """Choices that, taken otherwise than the headline does, put another model first most often.

    The one under which the other model is first most often comes first.
    """
    ways = appraisal.ways
    if ways is None:
        return
    today = _most(ways.under())
    found = []
    for choice in changing(ways):
        for other in choice.alternatives[1:]:
            shares = ways.under(**{choice.id: other})
            if (most := _most(shares)) != today:
                found.append((-shares[most], choice.id, other, most))
    for share, choice_id, other, most in sorted(found):
        reason = Reason("way", (choice_id, other, most), (-share,))
        yield Proposed("way", (choice_id,), (reason,), ("ways",))


def _most(shares: Mapping[str, float]) -> str:
    """The model that is first in most draws; of several the first in the options' order."""
    return max(shares, key=lambda model: shares[model])
