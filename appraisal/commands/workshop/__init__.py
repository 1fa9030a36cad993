"""`appraisal workshop`: before a workshop, in it and after it."""

import click

from appraisal.commands.reporting import Commands

COMMANDS = {
    "collect": "workshop.collect:collect_command",
    "pack": "workshop.pack:pack_command",
    "prepare": "workshop.prepare:prepare_command",
    "record": "workshop.record:record_command",
    "sheets": "workshop.sheets:sheets_command",
}
"""By name, the module of commands/ and what it calls the command."""


@click.group("workshop", cls=Commands, table=COMMANDS)
def workshop_group() -> None:
    """Prepare a workshop, hold it, and keep what came of it.

    NAME is the name of its file in workshops/, without .yaml. What councils answer is private:
    sheets and packs stand in workshops/NAME/, and no public build has them.
    """
