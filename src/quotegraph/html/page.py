"""One page for many articles: a file that a browser opens without network, server or library."""

import json
from base64 import b64encode
from hashlib import sha256
from typing import get_args

from markupsafe import Markup

from quotegraph.html.page_data import page_data, page_texts
from quotegraph.html.rendering import render, source
from quotegraph.several import Records, each
from quotegraph.vocabulary import QuoteType

HEADING = "Who said what"
STYLES = ("highlights.css", "page/page.css")
SCRIPTS = tuple(
    f"page/{name}.js"
    for name in "data elements filters quotes article timeline mentions downloads main".split()
)


def to_page(articles: Records, *, heading: str = HEADING) -> str:
    """Return a page of HTML on which people search, filter and read all quotes of the articles.

    It holds everything it needs. Its content security policy lets the browser run only our own
    script, known by its hash, whatever stands in the texts.
    """
    read = list(each(articles))
    style = Markup("\n").join(map(source, STYLES))
    script = Markup("\n").join(map(source, SCRIPTS))
    return render(
        "page/page.html",
        heading=heading,
        TYPES=get_args(QuoteType),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        data=_json(page_data(read)),
        texts=_json(page_texts(read)),
    )


def _json(data: object) -> Markup:
    """Return JSON that can stand inside a script element: no `<` is left to close it."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(written.replace("<", "\\u003c"))


def _hash(code: str) -> str:
    """Return the hash by which a content security policy knows a script or a style sheet."""
    return "sha256-" + b64encode(sha256(code.encode()).digest()).decode()
