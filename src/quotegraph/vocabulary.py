"""The closed lists of words that records use, and what joins several of them."""

from typing import Literal

JOINT = "; "
"""Joins several names in `Speaker.name`, and several values in one cell or attribute."""

Label = Literal["PER", "LOC", "ORG", "MISC"]
"""Of an entity: a person, a place, an organisation, anything else with a name."""

QuoteType = Literal["direct", "indirect", "free_indirect", "indirect_free_indirect", "reported"]
"""`direct` is verbatim; `indirect` has a frame; `indirect_free_indirect` goes on without one;
`free_indirect` is hearsay; `reported` tells an act of speaking without its words."""

Medium = Literal["speech", "thought", "writing"]

Flag = Literal[
    "partial",  # stands inside a sentence of the reporter
    "denied",  # by its speaker: 'bestritt'
    "not_said",  # expressly: 'sagte nicht'
    "hypothetical",  # not said yet: 'würde sagen'
    "alleged",  # said to be said: 'soll gesagt haben'
    "second_hand",  # passed on by somebody, see `Quote.relay`
    "editorial_insertion",  # holds words of the editors, see `Quote.insertions`
    "elided",  # holds '[…]'
    "unbalanced",  # lacks a mark
    "headline",  # stands in a headline
    "nested",  # stands in another quote
    "continuation",  # goes on with what was said before
    "floating",  # has no frame, but a person near by
    "metonymy",  # said by a place that stands for its rulers: 'Moskau'
]

Form = Literal[
    "name",
    "surname",
    "role",  # 'die Ministerin'
    "pronoun",
    "organisation",
    "place",
    "document",  # 'der Bericht', 'das Gesetz'
    "collective",  # 'Anwohner', 'Experten'
    "none",
]

MarkStyle = Literal[
    "german",  # „…“
    "guillemet-in",  # »…«
    "guillemet-out",  # «…»
    "straight",  # "…"
    "english",  # “…”
    "single",  # ‚…‘, ›…‹
    "ocr",  # ,,…'', ``…''
]

MarkedKind = Literal["scare", "title", "name", "nickname", "term", "motto"]
"""What words in quotation marks are that quote nobody; `scare` is used with distance."""

ZoneKind = Literal[
    "headline",
    "dateline",
    "caption",
    "credit",
    "body",
    "related",  # links to other articles
    "tags",
    "boilerplate",  # 'Jetzt Newsletter abonnieren'
    "other_script",
]
