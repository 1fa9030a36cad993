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
    yield from _rest(found)


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


def written(name: str) -> str:
    """Where it stands now, and what comes next."""
    return (
        f"Written to workshops/{name}.yaml. Read it and change what you like. "
        f"Then: appraisal workshop sheets {name}"
    )
