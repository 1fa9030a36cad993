"""`python -m appraisal` is the command `appraisal`."""

from appraisal.cli import main

main(prog_name="appraisal")
