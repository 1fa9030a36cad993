"""`appraisal workshop collect`: not there yet (int19 only)."""

import click


@click.command("collect")
def collect_command() -> None:
    """Not there yet."""
