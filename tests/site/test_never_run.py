"""What the pages' policy never runs is said for a workspace's templates, with its place."""

import time

import pytest

from appraisal.problems import ProblemsFound
from appraisal.site.drawing import environment
from appraisal.site.never_run import unrun

HANDLER = "The pages' policy does not run `onclick=`. Take it away."
SCRIPT = (
    "The pages' policy does not run a script that lies in another file. "
    "Write the script itself between <script> and </script>."
)
PICTURE = (
    "The pages' policy does not show a picture from elsewhere. "
    "Take it away, or write the picture into the page as `data:`."
)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("<p>\n<b class='x' onclick=\"a()\">", f"2:14: {HANDLER}"),
        ("<b title='a > b'\n  ONCLICK = a()>", f"2:3: {HANDLER}"),
        ("<b {% if a > 1 %}class='x'{% endif %} onclick='a()'>", f"1:39: {HANDLER}"),
        ("<b/onclick='a()'>", f"1:4: {HANDLER}"),
        ("<script src='https://a.example/x.js'></script>", f"1:9: {SCRIPT}"),
        ("<script type=module src=x.js></script>", f"1:21: {SCRIPT}"),
        ("<img alt='' src=\"https://a.example/x.png\">", f"1:13: {PICTURE}"),
        ("<img src=//a.example/x.png>", f"1:6: {PICTURE}"),
    ],
)
def test_what_cannot_work_is_a_problem_of_its_line(source: str, said: str) -> None:
    assert [str(found) for found in unrun({"a.html": source})] == [f"templates/a.html:{said}"]


@pytest.mark.parametrize(
    "source",
    [
        "<p>onclick= is not run</p>",
        "<!-- <b onclick='a()'> -->",
        "{# <b onclick='a()'> #}",
        "{{ f('<b onclick=1>') }}",
        "<script>x = '<b onclick=1>'</script><style>a{b:'<b onclick=1>'}</style>",
        "<img src=\"{{ root }}a.png\"><img src='data:image/png;base64,x'>",
        "<b title='x onclick=1'>",
        "<b data-onclick='x'>",
        "it's <a href='https://a.example'>a</a>",
    ],
)
def test_what_works_or_is_no_attribute_is_fine(source: str) -> None:
    assert list(unrun({"a.html": source, "a.js": "'<b onclick=1>'"})) == []


def test_every_one_is_said_before_anything_is_drawn() -> None:
    with pytest.raises(ProblemsFound) as found:
        environment({"a.html": "<b onclick=1>\n<script src=x></script>", "b.html": "<b onclick=1>"})
    assert [str(problem)[:20] for problem in found.value.problems] == [
        "templates/a.html:1:4",
        "templates/a.html:2:9",
        "templates/b.html:1:4",
    ]


def work(source: str) -> float:
    """The processor's time to read a template, in seconds."""
    begun = time.process_time()
    assert list(unrun({"a.html": source})) == []
    return time.process_time() - begun


@pytest.mark.parametrize(
    "part", ["<", "<a", "<a ", '<a "', "<a='", "{{", "<!--", "<script", "<a b "]
)
def test_the_time_to_read_a_template_grows_with_its_size_alone(part: str) -> None:
    """Of 64 times the size it is 64 times as much; where it grew with the square, 4,096 times.

    What is in the way of one try makes it longer, and would have to make each of three eight times
    as long.
    """
    few, many = (part * (size // len(part)) for size in (3_000, 192_000))
    assert any(work(many) < 512 * work(few) for _ in range(3))
