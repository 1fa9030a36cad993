"""Contested figures as choices: which are choices of their own, and what they are called."""

from tests.appraise.ways.counting import ways_of


def contested(count: int) -> str:
    leaves = "".join(
        f"{{id: m{i}, measured: {{measure: m{i}, take: option, curve: [[0, 0], [100, 100]]}}}}, "
        for i in range(count)
    )
    measures = ", ".join(f"m{i}: {{name: M{i}, add_up: sum}}" for i in range(count))
    facts = ", ".join(
        f"m{i}: [{{value: 40, source: s}}, {{value: {50 + 10 * i}, source: t}}]"
        for i in range(count)
    )
    known = ", ".join(f"m{i}: 50" for i in range(count))
    return f"""
        settings: {{simulation: {{ways: 10}}}}
        sources: {{s: {{title: S}}, t: {{title: T}}}}
        measures: {{{measures}}}
        criteria: [{leaves}]
        options: {{a: {{facts: {{{known}}}}}, b: {{facts: {{{facts}}}}}}}
    """


def disputed(text: str) -> list[tuple[str, tuple[str, ...], int]]:
    return [
        (choice.id, choice.leaves, len(choice.figures))
        for choice in ways_of(text).choices
        if choice.id.startswith("contested-")
    ]


def test_up_to_three_contested_figures_are_choices_of_their_own_the_widest_first() -> None:
    assert disputed(contested(2)) == [
        ("contested-b-m1", ("m1",), 1),
        ("contested-b-m0", ("m0",), 1),
    ]


def test_of_more_contested_figures_those_that_move_least_are_taken_together() -> None:
    assert disputed(contested(5)) == [
        ("contested-b-m4", ("m4",), 1),
        ("contested-b-m3", ("m3",), 1),
        ("contested-rest", ("m0", "m1", "m2"), 3),
    ]


def test_a_contested_figure_that_no_criterion_rests_on_is_no_choice() -> None:
    spare = contested(2).replace("measured: {measure: m1,", "measured: {measure: m0,")
    assert disputed(spare) == [("contested-b-m0", ("m0", "m1"), 1)]
    assert ways_of(spare).on_no_value == (("options/b.yaml", "facts", "m1"),)
    assert ways_of(contested(5)).on_no_value == ()


def test_figures_of_a_council_and_an_option_of_one_name_have_ids_of_their_own() -> None:
    area = """
        settings: {simulation: {ways: 10}}
        sources: {s: {title: S}, t: {title: T}}
        measures: {m: {name: M, add_up: sum}}
        councils:
          b: {tier: unitary, facts: {m: [{value: 10, source: s}, {value: 20, source: t}]}}
        criteria:
          - {id: x, measured: {measure: m, take: min, curve: [[0, 0], [100, 100]]}}
          - {id: y, measured: {measure: m, take: option, curve: [[0, 0], [100, 100]]}}
        options:
          a: {facts: {m: 40}}
          b: {facts: {m: [{value: 30, source: s}, {value: 60, source: t}]}}
    """
    assert sorted(disputed(area)) == [
        ("contested-councils-b-m", ("x",), 1),
        ("contested-options-b-m", ("y",), 1),
    ]
