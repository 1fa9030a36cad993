"""The Nu HTML checker on every page and stylesheet: it finds nothing."""

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


def told(message: dict[str, str]) -> str:
    kind = message.get("subType", message["type"])
    return f"{kind}: {message['message']}\n    {message.get('extract', '').strip()!r}"


def test_nu_finds_nothing(
    nu: list[str], sheets: tuple[Sheet, ...], published: pathlib.Path
) -> None:
    styles = sorted(published.rglob("*.css"))
    found = Findings()
    for file, fault in complaints(nu, [*(sheet.file for sheet in sheets), *styles]):
        if not (fault.startswith("warning: ") and POLICY in fault):
            found.add(file.relative_to(published).as_posix(), fault)
    found.check()


def test_nu_sees_what_is_wrong(nu: list[str], tmp_path: pathlib.Path) -> None:
    page, style = tmp_path / "wrong.html", tmp_path / "wrong.css"
    page.write_text("<!DOCTYPE html><html lang=en><title>A</title><p id=a><p id=a>")
    style.write_text("p { colour: red }")
    assert {file for file, _ in complaints(nu, [page, style])} == {page, style}
