"""`workshop record` writes what was agreed, keeps what was before, and asks before it writes."""

import pathlib
from collections.abc import Mapping
from dataclasses import dataclass

import pytest
from click.testing import Result

from appraisal.documents.word import NoWord
from appraisal.load import load
from tests.commands.workshop.held import AGREED, area, files, run
from tests.treeshire import WHAT

KEPT = f"history/before-{WHAT}"


@pytest.fixture
def folder(tmp_path: pathlib.Path) -> pathlib.Path:
    return area(tmp_path, AGREED)


@dataclass(frozen=True)
class Written:
    """What stood in a folder before its workshop was recorded, what was said, and the folder."""

    before: Mapping[str, bytes]
    done: Result
    folder: pathlib.Path


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    """A record that was written once, to be looked at."""
    folder = area(tmp_path_factory.mktemp("written"), AGREED)
    before = files(folder)
    return Written(before, run("record", WHAT, "--yes", "--workspace", folder), folder)


def test_the_agreed_scores_go_into_the_options_and_the_version_before_is_kept(
    written: Written,
) -> None:
    assert (written.done.exit_code, written.done.stderr) == (0, "")
    after = load(written.folder)
    score = after.options["closer"].scores["one-voice"]
    assert (score.score, score.ends, score.why) == (46, (35, 55), "It would speak on roads.")
    assert (score.by, str(score.date), score.source) == (WHAT, "2026-03-12", ("panel-note",))
    assert after.options["one"].scores["local-say"].by == WHAT
    assert "three-desks" in after.options
    assert "one-website" in after.candidates
    assert after.in_progress == ("options/three-desks.yaml",)
    assert after.workshops[WHAT].record.before == KEPT
    kept = {
        name.removeprefix(f"{KEPT}/"): content
        for name, content in files(written.folder).items()
        if name.startswith(KEPT)
    }
    assert kept == written.before


def test_what_moved_is_recorded_and_what_each_score_rests_on(written: Written) -> None:
    record = load(written.folder).workshops[WHAT].record
    assert record.moved == (
        "Three desks is new. No other option changed its place among the rest.",
        "One council: 60.9 to 61.9; still first. Because of scores +1.",
        "Closer working: 55.6 to 56.2; still second. Because of scores +0.5.",
        "Three desks: 52.6, and not there before; fourth.",
        "Carry on as today: still 52.2; fourth to fifth.",
        "Two councils, east line: still 52.1; fifth to sixth.",
        "Two councils, county and city: still 45.4; sixth to seventh.",
        "Three councils: still 44; seventh to eighth.",
    )
    assert set(record.rests_on) == {"one", "three-desks"}
    assert record.agreed["committee-voice"].rests_on is not None


def test_comments_and_every_line_that_does_not_change_are_kept(written: Written) -> None:
    before, after = written.before, files(written.folder)
    for name in (f"workshops/{WHAT}.yaml", "options/closer.yaml", "councils/candidates.yaml"):
        gone = set(before[name].splitlines()) - set(after[name].splitlines())
        assert len(gone) <= 1, name  # the score that is another
    assert b"# What came of it." in after[f"workshops/{WHAT}.yaml"]


def test_a_second_run_writes_nothing(folder: pathlib.Path) -> None:
    run("record", WHAT, "--yes", "--workspace", folder)
    before = files(folder)
    again = run("record", WHAT, "--yes", "--workspace", folder)
    assert again.exit_code == 0
    assert "The options have every score of it already.\n" in again.stdout
    assert files(folder) == before


def test_without_a_terminal_or_yes_nothing_is_written(folder: pathlib.Path) -> None:
    before = files(folder)
    done = run("record", WHAT, "--workspace", folder)
    assert (done.exit_code, done.stderr) == (
        0,
        "Nothing was written. To write it, run this again with --yes.\n",
    )
    assert "one-voice: 38 (25 to 50) becomes 46 (35 to 55)" in done.stdout
    assert files(folder) == before


def test_an_example_has_no_record(folder: pathlib.Path) -> None:
    file = folder / "workshops" / "2026-02-why.yaml"
    file.write_text(f"example: true\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    done = run("record", "2026-02-why", "--yes", "--workspace", folder)
    assert done.exit_code == 2
    assert "nobody held it" in done.stderr


def test_a_workshop_that_is_not_there_is_refused_with_those_that_are(folder: pathlib.Path) -> None:
    done = run("record", "none", "--workspace", folder)
    assert done.exit_code == 2
    assert "Workshops here: 2026-02-why, 2026-03-what." in done.stderr


def test_where_the_disk_refuses_nothing_is_left_behind(
    folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    before = files(folder)
    monkeypatch.setattr("appraisal.commands.changed_files.write_files", refuse)
    done = run("record", WHAT, "--yes", "--workspace", folder)
    assert done.exit_code == 1
    assert files(folder) == before


def test_the_record_is_written_as_papers_and_no_answer_is_written_or_printed(
    written: Written,
) -> None:
    place = written.folder / "workshops" / WHAT / "record"
    assert written.done.stdout.endswith(
        f"To read and print: {place.as_posix()}/record.html, {place.as_posix()}/record.docx\n"
    )
    page = (place / "record.html").read_text(encoding="utf-8")
    assert (
        "The committee is worked up. By Ash and Cedar. Source: Notes of an invented panel." in page
    )
    assert "Closer working: 55.6 to 56.2; still second." in page
    assert "SECRET" not in page + written.done.output


def test_a_paper_that_somebody_changed_is_not_written_over(folder: pathlib.Path) -> None:
    run("record", WHAT, "--yes", "--workspace", folder)
    page = folder / "workshops" / WHAT / "record" / "record.html"
    page.write_text("mine", encoding="utf-8")
    done = run("record", WHAT, "--yes", "--workspace", folder)
    assert done.exit_code == 1
    assert "somebody has written or changed record.html" in done.stderr
    assert page.read_text(encoding="utf-8") == "mine"


def test_without_the_library_for_word_there_is_a_page_alone(
    folder: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise NoWord

    monkeypatch.setattr("appraisal.documents.pack.papers.as_word", refuse)
    done = run("record", WHAT, "--yes", "--workspace", folder)
    assert done.exit_code == 0
    place = folder / "workshops" / WHAT / "record"
    names = sorted(path.name for path in place.iterdir())
    assert names == [".appraisal-pack", ".gitignore", "record.html"]
