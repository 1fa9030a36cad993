"""What `appraisal import` and `appraisal export` print."""

import pathlib
from collections.abc import Collection, Iterator, Sequence

from appraisal.commands.counting import counted
from appraisal.load.meant import NOT_AN_ID, is_id, listed
from appraisal.load.names import is_reserved
from appraisal.model.headings import slug_of
from appraisal.sheets.cells import shown
from appraisal.sheets.proposals import Move, Proposal, Step

_MOST_SIGNS = 60
_BARRED = frozenset('<>:"|?*')
"""What no name of a file holds on Windows; a colon would even hide the table behind another."""
_LISTS = ("also", "members", "partners", "themes", "source", "cost_source")
"""Columns of which it is told what comes and goes."""

NO_EXCEL = (
    "Excel's files need one more library, openpyxl, which is not installed here. Install it beside "
    "the tool: `pipx inject appraisal openpyxl`, or `pip install openpyxl` in its environment. Or "
    "use a CSV file: in Excel, save as CSV UTF-8."
)
NOT_CONFIRMED = "Nothing was written. To write it, run this again with --yes."
DECLINED = "Nothing was written."
ASK = "Write this?"


def proposal_lines(proposal: Proposal, added: Sequence[Step] = ()) -> Iterator[str]:
    """Each change by its file, what was left aside, and how many of each there are.

    `added` are sources that the changes rest on and that are new.
    """
    for step in added if proposal.steps else ():
        yield step.file
        yield f"  {step.about}: new: title {_cell(step.value['title'])}"
    for file, steps in proposal.by_file().items():
        yield file
        yield from (f"  {_step(step)}" for step in steps)
    yield from proposal.aside
    yield counts(proposal)


def _step(step: Step) -> str:
    if step.goes:
        return f"{step.about}: goes."
    if step.is_new:
        cells = (f"{move.column} {_cell(move.new)}" for move in step.moves if move.new is not None)
        return f"{step.about}: new: {', '.join(cells)}"
    return f"{step.about}: {'; '.join(map(_move, step.moves))}"


def _move(move: Move) -> str:
    if move.old is None:
        return f"{move.column} is now {_cell(move.new)}"
    if move.new is None:
        return f"{move.column} goes, which was {_cell(move.old)}"
    before, now = str(move.old).split("; "), str(move.new).split("; ")
    if move.column in _LISTS and (before[1:] or now[1:]):
        come = [each for each in now if each not in before]
        gone = [each for each in before if each not in now]
        said = [f"now with {listed(come)}"] if come else []
        said += [f"without {listed(gone)}"] if gone else []
        return f"{move.column} {', '.join(said) or 'in another order'}"
    return f"{move.column} {_cell(move.old)} → {_cell(move.new)}"


def _cell(cell: str | int | float | None) -> str:
    text = " ".join(shown(cell).split())
    return f"{text[:_MOST_SIGNS]}…" if len(text) > _MOST_SIGNS else text


def counts(proposal: Proposal) -> str:
    """How many would change, are new, go and stay: "3 figures would change, 1 is new, 12 stay."."""
    one, many = proposal.things
    steps = proposal.steps
    goes = len([step for step in steps if step.goes])
    new = len([step for step in steps if step.is_new])
    change = len(steps) - goes - new
    if not steps:
        stay = f"{proposal.stay:,} {one if proposal.stay == 1 else many}"
        return f"Nothing would change: {stay} in the table {_be(proposal.stay)} as in the files."
    parts = [
        (change, "would change"),
        (new, "is new" if new == 1 else "are new"),
        (goes, "would go"),
        (proposal.stay, "stays" if proposal.stay == 1 else "stay"),
    ]
    (first, does), *others = [part for part in parts if part[0]]
    said = [f"{first:,} {one if first == 1 else many} {does}"]
    return f"{', '.join([*said, *(f'{count:,} {does}' for count, does in others)])}."


def _be(count: int) -> str:
    return "is" if count == 1 else "are"


def written(files: Sequence[str]) -> str:
    """What is said once files are written."""
    return f"Written to {listed(list(files))}."


def exported(kind: str, count: int, file: str, workspace: str | None = None) -> str:
    """What is said once a table is written; `workspace` is the folder, if one was named."""
    within = "" if workspace is None else f" --workspace {_named(workspace)}"
    return (
        f"{file} has {counted(count, 'row')}. Change it, save it, and take it back with "
        f"`appraisal import {kind} {_named(file)}{within}`."
    )


def _named(path: str) -> str:
    return f'"{path}"' if " " in path else path


def no_source(source: str) -> str:
    """What is said of a source that stands nowhere."""
    return (
        f"There is no source '{source}' in sources.yaml. Add it first: "
        f'`appraisal add source "ITS TITLE" --id {source}`.'
    )


def needed(missing: Sequence[str]) -> str:
    """What is said where a table of councils and measures says no source or date."""
    return (
        f"A table of councils and measures does not say where its figures come from. "
        f"Give {listed([f'--{name}' for name in missing])}."
    )


def there_already(file: str) -> str:
    """What is said where the file to export to is there."""
    return f"{file} is there already, and no file is written over. Name another, or delete it."


def no_place_for(file: pathlib.Path) -> str | None:
    """Why no table can be written there, on Windows or anywhere, and what to do; None if it can."""
    if file.suffix.lower() not in (".xlsx", ".csv"):
        return "Its name has to end in .xlsx or .csv."
    if is_reserved(file.name):
        return f"Windows keeps '{file.name}' for a device. Take another name."
    if any(sign in _BARRED or not sign.isprintable() for sign in file.name):
        return f"'{file.name}' has a sign that names of files can't have. Take another name."
    if not file.parent.is_dir():
        return f"There is no folder {file.parent}. Make it first, or name another."
    return None


def fault_of_source(typed: str, sources: Collection[str]) -> str | None:
    """Why what was typed can't be the id of a source, and what to write; None if it can."""
    for each in (part.strip() for part in typed.replace(",", ";").split(";")):
        if each and each not in sources and not is_id(each):
            mend = (
                f"Write {slug_of(each)}." if slug_of(each) else "Use small letters, digits and -."
            )
            return f"'{each}' {NOT_AN_ID} {mend}"
    return None if typed.strip(" ;,") else "Write the id of a source."


PROMPTS = {
    "source": "The id of the source of these figures",
    "date": "When they held (2024, 2024-06 or 2024-06-30)",
}


def title_of(source: str) -> str:
    """What is asked of a source that is new."""
    return f"'{source}' is new. Its title"
