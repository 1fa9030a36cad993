"""Road maps as a page shows them: options with the same steps once, each step a row."""

from collections.abc import Iterator

from msgspec import Struct

from appraisal.appraise import Appraisal
from appraisal.appraise.alike import alike
from appraisal.appraise.road_map import Plan, PlannedStep
from appraisal.charts.gantt import PlanBar, StepBar, plan_bar, step_bars
from appraisal.charts.timeline import Line
from appraisal.findings.names import council_label, model_names
from appraisal.findings.numbers import listed, number
from appraisal.findings.option_plans import done_words
from appraisal.findings.road_map import bare_agreements, month, plan_finding, slack_words
from appraisal.findings.sentences import joined
from appraisal.model import Dataset


class StepLine(Struct, frozen=True):
    """A step as a row; empty is what is not known, and a note that stands on the page before.

    `months` is empty where its length is not known, `ends` where no date is. `after` has the
    numbers of the steps that it waits for.
    """

    bar: StepBar
    name: str
    note: str
    who: str
    sources: tuple[str, ...]
    done: str
    months: str
    after: str
    ends: str
    slack: str


class OptionPlan(Struct, frozen=True):
    """The road map of options whose steps are the same: all of it as a bar, and step by step.

    `label` names them, or the model of which they are all lines. `due` is the month in which new
    councils could start, or else that in which the steps could end; empty where nobody knows.
    """

    options: tuple[str, ...]
    label: str
    family: str
    bar: PlanBar
    due: str
    said: str
    steps: tuple[StepLine, ...]


def option_plans(appraisal: Appraisal, line: Line) -> tuple[OptionPlan, ...]:
    """Every road map once, on a line of time, in the order of the options."""
    found = alike(appraisal.road_map.plans)
    told: set[tuple[str, str | None]] = set()
    return tuple(_plan(appraisal, line, plan, options, told) for options, plan in found)


def _plan(
    appraisal: Appraisal,
    line: Line,
    plan: Plan,
    options: tuple[str, ...],
    told: set[tuple[str, str | None]],
) -> OptionPlan:
    return OptionPlan(
        options=options,
        label=_label(appraisal.dataset, options),
        family=appraisal.dataset.options[options[0]].family,
        bar=plan_bar(line, plan),
        due=_due(plan),
        said=joined(
            plan_finding(plan),
            bare_agreements(appraisal.dataset, appraisal.dataset.options[options[0]]),
        ),
        steps=tuple(_lines(appraisal, line, plan, told)),
    )


def _due(plan: Plan) -> str:
    """The month at the end of the filled bar."""
    start = plan.met("vesting")
    day = start.finish if start is not None and start.step else plan.finish
    return month(day) if day else ""


def _label(dataset: Dataset, options: tuple[str, ...]) -> str:
    """The name of a model where these are all its lines, and more than one; else their own."""
    names = model_names(dataset)
    whole = [i for i, lines in dataset.models.items() if {*lines} == {*options} != {i}]
    if whole and len(options) > 1:
        return names[whole[0]]
    return listed([dataset.options[i].label for i in options])


def _lines(
    appraisal: Appraisal, line: Line, plan: Plan, told: set[tuple[str, str | None]]
) -> Iterator[StepLine]:
    for one, bar in zip(plan.steps, step_bars(line, plan), strict=True):
        again = (one.step.name, one.step.note) in told
        told.add((one.step.name, one.step.note))
        yield _line(appraisal, one, bar, again=again)


def _line(appraisal: Appraisal, one: PlannedStep, bar: StepBar, *, again: bool) -> StepLine:
    step = one.step
    return StepLine(
        bar=bar,
        name=step.name,
        note="" if again else step.note or "",
        who=council_label(appraisal.dataset, step.council) if step.council else "",
        sources=() if again else step.source or (),
        done=done_words(step),
        months="" if step.months is None else number(step.months, 1),
        after=", ".join(map(str, bar.after)),
        ends=month(one.finish) if one.finish and one.done is None else "",
        slack=slack_words(one),
    )
