"""The house as it was drawn: floors, sizes, and what each command may import."""

import ast
import statistics
import subprocess
import sys
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from pathlib import Path

import pytest

from tests.parsed import parsed, statements

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "appraisal"

FLOORS = {
    0: {"kept", "model", "maths", "problems", "resources"},
    1: {"area"},
    2: {"load"},
    3: {"appraise"},
    4: {"findings", "charts"},
    5: {"data", "edit"},
    6: {"documents", "site", "sheets"},
    7: {"commands"},
    8: {"cli"},
    9: {"__main__"},
}
BARRED = {("site", "area"), ("site", "maths"), ("charts", "area"), ("charts", "maths")}
"""What is worked out is read from an Appraisal, and worked out nowhere else."""

FLOOR_OF = {room: floor for floor, rooms in FLOORS.items() for room in rooms}

MODULES = sorted(PACKAGE.rglob("*.py"))
ROOMS = [path for path in MODULES if path != PACKAGE / "__init__.py"]
LONGEST_MODULE, LONGEST_FUNCTION, MEDIAN_FUNCTION = 400, 50, 10


def name(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


@cache
def imports(path: Path) -> list[ast.Import | ast.ImportFrom]:
    """What a module imports anywhere, inside functions too."""
    return imports_in(parsed(path))


def imports_in(tree: ast.Module) -> list[ast.Import | ast.ImportFrom]:
    return [node for node in statements(tree) if isinstance(node, ast.Import | ast.ImportFrom)]


def rooms_imported(
    path: Path, imported: Iterable[ast.Import | ast.ImportFrom] | None = None
) -> Iterator[str]:
    """The rooms of what a module imports, or of what it might import."""
    for node in imports(path) if imported is None else imported:
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            package = path.relative_to(ROOT).parts[: -node.level] if node.level else ()
            start = ".".join((*package, *filter(None, [node.module])))
            names = [f"{start}.{alias.name}" for alias in node.names]
        for each in names:
            first, _, rest = each.partition(".")
            room = rest.partition(".")[0]
            if first == "appraisal" and room and not room.startswith("__version"):
                yield room


def test_every_module_stands_on_a_floor() -> None:
    """A room that is new is listed among FLOORS, at the lowest floor that it can have."""
    homeless = [name(path) for path in ROOMS if room_of(path) not in FLOOR_OF]
    assert not homeless, "\n".join(homeless)


def pointing_up(path: Path) -> set[str]:
    """The rooms that a module imports from its own floor, from above, or though barred."""
    room = room_of(path)
    return {
        imported
        for imported in rooms_imported(path)
        if imported != room and (FLOOR_OF[imported] >= FLOOR_OF[room] or (room, imported) in BARRED)
    }


def test_no_import_points_up() -> None:
    up = [f"{name(path)}: {sorted(found)}" for path in ROOMS if (found := pointing_up(path))]
    assert not up, "\n".join(up)


def test_the_package_itself_imports_nothing() -> None:
    """What stands inside its functions is imported when they are called, and not before."""
    code = "import sys, appraisal; print(*sys.modules, callable(appraisal.frames))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    *loaded, has_frames = done.stdout.split()
    assert has_frames == "True"
    assert {module for module in loaded if module.startswith("appraisal")} == {"appraisal"}
    assert {"pandas", "numpy", "pydantic"} & set(loaded) == set()


def test_pandas_is_imported_only_where_tables_come_in_and_go_out() -> None:
    assert {name(path) for path in MODULES if "pandas" in modules_imported(path)} == {
        "__init__.py",
        "data/frames.py",
    }


def test_what_numbers_are_compared_with_is_no_part_of_the_tool() -> None:
    for path in MODULES:
        assert modules_imported(path) & {"pymcdm", "skcriteria"} == set(), name(path)


def modules_imported(path: Path) -> set[str]:
    """The first part of the name of every module that a module imports anywhere."""
    found: set[str] = set()
    for node in imports(path):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif not node.level:
            found.add(str(node.module).partition(".")[0])
    return found


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("import appraisal.site.drawing", {"site"}),
        ("from appraisal import site", {"site"}),
        ("from appraisal.site import drawing", {"site"}),
        ("def f():\n    from appraisal.site.drawing import Site", {"site"}),
        ("try:\n    pass\nexcept OSError:\n    import appraisal.site", {"site"}),
        ("try:\n    pass\nfinally:\n    import appraisal.site", {"site"}),
        ("if 1:\n    pass\nelse:\n    import appraisal.site", {"site"}),
        ("class A:\n    def f():\n        with b:\n            import appraisal.site", {"site"}),
        ("match 1:\n    case 1:\n        import appraisal.site", {"site"}),
        ("from ..site import drawing", {"site"}),
        ("from .document import Document", {"load"}),
        ("from . import document", {"load"}),
        ("from appraisal import __version__", set()),
        ("import json", set()),
    ],
)
def test_imports_are_found_however_they_are_written(line: str, expected: set[str]) -> None:
    imported = imports_in(ast.parse(line))
    assert set(rooms_imported(PACKAGE / "load" / "files.py", imported)) == expected


def test_modules_stay_short() -> None:
    lengths = {name(path): len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES}
    long = [f"{module}: {lines}" for module, lines in lengths.items() if lines >= LONGEST_MODULE]
    assert not long, "\n".join(long)


@lru_cache
def functions() -> tuple[tuple[str, int], ...]:
    """Every function with the number of its lines, its own docstring not counted."""
    return tuple(
        (f"{name(path)}: {node.name}", lines_of(node))
        for path in MODULES
        for node in statements(parsed(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    )


def lines_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = node.body[ast.get_docstring(node) is not None :] or node.body
    return (node.body[-1].end_lineno or 0) - body[0].lineno + 1


def test_functions_stay_short() -> None:
    assert {found: lines for found, lines in functions() if lines >= LONGEST_FUNCTION} == {}


def test_most_functions_are_very_short() -> None:
    assert statistics.median(lines for _, lines in functions()) < MEDIAN_FUNCTION


def test_checking_a_workspace_imports_nothing_that_only_pages_need() -> None:
    code = (
        "import sys\n"
        "from appraisal.cli import main\n"
        f"main(['check', {str(ROOT)!r}], standalone_mode=False)\n"
        "print(*sys.modules, sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.startswith("No problems found")
    needless = {"pandas", "networkx", "jinja2", "markdown", "shapely", "appraisal.appraise.stages"}
    assert needless & set(done.stdout.splitlines()) == set()


def test_asking_for_help_imports_no_heavy_module() -> None:
    code = "import sys, appraisal.cli; print(*sys.modules, sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    heavy = {"pandas", "networkx", "jinja2", "numpy", "shapely", "pydantic", "yaml"}
    assert heavy & set(done.stdout.splitlines()) == set()
