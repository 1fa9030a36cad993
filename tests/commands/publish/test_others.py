"""Other people's files in an output folder are named and refused, and with force they are kept."""

import os
import pathlib
import stat

import pytest

from appraisal.commands.publish import NotOurs, publish

OLD = {"index.html": b"old", "councils/ash.html": b"old ash"}
NEW = {"index.html": b"new", "data/results.json": b"{}"}
LEGACY = "Written by `appraisal build`. Do not edit: a build replaces it.\n"


@pytest.fixture
def output(tmp_path: pathlib.Path) -> pathlib.Path:
    folder = tmp_path / "output"
    publish(OLD, folder)
    return folder


def write(folder: pathlib.Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"mine: {name}")


def everything(folder: pathlib.Path) -> dict[str, bytes | str]:
    """What stands where, links as what they point to."""
    return {
        path.relative_to(folder).as_posix(): str(path.readlink())
        if path.is_symlink()
        else path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if (path.is_file() or path.is_symlink()) and path.name != ".appraisal"
    }


def refusal(output: pathlib.Path, *, force: bool = False) -> str:
    """What a refused build says; it leaves all as it was."""
    before = everything(output)
    with pytest.raises(NotOurs) as refused:
        publish(NEW, output, force=force)
    assert everything(output) == before
    assert list(output.parent.iterdir()) == [output]
    return str(refused.value)


# --- Refused by name ------------------------------------------------------------------------------


def test_what_a_build_did_not_write_is_named_with_what_can_be_done(output: pathlib.Path) -> None:
    write(output, "CNAME", ".git/config", ".git/objects/ab/cd", "councils/notes.txt", "drafts/a/b")
    assert refusal(output) == (
        f"{output} holds what this tool did not write: .git/, CNAME, councils/notes.txt, drafts/. "
        "Move them elsewhere, name another folder with --output, or add --force: it keeps them, "
        "and writes over one only where a page has its very name."
    )


def test_of_many_the_first_ten_are_named_and_the_others_counted(output: pathlib.Path) -> None:
    write(output, *(f"n{i:02}" for i in range(12)))
    assert "n00, n01, n02, n03, n04, n05, n06, n07, n08, n09 and 2 more." in refusal(output)


def test_a_page_that_somebody_changed_is_somebodys_work(output: pathlib.Path) -> None:
    write(output, "index.html")
    assert refusal(output).startswith(
        f"{output} holds pages that were changed after a build: index.html."
    )
    write(output, "CNAME")
    assert "CNAME. It also holds pages that were changed after a build: index.html." in refusal(
        output
    )


def test_a_page_that_went_through_git_on_windows_has_not_changed(tmp_path: pathlib.Path) -> None:
    output = tmp_path / "output"
    publish({"index.html": b"one\ntwo\n", "a.csv": b"one\r\ntwo\r\n"}, output)
    (output / "index.html").write_bytes(b"one\r\ntwo\r\n")
    (output / "a.csv").write_bytes(b"one\ntwo\n")
    publish(NEW, output)
    assert everything(output) == NEW


def test_pages_that_somebody_removed_are_no_hindrance(output: pathlib.Path) -> None:
    (output / "councils/ash.html").unlink()
    publish(NEW, output)
    assert everything(output) == NEW


