"""What councils' own programmes set out and cost, item by item, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.findings.programmes import lists, payments, whose
from appraisal.model import read_fact


def programme_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for each item that a programme lists, for data/programmes.csv, with its note."""
    dataset = appraisal.dataset
    return [
        {
            "programme": i,
            "programme_name": programme.name,
            "council": programme.council or "",
            "whose": whose(dataset, programme),
            "list": heading,
            "item": item.name,
            "note": item.note or "",
        }
        for i, programme in dataset.programmes.items()
        for heading, items in (*lists(programme), *payments(programme))
        for item in items
    ]


def cost_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for each line of a programme's budget, for data/programme-costs.csv, in pounds.

    An amount that is not known is blank.
    """
    return [
        {
            "programme": i,
            "programme_name": programme.name,
            "line": cost.name,
            "pounds": reading.value if reading else "",
            "one_off": cost.one_off,
            "source": " ".join(sorted(reading.sources)) if reading else "",
        }
        for i, programme in appraisal.dataset.programmes.items()
        for cost in programme.costs
        for reading in (read_fact(cost.amount),)
    ]
