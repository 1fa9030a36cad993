"""What all tests share: the repository's own workspace, and the Chromium that is driven.

Chromium is the machine's own, never a download.
"""

import functools
import gc
import os
import shutil
import signal
from collections.abc import Generator, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from xdist.scheduler import LoadScopeScheduling

from appraisal.appraise import Appraisal, appraise
from appraisal.commands.publish import publish
from appraisal.load import load
from appraisal.load.document import Document, read_document
from appraisal.site import render
from tests.kept_draws import draw_anew, keep_draws
from tests.random_cases import some_of

# How long an example takes says what else the machine does: no test fails by the clock.
settings.register_profile(
    "unhurried",
    max_examples=some_of(100),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("unhurried")

# A shell has what it runs behind it pass over Ctrl+C, and so would the commands that tests end so.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

ROOT = Path(__file__).parents[1]
BROWSER = ROOT / "tests" / "browser"
EXPLORER = BROWSER / "explore"
BESIDE_BROWSERS = {"tests/test_determinism.py", "tests/example/test_readers_questions.py"}
"""What looks at the sites that browsers look at, and needs no browser."""
OF_LIBREOFFICE = {
    "tests/sheets/test_excel_in_libreoffice.py",
    "tests/sheets/workshop/test_reading_in_libreoffice.py",
    "tests/commands/workshop/test_collect_in_libreoffice.py",
}
"""What reads the workbooks that LibreOffice saves all at once."""
NAMES = (
    "chromium-headless-shell",  # without windows, and so with two thirds of the work
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
)

# Without a sandbox Chromium runs as root, as it must in a container; the rest
# keeps it from reaching for the network or a graphics card.
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Shared(LoadScopeScheduling):  # type: ignore[misc]
    """Shares the tests out between processes: a module to one, all that look at a site to one.

    So what a module's tests share is made once, and the sites that browsers look at too. The
    explorer has pages of its own.
    """

    def _split_scope(self, nodeid: str) -> str:
        module = nodeid.partition("::")[0]
        above = (BROWSER / module if module in BESIDE_BROWSERS else ROOT / module).parents
        if module in OF_LIBREOFFICE:
            return "LibreOffice"
        return next((str(group) for group in (EXPLORER, BROWSER) if group in above), module)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Shared:
    """Share the tests out as above, where there is more than one process."""
    return Shared(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for no garbage meanwhile: there is hardly any, and that takes a sixth of the time."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no process is left with it at the end."""
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    turns = {
        path: (
            BROWSER not in path.parents,
            EXPLORER in path.parents,
            path not in slow,
            # What starts the tool as a whole takes longer than what asks one room of it.
            path.parent != BROWSER.parent,
        )
        for path in {item.path for item in items}
    }
    items.sort(key=lambda item: turns[item.path])


def pytest_collection_finish() -> None:
    """Leave what is there by now out of every search for garbage: all of it stays to the end.

    Fifteen thousand tests with their modules would be gone through again and again.
    """
    gc.freeze()
    gc.set_threshold(20_000)


@pytest.fixture(scope="session", autouse=True)
def _draws_kept() -> Generator[None, None, None]:
    """Draw what many tests ask for once a process."""
    with pytest.MonkeyPatch.context() as patch:
        keep_draws(patch)
        yield


@pytest.fixture
def drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """For a test that asks for the same twice, and whether it comes to the same."""
    draw_anew(monkeypatch)


@pytest.fixture(scope="session")
def derbyshire() -> Appraisal:
    """The repository's own workspace, worked out once: a large area for laws that need one.

    What it holds stands in tests/example, so a test that reads it names no number of it.
    """
    return appraise(load(ROOT))


@functools.lru_cache(maxsize=1000)
def parsed(file: str, raw: bytes) -> Document:
    """What the bytes of a file of a workspace read as."""
    return read_document(file, raw)


@pytest.fixture(scope="module")
def read_once() -> Iterator[None]:
    """Copies of one area are parsed once, as `load` does with what it has read before.

    It takes a copy of each Document that it is given, as it would of those of `before`.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(import_module("appraisal.load.gather"), "read_document", parsed)
        yield


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for sites, each in a sub-folder of its own."""
    return tmp_path_factory.mktemp("published")


@pytest.fixture(scope="session")
def derbyshire_site(derbyshire: Appraisal, published: Path) -> Path:
    """The folder of its site."""
    return publish(render(derbyshire), published / "derbyshire").parent


def find_chromium() -> str | None:
    """Return the path of Chromium: what CHROMIUM names, else the first name on the PATH."""
    names = (os.environ["CHROMIUM"],) if os.environ.get("CHROMIUM") else NAMES
    return next(filter(None, map(shutil.which, names)), None)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of Chromium; a browser test without one fails, as no page was looked at."""
    path = find_chromium()
    if path is None:
        pytest.fail(
            "No Chromium found. Install Debian's package chromium, "
            "or name another: CHROMIUM=/where/it/is make test",
            pytrace=False,
        )
    return path
