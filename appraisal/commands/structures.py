"""`appraisal structures`: every way to group an area's councils, from the command line."""

import csv
import json
import pathlib
import sys
from collections.abc import Callable, Iterator
from typing import IO, TYPE_CHECKING, Any

import click
from msgspec import Struct
from msgspec.structs import asdict, replace

from appraisal.commands.ids import Ids
from appraisal.commands.reporting import (
    WORKSPACE,
    doing,
    progressing,
    reporting,
    workspace_folder,
)
from appraisal.commands.structures_file import Kind, refuse_others, refuse_place, write_file
from appraisal.load import load
from appraisal.load.nearest import suggestion
from appraisal.model import Dataset

if TYPE_CHECKING:
    from appraisal.appraise.groupings.columns import ListedGroupings
    from appraisal.appraise.groupings.structures import Structures

# numpy and networkx are imported when the command runs, so that `--help` answers at once.

IdSets = tuple[tuple[str, ...], ...]

FINDING = "Finding the groupings"


class CouncilRange(click.ParamType[tuple[int, int]]):
    """A number of councils, or a range of them: `2`, `2..3`."""

    name = "range"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[int, int]:
        """Read the range; a mistake is a usage error."""
        if isinstance(value, tuple):
            return value
        low, apart, high = str(value).partition("..")
        ends = (low, high if apart else low)
        if not all(end.strip().isdecimal() for end in ends):
            self.fail(f"'{value}' is not a range. Write it as 2..3, or as 2.", param, ctx)
        first, last = int(ends[0]), int(ends[1])
        if not 1 <= first <= last:
            self.fail(f"'{value}' must run from one or more, upwards, such as 2..3.", param, ctx)
        return first, last


class Request(Struct, frozen=True):
    """What the command line asks for; None and nothing leave it to appraisal.yaml."""

    councils: tuple[int, int] | None
    smallest: float | None
    largest: float | None
    ratio: float | None
    apart: IdSets
    together: IdSets


COUNCILS = Ids(2, "names fewer than two councils.")
POSITIVE = click.FloatRange(min=0, min_open=True)


@click.command("structures")
@WORKSPACE
@click.option("--councils", type=CouncilRange(), help="How many new councils, such as 2..3.")
@click.option(
    "--smallest", type=click.FloatRange(min=0), help="The fewest people in any council; 0 for any."
)
@click.option("--largest", type=POSITIVE, help="The most people in any council.")
@click.option(
    "--ratio", type=click.FloatRange(min=1), help="The largest council divided by the smallest."
)
@click.option("--apart", type=COUNCILS, multiple=True, help="Councils that may not be joined: a,b.")
@click.option("--together", type=COUNCILS, multiple=True, help="Councils that must be joined: a,b.")
@click.option(
    "--parts",
    is_flag=True,
    help="Take councils that an option splits as their parts.",
)
@click.option(
    "--format", "style", type=click.Choice(["text", "csv", "json"]), default="text",
    help="What is printed: the best few, every grouping near the bounds, or counts.",
)  # fmt: skip
@click.option(
    "--output",
    type=click.Path(path_type=pathlib.Path, dir_okay=False),
    help="A file to write to: the counts with --format json, otherwise every grouping as CSV. Only "
    "a file that this command wrote in the same format, and that nobody changed, is replaced.",
)
def structures_command(
    workspace: pathlib.Path | None,
    style: str,
    output: pathlib.Path | None,
    parts: bool,
    **request: Any,
) -> None:
    """Find every way to group an area's councils into new ones, each in one piece.

    WORKSPACE is as for `build`. Bounds that are not given are those of its appraisal.yaml.
    Groupings that miss a bound on population by no more than 5% are kept as just outside. With
    --parts a council that some option splits may be split by every grouping, along the same lines.
    Every figure comes from the files; nothing is estimated.
    """
    folder = workspace_folder(workspace)
    kind: Kind = "counts" if style == "json" else "table"
    if output is not None:
        refuse_place(output, folder)
        refuse_others(output, kind)
    with reporting(folder), doing("Reading the files"):
        dataset = load(folder)
    dataset = _as_requested(dataset, Request(**request))
    found = _searched(dataset, parts)
    if style == "json":
        _write(output, kind, lambda file: file.write(json.dumps(_counts(found)) + "\n"))
    elif style == "csv":
        _write(output, kind, lambda file: _as_csv(file, dataset, found))
    else:
        if output is not None:
            _write(output, kind, lambda file: _as_csv(file, dataset, found))
        click.echo("\n".join(_text(dataset, found)))
        if output is not None:
            click.echo(f"\nWritten to {output}.")
        elif found is not None and found.feasible:
            click.echo("\nAdd --output FILE for all of them as CSV.")


