"""Treeshire on disk, and the commands of workshops run on it."""

import pathlib
import shutil

from click.testing import CliRunner, Result

from appraisal.commands.workshop import workshop_group
from tests.treeshire import AREA, WHAT

AGREED = """
scores:
  one: {local-say: {score: 35, low: 15, high: 40, why: "Area committees would sit in each town."}}
added:
- kind: option
  id: three-desks
  name: Three desks
  family: non-structural
  scores: {one-voice: {score: 30, why: A guess.}}
- {kind: candidate, id: one-website, name: One website}
- {kind: criterion, id: pride, name: Pride}
# What came of it.
record:
  agreed:
    committee-voice: {value: 46, low: 35, high: 55, why: It would speak on roads.}
    committee: {choice: join}
  decided:
  - {what: The committee is worked up., councils: [ash, cedar], source: panel-note}
"""
"""What stands below the answers of Treeshire's workshop once it was held."""


def area(folder: pathlib.Path, more: str = "") -> pathlib.Path:
    """A copy of Treeshire with more in the file of the workshop that all answered."""
    copy = folder / "area"
    shutil.copytree(AREA, copy)
    file = copy / "workshops" / f"{WHAT}.yaml"
    file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8")
    return copy


def run(*arguments: object) -> Result:
    """`appraisal workshop` with these arguments."""
    said = [str(argument) for argument in arguments]
    return CliRunner().invoke(workshop_group, said, catch_exceptions=False)


def files(folder: pathlib.Path) -> dict[str, bytes]:
    """Every file below a folder."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}
