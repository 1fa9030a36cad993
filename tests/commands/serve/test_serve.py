"""`appraisal serve` as a process: a page, an edit, a fault and its mending, a folder that goes."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import pytest
from click.testing import CliRunner

from appraisal.commands.serve import serve_command
from tests.commands.serve.testshire import FILES
from tests.workspaces import workspace

ROOT = Path(__file__).parents[3]


@dataclass
class Served:
    """A server that runs, its workspace, and the events that a page of it is told."""

    folder: Path
    address: str
    events: Iterator[dict[str, str]]
    process: subprocess.Popen[str]

    def until(self, **wanted: str) -> dict[str, str]:
        """The next event each of whose parts holds what is wanted; not for ever."""
        last: dict[str, str] = {}
        for event in self.events:
            if not event:
                break
            last = event
            if all(text in event[part] for part, text in wanted.items()):
                return event
        raise AssertionError((wanted, last))

    def get(self, path: str = "", host: str | None = None) -> tuple[int, str]:
        request = urllib.request.Request(self.address + path)  # noqa: S310
        if host:
            request.add_header("Host", host)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read().decode()


def started(*arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "appraisal", "serve", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def told(answer: IO[bytes]) -> Iterator[dict[str, Any]]:
    for line in answer:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))
        if line.startswith(b": "):  # for a quarter of a minute nothing was new
            yield {}


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    folder = workspace(tmp_path / "testshire", FILES)
    process = started(folder, "--port", 0)
    try:
        assert process.stdout is not None
        address = process.stdout.readline().strip().removeprefix("testshire: ")
        events = f"{address}-/events?page=index.html"
        with urllib.request.urlopen(events, timeout=60) as answer:  # noqa: S310
            yield Served(folder, address, told(answer), process)
    finally:
        process.kill()
        process.communicate()


def replaced(path: Path, old: str, new: str) -> None:
    """Save a file as careful editors do: write another, and rename it."""
    beside = path.with_name(f".{path.name}.swp")
    beside.write_text(path.read_text().replace(old, new))
    beside.replace(path)


def test_an_officers_hour_of_edits(served: Served) -> None:
    before = sorted(path for path in served.folder.rglob("*"))
    first = served.until(strip="nothing is published")
    status, page = served.get()
    assert status == 200
    assert "Options for Testshire" in page
    assert "connect-src 'self'" in page

    replaced(served.folder / "options/join.yaml", "30", "70")
    event = served.until(strip="Join from 2nd to 1st; nothing else moved.")
    assert event["made"] != first["made"]
    assert served.get()[1] != page

    replaced(served.folder / "options/join.yaml", "70", "seventy")
    event = served.until(faults="1 problem in the files")
    assert "scores: {voice: {score: seventy}}" in event["faults"]
    assert f"vscode://file/{str(served.folder).lstrip('/')}/options/join.yaml:1:" in event["faults"]
    assert "Options for Testshire" in served.get()[1]

    replaced(served.folder / "options/join.yaml", "seventy", "71")
    event = served.until(strip="the largest change is that of Join, 1 point up")
    assert event["faults"] == ""

    kept = served.folder.with_name("kept")
    served.folder.rename(kept)
    served.until(faults="folder is gone")
    shutil.copytree(kept, served.folder)
    assert served.until(faults="")["faults"] == ""

    shutil.rmtree(served.folder / "options")
    served.until(strip="Stay and Join are gone.")
    (served.folder / "options").mkdir()
    (served.folder / "options/stay.yaml").write_text(FILES["options/stay.yaml"])
    served.until(strip="Stay is new.")

    assert sorted(served.folder.rglob("*")) == [p for p in before if p.name != "join.yaml"]
    served.process.send_signal(signal.SIGINT)
    said, _ = served.process.communicate(timeout=60)
    assert served.process.returncode == 0
    assert "Traceback" not in said
    assert said.endswith("Ended. Nothing was written.\n")
    assert "s: Join from 2nd to 1st; nothing else moved.\n" in said
    assert "options/join.yaml:1:" in said


def test_only_this_computer_by_its_own_name_is_answered(served: Served) -> None:
    assert served.get(host="evil.example")[0] == 421
    assert served.get("%2e%2e/appraisal.yaml")[0] == 404
    assert served.get("../appraisal.yaml")[0] == 404
    assert served.get("nothing.html")[0] == 404
    assert served.get("site.css")[0] == 200


def test_a_port_that_is_taken_is_named_where_it_was_asked_for(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        found = CliRunner().invoke(serve_command, [str(workspace(tmp_path)), "--port", str(port)])
    assert found.exit_code == 2
    assert f"Port {port} is in use" in found.output


@pytest.mark.parametrize(
    ("name", "said"), [("nothing", "no such folder"), ("bare", "has no appraisal.yaml")]
)
def test_what_is_no_workspace_is_refused_at_once(tmp_path: Path, name: str, said: str) -> None:
    (tmp_path / "bare").mkdir()
    result = CliRunner().invoke(serve_command, [str(tmp_path / name), "--port", "0"])
    assert result.exit_code == 1
    assert said in result.output
    assert "127.0.0.1" not in result.output
