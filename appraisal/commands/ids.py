"""Ids on the command line, with commas between them."""

from typing import Any

import click


class Ids(click.ParamType[tuple[str, ...]]):
    """So many ids or more, such as `a,b`; `too_few` goes on after what was given instead."""

    name = "ids"

    def __init__(self, fewest: int, too_few: str) -> None:
        self.fewest, self.too_few = fewest, too_few

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, ...]:
        """Read the ids; fewer than there have to be are a usage error."""
        if isinstance(value, tuple):
            return value
        ids = tuple(part.strip() for part in str(value).split(",") if part.strip())
        if len(set(ids)) < self.fewest:
            self.fail(f"'{value}' {self.too_few} Write them as a,b.", param, ctx)
        return ids
