"""What an editor is given: ids are said once, by what they name, with those that there are."""

import json
from collections.abc import Mapping
from typing import Any

from msgspec import Struct, field

from appraisal.data.schemas.known import Known
from appraisal.data.schemas.written import BLANK, Schema
from appraisal.model.references import NAMES

_SAID = ("default", "description", "examples")
"""What a key says of itself, whatever its value is."""
_CHECKS = ("pattern", "maxLength", "errorMessage")
"""What is held against every id alike."""


class _Shared(Struct):
    """The definitions that grow while a schema is finished.

    `optional` are those that take nothing as well; `entries` finds one by what it says.
    """

    known: Known
    optional: frozenset[str] = frozenset()
    definitions: Schema = field(default_factory=dict)
    entries: dict[str, str] = field(default_factory=dict)


def finished(made: Schema, known: Known | None = None) -> Schema:
    """A schema as it is published: with the ids that are known, where any are."""
    inner = made.get("$defs", {})
    shared = _Shared(known or {}, frozenset(name for name in inner if _is_optional(inner[name])))
    shared.definitions |= {name: _finished(each, shared) for name, each in inner.items()}
    outer = {key: value for key, value in made.items() if key not in ("$defs", "title")}
    whole = {**_finished(outer, shared), "title": made["title"]}
    first = {key: whole.pop(key) for key in ("$schema", "title", "description")}
    return {**first, **whole, "definitions": dict(sorted(shared.definitions.items()))}


def _finished(node: Any, shared: _Shared) -> Any:
    if isinstance(node, list):
        return [_finished(each, shared) for each in node]
    if not isinstance(node, dict):
        return node
    if NAMES in node and "patternProperties" not in node:
        return _id(node, shared)
    made = {
        key: value if key in _SAID else _below(key, value, shared)
        for key, value in node.items()
        if key not in ("title", NAMES)
    }
    if "minLength" in made and "anyOf" in made:
        _count_items(made, made.pop("minLength"))
    if NAMES in node:
        _offer(made, node[NAMES], shared)
    return _shorter(made, shared)


def _is_optional(made: Schema) -> bool:
    return "null" in made.get("type", ())


def _shorter(made: Schema, shared: _Shared) -> Schema:
    """The same without `or nothing` where the definition takes nothing anyway."""
    leads = made.get("anyOf", [{}])[0].get("$ref", "")
    if made.get("anyOf") != [{"$ref": leads}, BLANK] or leads.rpartition("/")[2] not in (
        shared.optional
    ):
        return made
    return {"$ref": leads, **{key: value for key, value in made.items() if key != "anyOf"}}


def _below(key: str, value: Any, shared: _Shared) -> Any:
    if key in ("properties", "patternProperties"):
        return {name: _finished(each, shared) for name, each in value.items()}
    return _finished(value, shared)


def _count_items(made: Schema, least: int) -> None:
    """One or many: the least number is that of the list."""
    made["anyOf"] = [
        {**each, "minItems": least} if each.get("type") == "array" else each
        for each in made["anyOf"]
    ]


def _id(node: Schema, shared: _Shared) -> Schema:
    """An id by what it names; written in full once a schema."""
    kind = node[NAMES]
    name = f"{kind.replace(' ', '-')}-id"
    kinds = [each for each in node["type"] if each != "null"]
    plain = {**{key: node[key] for key in _CHECKS if key in node}, "type": kinds}
    shared.definitions[name] = _offered(plain, shared.known.get(kind, {}))
    said = {key: node[key] for key in _SAID if key in node}
    leads = {"$ref": f"#/definitions/{name}"}
    return {"anyOf": [leads, BLANK], **said} if "null" in node["type"] else {**leads, **said}


def _offered(plain: Schema, ids: Mapping[str, str]) -> Schema:
    if not ids:
        return plain
    listed = {"enum": list(ids), "enumDescriptions": list(ids.values())}
    said = {key: plain[key] for key in ("errorMessage",) if key in plain}
    return {"anyOf": [{**listed, **said}, plain]}


def _offer(made: Schema, kind: Any, shared: _Shared) -> None:
    """Offer the ids that there are as keys of a mapping; others may stand there too."""
    ids = shared.known.get(kind, {})
    if not ids:
        return
    ((pattern, value),) = made["patternProperties"].items()
    leads = {"$ref": f"#/definitions/{_entry(kind, value, shared)}"}
    made["patternProperties"] = {pattern: leads}
    made["properties"] = {i: {**leads, "description": name} for i, name in ids.items()}


def _entry(kind: str, value: Schema, shared: _Shared) -> str:
    """The name of the definition of what stands behind such a key, made where there is none."""
    text = json.dumps([kind, value], sort_keys=True)
    if text not in shared.entries:
        start = f"of-a-{kind.replace(' ', '-')}"
        name = f"{start}-{len(shared.entries) + 1}"
        shared.entries[text] = name
        shared.definitions[name] = value
    return shared.entries[text]
