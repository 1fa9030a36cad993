"""Papers on disk: all or none, and nobody else's file written over."""

from pathlib import Path

import pytest

from appraisal.commands.workshop.named import UNSEEN
from appraisal.commands.workshop.packing import LIST, REPORTS, NotOurs, put_pack, put_report

FIRST = {"run-sheet.html": b"one", "swings.html": b"two"}


def held(folder: Path) -> dict[str, bytes]:
    ours = (LIST, ".gitignore")
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name not in ours}


def test_papers_are_written_and_written_again(tmp_path: Path) -> None:
    folder = tmp_path / "2026-what" / "pack"
    put_pack(folder, FIRST)
    assert held(folder) == FIRST
    put_pack(folder, {**FIRST, "swings.html": b"three"})
    assert held(folder) == {**FIRST, "swings.html": b"three"}


def test_git_passes_over_the_folder_whatever_the_workspace_ignores(tmp_path: Path) -> None:
    put_pack(tmp_path, FIRST)
    assert (tmp_path / ".gitignore").read_bytes() == UNSEEN


def test_what_somebody_changed_is_never_written_over(tmp_path: Path) -> None:
    put_pack(tmp_path, FIRST)
    (tmp_path / "swings.html").write_bytes(b"with notes of mine")
    with pytest.raises(NotOurs) as theirs:
        put_pack(tmp_path, {"run-sheet.html": b"new", "swings.html": b"new"})
    assert str(theirs.value) == (
        f"In {tmp_path} somebody has written or changed swings.html. No file of others is written "
        "over: move it elsewhere, then run this again."
    )
    assert held(tmp_path) == {"run-sheet.html": b"one", "swings.html": b"with notes of mine"}


def test_what_somebody_else_put_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "run-sheet.html").write_bytes(b"mine")
    with pytest.raises(NotOurs):
        put_pack(tmp_path, FIRST)
    assert held(tmp_path) == {"run-sheet.html": b"mine"}


def test_other_files_beside_them_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_bytes(b"mine")
    put_pack(tmp_path, FIRST)
    assert held(tmp_path) == {**FIRST, "notes.txt": b"mine"}


def test_papers_of_an_earlier_pack_go_unless_somebody_changed_them(tmp_path: Path) -> None:
    put_pack(tmp_path, {**FIRST, "evidence-a.html": b"a", "evidence-b.html": b"b"})
    (tmp_path / "evidence-b.html").write_bytes(b"b, with notes")
    put_pack(tmp_path, FIRST)
    assert held(tmp_path) == {**FIRST, "evidence-b.html": b"b, with notes"}


def test_a_list_that_is_spoilt_names_no_file_as_ours(tmp_path: Path) -> None:
    put_pack(tmp_path, FIRST)
    (tmp_path / LIST).write_bytes(b"\xff\xfe../../etc")
    with pytest.raises(NotOurs):
        put_pack(tmp_path, FIRST)


def test_nothing_outside_the_folder_is_taken_away(tmp_path: Path) -> None:
    outside = tmp_path / "outside.html"
    outside.write_bytes(b"one")
    folder = tmp_path / "pack"
    put_pack(folder, FIRST)
    listing = (folder / LIST).read_text()
    (folder / LIST).write_text(listing.replace("  swings.html", "  ../outside.html"))
    (folder / "swings.html").unlink()
    put_pack(folder, {"run-sheet.html": b"one"})
    assert outside.read_bytes() == b"one"


def test_a_report_is_written_beside_others_which_stay(tmp_path: Path) -> None:
    put_report(tmp_path / "report-a.html", b"a")
    put_report(tmp_path / "report-b.html", b"b")
    put_report(tmp_path / "report-a.html", b"a, again")
    assert (tmp_path / "report-a.html").read_bytes() == b"a, again"
    assert (tmp_path / "report-b.html").read_bytes() == b"b"
    assert [line.split("  ")[1] for line in (tmp_path / REPORTS).read_text().splitlines()] == [
        "report-a.html",
        "report-b.html",
    ]
    assert not (tmp_path / ".gitignore").exists()


def test_a_report_that_somebody_changed_is_never_written_over(tmp_path: Path) -> None:
    put_report(tmp_path / "report.html", b"a")
    (tmp_path / "report.html").write_bytes(b"with notes")
    with pytest.raises(NotOurs):
        put_report(tmp_path / "report.html", b"b")
    assert (tmp_path / "report.html").read_bytes() == b"with notes"
