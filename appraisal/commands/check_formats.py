"""What `appraisal check` finds, for programs: JSON, and GitHub's notes on lines."""

import json
import pathlib
from collections.abc import Sequence
from typing import Any

from appraisal.model import Dataset
from appraisal.problems import Notice, Problem

from .check_text import private_answers

FORMAT = 1
"""Which shape of JSON this is: new keys may be added without a new number."""


def as_json(
    dataset: Dataset | None,
    problems: Sequence[Problem],
    warnings: Sequence[Notice],
    accepted: int,
    hurdles: Sequence[Notice] | None = None,
) -> str:
    """All that was found; `published` is null where nothing would be.

    `hurdles` are there where the gate before publication was asked for.
    """
    gate = {} if hurdles is None else {"hurdles": [_placed(one) for one in hurdles]}
    return json.dumps(
        {
            "format": FORMAT,
            "problems": [_placed(one) for one in problems],
            "warnings": [_placed(one) for one in warnings],
            **gate,
            "counts": {
                "problems": len(problems),
                "warnings": len(warnings),
                "accepted": accepted,
            },
            "published": None if dataset is None else _published(dataset),
        },
        ensure_ascii=False,
        indent=2,
    )


def _placed(one: Problem | Notice) -> dict[str, Any]:
    kind = {"kind": one.kind} if isinstance(one, Notice) else {}
    place = {"file": one.file, "line": one.line, "column": one.column}
    return {**place, **kind, "what": one.what, "mend": one.mend}


def _published(dataset: Dataset) -> dict[str, Any]:
    return {
        "status": dataset.settings.status,
        "councils": len(dataset.councils),
        "partnerships": len(dataset.partnerships),
        "criteria": len(dataset.leaves()),
        "options": len(dataset.options),
        "sources": len(dataset.sources),
        "in_progress": list(dataset.in_progress),
        "private_answers": [f"workshops/{i}.yaml" for i in private_answers(dataset)],
    }


def as_github(one: Problem | Notice, folder: pathlib.Path) -> str:
    """A workflow command of GitHub, which shows it beside the line.

    The file is named from the folder that the command is run in, as GitHub takes it.
    """
    level = "warning" if isinstance(one, Notice) else "error"
    is_folder = one.file == str(folder)  # the folder itself is what is wrong
    file = (folder if is_folder else folder / one.file).as_posix()
    kind = f" [{one.kind}]" if isinstance(one, Notice) else ""
    place = f"file={_property(file)},line={one.line},col={one.column}"
    return f"::{level} {place}::{_data(f'{one.what} {one.mend}{kind}')}"


def _data(text: str) -> str:
    """As GitHub reads it: the end of a line would end the command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
