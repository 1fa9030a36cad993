"""LibreOffice opens a council's sheet, somebody types and saves: `collect` reads what was typed."""

import pathlib

import openpyxl
from click.testing import CliRunner

from appraisal.cli import main
from appraisal.load import load
from appraisal.model.workshops import Answer, WalkAway
from tests.commands.workshop.filled import unanswered
from tests.sheets.in_libreoffice import needs_libreoffice, saved
from tests.sheets.workshop.filled import cell_of
from tests.treeshire import WHAT

pytestmark = needs_libreoffice


def test_what_is_typed_and_saved_there_is_collected(tmp_path: pathlib.Path) -> None:
    area = unanswered(tmp_path / "area")
    sent = tmp_path / "Copy of ash.xlsx"
    sent.write_bytes(saved()["collected"])
    book = openpyxl.load_workbook(sent)
    assert cell_of(book["Swings"], "local-say", "points").value == 7.5
    done = CliRunner().invoke(
        main,
        ["workshop", "collect", WHAT, str(sent), "--workspace", str(area), "--yes"],
        catch_exceptions=False,
    )
    assert done.exit_code == 0, done.stderr
    assert "    swings: saving 100; local-say 7.5\n" in done.stdout
    assert load(area).workshops[WHAT].answers == {
        "ash": Answer(
            swings={"saving": 100.0, "local-say": 7.5},
            candidates={"joint-committee": "no"},
            capacity=1.75,
            walk_away=(WalkAway(criterion="joined", at_least=0.4),),
            reasons={"committee": "It’s ‘too soon’ – £5m, é\nand a second line"},
        )
    }
