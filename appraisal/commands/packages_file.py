"""The option that `appraisal packages --write` adds to a workspace: whole, or not at all."""

import os
import pathlib
import sys
import tempfile
from collections.abc import Mapping
from typing import TYPE_CHECKING, NoReturn

import click
from msgspec import Struct
from msgspec.structs import replace

from appraisal.load.names import proposed
from appraisal.model import Dataset, in_words
from appraisal.problems import why
from appraisal.resources import example_folder

if TYPE_CHECKING:
    from appraisal.appraise.packages.bounds import Wanted
    from appraisal.appraise.packages.designed import Packages
    from appraisal.appraise.performance import Performance
    from appraisal.appraise.weights import Weights


class Search(Struct, frozen=True):
    """What was searched, and what came of it; `weights` have the headline first."""

    dataset: Dataset
    done: "Performance"
    weights: "Mapping[str, Weights]"
    wanted: "Wanted"
    found: "Packages | None"

    @property
    def headline(self) -> str:
        """The name of the weights under which packages gain."""
        return next(iter(self.weights.values())).name


def refuse_name(name: str, workspace: pathlib.Path, dataset: Dataset) -> None:
    """A usage error where an option can't have a name, or something has it already."""
    near = proposed(name)
    if near != name:
        mend = f"Write {near}." if near else "Write one of letters, such as best-package."
        _refuse(f"'{name}' is no id for an option. {mend}")
    if workspace == example_folder() and workspace.resolve() != pathlib.Path().resolve():
        _refuse("The packaged example is not to be changed. Name a workspace of your own.")
    if name in dataset.options:
        _refuse(f"There is an option '{name}' already. Name another.")
    if name in dataset.settings.models:
        _refuse(f"'{name}' is the id of a model in appraisal.yaml. Name another.")
    if os.path.lexists(_file(workspace, name)):
        _refuse_file(_file(workspace, name))


def write_option(name: str, workspace: pathlib.Path, search: Search) -> pathlib.Path:
    """Write the package that gains most as an option's file, over nothing; say where.

    Where there is none the command ends with 1, and so it does where the disk refuses.
    """
    text, file = _text(name, search), _file(workspace, name)
    try:
        with tempfile.TemporaryDirectory(prefix=".appraisal-packages-", dir=file.parent) as own:
            fresh = pathlib.Path(own) / "option"
            fresh.write_text(text, encoding="utf-8", newline="\n")
            _put(fresh, file)
    except FileExistsError:
        _refuse_file(file)
    except OSError as error:
        _give_up(f"{file} can't be written: {why(error)}.")
    return file


def moved_years(search: Search) -> str:
    """What writing the option does to the years that all money is counted over; empty if nothing.

    They begin with the first flow of any option, and the option may be the first that has any.
    """
    from appraisal.area.candidates import package
    from appraisal.area.money import years_counted

    dataset, best = search.dataset, search.found.best if search.found else None
    if best is None:
        return ""
    made = {**dataset.options, "": package(dataset, best.candidates)}
    before, now = years_counted(dataset), years_counted(replace(dataset, options=made))
    if before == now:
        return ""
    return (
        f"Money is now counted over the years {now.base} to {now.last}, not {before.base} to "
        f"{before.last}, because they begin with the first cost or saving of any option. What "
        "packages cost, and what money makes them worth, moves with that."
    )


def _put(fresh: pathlib.Path, file: pathlib.Path) -> None:
    """Move a file to a place that is taken first, so that nobody's file is lost there."""
    file.open("x").close()
    try:
        fresh.replace(file)
    except OSError:
        file.unlink()
        raise


def _text(name: str, search: Search) -> str:
    from appraisal.data.written_option import found_so, option_pieces

    best = search.found.best if search.found else None
    if best is None or not best.candidates:
        _give_up("There is no option to write: no package within the limits gains anything.")
    made = found_so(search.dataset, search.wanted, search.headline)
    return option_pieces(search.dataset, in_words(name).capitalize(), made).of(best.candidates)


def _file(workspace: pathlib.Path, name: str) -> pathlib.Path:
    return workspace / "options" / f"{name}.yaml"


def _refuse(what: str) -> NoReturn:
    raise click.BadParameter(what, param_hint="--write")


def _refuse_file(file: pathlib.Path) -> NoReturn:
    _refuse(f"{file} is there already, and no file is written over. Name another.")


def _give_up(what: str) -> NoReturn:
    click.echo(f"{what} Nothing was changed.", err=True)
    sys.exit(1)
