"""`appraisal packages`: which agreements between councils gain most for what they cost."""

import math
import pathlib
import sys
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from appraisal.commands.ids import Ids
from appraisal.commands.packages_file import Search, moved_years, refuse_name, write_option
from appraisal.commands.reporting import (
    WORKSPACE,
    doing,
    progressing,
    reporting,
    workspace_folder,
)
from appraisal.load import load
from appraisal.load.nearest import suggestion
from appraisal.model import Dataset

if TYPE_CHECKING:
    from appraisal.appraise.packages.bounds import Wanted

# numpy and all that needs it are imported when the command runs, so that `--help` answers at once.


class Limit(click.ParamType[float]):
    """A number of nought or more; `none` lifts the limit of the files, and is endless here."""

    name = "number"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """Read the number; a mistake is a usage error."""
        if str(value).strip().casefold() == "none":
            return math.inf
        try:
            number = float(value)
        except ValueError:
            number = math.nan
        if not 0 <= number < math.inf:
            self.fail(f"'{value}' is no limit. Write a number such as 100, or none.", param, ctx)
        return number


class Request(Struct, frozen=True):
    """What the command line asks for; None leaves a limit to appraisal.yaml."""

    set_up: float | None
    running: float | None
    capacity: float | None
    held: tuple[tuple[str, ...], ...]
    left_out: tuple[tuple[str, ...], ...]

    @property
    def limits(self) -> dict[str, float | None]:
        """The limits that are given here, by setting: None lifts that of the files."""
        given = {key: getattr(self, key) for key in ("set_up", "running", "capacity")}
        return {
            key: None if math.isinf(most) else most
            for key, most in given.items()
            if most is not None
        }


CANDIDATES = Ids(1, "names no candidate.")


@click.command("packages")
@WORKSPACE
@click.option("--set-up", type=Limit(), help="The most to set up, in £ thousand, or none.")
@click.option("--running", type=Limit(), help="The most to run in any year, £ thousand, or none.")
@click.option("--capacity", type=Limit(), help="The most full-time posts of any council, or none.")
@click.option(
    "--with", "held", type=CANDIDATES, multiple=True,
    help="Candidates that every package is to hold, with what they need: a,b.",
)  # fmt: skip
@click.option(
    "--without", "left_out", type=CANDIDATES, multiple=True,
    help="Candidates that no package is to hold: a,b.",
)  # fmt: skip
@click.option(
    "--format", "style", type=click.Choice(["text", "csv", "json"]), default="text",
    help="What is printed: findings, the efficient packages as a table, or all there is.",
)  # fmt: skip
@click.option(
    "--write", metavar="NAME",
    help="Write the package that gains most to options/NAME.yaml in the workspace, ready to be "
    "judged. No file is ever written over.",
)  # fmt: skip
def packages_command(
    workspace: pathlib.Path | None, style: str, write: str | None, **request: Any
) -> None:
    """Find which agreements between councils gain most for what they cost.

    WORKSPACE is as for `build`. A package is the reference option with some of the candidates of
    councils/candidates.yaml, valued as any option is, and every package within the limits is looked
    at. Limits that are not given are those of its appraisal.yaml.
    """
    folder = workspace_folder(workspace)
    with reporting(folder), doing("Reading the files"):
        dataset = load(folder)
    if write is not None:
        refuse_name(write, folder, dataset)
    search = _searched(dataset, Request(**request))
    if style == "text":
        click.echo("\n".join(_text(search)))
    else:
        _print(_as_json(search) if style == "json" else _as_csv(search))
    if write is not None:
        file = write_option(write, folder, search)
        for said in filter(None, (moved_years(search), f"Written to {file}.")):
            click.echo(said, err=style != "text")


def _wanted(dataset: Dataset, request: Request) -> "Wanted":
    """The limits and candidates that the command line asks for; a usage error where it can't be."""
    from appraisal.appraise.packages.bounds import Wanted

    held = tuple(dict.fromkeys(i for ids in request.held for i in ids))
    out = tuple(dict.fromkeys(i for ids in request.left_out for i in ids))
    for option, ids in (("--with", held), ("--without", out)):
        for i in ids:
            _check_id(dataset, i, option)
    for i in held:
        _check_held(dataset, i, held, out)
    most = dataset.settings.packages.model_copy(update=request.limits)
    return Wanted(most, held, out)


