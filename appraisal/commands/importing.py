"""`appraisal import`: all that can be taken into a workspace, tables and boundaries."""

from appraisal.commands.import_boundaries import boundaries_command
from appraisal.commands.tables import import_group

__all__ = ["import_group"]

import_group.add_command(boundaries_command)
