"""The recipes in docs/developer.md are followed to the letter, on a copy of the tool."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.workspaces import AREA, workspace

ROOT = Path(__file__).parents[1]
RECIPES = (ROOT / "docs" / "developer.md").read_text(encoding="utf-8")

CRITERIA = """
- id: cost
  judged: {0: dear, 100: cheap}
- id: pairs
  name: Pairs
  measured: {figure: FIGURE, curve: [[0, 100], [10, 0]]}
"""
OPTIONS = {
    "options/stay.yaml": "name: Stay\nfamily: continue\n",
    "options/two.yaml": (
        "name: Two\nfamily: unitary\ncouncils:\n"
        "  shire-new: {name: Shire, covers: [north, south]}\n"
        "  city-new: {name: City, covers: [city]}\n"
    ),
}


def recipe(title: str) -> str:
    """What one recipe says, without its indent."""
    _, _, below = RECIPES.partition(f"- **{title}**")
    return re.sub(r"^ +", "", re.split(r"^- \*\*|^## ", below, flags=re.M)[0], flags=re.M)


def followed(folder: Path, *, groupings: bool) -> str:
    """A copy of the tool with the figure of the recipe; gives the figure's name.

    Without `groupings`, their rule is replaced by the sentence that the recipe gives.
    """
    shown = recipe("Add a figure for criteria")
    first, instead = re.findall(r"```python\n(.*?)```", shown, flags=re.S)
    entry = first if groupings else re.sub(r"groupings=.*\n", lambda _: instead, first)
    (name,) = re.findall(r'^"(\w+)": Figure\(', entry, flags=re.M)
    for part in ("appraisal", "templates"):
        # With what is compiled: Python sees by the date of a module whether that is still right.
        shutil.copytree(ROOT / part, folder / part)
    names = folder / "appraisal" / "model" / "criteria.py"
    entries = folder / "appraisal" / "area" / "figures.py"
    put_at_the_end(names, r"^FigureName = Literal\[\n.*?", f'    "{name}",\n', r"^\]")
    put_at_the_end(entries, r"^FIGURES: .*?", entry, r"^\}")
    return name


def put_at_the_end(file: Path, start: str, line: str, end: str) -> None:
    text = file.read_text(encoding="utf-8")
    pattern = re.compile(f"({start})({end})", re.M | re.S)
    assert pattern.search(text)
    changed = pattern.sub(lambda found: found[1] + line + found[2], text, count=1)
    file.write_text(changed, encoding="utf-8")


# Each command would import all of the copy by itself, and that takes longer than what it does.
EACH = """
import json, sys
from contextlib import redirect_stdout
from io import StringIO
from appraisal.cli import main

said = []
for command in json.loads(sys.argv[1]):
    with redirect_stdout(StringIO()) as out:
        main(command, standalone_mode=False)
    said.append(out.getvalue())
print(json.dumps(said))
"""


def ran(tool: Path, *commands: list[str]) -> list[str]:
    """What each command of the copy prints, one after the other; all have to go well."""
    done = subprocess.run(
        [sys.executable, "-c", EACH, json.dumps(commands)],
        capture_output=True,
        text=True,
        cwd=tool,
        env={**os.environ, "PYTHONPATH": str(tool)},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    said: list[str] = json.loads(done.stdout)
    return said


@pytest.mark.slow
@pytest.mark.parametrize("groupings", [True, False], ids=["with a rule", "with a reason"])
def test_a_figure_added_by_the_recipe_works_everywhere(tmp_path: Path, groupings: bool) -> None:
    name = followed(tmp_path / "tool", groupings=groupings)
    tree = {"criteria/criteria.yaml": CRITERIA.replace("FIGURE", name)}
    area = workspace(tmp_path / "area", AREA, OPTIONS, tree)
    checked, structures, _ = ran(
        tmp_path / "tool",
        ["check", str(area)],
        ["structures", str(area)],
        ["build", str(area), "--output", str(tmp_path / "out")],
    )
    assert checked.startswith("No problems found")
    assert "2 councils" in structures
    results: Any = json.loads((tmp_path / "out/data/results.json").read_text(encoding="utf-8"))
    criteria_of = {option["id"]: option["criteria"] for option in results["options"]}
    worth = {option: criteria["pairs"]["raw"] for option, criteria in criteria_of.items()}
    assert worth == {"stay": 2, "two": 1}  # half of four councils, with the county, and of two
    page = (tmp_path / "out/method.html").read_text(encoding="utf-8")
    assert "half as many as the councils that would stand" in page
    listed = (tmp_path / "out/data/structures.csv").read_text(encoding="utf-8-sig")
    header, *rows = csv.reader(listed.splitlines())
    assert rows
    assert ("pairs" in " ".join(header)) is groupings
