"""Curly quotes round a text are queried, and those within one are not."""

import pytest

from tests.load.notices.doubts import doubts


def option(summary: str) -> str:
    return f"\n    options: {{a: {{summary: {summary}}}}}\n"


@pytest.mark.parametrize("text", ["“All as now.”", "‘The council’s plan.’", "„All as now.“"])
def test_a_text_in_curly_quotes_is_queried(text: str) -> None:
    assert doubts("curly-quotes", option(text)) == [
        (
            f"options/a.yaml summary: This text stands in curly quotes, {text[0]} and {text[-1]}, "
            'which will be shown. Take them away, or put straight ones (") in their place.'
        )
    ]


@pytest.mark.parametrize("text", ["“All” as now.", "“All” as “now”", "‘Tis so.", "“", "All."])
def test_a_text_with_quotations_is_not_queried(text: str) -> None:
    assert doubts("curly-quotes", option(text)) == []
