"""The sentences of a one-page brief of an option."""

from collections.abc import Iterator, Mapping, Sequence

from appraisal.appraise.futures import Outcome
from appraisal.appraise.matrix import Ranking
from appraisal.findings.nothing_recorded import NOT_RANKED
from appraisal.findings.numbers import count_of, listed, per_cent, stop_after
from appraisal.findings.ranking import Labels, quoted, rank_words

NAMED = 2
"""How many partnerships a council's line names before it only counts them."""
_FATES = {"deepened": "deepened", "started": "new", "ended": "ended"}
"""The fates of partnerships that a council's line tells, with their words there."""


def new_councils(title: str, names: Sequence[str]) -> str:
    """The councils that would stand, after the headline that counts them."""
    said = listed(names)
    return f"{title}: {said}{stop_after(said)}"


def partnerships(fates: str) -> str:
    """What becomes of the partnerships, from how many have which fate."""
    return f"Partnerships: {fates}."


def elsewhere(rankings: Mapping[str, Ranking], option: str, names: Labels) -> str:
    """An option's rank under each of these perspectives, in a line; empty without any."""
    said = [
        f"{rank_words(ranking.rank, option) or NOT_RANKED} under {quoted(names[i])}"
        for i, ranking in rankings.items()
    ]
    return f"Place elsewhere: {', '.join(said)}." if said else ""


def becomes(outcome: str, fates: Mapping[str, Sequence[str]]) -> str:
    """What becomes of a council, and of its partnerships, which `fates` names by their fate."""
    parts = [outcome]
    for fate, word in _FATES.items():
        if names := fates.get(fate):
            said = listed(names) if len(names) <= NAMED else count_of(len(names), "partnership")
            parts.append(f"{word}: {said}")
    said = "; ".join(parts)
    return f"{said}{stop_after(said)}"


def outcome_words(
    outcome: Outcome, parts: Sequence[tuple[str, str, float | None]], county: bool
) -> str:
    """What becomes of a council. `parts` has the new councils that its area goes to.

    Each by its name, with the areas that it takes from here and what they make of its residents
    (0-1), None where that is not known.
    """
    if outcome == "stays":
        return "stays as it is"
    if outcome == "unplaced":
        return "is not placed by this option"
    name, _, share = parts[0]
    if outcome == "alone":
        return f"carries on alone, as {name}"
    if outcome == "joins":
        return f"joins {name}" if share is None else f"joins {name} ({per_cent(share)})"
    if county:
        return f"is divided between {listed([new for new, _, _ in parts])}"
    return f"is split: {'; '.join(f'{here} to {new}' for new, here, _ in parts)}"


def unknowns(
    gaps: Sequence[str], disputed: Sequence[str], criteria: int, flows: int, sums: Sequence[str]
) -> Iterator[str]:
    """What is not known or not agreed of an option.

    `gaps` and `disputed` name those of its `criteria` without evidence, or with sources that
    disagree; `sums` name what can't be worked out from its costs and savings, `flows` in number.
    """
    if gaps and len(gaps) < criteria:
        yield f"No evidence on: {'; '.join(gaps)}{stop_after(gaps[-1])}"
    if disputed:
        yield f"Sources disagree on: {'; '.join(disputed)}."
    if not flows:
        yield "No costs or savings are recorded, so no sum is worked out."
    elif sums:
        yield f"Can’t be worked out: {'; '.join(sums)}."
