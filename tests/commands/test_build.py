"""`appraisal build`: which folder it writes to, what it publishes, and what it says."""

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from appraisal.commands.build import build_command, default_output
from tests.treeshire import AREA


def test_a_workspaces_pages_go_into_it(line: Path) -> None:
    assert default_output(line) == line / "output"


def test_warnings_are_counted_beside_the_address_of_the_first_page(line: Path) -> None:
    with (line / "appraisal.yaml").open("a") as settings:
        settings.write("money: {discount_rate: 0.035}\n")
    found = CliRunner().invoke(build_command, [str(line)], catch_exceptions=False)
    assert found.exit_code == 0
    assert found.stdout == f"{line / 'output' / 'index.html'}\n"
    assert found.stderr.endswith("`appraisal check` lists them.\n")


def built(area: Path, *arguments: str) -> int:
    return CliRunner().invoke(build_command, [str(area), *arguments]).exit_code


def everything(site: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file())


@pytest.fixture(scope="module")
def treeshire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The area whose councils all answered, built for the public and in private."""
    area = tmp_path_factory.mktemp("areas") / "treeshire"
    shutil.copytree(AREA, area)
    assert (built(area), built(area, "--private")) == (0, 0)
    return area


def test_no_file_that_is_published_has_anything_said_in_confidence(treeshire: Path) -> None:
    workshop = yaml.safe_load((treeshire / "workshops" / "2026-03-what.yaml").read_text())
    published = everything(treeshire / "output")
    for council, answer in workshop["answers"].items():
        texts = [*answer["reasons"].values(), *answer["barriers"], *answer["enablers"]]
        for text in [*texts, str(answer["capacity"])]:
            assert text.encode() not in published, f"{council}: {text}"
    for figure in (b"12345", b"19876", b"487654", b"498765", b"33333", b"150001"):
        assert figure not in published.replace(b",", b"")
    assert b"SECRET" not in published


def test_private_pages_each_say_so_and_published_ones_do_not(treeshire: Path) -> None:
    said = "It shows what councils said in confidence."
    for folder, marked in (("private", True), ("output", False)):
        for page in (treeshire / folder).rglob("*.html"):
            assert (said in page.read_text(encoding="utf-8")) is marked, page.name


def test_private_pages_have_the_answers(treeshire: Path) -> None:
    assert b"SECRET-ash-committee" in everything(treeshire / "private")


def test_private_pages_never_go_where_published_ones_are(treeshire: Path) -> None:
    before = everything(treeshire / "output")
    assert built(treeshire, "--private", "--output", str(treeshire / "output")) == 2
    assert everything(treeshire / "output") == before


def test_a_council_that_lets_its_answers_be_published_opens_no_others(tmp_path: Path) -> None:
    area = tmp_path / "treeshire"
    shutil.copytree(AREA, area)
    file = area / "workshops" / "2026-03-what.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("  ash:\n", "  ash:\n    published: 2026-03-19\n"), encoding="utf-8")
    assert built(area) == 0
    published = everything(area / "output")
    assert b"SECRET-ash-committee" in published
    others = published.replace(b"SECRET-ash-", b"")
    assert b"SECRET" not in others
