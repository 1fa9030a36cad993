"""A table as a CSV file."""

from appraisal.sheets.csv_file import as_csv
from appraisal.sheets.tables import Column, Entry, Table

COLUMNS = (Column("id", "key", ""), Column("value", "number", ""), Column("note", "text", ""))


def test_a_table_is_a_line_a_row_and_text_is_never_run() -> None:
    entries = (
        Entry(("a",), {"id": "a", "value": 1e-7, "note": "=1+1"}),
        Entry(("b",), {"id": "b", "value": None, "note": "x, y"}),
    )
    table = Table("figures", ("figure", "figures"), COLUMNS, entries, ())
    assert as_csv(table).decode() == ('\ufeffid,value,note\r\na,0.0000001,\'=1+1\r\nb,,"x, y"\r\n')
