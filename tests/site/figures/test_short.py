"""Short properties of stylesheets."""

import pytest

from appraisal.site.figures.short import spread


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("font", "bold 13px Arial", {"font-weight": "bold", "font-size": "13px"}),
        ("gap", "1px 2px", {"row-gap": "1px", "column-gap": "2px"}),
        ("grid-template", "1px / 2px 3px",
         {"grid-template-rows": "1px", "grid-template-columns": "2px 3px"}),
        ("margin-block", "1px 2px", {"margin-top": "1px", "margin-bottom": "2px"}),
        ("inset", "1px 2px", {"top": "1px", "right": "2px", "bottom": "1px", "left": "2px"}),
        ("border-left", "2px solid #123",
         {"border-left-width": "2px", "border-left-color": "#123"}),
        ("border-style", "solid", {}), ("background", "none", {"background-color": ""}),
        ("left", "1px", {"left": "1px"}), ("left", "", {}),
    ],
)  # fmt: skip
def test_a_short_property_is_all_that_it_stands_for(
    name: str, value: str, expected: dict[str, str]
) -> None:
    assert spread(name, value) == expected
