"""What 0 and 100 mean on a criterion's scale, in words."""

from appraisal.findings.raw_figures import formatted
from appraisal.findings.sentences import say
from appraisal.model import Criterion, Dataset


def scale_ends(dataset: Dataset, node: Criterion) -> tuple[str, str]:
    """What 0 and 100 mean; for a branch, 0 and 100 on everything below it."""
    if node.judged is not None:
        return node.judged[0], node.judged[100]
    if node.measured is not None:
        write = formatted(dataset, node.measured)
        low, high = (pick(node.measured.curve, key=_worth) for pick in (min, max))
        ends = (
            say("scale.worth", figure=write(figure), value=f"{worth:g}")
            for figure, worth in (low, high)
        )
        return next(ends), next(ends)
    return say("scale.branch-at-0"), say("scale.branch-at-100")


def _worth(point: tuple[float, float]) -> float:
    return point[1]
