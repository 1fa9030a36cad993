"""What the difference says on a screen."""

from appraisal.appraise.changed.difference import difference
from appraisal.commands.diff_text import text
from tests.appraise.changed.edited import edited


def test_nothing_that_matters_is_said() -> None:
    assert list(text(difference(edited(), edited()), "a", "b"))
