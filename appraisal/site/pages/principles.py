"""The principles page: how far each option meets the principles for collaboration."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.findings.numbers import all_of, count_of, listed
from appraisal.model import Dataset
from appraisal.site.drawing import Page
from appraisal.site.navigation import address
from appraisal.site.principle_rows import principle_rows


def pages(appraisal: Appraisal) -> Iterator[Page]:
    """The principles page; none where neither principles nor success factors are recorded."""
    dataset = appraisal.dataset
    if not dataset.principles and not dataset.success_factors:
        return
    yield Page("principles", address("principles"), "Principles", _context(dataset))


def _context(dataset: Dataset) -> Mapping[str, Any]:
    return {
        "finding": finding(dataset),
        "principles": tuple(
            {
                "id": i,
                "name": principle.name,
                "question": principle.question or "",
                "note": principle.note or "",
                "sources": principle.source or (),
                "short": _met_by(dataset, i),
            }
            for i, principle in dataset.principles.items()
        ),
        "rows": tuple(
            {"option": i, "cells": principle_rows(dataset, dataset.options[i])}
            for i in dataset.option_order()
        ),
        "factors": tuple(
            {"name": f.name, "note": f.note or "", "sources": f.source or ()}
            for f in dataset.success_factors.values()
        ),
        "themes": tuple((i, t.name, t.question or "") for i, t in dataset.themes.items()),
    }


def _met_by(dataset: Dataset, principle: str) -> str:
    """How many options meet a principle fully, partly and not."""
    held = [
        o.principles[principle].met for o in dataset.options.values() if principle in o.principles
    ]
    if not held:
        return "No option has been looked at against it."
    words = (("fully", "fully"), ("partly", "partly"), ("not", "not"))
    said = listed([f"{n} {word}" for met, word in words if (n := sum(h == met for h in held))])
    without = len(dataset.options) - len(held)
    rest = f" {count_of(without, 'option')} not looked at." if without else ""
    return f"Met: {said}.{rest}"


def finding(dataset: Dataset) -> str:
    """Which options meet most principles fully, in a sentence."""
    if not dataset.principles:
        return "No principles are recorded."
    if not dataset.options:
        return "No options are recorded, so nothing can be held against the principles yet."
    fully = {
        i: sum(
            option.principles[p].met == "fully"
            for p in dataset.principles
            if p in option.principles
        )
        for i, option in dataset.options.items()
    }
    of = count_of(len(dataset.principles), "principle")
    every_one = all_of(len(dataset.principles), "principle")
    if not any(option.principles for option in dataset.options.values()):
        return "No option has been looked at against the principles yet."
    most, every = max(fully.values()), len(dataset.principles)
    if most == every:
        return f"{_who(dataset, fully, most)} {every_one} fully."
    if not most:
        return f"No option meets any of the {of} fully.{_at_least_partly(dataset)}"
    return (
        f"No option meets {every_one} fully. {_who(dataset, fully, most)} the most fully: "
        f"{most} of {every}.{_at_least_partly(dataset)}"
    )


def _who(dataset: Dataset, fully: Mapping[str, int], most: int) -> str:
    """The options with the highest count, with their verb."""
    return _meet([dataset.options[i].label for i in dataset.option_order() if fully[i] == most])


def _meet(which: list[str]) -> str:
    who = listed(which) if len(which) <= 4 else f"{len(which)} options"
    return f"{who} {'meets' if len(which) == 1 else 'meet'}"


def _at_least_partly(dataset: Dataset) -> str:
    """Who misses no principle: fully and partly together; empty where nobody does."""
    which = [
        option.label
        for option in (dataset.options[i] for i in dataset.option_order())
        if all(p in option.principles for p in dataset.principles)
        and all(option.principles[p].met != "not" for p in dataset.principles)
    ]
    return f" {_meet(which)} every principle at least partly." if which else ""
