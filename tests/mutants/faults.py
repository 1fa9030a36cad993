"""Small faults of the kind that a tired developer makes, and which tests could see each."""

import ast
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LIST = Path(__file__).with_name("faults.toml")


@dataclass(frozen=True)
class Fault:
    """What would be wrong, in plain words, and the edit that makes it so.

    `stands` is in `file` once; the tests of `room` must see it when `instead` takes its place.
    `hangs` says that the faulty program would never end, so that running out of time catches it.
    """

    name: str
    room: str
    file: str
    stands: str
    instead: str
    hangs: bool = False

    def made_in(self, text: str) -> str:
        """The text of the file with the fault in it; ValueError unless what stands is there once.

        A line that stands twice would leave half of the mistake out.
        """
        if (times := text.count(self.stands)) != 1:
            message = f"{self.file} has {self.stands!r} {times} times, not once"
            raise ValueError(message)
        return text.replace(self.stands, self.instead)


def faults(listed: Path = LIST) -> tuple[Fault, ...]:
    """Every fault of a list, in its order."""
    given = tomllib.loads(listed.read_text(encoding="utf-8"))
    return tuple(Fault(**entry) for entry in given["fault"])


def runs(root: Path, fault: Fault) -> list[list[str]]:
    """The test modules of a fault's room as the two runs to make, without empty ones.

    First the module's own tests and those that import it: they see most faults within seconds.
    """
    modules = sorted((root / "tests" / fault.room).rglob("test_*.py"))
    faulty = Path(fault.file).with_suffix("")
    own = root.joinpath("tests", *faulty.parts[1:-1], f"test_{faulty.name}.py")
    near = [own] if own in modules else []
    near += [path for path in modules if path != own and ".".join(faulty.parts) in imported(path)]
    rest = [path for path in modules if path not in near]
    named = ([path.relative_to(root).as_posix() for path in run] for run in (near, rest))
    return [run for run in named if run]


def imported(path: Path) -> set[str]:
    """Every dotted name that a module imports anywhere."""
    return set(_imported(ast.parse(path.read_text(encoding="utf-8"))))


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
