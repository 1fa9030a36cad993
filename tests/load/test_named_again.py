"""What a list names a second time."""

from appraisal.load.named_again import named_again


def test_each_id_that_stands_again_is_told_at_its_place() -> None:
    found = named_again("f.yaml", ("steps", 2, "after"), enumerate(["a", "b", "a", "a"]))
    assert [(one.path, one.what, one.mend) for one in found] == [
        (("steps", 2, "after", 2), "'a' stands here a second time.", "Name it once."),
        (("steps", 2, "after", 3), "'a' stands here a second time.", "Name it once."),
    ]


def test_what_stands_once_is_no_mistake() -> None:
    assert [*named_again("f.yaml", (), enumerate(["a", "b"]))] == []
