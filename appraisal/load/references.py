"""Every id that a file uses must stand somewhere: sources, councils, themes, criteria and so on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from appraisal.model import ASSUMPTION, BUILT_IN_MEASURES, Criterion, Dataset, Option, Partnership

from .document import Document, Path
from .files import COLLECTIONS, ONE_A_FILE, kind_of
from .validate import suggestion

_BUILT_IN = frozenset(BUILT_IN_MEASURES)


@dataclass(frozen=True)
class Complaint:
    """Something wrong at a path of a file, before its line and column are looked up."""

    file: str
    path: Path
    what: str
    mend: str


Known = Mapping[str, frozenset[str]]
"""Kind of thing → the ids that it has. Ids count even where their entries are faulty."""

_WHERE = {
    "source": "sources.yaml",
    "council": "councils/",
    "county": "councils/ with `tier: county`",
    "area": "councils/",
    "neighbour": "councils/",
    "member": "councils/",
    "host": "councils/ or councils/partners.yaml",
    "partner": "councils/partners.yaml",
    "option": "options/",
    "measure": "criteria/measures.yaml",
    "theme": "criteria/themes.yaml",
    "principle": "criteria/principles.yaml",
    "perspective": "criteria/perspectives.yaml",
    "partnership": "councils/partnerships.yaml",
    "function": "councils/functions.yaml",
    "criterion": "criteria/criteria.yaml",
}


_CALLED = {
    "area": "district or unitary council",
    "neighbour": "council or part",
    "member": "council",
    "host": "council or partner",
}
"""How a kind of thing is called where its own name would not be clear."""


class _Anything(frozenset[str]):
    """Ids where a file or folder could not be read: any might be among them, so none is unknown."""

    def __contains__(self, item: object) -> bool:
        return True


def known_ids(dataset: Dataset, documents: Mapping[str, Document]) -> Known:
    """Collect the ids of everything, from the files as written."""
    ids: dict[str, frozenset[str]] = {
        kind: _keys(documents.get(file)) for file, kind in COLLECTIONS.items()
    }
    for folder in ONE_A_FILE:
        ids[folder] = _stems(documents, folder)
    councils = ids["councils"]
    faulty = councils - dataset.councils.keys()
    unread = isinstance(councils, _Anything)
    parts = frozenset(part for council in dataset.councils.values() for part in council.parts)
    counties = frozenset(i for i, council in dataset.councils.items() if council.tier == "county")
    measures = ids["measures"]
    return {
        "source": _either(ids["sources"], frozenset({ASSUMPTION})),
        "council": councils,
        "county": _Anything() if unread else counties | faulty,
        "part": _Anything() if faulty or unread else parts,
        "area": _Anything() if unread else councils - counties,
        "neighbour": _Anything() if faulty or unread else councils | parts,
        "member": councils,
        "host": _either(councils, ids["partners"]),
        "partner": ids["partners"],
        "option": ids["options"],
        "measure": _either(measures, _BUILT_IN) if measures else measures,
        "theme": ids["themes"],
        "principle": ids["principles"],
        "perspective": ids["perspectives"],
        "partnership": ids["partnerships"],
        "function": ids["functions"],
        "criterion": _criterion_ids(documents.get("criteria/criteria.yaml")),
    }


def _either(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    anything = isinstance(one, _Anything) or isinstance(other, _Anything)
    return _Anything() if anything else one | other


def _keys(document: Document | None) -> frozenset[str]:
    if document is None:
        return frozenset()
    if document.problems and document.data is None:
        return _Anything()
    return frozenset(map(str, document.data)) if isinstance(document.data, dict) else frozenset()


def _stems(documents: Mapping[str, Document], folder: str) -> frozenset[str]:
    names = [name for name in documents if kind_of(name) == folder]
    stems = [name.rpartition("/")[2].removesuffix(".yaml") for name in names]
    whole = f"{folder}/" not in documents  # which stands for a folder that could not be read
    return frozenset(stems) if whole else _Anything(stems)


def _criterion_ids(document: Document | None) -> frozenset[str]:
    if document is None or (document.problems and document.data is None):
        return _Anything()
    return frozenset(_ids_below(document.data))


def _ids_below(nodes: Any) -> Iterator[str]:
    for node in nodes if isinstance(nodes, tuple) else ():
        if isinstance(node, dict):
            yield str(node.get("id"))
            yield from _ids_below(node.get("criteria"))


def unknown_ids(dataset: Dataset, known: Known) -> Iterator[Complaint]:
    """Complain of every id that stands nowhere."""
    for file, path, kind, identifier, also in _uses(dataset, known):
        if identifier not in known[kind] and identifier not in also:
            yield _unknown(file, path, kind, identifier, known[kind] | also)
    for file, model in files_with_sources(dataset):
        for path, source in sources_named(model, ()):
            if source not in known["source"]:
                yield _unknown(file, path, "source", source, known["source"])


def _unknown(file: str, path: Path, kind: str, word: str, known: Iterable[str]) -> Complaint:
    mend = suggestion(word, known) or f"Add it to {_WHERE[kind]}, or use an id that stands there."
    return Complaint(file, path, f"There is no {_CALLED.get(kind, kind)} '{word}'.", mend)


Use = tuple[str, Path, str, str, frozenset[str]]
"""A file, a path in it, the kind of thing named there, its id, and other ids that would do."""

_NONE: frozenset[str] = frozenset()


def _uses(dataset: Dataset, known: Known) -> Iterator[Use]:
    yield from _settings_uses(dataset)
    yield from _council_uses(dataset, known)
    for i, partnership in dataset.partnerships.items():
        yield from _partnership_uses(
            "councils/partnerships.yaml", (i,), partnership, known, known["council"]
        )
    yield from _criteria_uses(dataset)
    for i, option in dataset.options.items():
        yield from _option_uses(f"options/{i}.yaml", option, known)
    yield from _workshop_uses(dataset)


def _all(
    file: str, path: Path, kind: str, ids: Iterable[str], also: frozenset[str] = _NONE
) -> Iterator[Use]:
    """Uses in a list (each at its position) or in a mapping's keys (each at its key)."""
    keyed = isinstance(ids, Mapping)
    for position, identifier in enumerate(ids):
        yield file, (*path, identifier if keyed else position), kind, identifier, also


