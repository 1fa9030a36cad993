"""How many principles each option meets, and how many options meet each principle."""

from collections import Counter
from typing import Literal

from msgspec import Struct

from appraisal.model import Dataset

Met = Literal["fully", "partly", "not"]


class PrinciplesMet(Struct, frozen=True):
    """Which options meet how many of the principles, in the order of the pages.

    `first` meet the `most` fully; `at_least_partly` miss none. None of this says anything where no
    option has been `looked_at`.
    """

    principles: int
    options: int
    looked_at: bool
    most: int
    first: tuple[str, ...]
    at_least_partly: tuple[str, ...]


def principles_met(dataset: Dataset) -> PrinciplesMet:
    """Count the principles that each option meets fully, and find who misses none."""
    answers = {i: dataset.options[i].principles for i in dataset.option_order()}
    fully = {
        i: sum(found.met == "fully" for p, found in given.items() if p in dataset.principles)
        for i, given in answers.items()
    }
    most = max(fully.values(), default=0)
    return PrinciplesMet(
        principles=len(dataset.principles),
        options=len(answers),
        looked_at=any(answers.values()),
        most=most,
        first=tuple(i for i, count in fully.items() if count == most),
        at_least_partly=tuple(
            i
            for i, given in answers.items()
            if all(p in given and given[p].met != "not" for p in dataset.principles)
        ),
    )


def options_meeting(dataset: Dataset, principle: str) -> Counter[Met]:
    """How many options meet a principle fully, partly and not; the others are not looked at."""
    answers = (option.principles.get(principle) for option in dataset.options.values())
    return Counter(found.met for found in answers if found)
