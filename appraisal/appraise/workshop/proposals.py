"""What a workshop could settle, proposed from the results: the most deciding questions first."""

from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.workshop.candidate_questions import (
    candidates_to_settle,
    factors_to_settle,
    forms_to_settle,
    hosts_to_settle,
    posts_to_settle,
)
from appraisal.appraise.workshop.evidence_questions import (
    criteria_that_part,
    gaps_worth_closing,
    judgements_to_look_at,
    themes_that_part,
)
from appraisal.appraise.workshop.proposed import Proposed, asked, taking_turns
from appraisal.appraise.workshop.turning_questions import (
    scores_that_turn,
    ways_that_turn,
    weights_that_turn,
)
from appraisal.model import Workshop

Purpose = Literal["why", "what", "how"]
Find = Callable[[Appraisal], Iterable[Proposed]]

MOST = 12
"""More questions than this no room settles in an afternoon."""

WHY: tuple[Find, ...] = (criteria_that_part, themes_that_part)
WHAT: tuple[Find, ...] = (
    candidates_to_settle,
    weights_that_turn,
    scores_that_turn,
    judgements_to_look_at,
    ways_that_turn,
    gaps_worth_closing,
)
HOW: tuple[Find, ...] = (hosts_to_settle, factors_to_settle, forms_to_settle, posts_to_settle)
FINDERS: Mapping[Purpose | None, tuple[Find, ...]] = {
    "why": WHY,
    "what": WHAT,
    "how": HOW,
    None: (*WHAT, *WHY),
}
"""What each kind of workshop is asked; one without a purpose, all that decides the order."""


class Proposals(Struct, frozen=True):
    """Questions that are not in a workshop yet, those that are, and those that decide less."""

    new: tuple[Proposed, ...]
    there: tuple[Proposed, ...]
    rest: tuple[Proposed, ...]


def proposals(
    appraisal: Appraisal, purpose: Purpose | None, workshop: Workshop | None, most: int = MOST
) -> Proposals:
    """The `most` deciding questions of a purpose, less those that a workshop asks already.

    A question is there already where the file has its id, or asks for the same score, weight or
    candidate under another: so a second run with the same results proposes nothing.
    """
    every = taking_turns([find(appraisal) for find in FINDERS[purpose]])
    held = workshop.questions if workshop else ()
    ids = {question.id for question in held}
    wanted = {(question.option, question.criterion, question.candidate) for question in held}
    there = [one for one in every if one.id in ids or asked(one) in wanted]
    chosen = every[:most]
    return Proposals(
        new=tuple(one for one in chosen if one not in there),
        there=tuple(there),
        rest=tuple(one for one in every[most:] if one not in there),
    )
