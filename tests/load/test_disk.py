"""Nothing outside the workspace is read, nothing but files is opened, and nothing large is read."""

import errno
import os
import pathlib
import socket

import pytest

from appraisal.load import disk, load
from appraisal.load.disk import Entry, Limit, entries, files_below, is_leftover, read_file
from appraisal.problems import Problem
from tests.workspaces import AREA, Files, cases, problems_of, workspace

OPTION = "name: O\nfamily: continue\n"
LEAVES = "This link leads out of the workspace. Copy the file itself here."
NOWHERE = "This link leads nowhere. Delete it, or copy what it stands for here."
ROUND = "This link leads round in a circle. Delete it, or copy what it stands for here."
PIPE = "This is a pipe or a device, not a file. Put an ordinary file in its place."
PNG = b"\x89PNG\r\n\x1a\n"
SETTINGS: Files = {"appraisal.yaml": "title: A\ndate: 2026-01-01\ntheme: {logo: logo.png}\n"}
EVERY_KIND = (
    *("options/o.yaml", "sources.yaml", "criteria/themes.yaml"),
    *("templates/index.html", "boundaries.geojson", "logo.png"),
)
SMALL = Limit(4, "4 bytes", "Shorten it.")


@pytest.mark.parametrize("file", EVERY_KIND)
def test_a_link_that_leaves_the_workspace_is_refused(tmp_path: pathlib.Path, file: str) -> None:
    (tmp_path / "secret").write_text("x")
    folder = workspace(tmp_path / "workspace", AREA, SETTINGS, {"logo.png": PNG, file: ""})
    (folder / file).unlink()
    (folder / file).symlink_to("/".join([".."] * (file.count("/") + 1) + ["secret"]))
    assert problems_of(folder) == [f"{file}:1:1: {LEAVES}"]


def test_a_folder_whose_name_begins_with_the_workspaces_is_not_in_it(
    tmp_path: pathlib.Path,
) -> None:
    (tmp_path / "workspace-of-2025").mkdir()
    (tmp_path / "workspace-of-2025" / "secret").write_text("x")
    folder = workspace(tmp_path / "workspace", AREA, SETTINGS, {"logo.png": PNG})
    (folder / "options").mkdir(exist_ok=True)
    (folder / "options" / "o.yaml").symlink_to("../../workspace-of-2025/secret")
    assert problems_of(folder) == [f"options/o.yaml:1:1: {LEAVES}"]


@pytest.mark.parametrize("file", EVERY_KIND)
@pytest.mark.parametrize(("target", "said"), [("nowhere", NOWHERE), ("", ROUND)])
def test_a_broken_link_and_one_to_itself_are_named(
    tmp_path: pathlib.Path, file: str, target: str, said: str
) -> None:
    folder = workspace(tmp_path, AREA, SETTINGS, {"logo.png": PNG, file: ""})
    (folder / file).unlink()
    (folder / file).symlink_to(target or pathlib.PurePath(file).name)
    assert problems_of(folder) == [f"{file}:1:1: {said}"]


def test_links_within_the_workspace_are_followed(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path / "true", AREA, {"kept/mine/index.html": "mine"})
    (folder / "councils").rename(folder / "kept" / "of-2026")
    (folder / "councils").symlink_to("kept/of-2026")
    (folder / "templates").symlink_to("kept/mine")
    (tmp_path / "link").symlink_to(folder)
    dataset = load(tmp_path / "link")
    assert sorted(dataset.councils) == ["city", "north", "shire", "south"]
    assert dataset.templates == {"index.html": "mine"}


