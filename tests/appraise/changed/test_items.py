"""What of two versions counts and differs, piece by piece."""

from appraisal.appraise.changed.items import GEOGRAPHY, Item, pair
from tests.appraise.changed.edited import edited
from tests.datasets import dataset


def changed(*edits: str) -> tuple[Item, ...]:
    return pair(edited(), edited(*edits)).changed


def test_a_piece_has_its_kind_its_file_and_its_key() -> None:
    assert changed("score", "population", "curve", "weights", "date") == (
        Item("curves", "criteria/criteria.yaml", "smallest"),
        Item("figures", "councils/north.yaml", "population"),
        Item("scores", "options/two.yaml", "shocks"),
        Item("settings", "appraisal.yaml", "date"),
        Item("settings", "appraisal.yaml", "money"),
        Item("weights", "criteria/perspectives.yaml", "shire"),
    )


def test_other_areas_and_what_covers_them_are_one_piece_of_the_figures() -> None:
    assert changed("part") == (Item("figures", GEOGRAPHY),)
    assert changed("covers") == (Item("councils", "options/two.yaml", "councils"),)


def test_of_an_option_that_one_version_lacks_only_the_first_year_of_money_counts() -> None:
    assert changed("gone") == ()
    assert changed("early") == (Item("money", "options", "first year"),)


def test_a_leaf_whose_figure_is_another_has_its_curve_in_the_tree() -> None:
    held = pair(edited(), edited("tree"))
    assert {"doors", "reach"}.isdisjoint(held.same_curves)
    assert {"kept", "shocks"} <= held.same_curves


def test_criteria_in_another_order_are_no_change() -> None:
    x, y = "{id: x, judged: {0: bad, 100: good}}", "{id: y, judged: {0: slow, 100: fast}}"
    one, other = dataset(f"criteria: [{x}, {y}]"), dataset(f"criteria: [{y}, {x}]")
    assert pair(one, other).changed == ()


def test_whose_a_figure_is_counts_once_sources_speak_for_parties() -> None:
    assert Item("money", "sources.yaml", "minutes") in changed("party")
    plain, party = (
        dataset("sources: {s: {title: S}}"),
        dataset("sources: {s: {title: S, party: a}}"),
    )
    assert not pair(plain, plain).sourced
    assert pair(plain, party).sourced
    assert pair(party, plain).sourced
