"""Who does the work of what others decide, and what is one front door, in words."""

from collections.abc import Mapping

from appraisal.appraise import Appraisal, Decided
from appraisal.findings.numbers import listed
from appraisal.findings.sentences import say
from appraisal.model import Dataset, Partnership


def deliverer(dataset: Dataset, option: str, row: Decided) -> str:
    """The partnership that delivers a function under an option, or today where none is named.

    Empty where nobody but who decides it does.
    """
    body = _deliverer(row)
    return _names(dataset, option)[body] if body else ""


def delivered_by(dataset: Dataset, option: str, row: Decided) -> str:
    """The same in a few words."""
    body = deliverer(dataset, option, row)
    return say("delivery.by", body=body) if body else ""


def deliveries(appraisal: Appraisal, option: str) -> tuple[str, ...]:
    """What would be delivered through which partnership, where that is new, and what no longer."""
    names = _names(appraisal.dataset, option)
    now = _by_deliverer(appraisal.dataset, appraisal.functions_today)
    then = _by_deliverer(appraisal.dataset, appraisal.functions[option])
    through = [
        say("delivery.through", functions=listed(found), count=len(found), body=names[body])
        for body, every in then.items()
        if (found := [function for function in every if function not in now.get(body, ())])
    ]
    lost = {body: [f for f in found if f not in then.get(body, ())] for body, found in now.items()}
    return *through, *(
        say("delivery.no-longer", functions=listed(found), count=len(found), body=names[body])
        for body, found in lost.items()
        if found
    )


def _deliverer(row: Decided) -> str | None:
    return None if row.delivered_by == row.by else row.delivered_by


def _by_deliverer(dataset: Dataset, table: Mapping[str, Decided]) -> dict[str, list[str]]:
    """The names of the functions that each partnership delivers, by its id."""
    found: dict[str, list[str]] = {}
    for i, row in table.items():
        if body := _deliverer(row):
            found.setdefault(body, []).append(dataset.functions[i].name)
    return {body: sorted(found[body]) for body in sorted(found)}


def _names(dataset: Dataset, option: str) -> dict[str, str]:
    """The names of partnerships by id, with those that an option starts."""
    started = dataset.options[option].partnerships.start if option else {}
    return {i: body.name for i, body in {**dataset.partnerships, **started}.items()}


def one_door(body: Partnership) -> str:
    """That a partnership is one front door for its members' residents; empty where it isn't."""
    return say("delivery.one-door") if body.one_door else ""


def with_one_door(body: Partnership, members: str) -> str:
    """The same behind who would belong, in a few words."""
    short = say("delivery.one-door-short") if body.one_door else ""
    if members and short:
        return say("delivery.and", members=members, short=short)
    return members or short
