"""The page of published money: who claims what, against what, and what the criteria count of it."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.money_criteria import counts_published_money
from appraisal.model import Criterion
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.opened_values import opened
from appraisal.site.published_money import footings


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The page of published money."""
    yield Page("money", address("money"), "Published money", _context(appraisal))


def _context(appraisal: Appraisal) -> Mapping[str, Any]:
    options = appraisal.matrix.options
    without = [i for i in options if not appraisal.dataset.options[i].claims]
    return {
        "footings": footings(appraisal, options),
        "others": footings(appraisal, options, money=False),
        "without": without,
        "used": tuple(
            filter(None, (_used(appraisal, leaf) for leaf in appraisal.dataset.leaves()))
        ),
    }


def _used(appraisal: Appraisal, leaf: Criterion) -> Mapping[str, Any] | None:
    """What a criterion counts of published money, option by option; None for all others."""
    if not counts_published_money(appraisal.dataset, leaf):
        return None
    cells = [opened(appraisal, i, leaf) for i in appraisal.matrix.options]
    known = [cell for cell in cells if cell.evidence != "gap"]
    top = next(c for c in appraisal.dataset.criteria if any(n is leaf for n in c.nodes()))
    return {
        "label": leaf.label,
        "href": f"criteria/{top.id}.html#{leaf.id}",
        "rows": tuple(sorted(known, key=lambda cell: (-cell.span.value, cell.option))),
        "without": tuple(cell.option for cell in cells if cell.evidence == "gap"),
    }
