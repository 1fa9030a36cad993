"""`structures --output` replaces files of its own alone, and each whole or not at all."""

import os
import stat
from pathlib import Path
from typing import IO, NoReturn

import click
import pytest

from appraisal.commands import structures_file
from appraisal.commands.structures_file import Kind, refuse_others, write_file
from tests.commands.line import LINE, run
from tests.datasets import files_of
from tests.nine import NINE
from tests.workspaces import workspace

TABLE = (
    "councils,grouping,populations,option,front,within_bounds,just_outside,uncertain,ratio,"
    "margin_smallest,margin_largest,margin_ratio,partnerships_crossing,balance_raw,balance_value\r\n"
)
COUNTS = '{"count": 1, "by_size": {}, "feasible": 0, "feasible_by_size": {}}\n'


ROW = "2,a+b | c,300 | unknown,x-1,True,,False,True,1.0,-0.5,,1e-05,0,1.0,100.0\r\n"


KINDS: tuple[Kind, ...] = ("table", "counts")


def kind_of(content: str) -> Kind:
    return "counts" if content.startswith("{") else "table"


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "ways.csv"


def fill(file: IO[str]) -> None:
    file.write("new\r\n")


@pytest.mark.parametrize(
    "content",
    [
        TABLE,
        TABLE + ROW,
        TABLE + 3 * ROW,
        "\ufeff" + TABLE,
        TABLE.replace("balance", "cost"),
        TABLE.replace(",balance_raw,balance_value", ""),
        COUNTS,
        "",
    ],
)
def test_what_this_command_wrote_is_replaced(output: Path, content: str) -> None:
    output.write_text(content, encoding="utf-8", newline="")
    write_file(output, kind_of(content), fill)
    assert output.read_bytes() == b"new\r\n"
    assert list(output.parent.iterdir()) == [output]


@pytest.mark.parametrize(
    "content",
    [
        b"Dear all,\n",
        b"councils,grouping\r\n",
        TABLE.replace("\r\n", ",my notes\r\n").encode(),
        COUNTS.replace("count", "total", 1).encode(),
        b"[" * 10_000,
        b"[1]",
        b"title: Area\ndate: 2026-01-01\n",
        b'councils,grouping\nnotes,"more\nnotes"\n',
        b"councils,grouping\rnotes\r",
        TABLE.replace("\r\n", "\n").encode(),
        (TABLE + ROW + "Ask Ann about the second.\r\n").encode(),
        (TABLE + ROW + ROW.replace("\r\n", ",checked\r\n")).encode(),
        (TABLE + ROW.replace("x-1", "The one that Ann likes")).encode(),
        (TABLE + ROW.replace("1.0,100.0", "1.0,good")).encode(),
        (TABLE + ROW.replace("300 | unknown", "300")).encode(),
        (TABLE + ROW.replace("100.0\r\n", "100.0")).encode(),
        (TABLE + ROW + "\r\n").encode(),
        (COUNTS + "Ask Ann.\n").encode(),
        COUNTS.replace("}\n", ', "note": "Ask Ann"}\n').encode(),
        COUNTS.replace(": 1,", ': "one",').encode(),
        COUNTS.replace(", ", ",\n").encode(),
        b"title: Area\n",
        b"\xff\xfe\x00",
    ],
)
def test_what_it_did_not_write_is_refused_by_name(output: Path, content: bytes) -> None:
    output.write_bytes(content)
    for kind in KINDS:
        with pytest.raises(click.BadParameter) as refused:
            write_file(output, kind, fill)
        assert refused.value.message == (
            f"{output} was not written by this command, or was changed since. "
            "Name another file, or move that one."
        )
    assert output.read_bytes() == content
    assert list(output.parent.iterdir()) == [output]


@pytest.mark.parametrize("content", [TABLE + ROW, COUNTS])
def test_what_it_wrote_in_another_format_is_refused_too(output: Path, content: str) -> None:
    output.write_text(content, newline="")
    other: Kind = "table" if kind_of(content) == "counts" else "counts"
    with pytest.raises(click.BadParameter, match="not written by this command in this --format"):
        write_file(output, other, fill)
    assert output.read_bytes() == content.encode()


@pytest.mark.parametrize("kind", ["link", "dangling link", "pipe", "folder"])
def test_what_is_no_plain_file_is_refused(output: Path, kind: str) -> None:
    target = output.with_name("theirs.csv")
    if kind == "pipe":
        os.mkfifo(output)
    elif kind == "folder":
        output.mkdir()
    else:
        output.symlink_to(target)
        if kind == "link":
            target.write_text(TABLE, newline="")
    with pytest.raises(click.BadParameter, match="is not a plain file"):
        refuse_others(output, "table")
    assert target.exists() == (kind == "link")


