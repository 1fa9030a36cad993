"""What is said of ids stands once in a schema, and the known ones are offered."""

from appraisal.data.schemas.finished import finished

ID = {"type": ["string", "number"], "pattern": "^[a-z]+$", "maxLength": 9}
HEAD = {"$schema": "draft", "title": "T", "description": "D"}


def test_an_id_is_said_once_by_what_it_names() -> None:
    made = finished(
        {**HEAD, "properties": {"a": {**ID, "x-names": "council", "description": "Whose it is."}}}
    )
    assert made == {
        **HEAD,
        "properties": {
            "a": {"$ref": "#/definitions/council-id", "description": "Whose it is."},
        },
        "definitions": {"council-id": ID},
    }


def test_an_id_that_may_be_left_empty_stays_so() -> None:
    blank = {**ID, "type": ["string", "number", "null"], "x-names": "shared fact"}
    made = finished({**HEAD, "properties": {"a": blank}})
    assert made["properties"]["a"] == {
        "anyOf": [{"$ref": "#/definitions/shared-fact-id"}, {"type": "null"}]
    }
    assert made["definitions"]["shared-fact-id"] == ID


def test_known_ids_are_offered_as_values_and_as_keys() -> None:
    keyed = {"type": "object", "patternProperties": {"^[a-z]+$": {"type": "number"}}}
    made = finished(
        {
            **HEAD,
            "properties": {
                "a": {**ID, "x-names": "council"},
                "b": {**keyed, "x-names": "council", "additionalProperties": False},
            },
        },
        {"council": {"ash": "Ash Council"}},
    )
    assert made["definitions"] == {
        "council-id": {"anyOf": [{"enum": ["ash"], "enumDescriptions": ["Ash Council"]}, ID]},
        "of-a-council-1": {"type": "number"},
    }
    leads = {"$ref": "#/definitions/of-a-council-1"}
    assert made["properties"]["b"] == {
        "type": "object",
        "patternProperties": {"^[a-z]+$": leads},
        "properties": {"ash": {**leads, "description": "Ash Council"}},
        "additionalProperties": False,
    }


def test_a_key_that_is_called_title_is_no_title() -> None:
    made = finished({**HEAD, "properties": {"title": {"title": "Title", "type": "string"}}})
    assert made["properties"] == {"title": {"type": "string"}}


def test_nothing_is_said_once_where_a_mapping_may_be_empty() -> None:
    leads = {"anyOf": [{"$ref": "#/definitions/A"}, {"type": "null"}], "description": "An a."}
    for kinds, expected in (
        (["object", "null"], {"$ref": "#/definitions/A", "description": "An a."}),
        ("object", leads),
    ):
        made = finished({**HEAD, "$defs": {"A": {"type": kinds}}, "properties": {"a": leads}})
        assert made["properties"]["a"] == expected
