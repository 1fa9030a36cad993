"""What may be written for what is read: each function of the models says so, or has no say."""

from collections.abc import Iterator
from typing import Any

from appraisal.data.schemas.written import CHECKED, READ_FROM, or_blank
from appraisal.model.files import ADAPTERS

NO_MORE_TO_SAY = {
    **dict.fromkeys(("_as_date", "_leave_out_empty_keys"), "the schema says it otherwise"),
    **dict.fromkeys(
        ("_alone", "_branch_or_leaf", "_in_order", "_one_figure", "_one_thing", "_one_way"),
        "several keys together, which `check` explains better than an editor",
    ),
    **dict.fromkeys(
        ("_moves", "_one_answer", "_one_kind", "_each_criterion_once"),
        "several keys together, which `check` explains better than an editor",
    ),
    **dict.fromkeys(
        ("_check_counted", "_check_families", "_check_over", "_check_sign", "_raws_increase"),
        "values together, which `check` explains better than an editor",
    ),
    **dict.fromkeys(
        ("_find", "_not_tiny", "_refuse_use", "_whole", "_with_histories", "_within"),
        "only what is read, or what no editor can tell",
    ),
    "_written_out": "only how it is refused",
}
"""Functions of the models of which a schema says nothing, each with why."""


def functions(schema: Any) -> Iterator[Any]:
    """Every function of ours that looks at what is written, before or after it is read."""
    if isinstance(schema, list | tuple):
        for each in schema:
            yield from functions(each)
    if isinstance(schema, dict):
        if schema.get("type") in ("function-before", "function-after"):
            function = schema["function"]["function"]
            yield getattr(function, "func", function)
        for key, each in schema.items():
            if key not in ("metadata", "serialization"):
                yield from functions(each)


def test_each_function_of_the_models_is_known_to_the_schemas_or_has_no_say() -> None:
    found = {
        function
        for adapter in ADAPTERS.values()
        for function in functions(adapter.core_schema)
        if function.__module__.startswith("appraisal.")
    }
    assert READ_FROM.keys() | CHECKED.keys() <= found
    others = {function.__name__ for function in found - READ_FROM.keys() - CHECKED.keys()}
    assert others == NO_MORE_TO_SAY.keys()


def test_a_schema_takes_nothing_as_well_in_the_shortest_way() -> None:
    assert or_blank({"type": "string"}) == {"type": ["string", "null"]}
    assert or_blank({"$ref": "#/a"}) == {"anyOf": [{"$ref": "#/a"}, {"type": "null"}]}
    assert or_blank({"anyOf": [{}]}) == {"anyOf": [{}, {"type": "null"}]}
    assert or_blank({"enum": ["a"], "default": "a"}) == {
        "anyOf": [{"enum": ["a"]}, {"type": "null"}],
        "default": "a",
    }
