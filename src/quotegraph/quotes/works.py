"""Tell titles of films, books, songs and plays by the words beside them: 'Der Chor sang „…“'."""

import re
from functools import cache

from quotegraph import lexicon
from quotegraph.context import Context
from quotegraph.grammar.nouns import introducing
from quotegraph.grammar.tokens import Token
from quotegraph.lexicon import WorkWord
from quotegraph.quotes.case import Case

LONGEST_TITLE = 8  # words
FEW = 2  # words that a title has at least where only a verb of many things speaks for it
NO_TITLE_AFTER = ("DET", "ADJ", "NUM")  # 'die „Party“' is no title; 'spielte die Kapelle „…“' is
OF = re.compile(r"\b(\w+)\s+(?:von|zu|aus|des|der)\s*$")
AGE = re.compile(r"\(\d{1,3},\s*$")  # Rosa Roth (38, „Tausend Tränen“)
IS = re.compile(r"\b(\w+)\s+(?:ist|war|heißt|hieß|lautet|lautete|trägt den Titel)\s*$")


def work(case: Case) -> str | None:
    """Words of the arts beside the marks make them a title.

    title: In „<marked>Nordwind</marked>“ spielt er einen Lehrer.
    title: Regisseur von „<marked>Nordwind</marked>“ ist <person>Paul Roth</person>.
    title: Das Stück heißt „<marked>Am Ufer</marked>“.
    No: Im Kino dauerte die „<marked>Pause</marked>“ eine Stunde.
    """
    context = case.context
    named = context.is_capitalised and context.word_count <= LONGEST_TITLE
    if not named or context.follows_colon or case.is_framed or not case.is_only_told_of:
        return None
    maker, called = OF.search(context.lead), IS.search(context.lead)
    row = _words().get(maker[1]) if maker else None
    made = row is not None and row.place == "maker"
    entitled = called is not None and introducing(called[1]) == "title"
    aged = AGE.search(context.lead) is not None and not context.sentence_like
    found = made or entitled or aged or _is_put_on(context)
    return "title" if found else None


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
