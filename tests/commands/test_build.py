"""`appraisal build`: which folder it writes to, what it publishes, and what it says."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from appraisal.commands.build import build_command, default_output
from appraisal.load import load
from appraisal.model.published import published
from appraisal.site import SECTIONS
from tests.browser.site import EVERY_PAGE, OF_WORKSHOPS
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
    """The area whose councils and panel all answered, built for the public and in private."""
    area = tmp_path_factory.mktemp("areas") / "treeshire"
    shutil.copytree(AREA, area)
    with (area / "workshops" / "2026-03-what.yaml").open("a", encoding="utf-8") as file:
        file.write("scores: {closer: {one-voice: {score: 43.21, why: SECRET-of-the-panel}}}\n")
    assert (built(area), built(area, "--private")) == (0, 0)
    return area


def test_no_file_that_is_published_has_anything_said_in_confidence(treeshire: Path) -> None:
    assert b"SECRET" not in everything(treeshire / "output")
    assert b"SECRET" in everything(treeshire / "private")


def test_what_is_published_is_the_same_whatever_was_said(treeshire: Path, tmp_path: Path) -> None:
    quiet = tmp_path / "quiet"
    shutil.copytree(AREA, quiet)
    file = quiet / "workshops" / "2026-03-what.yaml"
    asked, _, _ = file.read_text(encoding="utf-8").partition("answers:\n")
    file.write_text(asked, encoding="utf-8")
    assert built(quiet) == 0
    sites = [treeshire / "output", quiet / "output"]
    digests = [published(load(area)).digest.encode() for area in (treeshire, quiet)]
    one, other = (
        {
            path.relative_to(site): path.read_bytes().replace(digest, b"").replace(digest[:12], b"")
            for path in site.rglob("*")
            if path.is_file() and not path.name.startswith(".")
        }
        for site, digest in zip(sites, digests, strict=True)
    )
    assert one == other


def test_private_pages_each_say_so_and_published_ones_do_not(treeshire: Path) -> None:
    said = "It shows what councils said in confidence."
    for folder, marked in (("private", True), ("output", False)):
        for page in (treeshire / folder).rglob("*.html"):
            assert (said in page.read_text(encoding="utf-8")) is marked, page.name


def test_private_pages_have_the_answers(treeshire: Path) -> None:
    private = everything(treeshire / "private")
    assert b"SECRET-ash-committee" in private
    assert b"SECRET-of-the-panel" in private


def test_git_passes_over_private_pages_whatever_the_workspace_ignores(treeshire: Path) -> None:
    assert (treeshire / "private" / ".gitignore").read_bytes().endswith(b"\n*\n")
    assert not (treeshire / "output" / ".gitignore").exists()


@pytest.mark.parametrize("folder", ["output", "output/ours", "workshops/../output"])
def test_private_pages_never_go_where_published_ones_are(treeshire: Path, folder: str) -> None:
    before = everything(treeshire / "output")
    assert built(treeshire, "--private", "--output", str(treeshire / folder)) == 2
    assert everything(treeshire / "output") == before


def test_a_council_that_lets_its_answers_be_published_opens_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At home on the pages of workshops, with all data and papers; in CI on every page."""
    if not EVERY_PAGE:
        kinds = [f"appraisal.site.pages.{kind}" for kind in ("summary", *OF_WORKSHOPS)]
        shown = tuple(section for section in SECTIONS if section.__module__ in kinds)
        assert len(shown) == len(kinds)
        monkeypatch.setattr("appraisal.site.SECTIONS", shown)
    area = tmp_path / "treeshire"
    shutil.copytree(AREA, area)
    file = area / "workshops" / "2026-03-what.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace("  ash:\n", "  ash:\n    published: 2026-03-19\n"), encoding="utf-8"
    )
    assert built(area) == 0
    site = everything(area / "output")
    assert b"SECRET-ash-committee" in site
    others = site.replace(b"SECRET-ash-", b"")
    assert b"SECRET" not in others
