"""What all tables share: columns, and mappings that are changed."""

from appraisal.sheets.figures import COLUMNS, NOTES
from appraisal.sheets.tables import Column, Table, put


def test_a_column_reads_cells_and_says_what_files_say() -> None:
    source = Column("source", "ids", "")
    assert source.read("a, b") == "a; b"
    assert source.value("a; b") == ["a", "b"]
    assert source.value("a") == "a"
    assert Column("one_door", "yes", "").value("yes") is True
    assert Column("note", "text", "").read(12) == "12"
    assert Column("also", "names", "").value("A, B; C") == ["A, B", "C"]


def test_new_keys_stand_in_the_usual_order_and_old_ones_keep_theirs() -> None:
    order = ("low", "value", "high", "source")
    new = put({"source": "s", "value": 1}, {"low": 0, "high": 2, "value": 3}, order)
    assert list(new.items()) == [("low", 0), ("source", "s"), ("value", 3), ("high", 2)]
    assert put({"low": 0, "value": 1}, {"low": None}, order) == {"value": 1}
    assert put(None, {"source": "s", "value": 1}, order) == {"value": 1, "source": "s"}


def test_a_table_knows_its_keys() -> None:
    table = Table("figures", ("figure", "figures"), COLUMNS, (), NOTES)
    assert table.keys == ("council", "measure", "n")
    assert table.column("unit").kind == "shown"
