"""A feature of a GeoJSON file is found at the line on which it begins."""

import json

import pytest

from appraisal.load.feature_lines import feature_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ('{"features": []}', []),
        ('{"features": [1, 2]}', [1, 1]),
        ('{\n "a": {"features": [\n0]},\n "features" : [\n{\n},\n\n {}\n , 3]\n}', [5, 8, 9]),
        ('\n{"features":\r\n[\r\n"\\"}]",\r\n[]], "b": 1}', [4, 5]),
        ('{"a": "\\n", "b": [1]}', []),
    ],
)
def test_each_feature_has_the_line_on_which_it_begins(text: str, lines: list[int]) -> None:
    json.loads(text)
    assert feature_lines(text) == lines
