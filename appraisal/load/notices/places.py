"""Walks over a workspace that several warnings share."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from appraisal.load.document import Path
from appraisal.load.references import files_with_sources
from appraisal.model import BUILT_IN_MEASURES, Dataset, Fact, Facts, Figure, Measure


@dataclass(frozen=True)
class Held:
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


def figures_of(fact: Fact | None) -> tuple[Figure, ...]:
    """The figures that a fact holds: several where it is contested, none where it is unknown."""
    if fact is None or isinstance(fact, str):
        return ()
    return (fact,) if isinstance(fact, Figure) else fact


def contested(dataset: Dataset) -> Iterator[tuple[str, Path, tuple[Figure, ...]]]:
    """Every fact with more than one figure anywhere in the workspace, with its file and path."""
    for file, model in files_with_sources(dataset):
        for path, value in _lists(model, ()):
            if len(value) > 1 and all(isinstance(item, Figure) for item in value):
                yield file, path, value


def _lists(value: Any, path: Path) -> Iterator[tuple[Path, tuple[Any, ...]]]:
    if isinstance(value, tuple):
        yield path, value
    for step, inner in _inside(value):
        yield from _lists(inner, (*path, step))


def _inside(value: Any) -> Iterator[tuple[str | int, Any]]:
    if isinstance(value, BaseModel):
        for name, field in type(value).model_fields.items():
            yield field.alias or name, getattr(value, name)
    elif isinstance(value, dict):
        yield from value.items()
    elif isinstance(value, tuple):
        yield from enumerate(value)


def known(date: str | None) -> bool:
    """Whether a date or part of one says when."""
    return date is not None and date != "unknown"


def shown(number: float) -> str:
    """A number as it is printed in messages."""
    return f"{number:,.10g}"
