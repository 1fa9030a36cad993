"""What is said of partnerships must be possible: only one at work can decide, deliver or deepen."""

import datetime
import itertools
from collections.abc import Iterator, Mapping

from appraisal.model import LEVELS, UNKNOWN, Dataset, Option, Partnership, active, is_active

from .complaint import Complaint
from .document import Path
from .references import Known

_STARTING: Path = ("partnerships", "start")
_DEEPENING: Path = ("partnerships", "deepen")


def impossible_fates(dataset: Dataset, known: Known) -> Iterator[Complaint]:
    """Complain of every partnership that a file calls on and that could not do what it says."""
    if dataset.settings.date == datetime.date.min:
        return  # appraisal.yaml could not be read, so nobody knows what is at work
    idle, ids = _idle(dataset), known["partnership"].listed
    at_work = frozenset(active(dataset))
    yield from _providers(dataset, idle)
    for i, option in dataset.options.items():
        file = f"options/{i}.yaml"
        yield from _starts(file, option, at_work)
        yield from _deepens(dataset, file, option, idle)
        yield from _decides(file, option, ids, idle)


def _idle(dataset: Dataset) -> dict[str, str]:
    """Why a partnership is not at work on the workspace's date, by its id.

    One that begins later is left out: looking back to an earlier date is no mistake.
    """
    at_work = active(dataset)
    date = dataset.settings.date
    return {
        i: f"'{i}' is not at work on {date}: {_why(body)}."
        for i, body in dataset.partnerships.items()
        if i not in at_work and not _begins_later(body, date)
    }


def _begins_later(body: Partnership, date: datetime.date) -> bool:
    return body.status == "active" and is_active(body.model_copy(update={"since": None}), date)


def _why(body: Partnership) -> str:
    if body.status == "proposed":
        return "it is only proposed"
    known = body.until not in (None, UNKNOWN)
    return f"it has ended ({body.until})" if known else "it has ended"


_PROVIDERS = ("by", "delivered_by")
"""The keys of a function that name the partnership which decides it, or does the work."""


def _providers(dataset: Dataset, idle: Mapping[str, str]) -> Iterator[Complaint]:
    """Who decides or delivers a function today is at work today."""
    for i, function in dataset.functions.items():
        for key in _PROVIDERS:
            body = getattr(function, key)
            if body in idle:
                mend = (
                    f"Name one that is at work, take `{key}` away, or mend the partnership's dates."
                )
                yield Complaint("councils/functions.yaml", (i, key), idle[body], mend)


def _starts(file: str, option: Option, at_work: frozenset[str]) -> Iterator[Complaint]:
    """An option may start what is proposed or has ended, and not what is at work."""
    for i in option.partnerships.start:
        if i in at_work:
            what = f"The partnership '{i}' is at work already, so this option can't start it."
            mend = "Give the new one an id of its own, or use `deepen:`."
            yield Complaint(file, (*_STARTING, i), what, mend)


def _deepens(
    dataset: Dataset, file: str, option: Option, idle: Mapping[str, str]
) -> Iterator[Complaint]:
    for i, level in option.partnerships.deepen.items():
        body, path = dataset.partnerships.get(i), (*_DEEPENING, i)
        if i in idle:
            mend = "Deepen one that is at work, or start a new one with an id of its own."
            yield Complaint(file, path, idle[i], mend)
        elif i in option.partnerships.end:
            what = f"This option both deepens and ends '{i}'."
            yield Complaint(file, path, what, "Take it out of one of them.")
        elif body is not None and LEVELS[level] <= LEVELS[body.level]:
            what = f"'{i}' is at level {body.level} already, so {level} would not deepen it."
            yield Complaint(file, path, what, _deeper(body))


def _deeper(body: Partnership) -> str:
    deeper = [level for level, depth in LEVELS.items() if depth > LEVELS[body.level]]
    if not deeper:
        return "Take it out: no level is deeper."
    return f"Give {' or '.join(deeper)}, or take it out."


def _decides(
    file: str, option: Option, ids: frozenset[str], idle: Mapping[str, str]
) -> Iterator[Complaint]:
    """Whom an option lets decide or deliver a function is at work under it, or started by it."""
    for name, key in itertools.product(option.functions, _PROVIDERS):
        body = getattr(option.functions[name], key) or ""
        path: Path = ("functions", name, key)
        if body in option.partnerships.start or body not in ids:
            continue
        if body in option.partnerships.end:
            does = "decide" if key == "by" else "deliver"
            what = f"This option ends '{body}', so it can't {does} '{name}'."
            mend = f"Name a body that goes on, or take '{body}' out of `end:`."
            yield Complaint(file, path, what, mend)
        elif body in idle:
            mend = "Name one that is at work, or start one under `partnerships:`."
            yield Complaint(file, path, idle[body], mend)
