"""The package imports and runs where nothing of Unix is, with the files of Windows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.workspaces import AREA, problems_of, workspace

ROOT = Path(__file__).parents[1]

WITHOUT_UNIX = """
import os, pathlib, pkgutil, signal, sys, types

# What others import is not ours to spoil: it comes first.
import click, jinja2, markdown, networkx, nh3, numpy, pandas, pydantic, rich.progress, ruamel.yaml
import shapely, watchfiles, yaml
import concurrent.futures, ctypes, multiprocessing, shutil, subprocess, tempfile, zipfile

for name in ("fcntl", "resource", "pwd", "grp", "termios", "tty", "pty", "syslog", "readline"):
    sys.modules[name] = None
for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_DIRECTORY", "O_CLOEXEC", "fork", "getuid", "geteuid",
             "getgid", "chown", "lchown", "uname", "mkfifo", "setsid", "killpg", "getpgid",
             "statvfs", "sched_getaffinity", "WNOHANG"):
    if hasattr(os, name):
        delattr(os, name)
for name in ("SIGALRM", "SIGKILL", "SIGHUP", "SIGUSR1", "SIGPIPE", "alarm", "setitimer"):
    if hasattr(signal, name):
        delattr(signal, name)
taken = set()
msvcrt = types.SimpleNamespace(LK_NBLCK=2, locking=lambda descriptor, mode, count: None)
sys.modules["msvcrt"] = msvcrt
ctypes.WinDLL = lambda name: types.SimpleNamespace(RtlAreLongPathsEnabled=lambda: 1)
sys.platform = "win32"

import appraisal
for found in pkgutil.walk_packages(appraisal.__path__, "appraisal."):
    if found.name != "appraisal.__main__":
        __import__(found.name)

sys.platform = "linux"  # for what others ask while the command runs
from appraisal.commands.publish import lock, publish, swap, windows
site = pathlib.Path(sys.argv[2])
publish({"index.html": b"old"}, site)
publish({"index.html": b"new"}, site)
assert (site / "index.html").read_bytes() == b"new"
assert swap.exchange(site, site) is False
assert not windows._long_paths_are_refused()
from appraisal.cli import main
main(["check", sys.argv[1]])
"""


def test_every_module_imports_and_runs_without_what_only_unix_has(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "here", AREA)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_UNIX, str(folder), str(tmp_path / "site")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("No problems found: 4 councils")


def as_saved(encoding: str, line_end: str = "\n") -> dict[str, bytes]:
    """The files of an area as an editor saves them."""
    return {name: str(text).replace("\n", line_end).encode(encoding) for name, text in AREA.items()}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_files_are_read_whatever_ends_their_lines(
    tmp_path: Path, line_end: str, encoding: str
) -> None:
    assert problems_of(workspace(tmp_path, as_saved(encoding, line_end))) == []


@pytest.mark.parametrize(
    ("name", "encoding", "what"),
    [
        ("Côté", "utf-16", "This is not UTF-8 text."),
        ("Cote", "utf-16-le", "There is a control character here."),
        ("Côté", "cp1252", "This is not UTF-8 text."),
        ("Côté", "cp850", "This is not UTF-8 text."),
    ],
)
def test_files_in_another_code_page_say_how_to_save_them(
    tmp_path: Path, name: str, encoding: str, what: str
) -> None:
    raw = f"name: {name}\ntier: unitary\n".encode(encoding)
    (said,) = problems_of(workspace(tmp_path, {"councils/cote.yaml": raw}))
    assert said.startswith("councils/cote.yaml:1:")
    assert what in said
