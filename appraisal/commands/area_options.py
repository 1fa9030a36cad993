"""Counties, districts and unitary councils on the command line: order tells whose is whose."""

import csv
from typing import Any

import click
from msgspec import Struct

TYPED = "appraisal.typed"
"""Where the counties in their order stand in a context's `meta`."""


_TURNED_ROUND = ("city of", "county of")


class Names(click.ParamType[tuple[str, ...]]):
    """Names with commas between them, such as `Ash,Birch`; perhaps none."""

    name = "names"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Read the names, without the blanks around them."""
        del param, ctx
        return value if isinstance(value, tuple) else names_in(str(value))


NAMES = Names()


def names_in(text: str) -> tuple[str, ...]:
    """The names in a text with commas between them; `Hull, City of` is one, as lists have it.

    So is what stands in quotes, as in CSV: `"Ash, Elm and Oak",Birch` are two names.
    """
    row = next(csv.reader([" ".join(text.split())], skipinitialspace=True), [])
    parts = (" ".join(part.split()) for part in row)
    return tuple(name for name in parts if name and name.casefold() not in _TURNED_ROUND)


class County(Struct, frozen=True):
    """A county as it was typed; `districts` are None where nobody said which it has."""

    name: str
    districts: tuple[str, ...] | None = None


class InOrder(click.Command):
    """A command whose `--districts` belong to the `--county` before them.

    A class because click forgets the order of options unless it is asked while it reads them.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep the counties as typed in the context, then read the arguments as ever."""
        given, _, order = self.make_parser(ctx).parse_args(args=list(args))
        names = [param.name for param in order if param.name in ("county", "districts")]
        ctx.meta[TYPED] = counties_in_order(
            names, list(given.get("county", ())), list(given.get("districts", ()))
        )
        return super().parse_args(ctx, args)


def counties_in_order(
    order: list[str], counties: list[str], districts: list[str]
) -> tuple[County, ...]:
    """Counties with the districts that were typed behind each.

    `order` has `county` or `districts` for each option as it was typed, and the other two lists
    what was typed for them. Districts before any county are a usage error.
    """
    found: list[County] = []
    for kind in order:
        if kind == "county":
            found.append(County(" ".join(counties.pop(0).split())))
            continue
        typed = districts.pop(0)
        if not found:
            raise click.BadParameter(
                f"'{typed}' come before any --county. Name the county that they are in first.",
                param_hint="--districts",
            )
        last = found[-1]
        found[-1] = County(last.name, (*(last.districts or ()), *names_in(typed)))
    return tuple(found)
