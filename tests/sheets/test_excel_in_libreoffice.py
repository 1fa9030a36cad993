"""LibreOffice opens a workbook, changes a cell and saves it: exactly that cell is changed."""

from pathlib import Path

from appraisal.commands.tables_in import propose, read_workspace
from appraisal.sheets.grid import read_grids
from appraisal.sheets.proposals import Asked, Faults
from tests.sheets.in_libreoffice import needs_libreoffice, saved
from tests.sheets.shire import SHIRE
from tests.workspaces import workspace

pytestmark = needs_libreoffice


def test_a_cell_changed_in_libreoffice_is_all_that_changes(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "shire", SHIRE)
    book = tmp_path / "figures.xlsx"
    book.write_bytes(saved()["figures"])
    dataset, written = read_workspace(folder)
    asked = Asked(dataset, written, Faults("figures.xlsx"), {})
    proposal = propose(asked, "figures", read_grids(book))
    (step,) = proposal.steps
    assert (step.file, step.path) == ("councils/north.yaml", ("facts", "debt"))
    assert [(m.column, m.old, m.new) for m in step.moves] == [("value", 4.5, 4.75)]
    assert proposal.stay == 6
