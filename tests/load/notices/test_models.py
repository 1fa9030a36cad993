"""Models that no option is a line of."""

from tests.load.notices.doubts import doubts


def test_a_model_that_no_option_names_is_queried() -> None:
    text = """
    settings: {models: {two: {name: Two councils}, three: {name: Three councils}}}
    options: {a: {model: two}, b: {}}
    """
    assert doubts("unused-model", text) == [
        (
            "appraisal.yaml models/three: No option is a line of the model 'three'. "
            "Write `model: three` in each option that is one, or take it out."
        )
    ]
