"""What can be imported stands under one command."""

from click.testing import CliRunner

from appraisal.cli import main


def test_boundaries_are_listed_with_what_can_be_imported() -> None:
    done = CliRunner().invoke(main, ["import", "--help"])
    assert done.exit_code == 0
    assert "boundaries" in done.output
