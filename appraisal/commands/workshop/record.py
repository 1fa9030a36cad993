"""`appraisal workshop record`: not there yet (int19 only)."""

import click


@click.command("record")
def record_command() -> None:
    """Not there yet."""
