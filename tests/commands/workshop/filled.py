"""What each council of Treeshire answers, as it would type it into its sheet."""

import pathlib
import shutil
from typing import Any

from appraisal.model.workshops import Answer
from appraisal.sheets.workshop.agreements import CHOICES
from appraisal.sheets.workshop.priorities import REFUSE
from tests.treeshire import AREA, WHAT

FILE = f"workshops/{WHAT}.yaml"
WORDS = {meaning: word for word, meaning in CHOICES.items()}


def unanswered(folder: pathlib.Path) -> pathlib.Path:
    """Treeshire in a folder, before anybody answered."""
    shutil.copytree(AREA, folder)
    text = (folder / FILE).read_text(encoding="utf-8")
    (folder / FILE).write_text(text[: text.index("answers:\n")], encoding="utf-8")
    return folder


def typed(answer: Answer) -> dict[tuple[str, str, str], Any]:
    """What a council types that answers so; what no sheet asks for is left out."""
    cells: dict[tuple[str, str, str], Any] = {}
    for criterion, points in answer.swings.items():
        cells["Swings", criterion, "points"] = points
    for candidate, choice in answer.candidates.items():
        cells["Candidates", candidate, "answer"] = WORDS[choice]
    cells["Candidates", "posts", "answer"] = answer.capacity
    for point in answer.walk_away:
        said = point.model_dump(exclude_none=True)
        kind = next(key for key in ("criterion", "model", "option", "partnership") if key in said)
        code = f"{kind} {said[kind]}"
        for key in ("at_least", "at_most", "why"):
            if key in said:
                cells["Walk-away", code, key] = said[key]
        if kind != "criterion":
            cells["Walk-away", code, "refuse"] = REFUSE
    for question, reason in answer.reasons.items():
        cells["Questions", question, "reason"] = reason
    for key in ("barrier", "enabler"):
        for number, text in enumerate(getattr(answer, f"{key}s"), 1):
            cells["Barriers and enablers", str(number), key] = text
    return cells


def as_typed(answer: Answer) -> Answer:
    """An answer without what no sheet of a council asks for, in the order of the sheets."""
    points = sorted(answer.walk_away, key=lambda point: point.criterion is None)
    return answer.model_copy(
        update={"scores": {}, "tradeoffs": (), "ambition": {}, "walk_away": tuple(points)}
    )