def test_a_failure_on_the_way_leaves_the_old_file_and_nothing_else(output: Path) -> None:
    def fail(file: IO[str]) -> NoReturn:
        file.write("half")
        raise click.UsageError("too large")

    output.write_text(TABLE, newline="")
    with pytest.raises(click.UsageError):
        write_file(output, "table", fail)
    assert output.read_bytes() == TABLE.encode()
    assert list(output.parent.iterdir()) == [output]


def test_a_disk_that_refuses_says_why_and_ends_with_one(
    output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: IO[str]) -> NoReturn:
        raise OSError(28, "No space left on device")

    with pytest.raises(SystemExit) as ended:
        write_file(output, "table", fail)
    assert ended.value.code == 1
    assert capsys.readouterr().err == (
        f"{output} can't be written: the disk is full. Nothing was changed.\n"
    )
    assert list(output.parent.iterdir()) == []


def test_a_file_that_may_not_be_written_to_is_not_replaced_either(
    output: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output.write_text(TABLE, newline="")
    monkeypatch.setattr(structures_file.os, "access", lambda *_: False)
    with pytest.raises(SystemExit):
        write_file(output, "table", fill)
    assert "can't be written: permission denied." in capsys.readouterr().err
    assert output.read_bytes() == TABLE.encode()


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(click.BadParameter) as refused:
        write_file(tmp_path / "no" / "ways.csv", "table", fill)
    assert refused.value.message == (
        f"{tmp_path / 'no' / 'ways.csv'} can't be written: there is no folder {tmp_path / 'no'}."
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_a_new_file_has_the_permissions_that_the_user_chose(output: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(output, "table", fill)
    finally:
        os.umask(before)
    assert stat.S_IMODE(output.stat().st_mode) == 0o640


@pytest.mark.parametrize("style", ["text", "csv", "json"])
def test_the_command_writes_over_what_it_wrote_and_nothing_else(tmp_path: Path, style: str) -> None:
    line, file = workspace(tmp_path / "line", LINE), tmp_path / "ways"
    assert run(line, "--output", file, "--format", style).exit_code == 0
    written = file.read_bytes()
    assert run(line, "--output", file, "--format", style).exit_code == 0
    assert file.read_bytes() == written
    file.write_text("years of work")
    done = run(line, "--output", file, "--format", style)
    assert (done.exit_code, done.stdout) == (2, "")
    assert "was not written by this command, or" in " ".join(done.stderr.split())
    assert file.read_text() == "years of work"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("councils/x.yaml", "is in the workspace's own folder councils."),
        ("Options/ways.csv", "is in the workspace's own folder Options."),
        ("workshops/a/ways.csv", "is in the workspace's own folder workshops."),
        ("templates", "is in the workspace's own folder templates."),
        ("sources.yaml", "has a name that the workspace reads."),
        ("boundaries.geojson", "has a name that the workspace reads."),
        ("Source.yml", "has a name that the workspace reads."),
    ],
)
def test_a_file_where_people_write_or_that_a_workspace_reads_is_refused(
    tmp_path: Path, name: str, said: str
) -> None:
    line = workspace(tmp_path / "line", LINE, {"sources.yaml": ""})
    (line / "sources.yaml").unlink()
    before = sorted(line.rglob("*"))
    done = run(line, "--output", line / name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in " ".join(done.stderr.split())
    assert sorted(line.rglob("*")) == before


@pytest.mark.parametrize("name", ["ways.csv", "counts.json", "sources.csv"])
def test_any_other_file_in_the_workspace_is_fine(tmp_path: Path, name: str) -> None:
    line = workspace(tmp_path / "line", LINE)
    assert run(line, "--output", line / name).exit_code == 0


def test_a_name_that_is_too_long_is_said_to_be(tmp_path: Path) -> None:
    line = workspace(tmp_path / "line", LINE)
    done = run(line, "--output", tmp_path / ("x" * 300))
    assert done.exit_code == 1
    assert "can't be written: file name too long. Nothing was changed." in done.stderr


def test_an_own_table_of_many_groupings_is_known_again(tmp_path: Path) -> None:
    nine = workspace(tmp_path / "nine", files_of(NINE))
    for style in ("csv", "json"):
        asked = (nine, "--councils", "2", "--format", style, "--output", tmp_path / style)
        assert run(*asked).exit_code == 0
        assert run(*asked).exit_code == 0
