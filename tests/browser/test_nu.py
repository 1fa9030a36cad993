"""The Nu HTML checker on every page that is opened, and every stylesheet: it finds nothing.

If all pages are asked for, as in CI, that is all; else those that show something new.
"""

import json
import pathlib
import shutil
import subprocess
from collections.abc import Iterable

import pytest

from tests.browser.site import ROOT, Findings, Sheet

JAR = ROOT / "tests/tools/node_modules/vnu-jar/build/dist/vnu.jar"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def nu() -> list[str]:
    """The command that starts the checker; without one no page was checked, and the tests fail."""
    java = shutil.which("java")
    if java is None:
        pytest.fail("No Java found. Install Debian's package default-jre-headless.", pytrace=False)
    if not JAR.is_file():
        pytest.fail("No Nu checker found. Run `make test`, or .ci/run.", pytrace=False)
    # To optimise a run this short takes longer than it saves, and plain code needs a deeper stack.
    return [java, "-XX:TieredStopAtLevel=1", "-Xss8m", "-jar", str(JAR)]


POLICY = " violates Content Security Policy (meta tag): "
"""The checker sees neither hashes nor where a page stands. Chromium does: test_requests.py fails on
whatever it blocks, and test_security.py shows that it blocks what it should."""


def complaints(nu: list[str], files: Iterable[pathlib.Path]) -> list[tuple[pathlib.Path, str]]:
    """What the checker says of files, errors, warnings and hints alike."""
    run = subprocess.run(
        [*nu, "--format", "json", "--also-check-css", *map(str, files)],
        capture_output=True,
        text=True,
        check=False,
    )
    messages = json.loads(run.stderr)["messages"]
    return [
        (pathlib.Path(message.get("url", "").removeprefix("file:")), told(message))
        for message in messages
    ]


@pytest.fixture(scope="module")
def wrong(tmp_path_factory: pytest.TempPathFactory) -> pathlib.Path:
    """A folder with a page and a stylesheet that are wrong."""
    folder = tmp_path_factory.mktemp("wrong")
    (folder / "wrong.html").write_text(
        "<!DOCTYPE html><html lang=en><title>A</title><p id=a><p id=a>"
    )
    (folder / "wrong.css").write_text("p { colour: red }")
    return folder


@pytest.fixture(scope="module")
def said(
    nu: list[str], opened: tuple[Sheet, ...], published: pathlib.Path, wrong: pathlib.Path
) -> list[tuple[pathlib.Path, str]]:
    """What the checker says of all of them, asked once: to start takes it as long as the pages."""
    styles = sorted(published.rglob("*.css"))
    return complaints(nu, [*(sheet.file for sheet in opened), *styles, *wrong.iterdir()])


def told(message: dict[str, str]) -> str:
    kind = message.get("subType", message["type"])
    return f"{kind}: {message['message']}\n    {message.get('extract', '').strip()!r}"


def test_nu_finds_nothing(
    said: list[tuple[pathlib.Path, str]], published: pathlib.Path, wrong: pathlib.Path
) -> None:
    found = Findings()
    for file, fault in said:
        meant = file.is_relative_to(wrong)
        if not meant and not (fault.startswith("warning: ") and POLICY in fault):
            found.add(file.relative_to(published).as_posix(), fault)
    found.check()


def test_nu_sees_what_is_wrong(said: list[tuple[pathlib.Path, str]], wrong: pathlib.Path) -> None:
    assert {file for file, _ in said if file.is_relative_to(wrong)} == set(wrong.iterdir())
