"""Walks over a workspace that several warnings share."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from appraisal.load.document import Path
from appraisal.model import (
    BUILT_IN_MEASURES,
    Dataset,
    Fact,
    Facts,
    Figure,
    History,
    Measure,
    figures_in,
    newest,
)
from appraisal.model.walk import walk


class Held(Struct, frozen=True):
    """A body of today with its facts, and where they stand."""

    file: str
    path: Path
    label: str
    facts: Facts


def held_today(dataset: Dataset) -> Iterator[Held]:
    """Every council of today, and every part of one."""
    for i, council in dataset.councils.items():
        yield Held(f"councils/{i}.yaml", ("facts",), council.label, council.facts)
        for name, part in council.parts.items():
            path = ("parts", name, "facts")
            yield Held(f"councils/{i}.yaml", path, part.short_name or part.name, part.facts)


def held_by_options(dataset: Dataset) -> Iterator[Held]:
    """Every option with facts of its own, and every council that one would make."""
    for i, option in dataset.options.items():
        yield Held(f"options/{i}.yaml", ("facts",), option.label, option.facts)
        for name, council in (option.councils or {}).items():
            path = ("councils", name, "facts")
            yield Held(f"options/{i}.yaml", path, council.label, council.facts)


def measures(dataset: Dataset) -> Mapping[str, Measure]:
    """Every measure by id; built-in ones where measures.yaml does not say otherwise."""
    return dict(sorted({**BUILT_IN_MEASURES, **dataset.measures}.items()))


def figures_held(fact: Fact | None) -> tuple[Figure, ...]:
    """The figures of a fact without earlier ones, which newer ones have taken the place of."""
    return newest(figures_in(fact))


Contested = tuple[str, Path, tuple[Figure, ...]]
"""A fact with more than one figure that is no history: its file, its path in it, the figures."""


def contested(dataset: Dataset) -> Iterator[Contested]:
    """Every such fact; several warnings look through them."""
    return iter(dataset.once(contested, lambda: tuple(_contested(dataset))))


def _contested(dataset: Dataset) -> Iterator[Contested]:
    for piece in walk(dataset):
        several = isinstance(piece.value, tuple) and not isinstance(piece.value, History)
        if (
            several
            and len(piece.value) > 1
            and all(isinstance(item, Figure) for item in piece.value)
        ):
            yield piece.file, piece.path[1:], piece.value


def known(date: str | None) -> bool:
    """Whether a date or part of one says when."""
    return date is not None and date != "unknown"


def shown(number: float) -> str:
    """A number as it is printed in messages."""
    return f"{number:,.10g}"
