"""What rests on sources in words: whose it is, what of theirs, and what the figures say."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from msgspec import Struct

from appraisal.findings.sentences import say
from appraisal.model import BUILT_IN_MEASURES, Dataset, Model, in_words
from appraisal.model.files import COLLECTIONS, LISTS, ONE_A_FILE
from appraisal.model.walk import Path, Piece

SETTLEMENTS = "councils/settlements.csv"
SETTINGS = "appraisal.yaml"


def described(dataset: Dataset, path: Path) -> tuple[str, str]:
    """What a piece is in words: whose it is, and what of theirs."""
    file, *keys = path
    if file == SETTINGS:
        return in_words(str(keys[0])), _what(dataset, dataset.settings, keys)
    folder, _, name = str(file).rpartition("/")
    stem = name.removesuffix(".yaml")
    if file not in COLLECTIONS and folder in ONE_A_FILE:
        owner = getattr(dataset, folder)[stem]
        label = getattr(owner, "label", None) or getattr(owner, "title", None) or in_words(stem)
        return str(label), _what(dataset, owner, keys) or say("sources.whole")
    holder = getattr(dataset, {**COLLECTIONS, **LISTS}[str(file)])
    label = _label_of(holder, keys[:1]) if keys else in_words(stem)
    if file in LISTS:
        deepest = _deepest_label(holder, keys)
        return in_words(stem), deepest
    rest = _what(dataset, holder[keys[0]], keys[1:]) if keys else ""
    return in_words(stem), f"{label}: {rest}" if rest else label


def _label_of(holder: Any, keys: list[Any]) -> str:
    entry = holder[keys[0]]
    return str(getattr(entry, "label", None) or getattr(entry, "name", None) or in_words(keys[0]))


def _deepest_label(holder: Any, keys: list[Any]) -> str:
    """The name of the deepest criterion on the way."""
    label, at = "", holder
    for key in keys:
        at = at[key] if isinstance(key, int) else getattr(at, str(key), None)
        label = getattr(at, "label", None) or label
    return label


def _what(dataset: Dataset, owner: Any, keys: list[Any]) -> str:
    """The keys below an owner in words; the list positions of figures are left out."""
    names = _names(dataset)
    if "readiness" in keys:
        factors = {i: factor.name for i, factor in dataset.success_factors.items()}
        names = {**names, **factors, "readiness": say("sources.readiness")}
    words, at = [], owner
    for key in keys:
        at = _step(at, key)
        name = getattr(at, "name", None)
        if isinstance(key, int):
            if name:
                words.append(str(name))
        elif key not in ("facts", "scores", "amount", "source", "stands"):
            words.append(str(name or names.get(key) or in_words(str(key))))
    return ": ".join(words)


def _names(dataset: Dataset) -> Mapping[str, str]:
    """What criteria and measures are called: every figure of a workspace asks for it."""

    def named() -> dict[str, str]:
        measures = {i: measure.name for i, measure in dataset.measures.items()}
        return {node.id: node.label for node in dataset.nodes()} | measures

    return dataset.once(_names, named)


def _step(at: Any, key: Any) -> Any:
    if isinstance(at, Model):
        return getattr(at, str(key), None)
    try:
        return at[key]
    except (KeyError, IndexError, TypeError):
        return None


def what_rests_on(dataset: Dataset, found: Iterable[Piece]) -> tuple[str, ...]:
    """What rests on a source, a line for each owner: `Ash: Population; Debt`."""
    owned: dict[str, list[str]] = {}
    for piece in found:
        owner, what = described(dataset, piece.path)
        owned.setdefault(owner, []).append(what)
    return tuple(
        say("sources.used", owner=owner, what="; ".join(dict.fromkeys(what)))
        for owner, what in sorted(owned.items())
    )


class Owner(Struct, frozen=True):
    """Whose things rest on a source: the name, the file that they stand in, and how many."""

    name: str
    file: str
    things: int


def owners_resting(dataset: Dataset, found: Iterable[Piece], places: int = 0) -> tuple[Owner, ...]:
    """The owners of what rests on a source, by name; `places` are rows of the list of places."""
    counted = Counter((described(dataset, piece.path)[0], piece.file) for piece in found)
    owners = [Owner(name, file, things) for (name, file), things in sorted(counted.items())]
    if places:
        owners.append(Owner(say("sources.places"), SETTLEMENTS, places))
    return tuple(owners)


def unit_at(dataset: Dataset, path: Path) -> str:
    """The unit of a fact: its measure's, claim's or case's, £ thousand for money; else none."""
    keys = path[1:]
    if path[0] == "elsewhere.yaml":
        return dataset.elsewhere[str(keys[0])].unit or ""
    if "facts" in keys:
        measure = dataset.measures.get(str(keys[-1])) or BUILT_IN_MEASURES.get(str(keys[-1]))
        return measure.unit if measure else ""
    if "claims" in keys and str(path[0]).startswith("options/"):
        option = dataset.options[str(path[0]).removeprefix("options/").removesuffix(".yaml")]
        return option.claims[int(keys[1])].unit
    at = {*map(str, keys)}
    agreed = path[0] == "councils/candidates.yaml" and bool({"costs", "saving"} & at)
    return "£ thousand" if agreed or {"money", "cost"} & at else ""
