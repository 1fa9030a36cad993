"""Finds the Chromium that the browser tests drive: the machine's own, never a download."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# How long an example takes says what else the machine does: no test fails by the clock.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

BROWSER = Path(__file__).parent / "browser"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

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


def find_chromium() -> str | None:
    """Return the path of Chromium: what CHROMIUM names, else the first name on the PATH."""
    names = (os.environ["CHROMIUM"],) if os.environ.get("CHROMIUM") else NAMES
    return next(filter(None, map(shutil.which, names)), None)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Share the tests out between processes: a module to one, all in a browser to one.

    So what a module's tests share is made once, and the sites that browsers look at too. What takes
    longest begins first, so that no process is left with it at the end.
    """
    groups = {
        item: "browser" if item.path.is_relative_to(BROWSER) else item.nodeid.partition("::")[0]
        for item in items
    }
    slow = {group for item, group in groups.items() if item.get_closest_marker("slow")}
    items.sort(key=lambda item: (groups[item] != "browser", groups[item] not in slow))
    for item, group in groups.items():
        item.add_marker(pytest.mark.xdist_group(group))


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


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], chromium: str
) -> dict[str, Any]:
    """Launch the Chromium found, where pytest-playwright would look for its own."""
    return {**browser_type_launch_args, "executable_path": chromium, "args": list(ARGUMENTS)}
