"""Texts that nobody would write: any characters, and articles with markup in every place."""

from hypothesis import strategies as st

from quotegraph.records import Article, Entity, Marked, Quote, Span, Speaker, Zone

HOSTILE = (
    "<script>window.hacked = 1</script>",
    "<img src=x onerror='window.hacked = 1'>",
    "\"><svg onload='window.hacked = 1'>",
    "' onmouseover='window.hacked = 1",
    "</style><script>window.hacked = 1</script>",
    "{{ 7 * 7 }} {% raw %}",
    "&lt;b&gt;",
)
"""What no page may take for anything but words."""


def hostile(text: str) -> Article:
    """Return an article with a text in every place that holds one."""
    words = Span(start=0, end=len(text), text=text)
    quote = Quote.model_construct(
        id=text,
        type="direct",
        spans=(words,),
        text=text,
        marks=None,
        cue=(words,),
        speaker=Speaker(mention=words, name=text, form="name"),
        addressee=None,
        medium=None,
        flags=(text,),
        insertions=(),
        rule=text,
        confidence=0.5,
    )
    return Article.model_construct(
        id=text,
        text=text * 2,
        title=text,
        source=text,
        published=None,
        zones=(Zone(start=0, end=3, text=text[:3], kind="headline"),),
        entities=(Entity(id=text, label="LOC", name=text),),
        marked=(Marked(start=1, end=4, text=text[1:4], kind="scare"),),
        quotes=(quote,),
        warnings=(text,),
    )


# Any characters, most of them marks and what stands round marks.
ANY_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("„“”»«\"‚‘’'›‹`,.:!?…-– \n()[]aZäÄß19…🙂\u00a0\u0301"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=300,
)
