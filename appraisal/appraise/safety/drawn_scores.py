"""The ranked options' values as a simulation draws them: with their ranges, and what goes together.

Lines of one model share a draw for each criterion.
"""

from appraisal.appraise.matrix import Matrix
from appraisal.maths.robustness import Scores, together
from appraisal.model import Dataset


def drawn_scores(dataset: Dataset, matrix: Matrix) -> Scores:
    """The values of the options that are ranked, on every leaf."""
    options = matrix.ranked()
    rows = [matrix.options.index(option) for option in options]
    parts = (matrix.value[rows], matrix.low[rows], matrix.high[rows], matrix.gap[rows])
    models = [dataset.options[option].model or option for option in options]
    return Scores(*parts, together((len(options), len(matrix.leaves)), models, []))
