"""What each criterion gives one option over another, in points of overall value."""

from typing import Literal

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.matrix import Cell
from appraisal.appraise.rivals import rivals
from appraisal.maths.ranking import TIE
from appraisal.model import Criterion

Kind = Literal["", "definition", "gap"]
"""What a gain rests on: a score that its option has by definition, a side without evidence, else
whatever the values rest on."""


class Gain(Struct, frozen=True):
    """How many points of overall value a leaf gives the first of two options over the second.

    Below nought where it gives the second more.
    """

    criterion: Criterion
    points: float
    kind: Kind


def gains(appraisal: Appraisal, one: str, other: str) -> tuple[Gain, ...]:
    """The gains of an option over another under the headline perspective, the highest first.

    They add up to the difference of the overall values. Without the leaves on which both are worth
    the same; none at all where nothing is known of one of the two.
    """
    if appraisal.rankings[appraisal.headline].unknown.intersection((one, other)):
        return ()
    cells, weights = appraisal.matrix.cells, appraisal.weights[appraisal.headline].nodes
    found = (
        _gain(leaf, weights[leaf.id], cells[one, leaf.id], cells[other, leaf.id])
        for leaf in appraisal.dataset.leaves()
    )
    return tuple(sorted((g for g in found if abs(g.points) > TIE), key=lambda g: -g.points))


def _gain(leaf: Criterion, weight: float, mine: Cell, theirs: Cell) -> Gain:
    points = weight * (mine.value - theirs.value)
    gaining = mine if points > 0 else theirs
    kind: Kind = "definition" if gaining.evidence == "definition" else ""
    return Gain(leaf, points, "gap" if "gap" in (mine.evidence, theirs.evidence) else kind)


def first_and_next(appraisal: Appraisal) -> tuple[str, str] | None:
    """The first option and the highest of another model; None where there are no two known."""
    ranking = appraisal.rankings[appraisal.headline]
    known = [i for i in ranking.order if i not in ranking.unknown]
    models = rivals(appraisal.dataset, ranking.order)
    rest = [i for i in known if models[i] != models[known[0]]]
    return (known[0], rest[0]) if rest else None