def test_a_link_in_the_place_of_a_page_is_not_a_page(
    output: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    (tmp_path / "out").mkdir()
    copy = tmp_path / "out" / "copy.html"
    (output / "index.html").rename(copy)
    (output / "index.html").symlink_to(copy)
    with pytest.raises(NotOurs, match=r"did not write: index\.html\."):
        publish(NEW, output)
    publish(NEW, output, force=True)
    assert everything(output) == NEW
    assert copy.read_bytes() == b"old"


def test_names_cannot_play_tricks_on_the_terminal(output: pathlib.Path) -> None:
    write(output, "a\x1b[2Jb\nc")
    assert "did not write: a?[2Jb?c." in refusal(output)


def test_somebodys_own_file_called_appraisal_is_no_mark(tmp_path: pathlib.Path) -> None:
    output = tmp_path / "output"
    write(output, ".appraisal")
    assert "did not write: .appraisal." in refusal(output)
    assert (output / ".appraisal").read_text() == "mine: .appraisal"


# --- What desktops leave --------------------------------------------------------------------------


def test_what_desktops_leave_neither_hinders_nor_is_lost(output: pathlib.Path) -> None:
    left = (".DS_Store", "Thumbs.db", "councils/desktop.ini", "councils/._ash.html", ".a.html.swp")
    write(output, *left)
    publish(NEW, output)
    publish(NEW, output)  # councils/ holds no page any more, and is no hindrance either
    assert everything(output) == NEW | {name: f"mine: {name}".encode() for name in left}


# --- From before there were lists -----------------------------------------------------------------


def test_a_folder_with_the_old_mark_is_replaced_if_it_holds_but_pages_of_the_site(
    tmp_path: pathlib.Path,
) -> None:
    output = tmp_path / "output"
    write(output, "index.html", "data/results.json")
    (output / ".appraisal").write_text(LEGACY)
    publish(NEW, output)
    assert everything(output) == NEW


def test_what_else_is_in_a_folder_with_the_old_mark_is_refused_by_name(
    tmp_path: pathlib.Path,
) -> None:
    output = tmp_path / "output"
    write(output, "index.html", "CNAME", "options/gone.html")
    (output / ".appraisal").write_text(LEGACY)
    assert "did not write: CNAME, options/. Move" in refusal(output)


# --- With force -----------------------------------------------------------------------------------


def test_with_force_others_files_are_kept_as_they_are(output: pathlib.Path) -> None:
    write(output, "CNAME", ".git/config", ".git/objects/ab/cd", "councils/notes.txt")
    (output / ".git/HEAD").symlink_to("nowhere")
    (output / ".git/empty").mkdir()
    (output / ".git/objects").chmod(0o750)
    (output / "CNAME").chmod(0o600)
    os.utime(output / "CNAME", (1, 1))
    publish(NEW, output, force=True)
    assert everything(output) == NEW | {
        ".git/HEAD": "nowhere",
        ".git/config": b"mine: .git/config",
        ".git/objects/ab/cd": b"mine: .git/objects/ab/cd",
        "CNAME": b"mine: CNAME",
        "councils/notes.txt": b"mine: councils/notes.txt",
    }
    assert (output / ".git/empty").is_dir()
    assert stat.S_IMODE((output / ".git/objects").stat().st_mode) == 0o750
    kept = (output / "CNAME").stat()
    assert (stat.S_IMODE(kept.st_mode), kept.st_mtime, kept.st_nlink) == (0o600, 1, 1)
    # They stay others': the next build asks again.
    assert "did not write: .git/, CNAME, councils/." in refusal(output)


def test_with_force_a_page_is_written_over_a_file_of_its_very_name_alone(
    output: pathlib.Path,
) -> None:
    write(output, "index.html", "councils/ash.html", "data/results.json", "data/mine.csv")
    publish(NEW, output, force=True)
    assert everything(output) == NEW | {
        "councils/ash.html": b"mine: councils/ash.html",
        "data/mine.csv": b"mine: data/mine.csv",
    }


@pytest.mark.parametrize("mine", ["data", "index.html/thesis", "data/results.json/thesis"])
def test_not_even_force_puts_a_page_where_somebody_has_a_folder_or_the_other_way_round(
    tmp_path: pathlib.Path, mine: str
) -> None:
    output = tmp_path / "output"
    write(output, mine)
    named = mine.removesuffix("thesis")
    assert f"holds {named} where the pages need a file for a folder" in refusal(output, force=True)


def test_a_page_that_somebody_changed_and_a_folder_is_to_replace_is_kept(
    tmp_path: pathlib.Path,
) -> None:
    output = tmp_path / "output"
    publish({"index.html": b"old", "data": b"no folder yet"}, output)
    write(output, "data")
    assert "holds data where the pages need" in refusal(output, force=True)


def test_a_disk_without_links_keeps_others_files_too(
    output: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    write(output, "CNAME", ".git/config")
    monkeypatch.setattr(os, "link", refuse)
    publish(NEW, output, force=True)
    assert everything(output) == NEW | {
        ".git/config": b"mine: .git/config",
        "CNAME": b"mine: CNAME",
    }
