"""`appraisal keep`: a copy of the workspace as it is, to compare with later."""

import pathlib
from collections.abc import Iterator

import click

from appraisal.commands.reporting import FOLDER, doing, reporting, workspace_folder
from appraisal.load import is_workspace, read
from appraisal.load.disk import entries, files_below
from appraisal.load.names import DEVICES, FOLDERS, is_paper
from appraisal.problems import Problem, ProblemsFound

HISTORY = "history"
MOST_FILES, MOST_BYTES = 10_000, 500 << 20
LONGEST = 80
_BARRED = frozenset('<>:"/\\|?*')


@click.command("keep")
@click.argument("name")
@click.option("--workspace", type=FOLDER, help="The workspace to copy.")
def keep_command(name: str, workspace: pathlib.Path | None) -> None:
    """Keep the workspace as it is now, as history/NAME in it.

    It copies the files that you edit, and nothing else. `appraisal diff history/NAME .` then says
    what has changed since. A name that is taken is refused.
    """
    if (fault := fault_of(name)) is not None:
        raise click.BadParameter(fault, param_hint="NAME")
    folder = workspace_folder(workspace)
    if not is_workspace(folder):
        raise click.UsageError(f"{folder} is not a workspace: it has no appraisal.yaml.")
    if taken(folder, name):
        raise click.BadParameter(
            f"There is a {HISTORY}/{name} already, and nothing is written over. Take another name.",
            param_hint="NAME",
        )
    with reporting(folder), doing("Copying the files"):
        count = keep(folder, name)
    files = f"{count} file{'' if count == 1 else 's'}"
    click.echo(f"Kept {files} as {HISTORY}/{name}.")
    old, new = _quoted((folder / HISTORY / name).as_posix()), _quoted(folder.as_posix())
    click.echo(f"See what changed since: appraisal diff {old} {new}")
    if problems := len(read(folder).problems):
        click.echo(
            f"This version has {problems} problem{'' if problems == 1 else 's'}, which "
            "`appraisal check` lists. It can be compared only once they are mended in it too.",
            err=True,
        )


def fault_of(name: str) -> str | None:
    """Why a version can't have this name on every system, and what to do; None if it can."""
    if not name or len(name) > LONGEST:
        return f"Write a name of 1 to {LONGEST} signs."
    if any(sign in _BARRED or not sign.isprintable() for sign in name):
        return f"'{name}' has a sign that names of folders can't have. Use letters, digits and -."
    if name[0] in ".-~ " or name[-1] in ". ":
        return f"'{name}' begins or ends with a sign that hides or loses it. Leave that out."
    if name.split(".")[0].casefold().strip() in DEVICES:
        return f"Windows keeps '{name}' for a device. Take another name."
    return None


def taken(workspace: pathlib.Path, name: str) -> bool:
    """Whether something has the name, also where only capitals differ."""
    history = workspace / HISTORY
    if not history.is_dir():
        return history.exists()
    return any(found.name.casefold() == name.casefold() for found in history.iterdir())


def keep(workspace: pathlib.Path, name: str) -> int:
    """Copy a workspace to history/NAME in it, all of it or nothing; how many files there are.

    Raises ProblemsFound where a file can't be read or there are too many, OSError where the disk
    refuses.
    """
    import shutil

    files = list(_files(workspace))
    _check_size(workspace, files)
    history = workspace / HISTORY
    made = not history.exists()
    history.mkdir(exist_ok=True)
    beside = history / f".{name}.part"
    try:
        shutil.rmtree(beside, ignore_errors=True)
        for file in files:
            target = beside / file
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(workspace / file, target)
        beside.rename(history / name)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        if made:
            history.rmdir()
        raise
    return len(files)


def _files(workspace: pathlib.Path) -> Iterator[str]:
    """The files of a workspace: those beside appraisal.yaml, and those in its own folders."""
    root = entries(workspace)
    if isinstance(root, Problem):
        raise ProblemsFound([root])
    for entry in root:
        if not entry.is_folder:
            yield entry.name
        elif entry.name in FOLDERS:
            files, problems = files_below(workspace, entry.name)
            if problems:
                raise ProblemsFound(problems)
            yield from (file for file in files if not is_paper(file, files))


def _check_size(workspace: pathlib.Path, files: list[str]) -> None:
    size = 0
    for file in files:
        size += (workspace / file).stat().st_size
    if len(files) > MOST_FILES or size > MOST_BYTES:
        what = f"There are {len(files):,} files of {size >> 20:,} MiB: too much to keep a copy of."
        mend = "Move out of the workspace what is none of it, or keep versions in git."
        raise ProblemsFound([Problem("appraisal.yaml", 1, 1, what, mend)])


def _quoted(path: str) -> str:
    return f'"{path}"' if " " in path else path
