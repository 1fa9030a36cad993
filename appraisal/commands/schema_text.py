"""What `appraisal schema` says."""

from collections.abc import Iterator

from appraisal.commands.schema_files import Plan
from appraisal.data.schemas import FOLDER
from appraisal.data.schemas.recommended import EXTENSION, PLACE
from appraisal.findings.numbers import count_of

NOTHING = "Nothing to change: the schemas and the first lines of the files are as they should be."
NEXT = (
    "Open the folder in VS Code and accept the YAML extension (by Red Hat) that it offers. It then "
    "explains each key, offers the ids that there are, and marks slips while you type. In any "
    "other editor the files work as before."
)
NOT_SOUND = (
    "Some files have problems, so the editor may not offer every id. `appraisal check` lists them. "
    "Run this again once they are mended."
)


def text(plan: Plan, *, written: bool) -> Iterator[str]:
    """The lines: what was written, or would be, and what was left as it is."""
    done = [*_done(plan)]
    if not done:
        yield NOTHING
    elif written:
        yield from done
    else:
        yield "Nothing was written yet. `appraisal schema --write` does this:"
        yield from (f"- {line}" for line in done)
    yield from _left(plan)
    if done and written:
        yield NEXT


def _done(plan: Plan) -> Iterator[str]:
    if plan.schemas:
        yield f"{count_of(len(plan.schemas), 'schema')} in {FOLDER}/, one for each kind of file."
    if plan.lines:
        files = count_of(len(plan.lines), "file")
        yield f"A first line in {files} that leads an editor to the schema. Nothing else changes."
    if plan.recommended:
        yield f"{PLACE} recommends the extension {EXTENSION}."


def _left(plan: Plan) -> Iterator[str]:
    for name in plan.elsewhere:
        yield f"{name} names a schema of somebody else's in its first lines, and was left alone."
    for name in plan.unread:
        yield f"{name} can't be read, and was left alone. `appraisal check` says why."
    if plan.recommended is None:
        yield (
            f'{PLACE} can\'t be read as plain JSON, and was left alone. Add "{EXTENSION}" to its '
            "list of recommendations yourself."
        )
