"""Figures, scores, partnerships or benefits of a workspace → the bytes of a table."""

import pathlib

from appraisal.commands.tables_in import read_workspace
from appraisal.sheets.benefits import benefits_table
from appraisal.sheets.csv_file import as_csv
from appraisal.sheets.excel import as_excel
from appraisal.sheets.figures import figures_table
from appraisal.sheets.partnerships import partnerships_table
from appraisal.sheets.scores import scores_table

TABLES = {
    "figures": figures_table,
    "scores": scores_table,
    "partnerships": partnerships_table,
    "benefits": benefits_table,
}


def table_bytes(folder: pathlib.Path, kind: str, ending: str) -> tuple[bytes, int]:
    """The table as a file that ends in `.xlsx` or `.csv`, and how many rows it has.

    Raises ProblemsFound where the workspace can't be read, and NoExcel.
    """
    table = TABLES[kind](*read_workspace(folder))
    content = as_excel(table) if ending == ".xlsx" else as_csv(table)
    return content, len(table.entries)
