"""Partnerships of which the register says two things that cannot both be so."""

import datetime
from collections.abc import Iterator

from appraisal.load.complaint import Complaint
from appraisal.load.document import Path
from appraisal.model import Dataset, Partnership, first_day, last_day

from .places import known

REGISTER = "councils/partnerships.yaml"
MEND_DATE = "Mend the date that is wrong."


def _bodies(dataset: Dataset) -> Iterator[tuple[str, Path, Partnership]]:
    """Every partnership on the register and every one that an option would start."""
    for i, body in dataset.partnerships.items():
        yield REGISTER, (i,), body
    for i, option in dataset.options.items():
        for name, body in option.partnerships.start.items():
            yield f"options/{i}.yaml", ("partnerships", "start", name), body


def hosts_outside(dataset: Dataset) -> Iterator[Complaint]:
    """A host that is neither a member nor a partner; where nobody is, that is said instead."""
    for file, path, body in _bodies(dataset):
        inside = (*body.members, *body.partners)
        if body.host is not None and body.host not in inside and not _is_empty(body):
            what = f"'{body.host}' hosts this and is neither a member nor a partner."
            mend = "Add it to `members:` or `partners:`, or mend `host:`."
            yield Complaint(file, (*path, "host"), what, mend)


def members_twice(dataset: Dataset) -> Iterator[Complaint]:
    """A member or a partner that is listed more than once."""
    for file, path, body in _bodies(dataset):
        for key, listed in (("members", body.members), ("partners", body.partners)):
            for position, i in enumerate(listed):
                if listed[:position].count(i) == 1:
                    what = f"'{i}' is listed here a second time."
                    yield Complaint(file, (*path, key, position), what, "List it once.")


def empty_partnerships(dataset: Dataset) -> Iterator[Complaint]:
    """A partnership in which nobody is, though its lists are said to be whole."""
    for file, path, body in _bodies(dataset):
        if _is_empty(body):
            what = "Nobody is in this partnership."
            mend = "List its `members:`, or write `others: unknown` if they were not found."
            yield Complaint(file, path, what, mend)
    for i, candidate in dataset.candidates.items():
        if not candidate.everyone and not candidate.partners:
            what = "Nobody could join this."
            mend = "List its `members:`: without them it ties nobody together."
            yield Complaint("councils/candidates.yaml", (i,), what, mend)


def _is_empty(body: Partnership) -> bool:
    return not body.members and not body.partners and body.others is None


def contradicting_dates(dataset: Dataset) -> Iterator[Complaint]:
    """Dates of a partnership that contradict each other, its status or the workspace's date."""
    today = dataset.settings.date
    for file, path, body in _bodies(dataset):
        others = (*_seen(body, today), *_status(body, today), *_left(body, today))
        for key, what, mend in list(_ended(body)) or others:
            yield Complaint(file, (*path, *key), what, mend)


Fault = tuple[Path, str, str]


def _before(one: str | None, other: str | None) -> bool:
    """Whether a date lies wholly before another, whatever days their months and years mean."""
    return known(one) and known(other) and last_day(str(one)) < first_day(str(other))


def _ended(body: Partnership) -> Iterator[Fault]:
    if _before(body.until, body.since):
        what = f"This ended ({body.until}) before it began ({body.since})."
        yield ("until",), what, MEND_DATE


def _seen(body: Partnership, today: datetime.date) -> Iterator[Fault]:
    seen = body.last_seen
    if _before(seen, body.since):
        what = f"This was last seen ({seen}) before it began ({body.since})."
    elif _before(today.isoformat(), seen):
        what = f"This was last seen ({seen}) after the workspace's date, {today}."
    elif _before(body.until, seen):
        what = f"This was last seen ({seen}) after it ended ({body.until})."
    else:
        return
    yield ("last_seen",), what, MEND_DATE


def _status(body: Partnership, today: datetime.date) -> Iterator[Fault]:
    over = _before(body.until, today.isoformat())
    if body.status == "ended" and _before(today.isoformat(), body.until):
        yield (
            ("until",),
            f"This is ended, and runs until {body.until}, after the workspace's date, {today}.",
            "Take `status: ended` away while it runs, or mend the date.",
        )
    elif body.status == "proposed" and over:
        yield (
            ("until",),
            f"This is only proposed, and its end ({body.until}) has passed.",
            "Say whether it came about: `status: ended` if it did; if not, take `until:` away.",
        )
    # Where no status is written, the dates decide, and nothing is contradicted.
    elif body.status == "active" and "status" in body.model_fields_set and over:
        yield (
            ("status",),
            f"This is said to be active, and ended in {body.until}.",
            "Write `status: ended`, or mend the date.",
        )


def _left(body: Partnership, today: datetime.date) -> Iterator[Fault]:
    for position, left in enumerate(body.left):
        path = ("left", position, "date")
        if _before(left.date, body.since):
            what = f"'{left.who}' left ({left.date}) before this began ({body.since})."
        elif _before(today.isoformat(), left.date):
            what = f"'{left.who}' left ({left.date}) after the workspace's date, {today}."
        elif _before(body.until, left.date):
            what = f"'{left.who}' left ({left.date}) after this had ended ({body.until})."
        else:
            continue
        yield path, what, MEND_DATE