def _facts(file: str, path: Path, facts: Mapping[str, Any], known: Known) -> Iterator[Use]:
    # Without a measures.yaml nothing is added up by name, so any fact may be shown.
    if known["measure"]:
        yield from _all(file, (*path, "facts"), "measure", facts)


def _settings_uses(dataset: Dataset) -> Iterator[Use]:
    settings, file = dataset.settings, "appraisal.yaml"
    if settings.perspective is not None:
        yield file, ("perspective",), "perspective", settings.perspective, _NONE
    for key in ("apart", "together"):
        groups: tuple[Any, ...] = getattr(settings.structures, key)
        for position, group in enumerate(groups):
            path: Path = ("structures", key, position)
            if isinstance(group, str):
                yield file, path, "area", group, _NONE
            else:
                yield from _all(file, path, "area", group)


def _council_uses(dataset: Dataset, known: Known) -> Iterator[Use]:
    for i, council in dataset.councils.items():
        file = f"councils/{i}.yaml"
        if council.within is not None:
            yield file, ("within",), "county", council.within, _NONE
        yield from _all(file, ("neighbours",), "neighbour", council.neighbours)
        yield from _all(file, ("crossing",), "neighbour", council.crossing)
        yield from _all(file, ("themes",), "theme", council.themes)
        yield from _facts(file, (), council.facts, known)
        for name, part in council.parts.items():
            yield from _all(file, ("parts", name, "neighbours"), "neighbour", part.neighbours)
            yield from _facts(file, ("parts", name), part.facts, known)
    for i, programme in dataset.programmes.items():
        if programme.council is not None:
            yield "councils/programmes.yaml", (i, "council"), "council", programme.council, _NONE
    for i, place in dataset.places.items():
        yield from _all("councils/places.yaml", (i, "councils"), "council", place.councils)
    for i, function in dataset.functions.items():
        if function.by is not None:
            yield "councils/functions.yaml", (i, "by"), "partnership", function.by, _NONE


def _partnership_uses(
    file: str, path: Path, body: Partnership, known: Known, members: frozenset[str]
) -> Iterator[Use]:
    yield from _all(file, (*path, "members"), "member", body.members, members)
    yield from _all(file, (*path, "themes"), "theme", body.themes)
    if known["partner"]:
        yield from _all(file, (*path, "partners"), "partner", body.partners)
    also = members | frozenset(body.partners)
    if body.host is not None:
        yield file, (*path, "host"), "host", body.host, also
    for position, left in enumerate(body.left):
        yield file, (*path, "left", position, "who"), "host", left.who, also


