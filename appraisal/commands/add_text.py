"""What `appraisal add` says on a screen."""

import pathlib
from collections.abc import Iterator, Mapping, Sequence

from appraisal.commands.counting import counted

FILL_IN: Mapping[str, str] = {
    "council": "its figures, its neighbours and its code (gss)",
    "option": "a summary, what it changes, and its scores with their reasons",
    "candidate": "who would be in it, what it costs and saves, and where it was proposed",
    "partnership": "who is in it, what it works on, and where this is from",
    "source": "who published it, when, and its address",
    "perspective": "what each step from 0 to 100 is worth to whoever holds it",
}
"""What somebody does next with each kind of thing."""


def refused(problems: int) -> str:
    """Why nothing was written."""
    one = "a problem" if problems == 1 else f"{problems} problems"
    return f"This would bring {one} into the workspace. Nothing was written."


def left_of_source(publisher: str | None, date: str | None, url: str | None) -> str:
    """What somebody does next with a source: what was not given of it, and empty of none."""
    each = {"who published it": publisher, "when": date, "its address": url}
    left = [words for words, given in each.items() if not given]
    if len(left) == len(each):
        return FILL_IN["source"]
    return " and ".join(left)


def added(
    kind: str,
    i: str,
    place: tuple[pathlib.Path, int],
    covered_in: Sequence[str],
    before: int,
    left: str,
) -> Iterator[str]:
    """What was added where, and what is `left` to fill in next.

    `covered_in` are the options that now cover a new council, and `before` is how many problems
    stood in the workspace and still do.
    """
    file, line = place
    yield f"Added the {kind} '{i}': {file}:{line}"
    for option in covered_in:
        yield f"The option '{option}' covers it: look whether that is meant."
    if left:
        yield f"Fill in next: {left}."
    if before:
        were, stand = ("was", "stands") if before == 1 else ("were", "stand")
        counts = counted(before, "problem")
        yield f"{counts} that {were} there before still {stand}: appraisal check"
