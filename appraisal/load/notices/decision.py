"""What a workspace says of the decision that contradicts something else that it says."""

from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.model import Dataset, Decision, first_day

from .places import known

SETTINGS = "appraisal.yaml"


def contradictions(dataset: Dataset) -> Iterator[Complaint]:
    """A decision later than the workspace, and options that stand otherwise than it says."""
    decision = dataset.settings.decision
    if decision is None:
        return
    today = dataset.settings.date
    if known(decision.date) and first_day(decision.date) > today:
        what = f"This decision ({decision.date}) is later than the workspace's date, {today}."
        mend = "Mend the date that is wrong."
        yield Complaint(SETTINGS, ("decision", "date"), what, mend)
    yield from _standings(dataset, decision)


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