def _check_id(dataset: Dataset, candidate: str, option: str) -> None:
    known = dataset.candidates
    if candidate not in known:
        listed = f"The candidates are {', '.join(known)}." if known else "There are none."
        near = suggestion(candidate, known) or listed
        what = f"There is no candidate '{candidate}'. {near}"
        raise click.BadParameter(what, param_hint=option)


def _check_held(
    dataset: Dataset, candidate: str, held: tuple[str, ...], out: tuple[str, ...]
) -> None:
    """A usage error where a candidate can't be held, whatever the limits."""
    from appraisal.appraise.packages.prices import needed, prices

    bundle = {candidate, *needed(dataset, candidate)}
    everything = bundle.union(*(needed(dataset, i) for i in held), held)
    apart = [j for i in sorted(bundle) for j in dataset.candidates[i].excludes if j in everything]
    priced = prices(dataset)
    unpriced = [i for i in sorted(bundle) if i not in priced]
    if candidate in out:
        what = f"'{candidate}' stands in --without too. Take it out of one of the two."
    elif left := sorted(bundle.intersection(out)):
        what = f"'{candidate}' needs '{left[0]}', which --without leaves out."
    elif apart:
        what = f"'{candidate}' and '{apart[0]}' can't be in one package, as one excludes the other."
    elif unpriced:
        what = (
            f"'{candidate}' is in no package: what '{unpriced[0]}' costs is not known, and "
            "appraisal.yaml has no class of its kind under `packages: reference:` to stand in."
        )
    else:
        return
    raise click.BadParameter(what, param_hint="--with")


def _searched(dataset: Dataset, request: Request) -> Search:
    """Every package within the limits."""
    wanted = _wanted(dataset, request)
    with doing("Working out what the options are worth"):
        from appraisal.appraise.packages.bounds import searched
        from appraisal.appraise.packages.designed import packages
        from appraisal.appraise.performance import perform
        from appraisal.appraise.weights import weigh
        from appraisal.area.candidates import all_formed

        formed = all_formed(dataset)
        done, weights = perform(formed), weigh(formed)
    count = len(searched(formed, wanted))
    if count and sys.stderr.isatty():
        click.echo(_beforehand(count), err=True)
    with progressing("Looking at the packages", "Working out what follows") as progress:
        found = packages(formed, done, weights, wanted, progress)
    return Search(formed, done, weights, wanted, found)


def _beforehand(count: int) -> str:
    """How large a search of so many candidates will be."""
    from appraisal.maths.packages import MOST_CANDIDATES

    if count > MOST_CANDIDATES:
        return (
            f"{count} candidates make 2^{count} packages, too many to look at each. A solver finds "
            "the efficient ones and proves each."
        )
    of = f"{count} candidate{'s' * (count > 1)}"
    return f"{1 << count:,} packages of {of} to look at."


def _print(text: bytes) -> None:
    """Print data as it stands, whatever the system makes of line ends."""
    sys.stdout.flush()
    click.echo(text, nl=False)


def _as_json(search: Search) -> bytes:
    """What results.json has as `packages`."""
    from appraisal.data.as_json import as_json
    from appraisal.data.results.packages import packages_result

    return as_json(packages_result(search.found))


def _as_csv(search: Search) -> bytes:
    """What data/packages.csv has, without the mark by which spreadsheets know a file's letters."""
    from appraisal.data.spreadsheet import BYTE_ORDER_MARK, as_csv
    from appraisal.data.tables.packages import package_rows

    rows = package_rows(search.found)
    return as_csv(rows).removeprefix(BYTE_ORDER_MARK.encode()) if rows else b""


def _text(search: Search) -> list[str]:
    from appraisal.commands.packages_text import text

    return list(text(search))