def _criteria_uses(dataset: Dataset) -> Iterator[Use]:
    file = "criteria/measures.yaml"
    for i, measure in dataset.measures.items():
        if measure.weighted_by is not None:
            yield file, (i, "weighted_by"), "measure", measure.weighted_by, _BUILT_IN
    file = "criteria/criteria.yaml"
    for path, node in placed_nodes(dataset.criteria, ()):
        if node.measured:
            for key in ("measure", "per"):
                if (used := getattr(node.measured, key)) is not None:
                    yield file, (*path, "measured", key), "measure", used, _BUILT_IN
    file = "criteria/perspectives.yaml"
    for i, perspective in dataset.perspectives.items():
        yield from _all(file, (i, "weights"), "criterion", perspective.weights or {})
        yield from _all(file, (i, "swing"), "criterion", perspective.swing or {})
        yield from _all(file, (i, "rank"), "criterion", perspective.rank or ())
        yield from _all(file, (i, "combine"), "perspective", perspective.combine or ())
        for position, (one, other, _) in enumerate(perspective.pairwise or ()):
            yield from _all(file, (i, "pairwise", position), "criterion", (one, other))


def placed_nodes(nodes: Iterable[Criterion], path: Path) -> Iterator[tuple[Path, Criterion]]:
    """Every node of a value tree with its path in criteria.yaml, parents first."""
    for position, node in enumerate(nodes):
        yield (*path, position), node
        yield from placed_nodes(node.criteria or (), (*path, position, "criteria"))


def _option_uses(file: str, option: Option, known: Known) -> Iterator[Use]:
    new = frozenset(option.councils or ())
    started = frozenset(option.partnerships.start)
    yield from _facts(file, (), option.facts, known)
    for name, council in (option.councils or {}).items():
        yield from _all(
            file, ("councils", name, "covers"), "council", council.covers, known["part"]
        )
        yield from _facts(file, ("councils", name), council.facts, known)
    changes: Path = ("partnerships",)
    for name, body in option.partnerships.start.items():
        path = (*changes, "start", name)
        yield from _partnership_uses(file, path, body, known, known["council"] | new)
    yield from _all(file, (*changes, "deepen"), "partnership", option.partnerships.deepen)
    yield from _all(file, (*changes, "end"), "partnership", option.partnerships.end)
    yield from _all(file, ("functions",), "function", option.functions)
    for name, change in option.functions.items():
        if change.by is not None:
            yield file, ("functions", name, "by"), "partnership", change.by, started
    yield from _all(file, ("scores",), "criterion", option.scores)
    yield from _all(file, ("principles",), "principle", option.principles)
    for position, benefit in enumerate(option.benefits):
        if benefit.owner is not None:
            yield file, ("benefits", position, "owner"), "council", benefit.owner, new
    for position, step in enumerate(option.steps):
        if step.council is not None:
            yield file, ("steps", position, "council"), "council", step.council, new
    for position, stated in enumerate(option.positions):
        yield file, ("positions", position, "who"), "council", stated.who, new


def _workshop_uses(dataset: Dataset) -> Iterator[Use]:
    for i, workshop in dataset.workshops.items():
        file = f"workshops/{i}.yaml"
        yield from _all(file, ("councils",), "council", workshop.councils)
        yield from _all(file, ("answers",), "council", workshop.answers)
        for council, answer in workshop.answers.items():
            path: Path = ("answers", council)
            yield from _all(file, (*path, "weights"), "criterion", answer.weights)
            yield from _all(file, (*path, "scores"), "option", answer.scores)
            for option, scores in answer.scores.items():
                yield from _all(file, (*path, "scores", option), "criterion", scores)


def files_with_sources(dataset: Dataset) -> Iterator[tuple[str, Any]]:
    """Every file that may name sources, with the models read from it."""
    yield "criteria/criteria.yaml", dataset.criteria
    for file, field in COLLECTIONS.items():
        if field != "sources":
            yield file, getattr(dataset, field)
    for folder in ONE_A_FILE:
        for i, model in getattr(dataset, folder).items():
            yield f"{folder}/{i}.yaml", model


def sources_named(value: Any, path: Path) -> Iterator[tuple[Path, str]]:
    """Every source named in a model or anything that it holds, with its path."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            inner = getattr(value, name)
            if name in ("source", "neighbours_source"):
                yield from (((*path, name, i), source) for i, source in enumerate(inner or ()))
            elif isinstance(inner, BaseModel | dict | tuple):
                yield from sources_named(inner, (*path, name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from sources_named(inner, (*path, key))
    elif isinstance(value, tuple):
        for position, inner in enumerate(value):
            yield from sources_named(inner, (*path, position))
