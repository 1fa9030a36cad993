"""What `appraisal new` says on a screen."""

import pathlib
from collections.abc import Iterator

from appraisal.commands.no_workspace import typed_path


def command_line(folder: pathlib.Path, area: str | None) -> str:
    """A whole command to type for an area with both tiers."""
    named = (area or "Loamshire").replace('"', "'")
    return (
        f'appraisal new {typed_path(str(folder))} --area "{named}" '
        '--county "Loamshire County Council" --districts "Northwold,Southmere" '
        '--unitaries "Millford"'
    )


def next_steps(folder: pathlib.Path, files: int, example: bool) -> Iterator[str]:
    """What was written, and what to do next."""
    typed = typed_path(str(folder))
    yield f"Written: {files} files in {folder}."
    yield f"See its pages, and see them change as you edit: appraisal serve {typed}"
    yield f"List what is wrong or may be: appraisal check {typed}"
    if example:
        yield f"Publish its pages: appraisal build {typed}"
    else:
        first = pathlib.PurePath(folder, "councils")
        yield f"Fill in first: a figure of each council, in the files of {first}"
