"""The facts that the workspace's results rest on, and the workspace with others in their place."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from msgspec.structs import replace

from appraisal.area.candidates import all_formed
from appraisal.model import Candidate, Dataset, Fact, Figure, Option, Reading
from appraisal.model.walk import Path

CANDIDATES = "councils/candidates.yaml"
Change = Callable[[Fact], Fact]


def for_certain(figure: float, reading: Reading) -> Figure:
    """A figure in place of what a fact reads as, without a range and from the same sources."""
    return Figure(value=figure, source=tuple(sorted(reading.sources)))


def facts(dataset: Dataset) -> Iterator[tuple[Path, Fact]]:
    """Each fact of a council, a part, an option, its money or a candidate, with where it stands."""
    for i, council in dataset.councils.items():
        file = f"councils/{i}.yaml"
        yield from _held((file, "facts"), council.facts)
        for name, part in council.parts.items():
            yield from _held((file, "parts", name, "facts"), part.facts)
    for i, candidate in dataset.candidates.items():
        yield (CANDIDATES, i, "costs", "set_up"), candidate.costs.set_up
        yield (CANDIDATES, i, "costs", "running"), candidate.costs.running
        if candidate.saving is not None:
            yield (CANDIDATES, i, "saving"), candidate.saving
    for i, option in dataset.options_as_written.items():
        file = f"options/{i}.yaml"
        yield from _held((file, "facts"), option.facts)
        for at, flow in enumerate(option.money):
            yield (file, "money", at, "amount"), flow.amount
        for name, new in (option.councils or {}).items():
            yield from _held((file, "councils", name, "facts"), new.facts)


def _held(above: Path, held: Mapping[str, Fact]) -> Iterator[tuple[Path, Fact]]:
    for name, fact in held.items():
        yield (*above, name), fact


def with_facts(dataset: Dataset, change: Change) -> Dataset:
    """The same workspace with each fact of a council, a part, an option or money changed.

    Those of candidates are among them, so that options made of these are formed again.
    """
    councils = {
        i: council.model_copy(
            update={
                "facts": _facts(council.facts, change),
                "parts": {
                    name: part.model_copy(update={"facts": _facts(part.facts, change)})
                    for name, part in council.parts.items()
                },
            }
        )
        for i, council in dataset.councils.items()
    }
    options = {i: _option(option, change) for i, option in dataset.options_as_written.items()}
    candidates = {i: _candidate(own, change) for i, own in dataset.candidates.items()}
    changed = replace(
        dataset, councils=councils, options=options, candidates=candidates, written={}
    )
    return all_formed(changed)


def _candidate(candidate: Candidate, change: Change) -> Candidate:
    costs, saving = candidate.costs, candidate.saving
    changed = {"set_up": change(costs.set_up), "running": change(costs.running)}
    return candidate.model_copy(
        update={
            "costs": costs.model_copy(update=changed),
            "saving": None if saving is None else change(saving),
        }
    )


def _option(option: Option, change: Change) -> Option:
    changed: dict[str, Any] = {
        "facts": _facts(option.facts, change),
        "money": tuple(
            flow.model_copy(update={"amount": change(flow.amount)}) for flow in option.money
        ),
    }
    if option.councils is not None:
        changed["councils"] = {
            i: council.model_copy(update={"facts": _facts(council.facts, change)})
            for i, council in option.councils.items()
        }
    return option.model_copy(update=changed)


def _facts(facts: Mapping[str, Fact], change: Change) -> dict[str, Fact]:
    return {i: change(fact) for i, fact in facts.items()}
