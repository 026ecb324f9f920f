"""Tell finite verbs and the Konjunktiv by their forms, where a tagger is unsure."""

from quotegraph.grammar.tokens import Token
from quotegraph.lexicon import forms_index

# Forms that are nothing but Konjunktiv, I or II.
ALWAYS = frozenset(
    """sei seien seiest habe habest werde könne müsse solle wolle dürfe möge wisse wäre wären hätte
    hätten würde würden käme kämen ginge gäbe gäben stünde stünden fände fänden bliebe
    ließe nähme nähmen spräche sprächen könnte könnten müsste müssten
    dürfte dürften bräuchte bräuchten entspräche entsprächen läge lägen bestünde bestünden
    verstünde verstünden entstünde entstünden träfe träfen bekäme bekämen verlöre verlören
    trüge trügen brächte brächten dächte dächten wüsste wüssten hielte erhielte sähe sähen
    säße säßen täte täten gälte gälten widerspräche widersprächen verspräche""".split()
)
NEVER = frozenset(("siehe",))  # a call to the reader: "siehe Impressum"
PAST_WEAK = ("te", "ten")


def is_subjunctive(token: Token) -> bool:
    """Whether a finite verb is Konjunktiv I or II.

    A present form in -e is first person or Konjunktiv I; news outside quotes has no first person.
    """
    if token.lower in ALWAYS:
        return True
    if token.pos not in ("VERB", "AUX") or token.lower in NEVER:
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
CONDITIONAL = frozenset(
    """wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften sollte
    sollten wollte wollten möchte möchten""".split()
)


# Of these, the plurals that stand in for a Konjunktiv I that looks like the indicative.
REPLACING = frozenset("hätten würden könnten müssten dürften".split())


def is_reported_mood(token: Token) -> bool:
    """Whether a finite verb is Konjunktiv as reports use it: 'sei', 'habe', 'gehe'."""
    return is_subjunctive(token) and token.lower not in CONDITIONAL
