"""The close ties that an option would leave between the councils that stand."""

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.network.ties import SHARE, close_bodies, depth, ties_between
from appraisal.area.partnerships import Tie, bodies_after


class TiesAfter(Struct, frozen=True):
    """The ties that would be left between the councils that stand, of so many pairs of them.

    `inside` counts the partnerships of several of today's councils that would lie within one.
    """

    ties: tuple[Tie, ...]
    pairs: int
    inside: int


def ties_after(appraisal: Appraisal, option: str) -> TiesAfter:
    """The ties at level share or deeper, less the partnerships of all of today's councils."""
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    chosen, changed = dataset.options[option], appraisal.changes[option]
    known, councils = {**appraisal.partnerships, **chosen.partnerships.start}, {*dataset.councils}
    then = bodies_after(chosen, changed, known)
    bodies = {
        i: body
        for i, body in then.items()
        if depth(known[i].model_copy(update={"level": body.level}), frozenset(councils)) >= SHARE
    }
    shared = [
        i
        for i in close_bodies(dataset, appraisal.partnerships)
        if len(councils.intersection(known[i].members)) > 1 and changed.fates[i] != "ended"
    ]
    inside = sum(i not in bodies or len(set(bodies[i].members)) == 1 for i in shared)
    ties = ties_between([council.id for council in stand], bodies)
    return TiesAfter(ties, pairs=len(stand) * (len(stand) - 1) // 2, inside=inside)


def tied_anew(appraisal: Appraisal, option: str) -> tuple[tuple[str, str], ...]:
    """The pairs of today's councils that an option would tie more closely than they are.

    They would share more partnerships at level share or deeper, or a deeper one. None for an option
    that makes new councils.
    """
    if appraisal.dataset.options[option].councils is not None:
        return ()
    today = {(tie.one, tie.other): tie for tie in appraisal.ties.close.ties}
    return tuple(
        (tie.one, tie.other)
        for tie in ties_after(appraisal, option).ties
        if (now := today.get((tie.one, tie.other))) is None
        or len(tie.bodies) > len(now.bodies)
        or tie.level > now.level
    )
