"""Tell titles of films, books, songs and plays by the words beside them: 'Der Chor sang „…“'."""

import re
from functools import cache

from quotegraph import lexicon
from quotegraph.context import Attribution, Context
from quotegraph.grammar.nouns import introducing
from quotegraph.grammar.tokens import Token
from quotegraph.lexicon import WorkWord
from quotegraph.quotes.evidence import ADJACENT, says_of_a_thing

LONGEST_TITLE = 8  # words
FEW = 2  # words that a title has at least where only a verb of many things speaks for it
NO_TITLE_AFTER = ("DET", "ADJ", "NUM")  # 'die „Party“' is no title; 'spielte die Kapelle „…“' is
OF = re.compile(r"\b(\w+)\s+(?:von|zu|aus|des|der)\s*$")
IS = re.compile(r"\b(\w+)\s+(?:ist|war|heißt|hieß|lautet|lautete|trägt den Titel)\s*$")


def is_work(context: Context, attribution: Attribution | None, rule: str) -> str | None:
    """'In „Nordwind“ spielt er einen Lehrer', 'Regisseur von „Nordwind“', 'Das Stück ist „…“'."""
    named = (
        context.is_capitalised
        and 0 < context.word_count <= LONGEST_TITLE
        and not context.follows_colon
    )
    if not named or rule in ADJACENT or not says_of_a_thing(attribution):
        return None
    maker, called = OF.search(context.lead), IS.search(context.lead)
    row = _words().get(maker.group(1)) if maker else None
    if row is not None and row.place == "maker":
        return "title"
    if called and introducing(called.group(1)) == "title":
        return "title"
    return "title" if _is_put_on(context) else None


def _is_put_on(context: Context) -> bool:
    """Whether the clause tells what is done to works: 'zeigt „…“', 'steht auf dem Spielplan'."""
    before = None if context.opens_sentence else context.word_before
    if before is not None and before.pos in NO_TITLE_AFTER:
        return False
    free = before is None or before.pos not in ("NOUN", "PROPN")
    for token in context.outside:
        place = _place(token)
        behind = before is not None and token.i < before.i  # 'sang der Chor „…“'
        many = place == "act_of_many" and not context.sentence_like
        enough = many and (context.word_count >= FEW or before is None or before.pos == "ADP")
        says = (place == "act" and (free or behind)) or (free and (place == "beside" or enough))
        if says and not context.is_divided_from(token.i):
            return True
    return False


def _place(word: Token) -> str:
    row = _words().get(word.text) or _words().get(word.lower)
    return row.place if row is not None else ""


@cache
def _words() -> dict[str, WorkWord]:
    return {form: row for row in lexicon.work_words() for form in (row.word, *row.forms)}
