"""`appraisal workshop prepare`: not there yet (int19 only)."""

import click


@click.command("prepare")
def prepare_command() -> None:
    """Not there yet."""
