"""The list of what a build wrote is plain, and knows a file whichever way its lines end."""

import pathlib

import pytest

from appraisal.commands.publish.manifest import MARK, fingerprint, known_files, manifest_text

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_the_list_is_a_sentence_a_version_and_a_sorted_line_a_file() -> None:
    assert manifest_text({"index.html": b"abc", "data/results.json": b""}).decode() == (
        "Written by `appraisal build`. Do not edit: a build replaces it.\n"
        "Files, version 1:\n"
        f"{EMPTY}  data/results.json\n"
        f"{ABC}  index.html\n"
    )


def test_ends_of_lines_do_not_count() -> None:
    assert fingerprint(b"a\r\nb\r\n") == fingerprint(b"a\nb\n") != fingerprint(b"a b\n")


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_a_list_is_read_as_it_was_written(tmp_path: pathlib.Path, ends: bytes) -> None:
    written = manifest_text({"a  b.html": b"abc", "café.html": b""})
    (tmp_path / MARK).write_bytes(written.replace(b"\n", ends))
    assert known_files(tmp_path, ()) == {"a  b.html": ABC, "café.html": EMPTY, ".appraisal": None}


def test_accents_apart_from_their_letters_are_the_same_name(tmp_path: pathlib.Path) -> None:
    (tmp_path / MARK).write_bytes(manifest_text({"cafe\N{COMBINING ACUTE ACCENT}.html": b"abc"}))
    assert known_files(tmp_path, ())["caf\N{LATIN SMALL LETTER E WITH ACUTE}.html"] == ABC


def test_the_mark_from_before_there_were_lists_knows_the_pages_of_the_present_site(
    tmp_path: pathlib.Path,
) -> None:
    (tmp_path / MARK).write_text(
        "Written by `appraisal build`. Do not edit: a build replaces it.\n"
    )
    assert known_files(tmp_path, ["index.html"]) == {"index.html": None, ".appraisal": None}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"my notes on an appraisal\n",
        b"\xff\xfe",
        b"Written by `appraisal build`. Do not edit: a build replaces it.\nFiles, version 2:\n",
    ],
)
def test_what_is_no_list_knows_nothing(tmp_path: pathlib.Path, content: bytes) -> None:
    (tmp_path / MARK).write_bytes(content)
    assert known_files(tmp_path, ["index.html"]) == {}


def test_a_link_is_no_list(tmp_path: pathlib.Path) -> None:
    (tmp_path / "list").write_bytes(manifest_text({"index.html": b"abc"}))
    (tmp_path / MARK).symlink_to("list")
    assert known_files(tmp_path, ["index.html"]) == {}
