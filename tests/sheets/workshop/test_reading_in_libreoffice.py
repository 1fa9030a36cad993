"""LibreOffice opens a workbook, somebody types and saves it there: it reads back the same."""

from tests.sheets.in_libreoffice import needs_libreoffice, saved
from tests.sheets.workshop.filled import read

pytestmark = needs_libreoffice


def test_what_was_typed_in_libreoffice_reads_back_the_same() -> None:
    found = read("ash.xlsx", saved()["read"])
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
