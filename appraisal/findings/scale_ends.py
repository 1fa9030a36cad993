"""What 0 and 100 mean on a criterion's scale, in words."""

from appraisal.findings.raw_figures import formatted
from appraisal.model import Criterion, Dataset


def scale_ends(dataset: Dataset, node: Criterion) -> tuple[str, str]:
    """What 0 and 100 mean; for a branch, 0 and 100 on everything below it."""
    if node.judged is not None:
        return node.judged[0], node.judged[100]
    if node.measured is not None:
        say = formatted(dataset, node.measured)
        low, high = (pick(node.measured.curve, key=_worth) for pick in (min, max))
        return f"{say(low[0])} (worth {low[1]:g})", f"{say(high[0])} (worth {high[1]:g})"
    return "0 on each of the questions below it", "100 on each of them"


def _worth(point: tuple[float, float]) -> float:
    return point[1]
