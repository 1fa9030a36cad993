"""`appraisal workshop pack`: not there yet (int19 only)."""

import click


@click.command("pack")
def pack_command() -> None:
    """Not there yet."""
