"""How an option would be done, in words: how long, after what, with what risk."""

from collections.abc import Sequence

from appraisal.findings.numbers import counted, listed, moment, number
from appraisal.findings.sentences import say
from appraisal.model.options import Risk
from appraisal.model.steps import Step

HORIZONS = {"short": say("plan.short"), "medium": say("plan.medium"), "long": say("plan.long")}


def months_words(months: float | None) -> str:
    """How long a step takes; one of no length is a date to reach, and None is not known."""
    if months is None:
        return say("plan.months-unknown")
    return counted(number(months, 1), "month") if months else say("plan.to-reach")


def after_steps(names: Sequence[str]) -> str:
    """After which steps one comes, by name, where not all stand beside it; empty after none."""
    if not names:
        return ""
    return say("plan.after-named", steps=listed([say("plan.step", name=name) for name in names]))


def risk_size(risk: Risk) -> str:
    """How likely a risk is and how grave, each from 1 to 5."""
    return say("plan.risk", likelihood=number(risk.likelihood, 1), impact=number(risk.impact, 1))


def done_words(step: Step) -> str:
    """That a step is done, and when; empty for one that is still to do."""
    return say("steps.done", when=moment(step.done)) if step.done else ""
