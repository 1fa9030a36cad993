"""Small datasets for tests of what lies behind loading, written as the files would be."""

import datetime
from textwrap import dedent
from typing import Any

import yaml

from appraisal.model import Dataset, Partnership, Settings
from appraisal.model.files import ADAPTERS, COLLECTIONS, LISTS, ONE_A_FILE

TREE = """
    settings: {reference_option: stay}
    councils: {ash: {tier: unitary, facts: {population: 50}}}
    criteria:
      - id: size
        name: Size
        measured: {measure: population, take: min, curve: [[0, 0], [200, 100]]}
      - id: quality
        criteria:
          - {id: care, name: Care, judged: {0: Bad, 100: Good}}
          - {id: speed, name: Speed, judged: {0: Bad, 100: Good}}
    perspectives: {p: {name: P, weights: {size: 20, quality: 80, care: 75, speed: 25}}}
    options:
      stay: {family: continue}
      join:
        scores:
          care: {score: 60, low: 40, high: 80, why: Because., source: [s]}
          speed: {score: 20, source: assumption}
      merge: {family: unitary, scores: {care: {score: 90}, speed: {score: 90}}}
"""
"""A small value tree of two levels, with a measured and two judged criteria and three options."""


def dataset(text: str = "") -> Dataset:
    """A dataset from YAML that has a key for each kind of file, such as `councils:`.

    `facts:` are those of facts.yaml. A bare number among other `facts:`, or as an `amount:`, is a
    figure of the source `s`; a council or an option without a name is named by its id. Few weights
    and scores are drawn at random unless `settings:` say how many.
    """
    return dataset_of(_yaml(text))


def dataset_of(content: dict[str, Any]) -> Dataset:
    """The same from what such YAML holds."""
    settings, given = _given(content)
    shared = _read("facts", given.get("facts", {}))
    return Dataset(
        settings=Settings.model_validate(settings, strict=False),
        **{kind: _read(kind, content, shared) for kind, content in given.items()},
    )


def body(**keys: Any) -> Partnership:
    """A partnership with these keys of its file: a company that shares, unless they say else."""
    given = {"name": "B", "kind": "company", "level": "share", **keys}
    read: dict[str, Partnership] = ADAPTERS["partnerships"].validate_python(
        {"b": given}, strict=False
    )
    return read["b"]


def files_of(text: str) -> dict[str, str]:
    """The files of a workspace that holds the same, for tests that need one on disk."""
    settings, given = _given(_yaml(text))
    made: dict[str, Any] = {"appraisal.yaml": settings}
    for kind, content in given.items():
        if kind in ONE_A_FILE:
            made |= {f"{kind}/{i}.yaml": entry for i, entry in content.items()}
        else:
            made[_FILES[kind]] = content
    return {name: yaml.dump(content, Dumper=_Plain) for name, content in made.items()}


def _yaml(text: str) -> dict[str, Any]:
    """What YAML holds, read in C: thousands of tests begin with this."""
    return yaml.load(dedent(text), Loader=yaml.CSafeLoader) or {}


UNSAID = {
    "title": "A test",
    "date": datetime.date(2026, 1, 1),
    # Many times as many, as in a workspace that names no number, say the same much later.
    "simulation": {"samples": 1000, "ways": 100},
}
"""The settings of what names none of its own."""

_FILES = {kind: name for name, kind in (COLLECTIONS | LISTS).items()}


class _Plain(yaml.SafeDumper):
    """Writes each value where it stands, however often it does."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def _given(content: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """The settings, and the content of each kind of file, with what goes without saying."""
    given = dict(content)
    settings = UNSAID | given.pop("settings", {})
    settings["simulation"] = UNSAID["simulation"] | settings["simulation"]
    for kind, content in given.items():
        given[kind] = _sourced(content)
        if kind in ONE_A_FILE:
            family = {"family": "non-structural"} if kind == "options" else {}
            name = "title" if kind == "workshops" else "name"
            entries = sorted(given[kind].items())
            given[kind] = {i: {name: i, **family, **entry} for i, entry in entries}
    return settings, given


def _read(kind: str, content: Any, shared: Any = None) -> Any:
    if kind in ONE_A_FILE:
        return {i: _read_one(kind, content[i], shared) for i in content}
    value = _read_one(kind, content, shared)
    return dict(sorted(value.items())) if isinstance(value, dict) else value


def _read_one(kind: str, content: Any, shared: Any) -> Any:
    return ADAPTERS[kind].validate_python(content, strict=False, context=shared)


def _sourced(value: Any, key: str = "", above: str = "") -> Any:
    if isinstance(value, dict):
        return {inner: _sourced(held, inner, key) for inner, held in value.items()}
    if isinstance(value, list):
        return tuple(_sourced(held) for held in value)
    bare = isinstance(value, int | float) and (above == "facts" or key == "amount")
    return {"value": value, "source": "s"} if bare else value
