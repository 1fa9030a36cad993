"""What the tests of commands share."""

from pathlib import Path

import pytest

from tests.commands.line import LINE
from tests.workspaces import workspace


@pytest.fixture
def line(tmp_path: Path) -> Path:
    return workspace(tmp_path / "line", LINE)