def test_folders_of_templates_may_not_go_round(tmp_path: pathlib.Path) -> None:
    folder = workspace(tmp_path, {"templates/charts/timeline.html": "x"})
    (folder / "templates" / "charts" / "again").symlink_to("..")
    (folder / "templates" / "all").symlink_to("..")
    assert problems_of(folder) == [
        f"templates/all:1:1: {ROUND}",
        f"templates/charts/again:1:1: {ROUND}",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
@pytest.mark.parametrize("file", EVERY_KIND)
def test_a_pipe_is_refused_and_never_opened(tmp_path: pathlib.Path, file: str) -> None:
    folder = workspace(tmp_path, AREA, SETTINGS, {"logo.png": PNG, file: ""})
    (folder / file).unlink()
    os.mkfifo(folder / file)
    assert problems_of(folder) == [f"{file}:1:1: {PIPE}"]


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this system has no sockets in folders")
def test_a_socket_is_refused(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace(tmp_path, {"options/o.yaml": OPTION}))  # their paths must be short
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("options/s.yaml")
        assert problems_of(pathlib.Path()) == [f"options/s.yaml:1:1: {PIPE}"]


@pytest.mark.parametrize(
    ("file", "size", "said"),
    cases(
        {
            "YAML": ("sources.yaml", 1 << 20, "1 MiB. Split it into smaller files."),
            "boundaries": ("boundaries.geojson", 8 << 20, "8 MiB. Simplify the boundaries."),
            "a logo": ("logo.png", 200 << 10, "200 kB. Save it smaller."),
            "a template": (
                "templates/index.html",
                1 << 20,
                "1 MiB. Split it into templates that include one another.",
            ),
        }
    ),
)
def test_a_file_over_its_limit_is_refused_without_being_opened(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, file: str, size: int, said: str
) -> None:
    folder = workspace(tmp_path, AREA, SETTINGS, {"logo.png": PNG, file: ""})
    opened: list[str] = []
    content = disk._content
    monkeypatch.setattr(
        disk, "_content", lambda path, most: (opened.append(path.name), content(path, most))[1]
    )
    with (folder / file).open("wb") as sparse:
        sparse.truncate(size + 1)
    assert problems_of(folder) == [f"{file}:1:1: This file is larger than {said}"]
    assert pathlib.PurePath(file).name not in opened
    assert "appraisal.yaml" in opened


def test_a_file_of_exactly_its_limit_is_read(tmp_path: pathlib.Path) -> None:
    (tmp_path / "f").write_bytes(b"1234")
    assert read_file(tmp_path, "f", SMALL) == b"1234"


@pytest.mark.parametrize(
    ("content", "read"),
    [
        (b"a: 1\r\nb: 2\r\n", b"a: 1\nb: 2\n"),
        ("£\r\n".encode(), "£\n".encode()),
        (b"a\rb\n", b"a\rb\n"),
        (PNG, PNG),
        (b"\xff\xd8\xff\xe0\r\n", b"\xff\xd8\xff\xe0\r\n"),
    ],
)
def test_the_lines_of_text_end_alike_and_nothing_else_is_changed(
    tmp_path: pathlib.Path, content: bytes, read: bytes
) -> None:
    (tmp_path / "f").write_bytes(content)
    assert read_file(tmp_path, "f", Limit(99, "99 bytes", "Shorten it.")) == read


def test_a_file_that_grows_while_it_is_read_is_held_to_its_limit(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "f").write_bytes(b"1234")
    monkeypatch.setattr(disk, "_content", lambda _, most: b"12345678"[:most])
    assert read_file(tmp_path, "f", SMALL) == Problem(
        "f", 1, 1, "This file is larger than 4 bytes.", "Shorten it."
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (
            errno.EACCES,
            (
                "You are not allowed to read this file. "
                "Give yourself leave to read it, or ask its owner to."
            ),
        ),
        (errno.ENOENT, "This file has just gone. Run this again."),
        (
            errno.EIO,
            "The system cannot read this file: broken. Copy it anew, or look at the disk.",
        ),
    ],
)
def test_a_file_that_the_system_refuses_is_named_from_the_workspace(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str
) -> None:
    content = disk._content

    def refuse(path: pathlib.Path, most: int) -> bytes:
        if path.name == "sources.yaml":
            raise OSError(number, "broken", str(path))
        return content(path, most)

    monkeypatch.setattr(disk, "_content", refuse)
    assert problems_of(workspace(tmp_path, AREA)) == [f"sources.yaml:1:1: {said}"]


def test_a_file_that_excel_keeps_to_itself_is_told_as_such(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> bytes:
        error = PermissionError(errno.EACCES, "Permission denied")
        error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
        raise error

    (tmp_path / "f").write_bytes(b"1")
    monkeypatch.setattr(disk, "_content", refuse)
    assert read_file(tmp_path, "f", SMALL) == Problem(
        "f", 1, 1, "Another program has this file open.", "Close it there, and run this again."
    )


def test_a_folder_that_may_not_be_read_is_named_once(
    tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = workspace(tmp_path, AREA, {"sources.yaml": "s: {title: S, party: shire}\n"})
    scan = os.scandir

    def refuse(path: pathlib.Path) -> object:
        if path.name == "councils":
            raise PermissionError(errno.EACCES, "no", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert problems_of(folder) == [
        (
            "councils:1:1: You are not allowed to read this folder. "
            "Give yourself leave to read it, or ask its owner to."
        )
    ]


def test_a_folder_is_listed_by_its_true_names_in_order(tmp_path: pathlib.Path) -> None:
    workspace(tmp_path, {"B.yaml": "", "a.yaml": "", ".hidden": "", "Sub/x": ""})
    assert entries(tmp_path) == [
        Entry("B.yaml", is_folder=False),
        Entry("Sub", is_folder=True),
        Entry("a.yaml", is_folder=False),
        Entry("appraisal.yaml", is_folder=False),
        Entry("criteria", is_folder=True),
    ]


def test_files_below_a_folder_are_found_at_any_depth(tmp_path: pathlib.Path) -> None:
    workspace(tmp_path, {"t/b/c.html": "", "t/a.html": "", "t/b/.x.swp": "", "t/.git/d": ""})
    assert files_below(tmp_path, "t") == (["t/a.html", "t/b/c.html"], [])


@pytest.mark.parametrize(
    "name", [".x", "Thumbs.db", "DESKTOP.INI", "~$x.docx", "x~", "#x#", "x.swp"]
)
def test_what_editors_and_desktops_leave_behind_is_known(name: str) -> None:
    assert is_leftover(name)


@pytest.mark.parametrize("name", ["x", "x.yaml", "thumbs.yaml", "x~y", "#x", "swp"])
def test_what_people_write_is_no_leftover(name: str) -> None:
    assert not is_leftover(name)
