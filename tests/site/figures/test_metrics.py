"""How wide text is in Arial. Expected values are the font's own advances."""

import pytest

from appraisal.site.figures.metrics import width


@pytest.mark.parametrize(
    ("text", "bold", "thousandths"),
    [("A", False, 667), ("A", True, 722), ("il", False, 444), ("£1", False, 1140), ("", True, 0)],
)
def test_a_text_is_as_wide_as_its_letters(text: str, bold: bool, thousandths: int) -> None:
    assert width(text, 1000, bold) == thousandths


def test_twice_the_size_is_twice_as_wide() -> None:
    assert width("Derby", 20) == 2 * width("Derby", 10)
