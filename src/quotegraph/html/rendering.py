"""Fill the templates of `templates/`, where everything from a text is escaped."""

from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


def render(template: str, **values: Any) -> str:
    """Return a template filled with values; only `Markup` among them is taken as HTML."""
    return _environment().get_template(template).render(values)


def source(file: str) -> Markup:
    """Return a file of `templates/` as it is: our own style sheets and scripts."""
    return Markup(
        (resources.files("quotegraph.html") / "templates" / file).read_text(encoding="utf-8")
    )


@cache
def _environment() -> Environment:
    loaded = Environment(
        loader=PackageLoader("quotegraph.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    loaded.filters["source"] = source
    return loaded
