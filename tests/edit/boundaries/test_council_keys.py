"""A new key of a council's file stands where the file format has it."""

from appraisal.edit.boundaries.council_keys import with_keys


def test_new_keys_stand_behind_those_that_come_before_them() -> None:
    held = {"name": "Ash", "tier": "district", "within": "shire", "note": "A.", "facts": {}}
    new = {"gss": "E07000001", "tile": [0, 1], "neighbours": ["birch"], "neighbours_source": "ons"}
    assert list(with_keys(held, new)) == [
        "name",
        "gss",
        "tier",
        "within",
        "tile",
        "neighbours",
        "neighbours_source",
        "note",
        "facts",
    ]


def test_a_key_that_is_there_keeps_its_place() -> None:
    held = {"tile": [0, 0], "name": "Ash", "neighbours": []}
    assert list(with_keys(held, {"tile": [2, 2]}).items()) == [
        ("tile", [2, 2]),
        ("name", "Ash"),
        ("neighbours", []),
    ]
    assert held["tile"] == [0, 0]


def test_a_key_before_all_others_stands_first() -> None:
    assert list(with_keys({"facts": {}}, {"gss": "E07000001"})) == ["gss", "facts"]
