"""Who does what, today and under every option, as CSV."""

from typing import Any

from appraisal.appraise import Appraisal, Decided
from appraisal.appraise.function_moves import nearness
from appraisal.findings.delivery import deliverer


def function_rows(appraisal: Appraisal) -> list[dict[str, Any]]:
    """A row for each function and option, today first, for data/functions.csv.

    `residents` is the plain mean over the bodies that decide, as in results.json; the column after
    it has the population of the body that decides for the average resident.
    """
    dataset, now = appraisal.dataset, appraisal.functions_today
    tables = {"today": now, **appraisal.functions}
    return [
        {
            "function": i,
            "function_name": function.name,
            "option": option,
            "level": table[i].level,
            "decided_by": "; ".join(table[i].bodies),
            "delivered_by": deliverer(dataset, "" if option == "today" else option, table[i]),
            "residents": _residents(table[i]),
            "residents_for_average_resident": table[i].typical,
            "move": "" if option == "today" else nearness(now[i], table[i]),
            "why": table[i].why,
        }
        for i, function in dataset.functions.items()
        for option, table in tables.items()
    ]


def _residents(row: Decided) -> float | None:
    return row.residents.value if row.residents else None
