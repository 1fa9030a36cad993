"""Tables of a workspace as files."""

from pathlib import Path

import pytest

from appraisal.commands.tables_out import TABLES, table_bytes
from tests.sheets.shire import SHIRE
from tests.workspaces import workspace


@pytest.mark.parametrize("kind", list(TABLES))
def test_a_table_has_a_row_for_each_thing(tmp_path: Path, kind: str) -> None:
    folder = workspace(tmp_path / "shire", SHIRE)
    content, count = table_bytes(folder, kind, ".csv")
    assert content.startswith(b"\xef\xbb\xbf")
    assert count == {"figures": 14, "scores": 2, "partnerships": 2, "benefits": 4}[kind]
    assert table_bytes(folder, kind, ".xlsx")[0].startswith(b"PK")


def test_the_mark_of_a_file_in_progress_is_no_partnership(tmp_path: Path) -> None:
    board = "board: {name: Board, kind: company, level: share, members: [north]}\n"
    files = {**SHIRE, "councils/partnerships.yaml": f"in_progress: true\n{board}"}
    content, count = table_bytes(workspace(tmp_path, files), "partnerships", ".csv")
    assert (count, b"in_progress" in content) == (1, False)
