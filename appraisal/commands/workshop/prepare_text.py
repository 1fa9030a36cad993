"""What `appraisal workshop prepare` says on a screen."""

from collections.abc import Iterator, Mapping
from typing import Any

from appraisal.commands.counting import counted
from appraisal.commands.workshop.preparing import Prepared
from appraisal.findings.workshops import minutes_words


def lines(found: Prepared) -> Iterator[str]:
    """What would be written, and what is left out."""
    file = f"workshops/{found.name}.yaml"
    if not found.files:
        yield f"{file} asks all of it already. Nothing is to be added."
        yield from _rest(found)
        return
    yield f"{file}{', which is new' if found.is_new else ''}"
    yield from (f"  {key}: {_said(value)}" for key, value in found.set.items())
    for entry in found.entries:
        yield from _question(entry)
    if found.agenda:
        yield "\n  agenda:"
        yield from (f"    {item['minutes']:>3} minutes  {item['title']}" for item in found.agenda)
    yield ""
    yield _counts(found)
    yield from _lacking(found)
    yield from _rest(found)


LACKING = {
    "why": "It takes the weights of two councils or more, in criteria/perspectives.yaml, or the "
    "`themes` that councils want, in councils/.",
    "what": "It takes candidates, in councils/candidates.yaml, or scores and figures in options/ "
    "that could change the order.",
    "how": "It takes candidates with their `host`, `legal_form` and `capacity`, in "
    "councils/candidates.yaml.",
}
"""What each kind of workshop finds its questions in."""


def _lacking(found: Prepared) -> Iterator[str]:
    """What to fill in where the results propose nothing for a new workshop."""
    if found.is_new and not any("why" in entry for entry in found.entries):
        yield "\nNothing in the results has to be settled yet."
        yield LACKING.get(found.set.get("purpose", "what"), LACKING["what"])
        yield "Fill it in and run this again, or write questions of your own into the file."


def _said(value: Any) -> str:
    return ", ".join(value) if isinstance(value, list) else str(value)


def _question(entry: Mapping[str, str]) -> Iterator[str]:
    yield f"\n  {entry['id']}"
    yield f"    {entry['ask']}"
    if "why" in entry:
        yield f"    {entry['why']} ({entry['page']})"


def _counts(found: Prepared) -> str:
    questions = counted(len(found.entries), "question")
    if not found.agenda:
        more = " Put them on the agenda, where you want them." if found.entries else ""
        return f"{questions} to add.{more}"
    length = minutes_words(sum(item["minutes"] for item in found.agenda))
    return f"{questions} to add, and a run sheet of {length}."


def _rest(found: Prepared) -> Iterator[str]:
    if found.rest:
        these = "This decides" if len(found.rest) == 1 else f"These {len(found.rest)} decide"
        yield f"\n{these} less, and would be added with a higher --most:"
        yield from (f"  - {asked}" for asked in found.rest)


def outdated(name: str) -> str:
    """What becomes of sheets that were made before questions were added."""
    return (
        f"\nSheets stand in workshops/{name}/ that were made for the questions as they are. Once "
        "these are added, no sheet made before can be collected. Collect first those that are "
        "filled in."
    )


def written(name: str) -> str:
    """Where it stands now, and what comes next."""
    return (
        f"Written to workshops/{name}.yaml. Read it and change what you like. "
        f"Then: appraisal workshop sheets {name}"
    )
