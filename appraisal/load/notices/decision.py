"""What a workspace says of the decision that contradicts something else that it says."""

import re
from collections.abc import Iterator
from itertools import pairwise

from appraisal.load.complaint import Complaint
from appraisal.load.document import Path
from appraisal.model import Dataset, Decision, first_day

from .places import known

SETTINGS = "appraisal.yaml"

_DECIDING = re.compile(r"\b(?:decide[sd]?|decisions?)\b", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:not (?:yet|found|known|in this)|no decision|(?:is|are|was|were) due|await\w*|pending"
    r"|yet to|may have|to be decided)\b",
    re.IGNORECASE,
)
"""Words by which a sentence on a decision, or one that goes on from it, says that none was seen."""
_GOES_ON = re.compile(r"(?:It|Its|This|That|None|Due|(?:The|Its) (?:outcome|result))\b")


def contradictions(dataset: Dataset) -> Iterator[Complaint]:
    """A decision later than the workspace, and what else stands otherwise than it says."""
    decision = dataset.settings.decision
    if decision is None:
        return
    today = dataset.settings.date
    if known(decision.date) and first_day(decision.date) > today:
        what = f"This decision ({decision.date}) is later than the workspace's date, {today}."
        mend = "Mend the date that is wrong."
        yield Complaint(SETTINGS, ("decision", "date"), what, mend)
    yield from _standings(dataset, decision)
    yield from _steps(dataset, decision)
    yield from _texts(dataset)


def _standings(dataset: Dataset, decision: Decision) -> Iterator[Complaint]:
    for i, option in dataset.options.items():
        if i == decision.option and option.standing not in (None, "decided"):
            what = f"This option is said to be {option.standing}, and was decided on."
        elif i != decision.option and option.standing == "decided":
            names = f"names '{decision.option}'" if decision.option else "names something else"
            what = f"This option is said to be decided, and `decision` {names}."
        else:
            continue
        mend = "Mend `standing`, or `decision` in appraisal.yaml."
        yield Complaint(f"options/{i}.yaml", ("standing",), what, mend)


def _steps(dataset: Dataset, decision: Decision) -> Iterator[Complaint]:
    """Steps of what was decided that are a decision, by their name, and still to come."""
    if decision.option is None or decision.option not in dataset.options:
        return
    for n, step in enumerate(dataset.options_as_written[decision.option].steps):
        if step.done is None and _DECIDING.search(step.name):
            what = f"The step '{step.name}' is still to come, and this option was decided on."
            mend = "Say when it was done (`done`), and mend its note, or name what else it decides."
            yield Complaint(f"options/{decision.option}.yaml", ("steps", n, "name"), what, mend)


def _texts(dataset: Dataset) -> Iterator[Complaint]:
    """Texts that readers meet beside the decision, and that leave it open."""
    for file, path, text in _read_beside_it(dataset):
        if (sentence := _left_open(text)) is not None:
            what = f"'{sentence}' leaves a decision open, and `decision` in {SETTINGS} records one."
            yield Complaint(file, path, what, "Say what was decided, or take the sentence out.")


def _read_beside_it(dataset: Dataset) -> Iterator[tuple[str, Path, str]]:
    for n, note in enumerate(dataset.settings.notes):
        yield SETTINGS, ("notes", n), note
    for i, option in dataset.options_as_written.items():
        for key in ("summary", "description"):
            yield f"options/{i}.yaml", (key,), getattr(option, key) or ""
        for n, step in enumerate(option.steps):
            if step.note and step.done is not None:
                yield f"options/{i}.yaml", ("steps", n, "note"), f"{step.name}. {step.note}"


def _left_open(text: str) -> str | None:
    """The first sentence that speaks of a decision where it, or what goes on from it, saw none."""
    sentences = [*re.split(r"(?<=[.!?;])\s+", " ".join(text.split())), ""]
    for one, after in pairwise(sentences):
        said = f"{one} {after}" if _GOES_ON.match(after) else one
        if _DECIDING.search(one) and _OPEN.search(said):
            return one
    return None
