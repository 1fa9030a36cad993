"""What goes wrong in a workspace's own template, as a Problem at its true file and line.

A packaged template is never blamed on the workspace, and a fault without any template of the
workspace's own in it is one of this tool: it is raised as it is.
"""

from collections.abc import Iterator, Mapping, Set
from functools import lru_cache

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError
from jinja2.environment import Template
from jinja2.meta import find_referenced_templates

from appraisal.problems import Problem
from appraisal.resources import packaged_templates
from appraisal.site.sandbox import MANY, is_template
from appraisal.site.template_limits import HALF_A_SIGN, Limited, TooMuch, Unwritable

Frame = tuple[str, int]
"""A template at work, and the line that it was at."""


def problem_of(
    error: Exception, template: str, drawn: Limited, own: Mapping[str, str]
) -> Problem | None:
    """Whose fault it is that `template` failed; None where nothing of the workspace's is in it."""
    frames = list(frames_of(error))
    ours = [frame for frame in frames if frame[0] in own]
    if isinstance(error, TemplateSyntaxError):
        # A template that cannot be read is at fault itself, whoever asked for it.
        ours = [(error.name, error.lineno)] if error.name and error.name in own else []
    elif not ours:
        last = frames[-1][0] if frames else template
        ours = [(name, 1) for name in referenced(last, drawn) if name in own][:1]
        ours = ours or [(name, 1) for name in referenced(template, drawn) if name in own][:1]
    if not ours:
        return None
    name, line = ours[-1]
    # A name that a template gives may hold signs that cannot be printed.
    what = "".join(s if s.isprintable() else "\N{REPLACEMENT CHARACTER}" for s in _said(error))
    return Problem(f"templates/{name}", line, 1, what, _mend(error, name))


def frames_of(error: Exception) -> Iterator[Frame]:
    """The templates at work when an error was raised, from the page to the deepest."""
    trace = error.__traceback__
    while trace is not None:
        template = trace.tb_frame.f_globals.get("__jinja_template__")
        if isinstance(template, Template) and template.name is not None:
            yield template.name, template.get_corresponding_lineno(trace.tb_lineno)
        trace = trace.tb_next


def referenced(template: str, drawn: Limited) -> list[str]:
    """A template with every one that it extends, imports or includes, the nearest first.

    What a template that cannot be read would name is left out.
    """
    found = [template]
    for name in found:
        found += sorted(_named(name, drawn) - {*found})
    return found


def _named(name: str, drawn: Limited) -> Set[str]:
    if name not in drawn.named:
        try:
            if drawn.packaged(name):
                return _named_in(name, drawn.source(name))
            named = find_referenced_templates(drawn._parse(drawn.source(name), name, None))
            drawn.named[name] = {other for other in named if other}
        except (TemplateError, RecursionError, MemoryError, ValueError):
            drawn.named[name] = set()
    return drawn.named[name]


_PLAIN = Environment(autoescape=True)


@lru_cache(maxsize=MANY)
def _named_in(name: str, source: str) -> frozenset[str]:
    """What a packaged template names: read once, whoever draws it."""
    if not is_template(name, source):
        return frozenset()
    return frozenset(filter(None, find_referenced_templates(_PLAIN.parse(source))))


def _said(error: Exception) -> str:
    if isinstance(error, TooMuch | Unwritable):
        return f"This template {error.message}."
    if isinstance(error, MemoryError):
        return "This template needs more memory than there is."
    if isinstance(error, UnicodeEncodeError):
        return f"This template {HALF_A_SIGN}."
    if isinstance(error, TemplateNotFound):
        return f"This template fails: there is no template '{error.name}'."
    if isinstance(error, TemplateError):
        return f"This template fails: {(error.message or '').rstrip('.')}."
    if isinstance(error, RecursionError):
        return "This template fails: it draws itself, or calls itself, without end."
    if isinstance(error, LookupError):
        sought = repr(error.args[0]) if error.args else "something"
        return f"This template fails: it looks for {sought}, which is not there."
    return "This template fails: a value on this line is not of the kind that is wanted."


def _mend(error: Exception, name: str) -> str:
    if isinstance(error, TooMuch | MemoryError):
        return "Take away the loop or the call that does not end, or draw less."
    if name in packaged_templates():
        return "Compare it with the packaged template of that name, or delete it."
    return "Mend that line, or delete the file."
