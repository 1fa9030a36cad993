"""What could start now whatever is decided, and what of it would make a score worse."""

from collections.abc import Mapping

from appraisal.appraise.futures_of_bodies import StartNow
from appraisal.findings.packages import names_words
from appraisal.findings.sentences import joined, say
from appraisal.model import Dataset


def start_now_words(dataset: Dataset, start_now: Mapping[str, StartNow]) -> str:
    """What could start now and lose no money, and which of that would lower a score."""
    safe = [i for i, answer in start_now.items() if answer == "yes"]
    if not safe:
        return say("packages.nothing-to-start")
    could = say("packages.start-now", names=names_words(dataset, safe), count=len(safe))
    return joined(could, lowering(dataset, start_now))


def lowering(dataset: Dataset, start_now: Mapping[str, StartNow]) -> str:
    """Which could start now and make a score worse; empty where none."""
    worse = [i for i, answer in start_now.items() if answer == "yes" and lowered(dataset, i)]
    return say("no-regrets.lowering", names=names_words(dataset, worse)) if worse else ""


def lowered(dataset: Dataset, candidate: str) -> tuple[str, ...]:
    """The criteria on which a candidate is taken to make the reference option's score worse."""
    names = {leaf.id: leaf.label for leaf in dataset.leaves()}
    lifts = dataset.candidates[candidate].lifts.items()
    return tuple(names[i] for i, lift in lifts if lift.score < 0)
