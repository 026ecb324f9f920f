"""Tell finite verbs and the Konjunktiv by their forms, where a tagger is unsure."""

import re

from quotegraph import lexicon
from quotegraph.grammar.tokens import Token
from quotegraph.lexicon import forms_index

# Forms that are nothing but Konjunktiv, I or II.
ALWAYS = lexicon.words("konjunktiv")
# Konjunktiv II of strong verbs, which taggers seldom know: 'verdürben', 'entzöge', 'läsen'.
STRONG = re.compile(
    r"(?:be|emp|ent|er|ge|miss|ver|zer|ab|an|auf|aus|ein|hinter|über|um|unter|vor|wider|zu)*"
    r"(?:bänd|bät|bög|böt|bräch|drüng|fänd|fähl|föhl|flög|flöh|flöss|fräß|fröre|gäb|gäl?t|gänn|gäß"
    r"|göss|hülf|höb|käm|kröch|läg|läs|lög|mäß|nähm|nöss|ränn|röch|säh|säng|sänk|sänn|säß|schlöss"
    r"|schlüg|schmölz|schöb|schöss|schwänd|spräch|spräng|stäch|ständ|stöhl|stünd|stürb|träf|trät"
    r"|trüg|dürb|lör|wänn|wönn|wög|wüchs|wüsch|würb|würf|zög)en?"
)
NEVER = frozenset(("siehe",))  # a call to the reader: "siehe Impressum"
PAST_WEAK = ("te", "ten")


def is_subjunctive(token: Token) -> bool:
    """Whether a finite verb is Konjunktiv I or II.

    A present form in -e is first person or Konjunktiv I; news outside quotes has no first person.
    """
    verb = token.pos in ("VERB", "AUX")
    if token.lower in ALWAYS or ((verb or token.text.islower()) and _is_strong(token.lower)):
        return True
    if not verb or token.lower in NEVER:
        return False
    if token.morph.mood == "Sub":
        return True
    return (
        token.lower.endswith("e")
        and (not token.lower.endswith(PAST_WEAK) or _is_present(token))
        and token.morph.verb_form != "Part"
        and token.morph.tense != "Past"
        and token.lower == token.text
    )


def _is_strong(word: str) -> bool:
    """Whether a word is Konjunktiv II of a strong verb, all of which have an umlaut."""
    return not word.isascii() and STRONG.fullmatch(word) is not None


def _is_present(token: Token) -> bool:
    """Whether a form in -te is no past: 'halte', 'erwarte' have an infinitive in -ten."""
    known = forms_index().get(token.lower + "n", ())
    return token.morph.tense == "Pres" or any(form.verb_form == "Inf" for _, form in known)


def is_finite(token: Token) -> bool:
    """Whether a token is a finite verb, by its features or, where there are none, by its form."""
    if token.pos not in ("VERB", "AUX"):
        return False
    if token.morph.verb_form or token.morph.mood:
        return token.morph.verb_form == "Fin" or bool(token.morph.mood)
    return not token.lower.endswith(("en", "ern", "eln")) and not token.lower.startswith("ge")


# Forms of Konjunktiv II that news also uses for what might be: no report by themselves.
CONDITIONAL = lexicon.words("conditional")


# Of these, the plurals that stand in for a Konjunktiv I that looks like the indicative.
REPLACING = frozenset("hätten würden könnten müssten dürften".split())


def is_reported_mood(token: Token) -> bool:
    """Whether a finite verb is Konjunktiv as reports use it: 'sei', 'habe', 'kämen'.

    One thing that 'hülfe' or 'käme' is a condition; somebody's words have 'helfe' and 'komme'.
    """
    one = token.lower.endswith("e") and _is_strong(token.lower)
    return is_subjunctive(token) and token.lower not in CONDITIONAL and not one


def may_replace(token: Token) -> bool:
    """Whether it can be Konjunktiv II for I, behind somebody's words: 'könnten', 'gäbe'."""
    return token.lower in REPLACING or _is_strong(token.lower)
