"""Where councils could work together next → sentences and words.

Labels map ids of councils to names. Each is right in every edge case: where nothing can be said,
it says so.
"""

from collections.abc import Mapping, Sequence

from appraisal.appraise.network.next_steps import KINDS, Kind, NextSteps, Prospect
from appraisal.findings.numbers import listed, stop_after
from appraisal.findings.ranking import Labels
from appraisal.model import LEVEL_OF, in_words

CLOSELY = "that do not yet work together at the level of sharing or deeper"
FEW = 3
"""So many pairs that tie are named; more are counted."""
IN_COMMON: Mapping[Kind, str] = {
    "priorities": "Shared priorities: ",
    "neighbours": "Neighbours in common: ",
    "partners": "Bodies that both work with: ",
    "place": "",
    "needs": "Needs compared by: ",
}
"""What stands before the names of what two councils have in common, by the reason."""


def next_finding(found: NextSteps, councils: int, labels: Labels) -> str:
    """The pair with the most in common of those that do not yet work together closely."""
    if councils < 2:
        return "There are no two councils that could work together."
    if not found.pairs:
        return f"No pair of councils {CLOSELY} has anything recorded in common."
    first, count = found.pairs[0], len(found.pairs)
    score = f"{_score(first)} of 5"
    top = [p for p in found.pairs if _score(p) == _score(first)]
    if count == 1:
        only = f"Of the pairs of councils {CLOSELY}, one alone has something in common"
        return f"{only}: {_named(first, labels)}, at {score}."
    if len(top) == 1:
        most = f"{_named(first, labels)} have the most in common: they score {score}"
    elif len(top) <= FEW:
        pairs = "; ".join(_named(p, labels) for p in top)
        most = f"{len(top)} have the most in common, at {score} each: {pairs}"
    else:
        most = f"{len(top)} have equally much in common, and the most: they score {score}"
    return f"Of the {count} pairs of councils {CLOSELY}, {most}."


def unrecorded(found: NextSteps) -> str:
    """Of which reasons nothing is on record; nothing where all are."""
    if not found.unrecorded:
        return ""
    kinds = listed([in_words(kind).lower() for kind in found.unrecorded])
    return f"Nothing is recorded of {kinds}: what that would add to a score is not known."


def _named(prospect: Prospect, labels: Labels) -> str:
    return listed([labels[i] for i in prospect.councils])


def _score(prospect: Prospect) -> str:
    return f"{prospect.score:.1f}"


def score_words(prospect: Prospect) -> str:
    """A score, with what it could be at most where something is not known: 2.5 (to 3.5)."""
    least, most = _score(prospect), f"{prospect.at_most:.1f}"
    return least if least == most else f"{least} (to {most})"


def level_words(depth: int) -> str:
    """How deeply councils work together (0-4), 0 standing for not at all."""
    return in_words(LEVEL_OF[depth]) if depth else "No partnership"


def reasons_explained() -> tuple[tuple[str, str], ...]:
    """Each reason that a score adds up: what it is called, and what it means, as a clause."""
    return tuple((in_words(kind), meaning.partition(": ")[2]) for kind, meaning in KINDS.items())


def reason(kind: Kind, score: float | None, names: Sequence[str]) -> str:
    """What a reason rests on, in a sentence; nothing where it counts for nothing."""
    if kind == "neighbours" and score == 1:
        return "They are neighbours."
    said = listed(names)
    return f"{IN_COMMON[kind]}{said}{stop_after(said)}" if names else ""
