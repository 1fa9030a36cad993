"""Every benefit, who promises it and how one would know, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal
from appraisal.appraise.benefits import Recorded, checkable, register
from appraisal.findings.benefits import missing, needed
from appraisal.model import Dataset, read_fact
from appraisal.model.facts import Fact


def benefit_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for each benefit of each option and programme, for data/benefits.csv."""
    dataset = appraisal.dataset
    return [
        _row(dataset, found, option, name)
        for found in register(dataset)
        for option, name in _holders(dataset, found)
    ]


def _holders(dataset: Dataset, found: Recorded) -> list[tuple[str, str]]:
    if found.programme:
        return [("", dataset.programmes[found.programme].name)]
    return [(i, dataset.options[i].label) for i in found.options]


def _row(dataset: Dataset, found: Recorded, option: str, name: str) -> dict[str, Any]:
    benefit = found.benefit
    return {
        "option": option,
        "programme": found.programme,
        "promised_by": name,
        "benefit": benefit.name,
        "kind": benefit.kind or "",
        "measure": benefit.measure or "",
        **_figure("baseline", benefit.baseline),
        **_figure("target", benefit.target),
        "owner": benefit.owner or "",
        "by": benefit.by or "",
        "needs": "; ".join(needed(dataset, found)),
        "depends_on": benefit.depends_on or "",
        "note": benefit.note or "",
        "checkable": checkable(benefit),
        "lacks": "; ".join(missing(benefit)),
    }


def _figure(name: str, fact: Fact | None) -> dict[str, Any]:
    """A figure and the ids of its sources; blank where it is not known."""
    reading = read_fact(fact)
    return {
        name: reading.value if reading else "",
        f"{name}_source": " ".join(sorted(reading.sources)) if reading else "",
    }
