"""What all tests share: the repository's own workspace, and the Chromium that is driven.

Chromium is the machine's own, never a download.
"""

import os
import pathlib
import shutil
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from appraisal.appraise import Appraisal, appraise
from appraisal.load import load

# How long an example takes says what else the machine does: no test fails by the clock.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")

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


@pytest.fixture(scope="session")
def derbyshire() -> Appraisal:
    """The repository's own workspace, for laws that a large one tests best.

    What it says belongs to whoever updates the evidence: its numbers and names stand in
    tests/example alone.
    """
    return appraise(load(pathlib.Path(__file__).parents[1]))


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


@pytest.fixture(scope="session")
def browser_type_launch_args(
    browser_type_launch_args: dict[str, Any], chromium: str
) -> dict[str, Any]:
    """Launch the Chromium found, where pytest-playwright would look for its own."""
    return {**browser_type_launch_args, "executable_path": chromium, "args": list(ARGUMENTS)}
