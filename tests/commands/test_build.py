"""`appraisal build`: which folder it writes to, and that what it says is counted."""

from pathlib import Path

from click.testing import CliRunner

from appraisal.commands.build import build_command, default_output


def test_a_workspaces_pages_go_into_it(line: Path) -> None:
    assert default_output(line) == line / "output"


def test_warnings_are_counted_beside_the_address_of_the_first_page(line: Path) -> None:
    with (line / "appraisal.yaml").open("a") as settings:
        settings.write("money: {discount_rate: 0.035}\n")
    found = CliRunner().invoke(build_command, [str(line)], catch_exceptions=False)
    assert found.exit_code == 0
    assert found.stdout == f"{line / 'output' / 'index.html'}\n"
    assert found.stderr.endswith("`appraisal check` lists them.\n")
