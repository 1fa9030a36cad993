"""Benefits in words: how many one could check, of what kind they are, and what each rests on."""

from collections.abc import Mapping, Sequence

from appraisal.appraise.benefits import PARTS, Part, Recorded, count_checkable, has
from appraisal.findings.numbers import listed, listed_names
from appraisal.findings.sentences import say
from appraisal.model import Dataset
from appraisal.model.delivery import Benefit, BenefitKind

_COUNTS: Mapping[BenefitKind | None, str] = {
    "cashable": "benefits.count-cashable",
    "non-cashable": "benefits.count-non-cashable",
    "service": "benefits.count-service",
    None: "benefits.count-not-said",
}
_KINDS: Mapping[BenefitKind, str] = {
    "cashable": "benefit-kinds.cashable",
    "non-cashable": "benefit-kinds.non-cashable",
    "service": "benefit-kinds.service",
}
_PARTS: Mapping[Part, str] = {
    "measure": "benefit-parts.measure",
    "baseline": "benefit-parts.baseline",
    "target": "benefit-parts.target",
    "owner": "benefit-parts.owner",
    "by": "benefit-parts.by",
}
"""The patterns of how many there are of a kind, of a kind's name, and of a part's."""


def benefits_finding(benefits: Sequence[Benefit]) -> str:
    """How many of the benefits have all that it takes to check them; without a stop."""
    found, count = count_checkable(benefits), len(benefits)
    if not benefits:
        return say("benefits.none")
    if found in (0, count):
        return say("benefits.all" if found else "benefits.nothing-to-check", count=count)
    return say("benefits.some", found=found, count=count)


def kinds_words(kinds: Mapping[BenefitKind | None, int]) -> str:
    """How many benefits are of each kind; empty where there are none."""
    said = [say(_COUNTS[kind], count=count) for kind, count in kinds.items() if count]
    return say("benefits.kinds", kinds=listed(said)) if said else ""


def kind_words(kind: BenefitKind | None) -> str:
    """The kind of a benefit; empty where it isn't said."""
    return say(_KINDS[kind]) if kind else ""


def part_words(part: Part) -> str:
    """What a part of a benefit is called."""
    return say(_PARTS[part])


def missing(benefit: Benefit) -> tuple[str, ...]:
    """What a benefit lacks of all that it takes to check it."""
    return tuple(part_words(part) for part in PARTS if not has(benefit, part))


def without_benefits(options: Sequence[str]) -> str:
    """Which options have no benefit on record; empty where all have."""
    return say("benefits.without", options=listed_names(options)) if options else ""


def needed(dataset: Dataset, found: Recorded) -> tuple[str, ...]:
    """By name, what has to come first; the steps are those of the first option that has it."""
    option = found.options[0] if found.options else ""
    names = names_within(dataset, option)
    return tuple(names.get(i, i) for i in found.benefit.needs)


def names_within(dataset: Dataset, option: str) -> Mapping[str, str]:
    """What an option's entries may name, by id: partnerships, agreements, and its own steps.

    `option` is empty for what is no option's.
    """
    names = {i: one.name for i, one in dataset.candidates.items()}
    names |= {i: body.name for i, body in dataset.partnerships.items()}
    if not option:
        return names
    own = dataset.options[option]
    steps = {step.id: step.name for step in own.steps}
    return {**steps, **names, **{i: body.name for i, body in own.partnerships.start.items()}}
