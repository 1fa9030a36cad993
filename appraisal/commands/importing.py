"""`appraisal import`: files as they come from others → the workspace's own."""

import click

from appraisal.commands.import_boundaries import boundaries_command


@click.group("import")
def import_group() -> None:
    """Take in a file from somebody else: show what would change, and ask first."""


import_group.add_command(boundaries_command)
