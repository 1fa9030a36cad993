"""The rows of every table, for CSV files and for analysts."""

from collections.abc import Iterable, Mapping
from typing import Any

from appraisal.appraise import Appraisal
from appraisal.data.tables.agreement import agreement_tables
from appraisal.data.tables.asks import ask_rows
from appraisal.data.tables.benefits import benefit_rows
from appraisal.data.tables.cash import benefit_and_cost_rows, budget_gap_rows, cash_rows
from appraisal.data.tables.changes import change_rows
from appraisal.data.tables.constituents import constituent_rows
from appraisal.data.tables.correlations import correlation_rows
from appraisal.data.tables.departures import departure_rows
from appraisal.data.tables.elsewhere import elsewhere_rows
from appraisal.data.tables.functions import function_rows
from appraisal.data.tables.futures import future_tables
from appraisal.data.tables.matrix import matrix_rows
from appraisal.data.tables.next_steps import next_tie_rows
from appraisal.data.tables.operating_model import operating_model_rows
from appraisal.data.tables.packages import package_tables
from appraisal.data.tables.partnerships import partnership_tables
from appraisal.data.tables.programmes import cost_rows, programme_rows
from appraisal.data.tables.readiness import readiness_rows
from appraisal.data.tables.recorded import recorded_rows
from appraisal.data.tables.road_map import road_map_tables
from appraisal.data.tables.robustness import robustness_tables
from appraisal.data.tables.structures import structure_tables
from appraisal.data.tables.themes import theme_rows
from appraisal.data.tables.ways import way_rows
from appraisal.data.tables.who_pays import who_pays_tables

Rows = list[Mapping[str, Any]]


def tables(appraisal: Appraisal) -> dict[str, Rows]:
    """The rows of every CSV file, by the file's name without its ending."""
    by_path: dict[str, Iterable[Mapping[str, Any]]] = {
        "data/matrix.csv": matrix_rows(appraisal),
        **structure_tables(appraisal),
        "data/functions.csv": function_rows(appraisal),
        "data/constituents.csv": constituent_rows(appraisal),
        **agreement_tables(appraisal),
        **partnership_tables(appraisal),
        "data/themes.csv": theme_rows(appraisal),
        "data/next-ties.csv": next_tie_rows(appraisal),
        **future_tables(appraisal),
        "data/departures.csv": departure_rows(appraisal),
        "data/correlations.csv": correlation_rows(appraisal),
        "data/cash.csv": cash_rows(appraisal),
        "data/benefit-and-cost.csv": benefit_and_cost_rows(appraisal),
        "data/budget-gaps.csv": budget_gap_rows(appraisal),
        **who_pays_tables(appraisal),
        "data/elsewhere.csv": elsewhere_rows(appraisal),
        "data/programmes.csv": programme_rows(appraisal),
        "data/readiness.csv": readiness_rows(appraisal.dataset),
        "data/programme-costs.csv": cost_rows(appraisal),
        "data/benefits.csv": benefit_rows(appraisal),
        "data/operating-model.csv": operating_model_rows(appraisal),
        "data/assumptions.csv": recorded_rows(appraisal),
        **robustness_tables(appraisal),
        "data/ways.csv": way_rows(appraisal),
        **package_tables(appraisal),
        "data/asks.csv": ask_rows(appraisal),
        **road_map_tables(appraisal),
        "data/changes.csv": change_rows(appraisal),
    }
    return {path[len("data/") : -len(".csv")]: list(rows) for path, rows in by_path.items()}
