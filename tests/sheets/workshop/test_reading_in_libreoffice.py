"""LibreOffice opens a workbook, somebody types and saves it there: it reads back the same."""

from pathlib import Path

from tests.sheets.test_excel_in_libreoffice import converted, pytestmark
from tests.sheets.workshop.filled import filled, read

__all__ = ["pytestmark"]

TYPED = {
    ("Swings", "local-say", "rank"): 1,
    ("Swings", "local-say", "points"): 100,
    ("Swings", "saving", "points"): 62.5,
    ("Candidates", "legal-team", "answer"): "would host",
    ("Candidates", "posts", "answer"): 1.75,
    ("Walk-away", "criterion joined", "at_least"): 0.4,
    ("Walk-away", "option one", "refuse"): "can't accept",
    ("Walk-away", "option one", "why"): "Ärger & <Mühe>:\nzwei Zeilen",
    ("Questions", "change-our-minds", "reason"): "0123",
    ("Barriers and enablers", "1", "barrier"): "Time",
}


def test_what_was_typed_in_libreoffice_reads_back_the_same(tmp_path: Path) -> None:
    book = tmp_path / "ash.xlsx"
    book.write_bytes(filled("ash.xlsx", TYPED))
    opened = converted(book, "fods")
    text = opened.read_text(encoding="utf-8")
    assert text.count('office:value="62.5"') == 1
    opened.write_text(text.replace('office:value="62.5"', 'office:value="37.5"'), encoding="utf-8")
    found = read("ash.xlsx", converted(opened, "xlsx").read_bytes())
    assert (found.faults, found.version) == ((), "92edb7f3")
    assert found.answers == {
        "ash": {
            "swings": {"saving": 37.5, "local-say": 100},
            "candidates": {"legal-team": "host"},
            "capacity": 1.75,
            "walk_away": [
                {"criterion": "joined", "at_least": 0.4},
                {"option": "one", "why": "Ärger & <Mühe>:\nzwei Zeilen"},
            ],
            "reasons": {"change-our-minds": "0123"},
            "barriers": ["Time"],
        }
    }
