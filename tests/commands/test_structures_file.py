"""`structures --output` replaces files of its own alone, and each whole or not at all."""

import os
import stat
from pathlib import Path
from typing import IO, NoReturn

import click
import pytest

from appraisal.commands import structures_file
from appraisal.commands.structures_file import refuse_others, write_table
from tests.commands.test_structures import LINE, run
from tests.workspaces import workspace

TABLE = (
    "councils,grouping,populations,option,front,within_bounds,just_outside,uncertain,ratio,"
    "margin_smallest,margin_largest,margin_ratio,partnerships_crossing,balance_raw,balance_value\r\n"
)
COUNTS = '{"count": 1, "by_size": {}, "feasible": 0, "feasible_by_size": {}}\n'


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "ways.csv"


def fill(file: IO[str]) -> None:
    file.write("new\r\n")


@pytest.mark.parametrize(
    "content",
    [
        TABLE,
        TABLE + "1,a+b,300,,True,True,False,False,1.0,,,,0,1.0,100.0\r\n",
        "\ufeff" + TABLE,
        TABLE.replace("balance", "cost"),
        TABLE.replace(",balance_raw,balance_value", ""),
        COUNTS,
        "",
    ],
)
def test_what_this_command_wrote_is_replaced(output: Path, content: str) -> None:
    output.write_text(content, encoding="utf-8", newline="")
    write_table(output, fill)
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
        b"title: Area\n",
        b"\xff\xfe\x00",
    ],
)
def test_what_it_did_not_write_is_refused_by_name(output: Path, content: bytes) -> None:
    output.write_bytes(content)
    with pytest.raises(click.BadParameter) as refused:
        write_table(output, fill)
    assert refused.value.message == (
        f"{output} was not written by this command. Name another file, or move that one."
    )
    assert output.read_bytes() == content
    assert list(output.parent.iterdir()) == [output]


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
        refuse_others(output)
    assert target.exists() == (kind == "link")


def test_a_failure_on_the_way_leaves_the_old_file_and_nothing_else(output: Path) -> None:
    def fail(file: IO[str]) -> NoReturn:
        file.write("half")
        raise click.UsageError("too large")

    output.write_text(TABLE, newline="")
    with pytest.raises(click.UsageError):
        write_table(output, fail)
    assert output.read_bytes() == TABLE.encode()
    assert list(output.parent.iterdir()) == [output]


def test_a_disk_that_refuses_says_why_and_ends_with_one(
    output: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(_: IO[str]) -> NoReturn:
        raise OSError(28, "No space left on device")

    with pytest.raises(SystemExit) as ended:
        write_table(output, fail)
    assert ended.value.code == 1
    assert capsys.readouterr().err == (
        f"{output} can't be written: no space left on device. Nothing was changed.\n"
    )
    assert list(output.parent.iterdir()) == []


def test_a_file_that_may_not_be_written_to_is_not_replaced_either(
    output: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    output.write_text(TABLE, newline="")
    monkeypatch.setattr(structures_file.os, "access", lambda *_: False)
    with pytest.raises(SystemExit):
        write_table(output, fill)
    assert "can't be written: permission denied." in capsys.readouterr().err
    assert output.read_bytes() == TABLE.encode()


def test_a_folder_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(click.BadParameter) as refused:
        write_table(tmp_path / "no" / "ways.csv", fill)
    assert refused.value.message == (
        f"{tmp_path / 'no' / 'ways.csv'} can't be written: there is no folder {tmp_path / 'no'}."
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no such permissions")
def test_a_new_file_has_the_permissions_that_the_user_chose(output: Path) -> None:
    before = os.umask(0o027)
    try:
        write_table(output, fill)
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
    assert "was not written by this command." in " ".join(done.stderr.split())
    assert file.read_text() == "years of work"
