"""`appraisal workshop sheets`: not there yet (int19 only)."""

import click


@click.command("sheets")
def sheets_command() -> None:
    """Not there yet."""
