"""What is wrong, or probably wrong, with a workspace, said so that its author can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake: where it stands, what is wrong, and how to mend it.

    `line` and `column` count from 1; a mistake that belongs to a whole file stands at 1:1.
    """

    file: str
    line: int
    column: int
    what: str
    mend: str

    def __str__(self) -> str:
        return _one_line(f"{self.file}:{self.line}:{self.column}: {self.what} {self.mend}")


@dataclass(frozen=True, order=True)
class Notice:
    """One warning: something that is probably a mistake and that stops nothing.

    As for a Problem; `kind` is the warning's id, by which a workspace can say that it is meant.
    """

    file: str
    line: int
    column: int
    kind: str
    what: str
    mend: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}"
        return _one_line(f"{place}: warning: {self.what} {self.mend} [{self.kind}]")


def _one_line(said: str) -> str:
    """What was typed may hold line breaks and a terminal's codes: they show, and do nothing."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in said)


class ProblemsFound(Exception):
    """Every Problem of a workspace at once, in the order of files and lines."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


def why(error: OSError) -> str:
    """Why the disk refuses, to stand within a sentence: "no space left on device"."""
    said = (error.strerror or str(error) or "the disk refuses").rstrip(".")
    return said[:1].lower() + said[1:]
