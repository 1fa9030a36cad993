"""What councils' own programmes set out, item by item, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.findings.programmes import lists, payments, whose


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
