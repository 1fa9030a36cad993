"""Who would share with whom before an option and after it: two drawings and their table."""

from collections.abc import Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.network.ties import SHARE, close_bodies, depth
from appraisal.area.partnerships import bodies_after, council_graph, council_ties
from appraisal.charts.network import LEVEL_OF, ring, ring_of
from appraisal.findings.numbers import count_of
from appraisal.site.facts import LEVEL_WORDS


def before_and_after(appraisal: Appraisal, option: str) -> Mapping[str, Any] | None:
    """The close ties of today and those that would be left; None where there never are any.

    Close: at level share or deeper, less the partnerships of all of today's councils. `inside`
    counts those of several councils that would lie within one.
    """
    dataset, stand = appraisal.dataset, appraisal.stands[option]
    chosen, changed = dataset.options[option], appraisal.changes[option]
    known, councils = {**appraisal.partnerships, **chosen.partnerships.start}, {*dataset.councils}
    then = bodies_after(chosen, changed, known)
    bodies = {
        i: body
        for i, body in then.items()
        if depth(known[i].model_copy(update={"level": body.level}), frozenset(councils)) >= SHARE
    }
    before = appraisal.ties.close.ties
    after = council_ties(council_graph([council.id for council in stand], bodies))
    if not before and not after:
        return None
    labels = {council.id: council.label for council in stand}
    shared = [
        i
        for i in close_bodies(dataset, appraisal.partnerships)
        if len(councils.intersection(known[i].members)) > 1 and changed.fates[i] != "ended"
    ]
    inside = sum(i not in bodies or len(set(bodies[i].members)) == 1 for i in shared)
    return {
        "before": ring(dataset, before),
        "before_title": "Before: " + _title(len(before), len(dataset.councils)),
        "after": ring_of(dataset, stand, after),
        "after_title": "After: " + _title(len(after), len(stand)),
        "inside": inside,
        "ties": [
            {
                "one": labels[tie.one],
                "other": labels[tie.other],
                "bodies": len(tie.bodies),
                "level": LEVEL_WORDS[LEVEL_OF[tie.level]],
            }
            for tie in sorted(after, key=lambda t: (-len(t.bodies), t.one, t.other))
        ],
    }


def _title(ties: int, councils: int) -> str:
    """How many pairs of councils share, of how many there are."""
    pairs = councils * (councils - 1) // 2
    if not pairs:
        return "one council, and no pairs"
    share = "shares" if ties == 1 else "share"
    return f"{ties or 'none'} of {count_of(pairs, 'pair')} {share} services, staff or money"
