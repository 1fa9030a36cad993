"""What is asked of the evidence."""

import pytest

from appraisal.findings.headline import question


@pytest.mark.parametrize(
    ("asked", "area", "said"),
    [
        ("Who should?", "Derbyshire", "Who should?"),
        (None, "Derbyshire", "How should the councils of Derbyshire work together?"),
        (None, None, "How should the councils of this area work together?"),
    ],
)
def test_a_question_is_asked_even_where_the_settings_have_none(
    asked: str | None, area: str | None, said: str
) -> None:
    assert question(asked, area) == said
