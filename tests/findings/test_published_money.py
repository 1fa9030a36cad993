"""Published money is never set against what it can't be compared with."""

import pytest

from appraisal.findings.published_money import comparable, footing_title


@pytest.mark.parametrize(
    ("baseline", "title"),
    [
        ("Today", "Against: Today. Period: Six years. In £ million, net of costs."),
        ("None: a cost", "A cost, against nothing. Period: Six years. In £ million, net of costs."),
        ("None", "Figures, against nothing. Period: Six years. In £ million, net of costs."),
    ],
)
def test_a_footing_in_words(baseline: str, title: str) -> None:
    assert footing_title(baseline, "Six years", "£ million", "net") == title


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (("Today", "Six", "net", True), "Nothing here to set it against."),
        (("Today", "Six", "net", False), "These can be compared."),
        (("Today", "Six", "not-said", False), "Compare with care."),
        (
            ("Not said", "Six", "net", False),
            "What they are measured against or over how long is not said: do not compare.",
        ),
    ],
)
def test_whether_figures_may_be_compared(given: tuple[str, str, str, bool], sentence: str) -> None:
    assert comparable(*given) == sentence
