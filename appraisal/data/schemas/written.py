"""The models → JSON Schemas of what may be written in a file, before anything is read into it."""

from collections.abc import Callable, Mapping
from itertools import zip_longest
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from appraisal.data.schemas.words import choices, examples, of_key, of_model, wrong
from appraisal.model import bounds, delivery, facts, options, reports, sources
from appraisal.model.councils import known_by_key, none_if_unknown
from appraisal.model.facts import LONGEST_ID, UNKNOWN, Model
from appraisal.model.references import one_or_many

Schema = dict[str, Any]
"""A JSON Schema, draft 7: the newest that the YAML language server understands in full."""

ID = "^[a-z0-9]+(-[a-z0-9]+)*$"
TEXT: Schema = {"type": ["string", "number"]}
"""Text may look like a number: `note: 2026` is read as it is written."""
BLANK: Schema = {"type": "null"}
"""A key that is there without a value."""
_OTHER_KEYS = {float: "^[0-9]+([.][0-9]*)?$"}


def _one_or_many(made: Schema) -> Schema:
    return {"anyOf": [made["items"], made]}


def _or_unknown(made: Schema) -> Schema:
    return {"anyOf": [made, {"const": UNKNOWN}]}


READ_FROM: Mapping[Any, Callable[[Schema], Schema]] = {
    facts._as_text: lambda made: {**made, **TEXT},
    bounds.as_day: lambda made: {**made, **TEXT},
    one_or_many: _one_or_many,
    none_if_unknown: _or_unknown,
    known_by_key: _or_unknown,
    options._with_text: lambda made: {"anyOf": [TEXT, made]},
    reports._with_heading: lambda made: {"anyOf": [TEXT, made]},
    delivery.layer_with_text: lambda made: {"anyOf": [TEXT, made]},
}
"""What else may be written for a value, by the function that reads it before it is checked."""

CHECKED: Mapping[Any, Schema] = {
    facts._check_id: {"pattern": ID, "maxLength": LONGEST_ID, "errorMessage": wrong("id")},
    facts._check_gss: {"pattern": "^[A-Z][0-9]{8}$", "errorMessage": wrong("gss")},
    facts._check_seen: {"pattern": "[^ \\t\\r\\n]"},
    facts._check_date: {
        "pattern": "^[12][0-9]{3}-[0-9]{2}-[0-9]{2}$",
        "errorMessage": wrong("date"),
    },
    facts._check_partial_date: {
        "pattern": "^(unknown|[12][0-9]{3}(-[0-9]{2}(-[0-9]{2})?)?)$",
        "errorMessage": wrong("partial_date"),
    },
    sources._check_url: {"pattern": "^[hH][tT][tT][pP][sS]?://", "errorMessage": wrong("url")},
}
"""What an editor can see too of what a function checks of a value."""


class Written(GenerateJsonSchema):
    """What may be written: a class because pydantic asks for one."""

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        """A mapping with words for each key; keys that may be left out may be left empty too."""
        made, model = super().model_schema(schema), schema["cls"]
        made["description"] = of_model(model)
        needed = made.get("required", [])
        for key, value in made["properties"].items():
            blank = key not in needed and key not in _never_blank(model)
            value.pop("title", None)
            said = {"description": of_key(model, key), **_listed("examples", examples(model, key))}
            made["properties"][key] = {**(or_blank(value) if blank else value), **said}
        return made if needed else or_blank(made)

    def nullable_schema(self, schema: Any) -> JsonSchemaValue:
        """Nothing is written as `null`: a key is left out or left empty instead."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        """What holds where the key is left out, if it is a word, a number, or yes or no."""
        made, default = self.generate_inner(schema["schema"]), schema.get("default")
        plain = isinstance(default, str | bool | int | float) and default != ""
        return {**made, "default": default} if plain else made

    def dict_schema(self, schema: Any) -> JsonSchemaValue:
        """A mapping whose keys are ids, words of a list, or numbers, and which has no others."""
        keys = self.generate_inner(schema["keys_schema"])
        values = self.generate_inner(schema["values_schema"])
        if "enum" in keys:
            known: Schema = {
                "properties": {
                    key: {**values, "description": said}
                    for key, said in zip_longest(keys["enum"], keys.get("enumDescriptions", ()))
                }
            }
        else:
            pattern = keys.get("pattern", _OTHER_KEYS[float])
            known = {"patternProperties": {pattern: values}}
        names = {key: keys[key] for key in keys if key.startswith("x-")}
        return {"type": "object", **known, "additionalProperties": False, **names}

    def literal_schema(self, schema: Any) -> JsonSchemaValue:
        """Words to choose from, with what each of them means."""
        words = [str(each) for each in schema["expected"]]
        said = choices(words)
        return {"enum": words, **_listed("enumDescriptions", said)}

    def tagged_union_schema(self, schema: Any) -> JsonSchemaValue:
        """Any of the shapes: an editor that may take only one says that two fit while you type."""
        shapes = super().tagged_union_schema(schema)["oneOf"]
        return {"anyOf": [_named(shape) for shape in shapes]}

    def tuple_schema(self, schema: Any) -> JsonSchemaValue:
        """A list; where each place has a shape of its own, as draft 7 writes it."""
        made = super().tuple_schema(schema)
        if "prefixItems" in made:
            made["items"] = made.pop("prefixItems")
            made["additionalItems"] = False
        return made

    def function_before_schema(self, schema: Any) -> JsonSchemaValue:
        """What may be written for what is read."""
        written = READ_FROM.get(_function(schema), _same)
        return written(self.generate_inner(schema["schema"]))

    def function_after_schema(self, schema: Any) -> JsonSchemaValue:
        """What is read, as far as an editor can check it."""
        return {**self.generate_inner(schema["schema"]), **CHECKED.get(_function(schema), {})}


def _function(schema: Any) -> Any:
    return schema["function"]["function"]


def _named(shape: Schema) -> Schema:
    """A shape of several; an editor says of the simplest what is wanted if none fits."""
    is_gap = shape.get("enum") == [UNKNOWN]
    return {**shape, "errorMessage": wrong("fact")} if is_gap else shape


def _same(made: Schema) -> Schema:
    return made


def _never_blank(model: type[Model]) -> tuple[str, ...]:
    return model.never_blank


def _listed(key: str, values: list[Any]) -> Schema:
    return {key: values} if values else {}


def or_blank(made: Schema) -> Schema:
    """A schema that takes nothing as well."""
    if "anyOf" in made:
        return {**made, "anyOf": [*made["anyOf"], BLANK]}
    if "enum" in made or "$ref" in made or "type" not in made:
        beside = {key: made[key] for key in made.keys() & {"default"}}
        return {"anyOf": [{k: v for k, v in made.items() if k != "default"}, BLANK], **beside}
    kinds = made["type"] if isinstance(made["type"], list) else [made["type"]]
    return {**made, "type": [*kinds, "null"]}
