"""A group of hits leads to each of them."""

from appraisal.site.search_groups import Group, Hit


def test_the_path_of_a_hit_is_that_of_its_group_with_its_place_in_it() -> None:
    group = Group("Councils", "councils/….html#top", (Hit("ash", "Ash"), Hit("elm", "Elm")))
    assert group.paths() == ("councils/ash.html#top", "councils/elm.html#top")


def test_hits_are_sorted_by_name_without_regard_to_capitals_then_by_place() -> None:
    group = Group("G", "…", (Hit("c", "b"), Hit("b", "B"), Hit("a", "C"), Hit("d", "a")))
    assert [hit.place for hit in group.sorted().hits] == ["d", "b", "c", "a"]
