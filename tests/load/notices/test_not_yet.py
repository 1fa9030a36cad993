"""What isn't there yet is a warning at its own place, which can be accepted."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from appraisal.appraise.notices import notices
from appraisal.appraise.performance import perform
from appraisal.cli import main
from appraisal.commands.check import checked
from appraisal.load import load
from appraisal.load.notices.not_yet import not_there_yet
from tests.workspaces import workspace

NEW = {
    "options/new.yaml": "in_progress: true\nname: New\nfamily: continue\nmodel: pair\n",
    "appraisal.yaml": "title: T\ndate: 2026-01-01\n",
}
SAID = "There is no model 'pair'. Until there is, this is left out."


def test_it_is_told_where_the_name_stands(tmp_path: Path) -> None:
    dataset = load(workspace(tmp_path, NEW))
    assert [one.what for one in not_there_yet(dataset)] == [SAID]
    [notice] = notices(dataset, perform(dataset).matrix).shown
    assert (notice.line, notice.column, notice.kind) == (4, 1, "not-there-yet")


def test_it_is_told_beside_problems_of_other_files(tmp_path: Path) -> None:
    found = checked(workspace(tmp_path, NEW, {"options/old.yaml": "name: Old\n"}))
    assert [notice.what for notice in found.warnings] == [SAID]
    assert len(found.problems) == 1


def test_it_can_be_accepted(tmp_path: Path) -> None:
    accepted = "accepted: [{warning: not-there-yet, where: options/new.yaml, why: Soon.}]\n"
    files = {"appraisal.yaml": f"{NEW['appraisal.yaml']}{accepted}"}
    assert checked(workspace(tmp_path, NEW, files)).accepted == 1


@pytest.mark.parametrize(("command", "code"), [(["build"], 0), (["check", "--strict"], 1)])
def test_what_check_passes_build_builds(command: list[str], code: int, tmp_path: Path) -> None:
    folder = str(workspace(tmp_path / "area", NEW))
    assert CliRunner().invoke(main, [*command, folder]).exit_code == code
