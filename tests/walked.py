"""Documents walked as a reader walks them: files written, commands run, what they print."""

import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from click.testing import CliRunner

from appraisal.cli import main
from tests.workspaces import AREA, workspace

ROOT = pathlib.Path(__file__).parents[1]
BLOCK = re.compile(r"^ *```(sh|yaml|text)(?: (\S+))?\n(.*?)^ *```$", re.M | re.S)
FAST = "simulation: {samples: 50, ways: 50, packages: 50}\n"
"""Few draws: what a command says of them is no matter here."""


@dataclass(frozen=True)
class Block:
    """What stands between two fences, in which language, and in which file a reader writes it."""

    language: str
    file: str
    text: str


def blocks(text: str) -> Iterator[Block]:
    yield from (Block(*found) for found in BLOCK.findall(text))


def walk(text: str, monkeypatch: pytest.MonkeyPatch, says: bool = True) -> list[str]:
    """Do what a document says in the current folder; return the commands that were run.

    A block with a file's name is written into it. Each line of a block without one, where it is
    text behind commands, stands in what they printed, unless what it `says` is of another area.
    """
    ran: list[str] = []
    said = ""
    for block in blocks(text):
        if block.file:
            file = pathlib.Path(block.file)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(block.text, encoding="utf-8")
        elif block.language == "sh":
            lines = [line.strip() for line in block.text.splitlines()]
            lines = [line for line in lines if not line.startswith(("uv ", "pipx "))]
            said = "".join(done(line, monkeypatch) for line in lines)
            ran += lines
        elif block.language == "text" and said and says:
            missing = [line for line in block.text.splitlines() if line not in said]
            assert missing == [], said
            said = ""
    return ran


def done(line: str, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run one line, and return what it printed."""
    first, *words = shlex.split(line, comments=True)
    if first == "cd":
        monkeypatch.chdir(words[0])
        return ""
    assert first == "appraisal", line
    if words[0] == "serve":
        return served()
    found = CliRunner().invoke(main, words, catch_exceptions=False)
    # What isn't ready to be published is told by the exit code as well.
    assert found.exit_code == int("--publish" in words), (line, found.output)
    if words[0] == "new":
        made_quick(pathlib.Path(words[1]), "--example" in words)
    return found.output


def made_quick(folder: pathlib.Path, is_example: bool) -> None:
    """Make a new workspace quick to build; a small one stands in for the example."""
    if is_example:
        shutil.rmtree(folder)
        workspace(folder, AREA)
    with (folder / "appraisal.yaml").open("a", encoding="utf-8") as file:
        file.write(FAST)


def served() -> str:
    """What a server of the current folder says before somebody ends it; it answers with a page."""
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "appraisal", "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        try:
            address = first.split()[-1]
            with urllib.request.urlopen(address, timeout=60) as answer:  # noqa: S310
                assert b"<h1" in answer.read()
        finally:
            process.kill()
    return first
