"""Articles and features that agree with a German noun, and the root of a phrase."""

from recipe.grammar import Node, Phrase

ACCUSATIVE = {"Masc": "den", "Fem": "die", "Neut": "das"}
NOMINATIVE = {"Masc": "der", "Fem": "die", "Neut": "das"}
GENITIVE = {"Masc": "des", "Fem": "der", "Neut": "des"}
THIS = {"Masc": "diesen", "Fem": "diese", "Neut": "dieses"}
DATIVE = {"Masc": "dem", "Fem": "der", "Neut": "dem"}


def weak(role: str) -> str:
    """Return a role as it stands after a definite article: 'der Abgeordnete'."""
    return role[:-1] if role.endswith(("nder", "eter")) else role


def root_of(phrase: Phrase) -> Node:
    """Return the node of a phrase whose head lies outside it."""
    inside = {id(node) for node in phrase}
    return next(node for node in phrase if node.head is None or id(node.head) not in inside)


def agreement(case: str, gender: str) -> str:
    """Return the features of a singular noun phrase."""
    return f"Case={case}|Gender={gender}|Number=Sing"


def article(case: str, gender: str, noun: Node, *, indefinite: bool = False) -> Node:
    """Return the article of a noun."""
    forms = {"Nom": NOMINATIVE, "Gen": GENITIVE, "Dat": DATIVE, "Acc": ACCUSATIVE}[case]
    form, kind = forms[gender], "Def"
    if indefinite:
        form, kind = ("eine" if gender == "Fem" else "ein"), "Ind"
    feats = f"Case={case}|Definite={kind}|Gender={gender}|Number=Sing|PronType=Art"
    return Node(form, "DET", feats, "det", noun)
