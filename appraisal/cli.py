"""The command line: arguments in, exit code out.

Exit codes: 0 fine, 1 problems in the files, 2 wrong usage.
"""

import os

import click

from appraisal import __version__
from appraisal.commands.reporting import Commands

# Else pydantic looks through all that is installed for plugins of its own, which no command uses.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

COMMANDS = {
    "add": "add:add_command",
    "build": "build:build_command",
    "check": "check:check_command",
    "diff": "diff:diff_command",
    "explain": "explain:explain_command",
    "export": "tables:export_command",
    "import": "importing:import_group",
    "keep": "keep:keep_command",
    "new": "new:new_command",
    "packages": "packages:packages_command",
    "report": "report:report_command",
    "schema": "schema:schema_command",
    "serve": "serve:serve_command",
    "structures": "structures:structures_command",
    "workshop": "workshop:workshop_group",
}
"""By name, the module of commands/ and what it calls the command: read when it is asked for."""


@click.group(cls=Commands, table=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="appraisal")
def main() -> None:
    """Compare ways for an area's councils to work together, from a folder of YAML."""
