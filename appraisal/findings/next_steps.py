"""Where councils could work together next → sentences and words.

Labels map ids of councils to names. Each is right in every edge case: where nothing can be said,
it says so.
"""

from collections.abc import Mapping, Sequence

from appraisal.appraise.network.next_steps import KINDS, Kind, NextSteps, Prospect
from appraisal.findings.numbers import listed, listed_names
from appraisal.findings.ranking import Labels
from appraisal.findings.sentences import say
from appraisal.model import LEVEL_OF, in_words

FEW = 3
"""So many pairs that tie are named; more are counted."""
_SHARED: Mapping[Kind, str] = {
    "priorities": "next.priorities",
    "neighbours": "next.neighbours",
    "partners": "next.partners",
    "place": "next.place",
    "needs": "next.needs",
}
"""The sentence that names what two councils have in common, by the reason."""
_COUNTS: Mapping[Kind, str] = {
    "priorities": say("next.counts-priorities"),
    "neighbours": say("next.counts-neighbours"),
    "partners": say("next.counts-partners"),
    "place": say("next.counts-place"),
    "needs": say("next.counts-needs"),
}
"""How each reason counts, as a clause."""


def next_finding(found: NextSteps, councils: int, labels: Labels) -> str:
    """The pair with the most in common of those that do not yet work together closely."""
    if councils < 2:
        return say("next.no-two-councils")
    if not found.pairs:
        return say("next.none")
    first, count = found.pairs[0], len(found.pairs)
    score = say("next.score", score=_score(first))
    top = [p for p in found.pairs if _score(p) == _score(first)]
    if count == 1:
        return say("next.only", pair=_named(first, labels), score=score)
    if len(top) == 1:
        most = say("next.one-most", pair=_named(first, labels), score=score)
    elif len(top) <= FEW:
        pairs = "; ".join(_named(p, labels) for p in top)
        most = say("next.few-most", count=len(top), score=score, pairs=pairs)
    else:
        most = say("next.many-most", count=len(top), score=score)
    return say("next.most", count=count, most=most)


def unrecorded(found: NextSteps) -> str:
    """Of which reasons nothing is on record; nothing where all are."""
    if not found.unrecorded:
        return ""
    kinds = listed([in_words(kind).lower() for kind in found.unrecorded])
    return say("next.unrecorded", kinds=kinds)


def _named(prospect: Prospect, labels: Labels) -> str:
    return listed_names([labels[i] for i in prospect.councils])


def _score(prospect: Prospect) -> str:
    return f"{prospect.score:.1f}"


def score_words(prospect: Prospect) -> str:
    """A score, with what it could be at most where something is not known: 2.5 (to 3.5)."""
    least, most = _score(prospect), f"{prospect.at_most:.1f}"
    return least if least == most else say("next.at-most", least=least, most=most)


def level_words(depth: int) -> str:
    """How deeply councils work together (0-4), 0 standing for not at all."""
    return in_words(LEVEL_OF[depth]) if depth else say("next.no-partnership")


def reasons_explained() -> tuple[tuple[str, str], ...]:
    """Each reason that a score adds up: what it is called, and what it means, as a clause."""
    return tuple((in_words(kind), _COUNTS[kind]) for kind in KINDS)


def reason(kind: Kind, score: float | None, names: Sequence[str]) -> str:
    """What a reason rests on, in a sentence; nothing where it counts for nothing."""
    if kind == "neighbours" and score == 1:
        return say("next.are-neighbours")
    return say(_SHARED[kind], names=listed(names)) if names else ""
