"""What `appraisal new` says."""

from pathlib import Path

from appraisal.commands.new_text import command_line, next_steps


def test_a_whole_command_is_shown_with_the_area_that_was_given() -> None:
    assert command_line(Path("my area"), 'The "Vale"') == (
        'appraisal new "my area" --area "The \'Vale\'" --county "Loamshire County Council" '
        '--districts "Northwold,Southmere" --unitaries "Millford"'
    )


def test_what_to_do_next_stands_in_three_lines() -> None:
    assert list(next_steps(Path("a"), 20, example=False)) == [
        "Written: 20 files in a.",
        "See its pages, and see them change as you edit: appraisal serve a",
        "List what is wrong or may be: appraisal check a",
        f"Fill in first: a figure of each council, in the files of {Path('a', 'councils')}",
    ]
    assert (
        list(next_steps(Path("a"), 40, example=True))[3] == "Publish its pages: appraisal build a"
    )
