"""The headings of `report:`: every one is of something, and stands there once."""

from collections.abc import Iterator, Set

from appraisal.model import Dataset
from appraisal.model.facts import LONGEST_ID
from appraisal.model.headings import implied_by, is_implied, slug_of, usual_names
from appraisal.model.reports import ReportHeading, Subheading, Template
from appraisal.model.walk import Path

from .complaint import Complaint
from .nearest import suggestion

FILE = "appraisal.yaml"
COVERING = (None, "implications", "risk")
"""The parts that may say under which headings what they tell of stands."""


def heading_faults(dataset: Dataset, *, whole: bool) -> Iterator[Complaint]:
    """Complain of every heading, in the template for all and in those of councils.

    `whole` says that every option could be read: else one may say something under any heading.
    """
    report = dataset.settings.report
    implied = {i for option in dataset.options.values() for i in option.implications}
    used = implied if whole else None
    yield from _of_template(("report",), report, used)
    for council, template in report.councils.items():
        yield from _of_template(("report", "councils", council), template, used)


def _of_template(at: Path, template: Template, used: Set[str] | None) -> Iterator[Complaint]:
    seen: dict[tuple[str, bool], str] = {}
    told: dict[str, str] = {}
    for path, heading in _every((*at, "headings"), template):
        fault = _no_id(heading) or _twice(heading, seen) or _of_nothing(heading, used)
        if fault := fault or _covers_another(heading) or _told_twice(heading, told):
            yield Complaint(FILE, path, *fault)


def _every(at: Path, template: Template) -> Iterator[tuple[Path, Subheading]]:
    for place, heading in enumerate(template.headings):
        yield (*at, place), heading
        for below, under in enumerate(heading.under):
            yield (*at, place, "under", below), under


def _no_id(heading: Subheading) -> tuple[str, str] | None:
    """A heading of implications has an id of its own, by which they name it."""
    i = slug_of(heading.heading)
    if heading.part or heading.covers or 0 < len(i) <= LONGEST_ID:
        return None
    return (
        f"'{heading.heading[:40]}' makes no id under which implications could name it.",
        f"Write a heading of letters and digits, of {LONGEST_ID} signs at most.",
    )


def _twice(heading: Subheading, seen: dict[tuple[str, bool], str]) -> tuple[str, str] | None:
    """A heading stands in the report once, and perhaps as an appendix too."""
    i, name = slug_of(heading.heading), heading.heading
    behind = isinstance(heading, ReportHeading) and heading.appendix
    if not i or (i, behind) not in seen:
        seen[i, behind] = name
        return None
    what = f"'{name}' stands here a second time: it and '{seen[i, behind]}' are both `{i}`."
    return what, "List each heading once."


def _told_twice(heading: Subheading, told: dict[str, str]) -> tuple[str, str] | None:
    """What options imply under a heading stands below one heading alone."""
    ids = heading.covers or (() if heading.is_of else implied_by(heading.heading)[-1:])
    for i in ids:
        if i in told:
            what = f"'{heading.heading}' tells what options imply on `{i}`, as '{told[i]}' does."
            return what, "List one of the two."
    told.update(dict.fromkeys(ids, heading.heading))
    return None


def _of_nothing(heading: Subheading, used: Set[str] | None) -> tuple[str, str] | None:
    name = heading.heading
    if heading.is_of or heading.covers or is_implied(name) or used is None:
        return None
    if not used.isdisjoint(implied_by(name)):
        return None
    own = f"write {{heading: {name}, part: own}} for one that you write yourselves."
    near = suggestion(name, usual_names())
    return (
        f"'{name}' is no part of a report, and no option says what it implies under it.",
        f"{near} Or {own}" if near else own.capitalize()[0] + own[1:],
    )


def _covers_another(heading: Subheading) -> tuple[str, str] | None:
    if not heading.covers or heading.part in COVERING:
        return None
    return (
        f"'{heading.heading}' is of `{heading.part}`, which has no implications to cover.",
        "Take `covers:` away, or make it `part: implications`.",
    )
