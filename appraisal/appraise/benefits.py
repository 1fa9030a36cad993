"""The register of benefits: who promises which, and what is said of each that one could check."""

from collections.abc import Iterable, Mapping
from typing import Literal, get_args

from msgspec import Struct

from appraisal.appraise.alike import alike
from appraisal.model import UNKNOWN, Dataset
from appraisal.model.delivery import BENEFIT_KINDS, Benefit, BenefitKind

Part = Literal["measure", "baseline", "target", "owner", "by"]
PARTS: tuple[Part, ...] = get_args(Part)
"""What it takes to check a benefit: what to look at, from where to where, who answers, by when."""


class Recorded(Struct, frozen=True):
    """A benefit, and the options or the one programme that it is a benefit of, by their ids.

    Options that promise the same, word for word, share one entry.
    """

    benefit: Benefit
    options: tuple[str, ...] = ()
    programme: str = ""


class Holder(Struct, frozen=True):
    """Options that promise the same, or a programme, by their ids; with what is promised."""

    options: tuple[str, ...]
    programme: str
    benefits: tuple[Benefit, ...]


def has(benefit: Benefit, part: Part) -> bool:
    """Whether a benefit says something there that is known."""
    return getattr(benefit, part) not in (None, "", UNKNOWN)


def checkable(benefit: Benefit) -> bool:
    """Whether all is said by which one could tell that it came about."""
    return all(has(benefit, part) for part in PARTS)


def count_checkable(benefits: Iterable[Benefit]) -> int:
    """How many of some benefits one could check."""
    return len([benefit for benefit in benefits if checkable(benefit)])


def having(benefits: Iterable[Benefit]) -> Mapping[Part, int]:
    """How many of some benefits say each part."""
    held = tuple(benefits)
    return {part: len([one for one in held if has(one, part)]) for part in PARTS}


def by_kind(benefits: Iterable[Benefit]) -> Mapping[BenefitKind | None, int]:
    """How many of some benefits are of each kind; None for those of which it isn't said."""
    held = tuple(benefits)
    kinds: tuple[BenefitKind | None, ...] = (*BENEFIT_KINDS, None)
    return {kind: len([one for one in held if one.kind == kind]) for kind in kinds}


def register(dataset: Dataset) -> tuple[Recorded, ...]:
    """Every benefit once: those of the options in their order, then those of programmes."""
    found: list[tuple[Benefit, list[str]]] = []
    for i in dataset.option_order():
        for benefit in dataset.options[i].benefits:
            held = next((options for other, options in found if other == benefit), None)
            if held is None:
                found.append((benefit, [i]))
            elif i not in held:
                held.append(i)
    return (
        *(Recorded(benefit, tuple(options)) for benefit, options in found),
        *(
            Recorded(benefit, programme=i)
            for i, programme in dataset.programmes.items()
            for benefit in programme.benefits
        ),
    )


def holders(dataset: Dataset) -> tuple[Holder, ...]:
    """Who promises what: options that promise the same together; those without any last."""
    promised = {i: dataset.options[i].benefits for i in dataset.option_order()}
    options = [Holder(held, "", benefits) for held, benefits in alike(promised)]
    programmes = (
        Holder((), i, programme.benefits)
        for i, programme in dataset.programmes.items()
        if programme.benefits
    )
    return (
        *(holder for holder in options if holder.benefits),
        *programmes,
        *(holder for holder in options if not holder.benefits),
    )
