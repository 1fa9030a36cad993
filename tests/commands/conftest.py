"""What the tests of commands share."""

from pathlib import Path

import pytest

from tests.commands.line import LINE
from tests.datasets import files_of
from tests.nine import NINE
from tests.workspaces import workspace


@pytest.fixture(scope="module", autouse=True)
def reads_once(read_once: None) -> None:
    """Nearly every test begins with a copy of one of a few areas, and a command reads it thrice."""


@pytest.fixture
def line(tmp_path: Path) -> Path:
    return workspace(tmp_path / "line", LINE)


@pytest.fixture(scope="session")
def nine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return workspace(tmp_path_factory.mktemp("nine"), files_of(NINE))
