"""Two things of one kind that a reader cannot tell apart by name."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.load.complaint import Complaint
from appraisal.load.document import Path
from appraisal.model import Dataset
from appraisal.model.files import COLLECTIONS
from appraisal.model.walk import CRITERIA, placed_criteria

Named = tuple[str, Path, str, str]
"""A file, the path of a name in it, the name, and the id of what is named."""


def same_names(dataset: Dataset) -> Iterator[Complaint]:
    """Two councils, options, partnerships and so on of one name, whatever is upper case."""
    for called, group in _groups(dataset):
        first: dict[str, Named] = {}
        for named in group:
            file, path, name, _ = named
            before = first.setdefault(" ".join(name.split()).casefold(), named)
            if before != named:
                where = f"'{before[3]}'" if before[0] == file else f"in {before[0]}"
                what = f"The name '{name}' is that of another {called}, {where}."
                mend = "Give each a name of its own: pages and tables tell them apart by it."
                yield Complaint(file, path, what, mend)


def _groups(dataset: Dataset) -> Iterator[tuple[str, Iterator[Named]]]:
    """Everything that is told apart by its name, in groups within which it has to be."""
    yield "council", _councils(dataset)
    yield (
        "option",
        ((f"options/{i}.yaml", ("name",), o.name, i) for i, o in dataset.options.items()),
    )
    yield "criterion", _criteria(dataset)
    for file, called in _CALLED.items():
        yield called, _in_file(file, (), getattr(dataset, COLLECTIONS[file]))
    for i, option in dataset.options.items():
        new = _in_file(f"options/{i}.yaml", ("councils",), option.councils or {})
        yield "council of this option", new


_CALLED = {
    "councils/partnerships.yaml": "partnership",
    "councils/partners.yaml": "partner",
    "councils/functions.yaml": "function",
    "criteria/measures.yaml": "measure",
    "criteria/perspectives.yaml": "perspective",
    "criteria/principles.yaml": "principle",
    "criteria/themes.yaml": "theme",
}
"""The files whose entries are shown by name side by side, and what one of them is called."""


def _councils(dataset: Dataset) -> Iterator[Named]:
    for i, council in dataset.councils.items():
        yield f"councils/{i}.yaml", ("name",), council.name, i
        yield from _in_file(f"councils/{i}.yaml", ("parts",), council.parts)


def _in_file(file: str, path: Path, things: Mapping[str, Any]) -> Iterator[Named]:
    for i, thing in things.items():
        if thing.name is not None:
            yield file, (*path, i, "name"), thing.name, i


def _criteria(dataset: Dataset) -> Iterator[Named]:
    for (_, *path), node in placed_criteria(dataset):
        if node.name is not None:
            yield CRITERIA, (*path, "name"), node.name, node.id