def _as_requested(dataset: Dataset, request: Request) -> Dataset:
    """The workspace with the bounds that the command line asks for."""
    for name, groups in (("--apart", request.apart), ("--together", request.together)):
        for council in (council for group in groups for council in group):
            _check_id(dataset, council, name)
    given = {name: value for name, value in asdict(request).items() if value not in (None, ())}
    bounds = dataset.settings.structures.model_copy(update=given)
    settings = dataset.settings.model_copy(update={"structures": bounds})
    return replace(dataset, settings=settings)


def _check_id(dataset: Dataset, council: str, option: str) -> None:
    known = dataset.lowest_tier()
    if council in known:
        return
    if council in dataset.councils:
        what = f"'{council}' is a county, and its districts are grouped. Name the districts."
    elif council in dataset.areas:
        what = f"'{council}' is a part of {dataset.areas[council]}. Name whole councils."
    else:
        near = suggestion(council, known) or f"The councils are {', '.join(known)}."
        what = f"There is no council '{council}'. {near}"
    raise click.BadParameter(what, param_hint=option)


def _searched(dataset: Dataset, parts: bool) -> "Structures | None":
    """What there is to find; None without councils. A search too large is a usage error."""
    from appraisal.appraise.groupings.bounds import area_graph, areas_of, bounds_of, split_by_any
    from appraisal.appraise.groupings.structures import structures_of
    from appraisal.area.councils import standing_councils
    from appraisal.maths.groupings.search import MOST_PARTIALS, SearchTooLarge, search_size

    stands = {i: standing_councils(dataset, option) for i, option in dataset.options.items()}
    areas = areas_of(dataset, split_by_any(dataset, stands) if parts else ())
    if not areas:
        return None
    try:
        size = search_size(area_graph(dataset, areas), bounds_of(dataset, areas))
    except SearchTooLarge as error:
        raise click.UsageError(str(error)) from error
    if sys.stderr.isatty():
        click.echo(_beforehand(size.by_size, size.partials), err=True)
    with progressing(FINDING) as progress:
        found = structures_of(dataset, stands, areas, progress, MOST_PARTIALS)
    if found is not None and found.too_large:
        raise click.UsageError(found.too_large)
    return found


def _beforehand(by_size: dict[int, int], partials: int) -> str:
    if not by_size:
        return "There are fewer councils than new ones are asked for."
    low, high = min(by_size), max(by_size)
    sizes = f"{low} to {high} councils" if low < high else f"{low} council{'s' * (low > 1)}"
    total = sum(by_size.values())
    ways = "is 1 contiguous way" if total == 1 else f"are {total:,} contiguous ways"
    return f"There {ways} to make {sizes}; about {partials:,} partial groupings to look at."


def _counts(found: "Structures | None") -> dict[str, Any]:
    if found is None:
        return {"count": 0, "by_size": {}, "feasible": 0, "feasible_by_size": {}}
    return {
        "count": found.count,
        "by_size": {str(size): count for size, count in found.by_size.items()},
        "feasible": found.feasible,
        "feasible_by_size": {str(size): n for size, n in found.feasible_by_size.items()},
    }


def _write(output: pathlib.Path | None, kind: Kind, write: Callable[[IO[str]], Any]) -> None:
    """Write to a file, or print."""
    if output is None:
        write(sys.stdout)
    else:
        write_file(output, kind, write)


def _as_csv(file: IO[str], dataset: Dataset, found: "Structures | None") -> None:
    """Every grouping within the bounds or just outside, a line each (RFC 4180)."""
    from appraisal.data.grouping_rows import grouping_rows, headings
    from appraisal.data.spreadsheet import BYTE_ORDER_MARK, not_a_formula

    if found is None:
        return
    if file is not sys.stdout:
        file.write(BYTE_ORDER_MARK)
    writer = csv.DictWriter(file, headings(found.listed), lineterminator="\r\n")
    writer.writeheader()
    for part in _parts(dataset, found):
        whole = part is found.listed
        rows = grouping_rows(part, found.places if whole else {}, whole)
        writer.writerows(
            {key: not_a_formula(value) for key, value in row.items()}
            for row in rows
            if row["within_bounds"] is not False or row["just_outside"]
        )


def _parts(dataset: Dataset, found: "Structures") -> "Iterator[ListedGroupings]":
    """The groupings: those at hand, or, where they are too many to hold, batch by batch."""
    from appraisal.appraise.groupings.structures import listings

    if found.complete:
        yield found.listed
        return
    with progressing(FINDING) as progress:
        yield from listings(dataset, found.areas, progress)


def _text(dataset: Dataset, found: "Structures | None") -> Iterator[str]:
    from appraisal.commands.structures_text import text

    if found is None:
        yield "This workspace has no councils to group."
        return
    yield from text(dataset, found, _parts(dataset, found))
