"""What belongs to the noun before it: genitives, phrases with a preposition, brackets, ages."""

from collections.abc import Sequence

from quotegraph import lexicon
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.nouns import TIMES, kind_of, outlets
from quotegraph.grammar.tokens import Token
from quotegraph.marks import OPENING
from quotegraph.mentions.marked_phrases import closing_mark
from quotegraph.mentions.mention import Mention

PREPOSITIONS_ATTACHED = frozenset("von vom aus für beim bei im in am um".split())
PREPOSITIONS_OF_DOCUMENTS = frozenset("auf von vom in im aus für".split())
BLAMES = ("accuse", "judge")
BLAME_REACH = 15  # tokens to either side of whoever is blamed
ONE = frozenset(("einer", "eine", "eines"))
SOME = frozenset("einige viele mehrere manche andere".split())
LONGEST_BRACKET = 5  # tokens: '(SPD)', '(52)', '(Grüne, Köln)'


def with_additions(tokens: Sequence[Token], mention: Mention, last: int) -> Mention:
    """Attach what follows without a noun phrase of its own: a title in marks, a bracket, an age."""
    mention = _bracketed(tokens, _titled(tokens, mention, last), last)
    mention = _aged(tokens, mention, last)
    if mention.form == "document" and mention.last < last:
        return mention._replace(last=mention.last + (tokens[mention.last].pos == "NUM"))
    return mention


def _aged(tokens: Sequence[Token], mention: Mention, last: int) -> Mention:
    """Attach an age between commas: 'Anna Keller, 52, …'."""
    at = mention.last
    if mention.label != "PER" or at + 2 >= last:
        return mention
    comma, age, close = tokens[at : at + 3]
    aged = comma.text == "," == close.text and age.text.isdigit() and len(age.text) <= 3
    return mention._replace(last=at + 2) if aged else mention


def _titled(tokens: Sequence[Token], mention: Mention, last: int) -> Mention:
    """Attach a name in marks: 'der Zeitung „Talheimer Bote“'."""
    names_one = mention.noun_kind in ("medium", "collective")
    at = mention.last
    if not names_one or mention.name or at >= last or tokens[at].text not in OPENING:
        return mention
    stop = closing_mark(tokens, at, last)
    if stop is None or not tokens[at + 1].text[0].isupper() or _is_blamed(tokens, mention, last):
        return mention
    return mention._replace(last=stop + 1, name=(at + 1, stop), label="ORG", form="organisation")


def _is_blamed(tokens: Sequence[Token], mention: Mention, last: int) -> bool:
    """'warf der Leitung „Versagen“ vor': the marked words are the charge, not the body's name."""
    if mention.noun_kind != "collective" or "Dat" not in mention.cases:
        return False
    near = tokens[max(0, mention.first - BLAME_REACH) : min(last, mention.last + BLAME_REACH)]
    rows = (row for token in near for row in lexicon.forms_index().get(token.lower, ()))
    return any(verb.addressee == "dative" and verb.kind in BLAMES for verb, _ in rows)


def _bracketed(tokens: Sequence[Token], mention: Mention, last: int) -> Mention:
    """Attach a short bracket: 'Anna Keller (SPD)'."""
    at = mention.last
    if mention.form == "pronoun" or at >= last or tokens[at].text not in ("(", "["):
        return mention
    for stop in range(at + 1, min(at + LONGEST_BRACKET + 2, last)):
        if tokens[stop].text in (")", "]"):
            return mention._replace(last=stop + 1)
    return mention


def belongs(tokens: Sequence[Token], mention: Mention, other: Mention) -> bool:
    """Tell whether the next phrase is a genitive or prepositional attribute of this one."""
    beside = other.first == mention.last
    if mention.form == "pronoun":  # Einer der Männer, einige der Bürger
        one = tokens[mention.head].lower in ONE
        some = one or (tokens[mention.head].lower in SOME and "Gen" in other.cases)
        longer = mention.last > mention.head + 1 and tokens[other.first].lower == "des"
        return some and beside and (longer or tokens[other.first].lower == "der")
    if other.form == "pronoun":
        return False
    if beside and _is_called(tokens, mention, other):
        return True
    if mention.form == "document" and mention.noun is not None and other.first == mention.last + 1:
        return other.preposition in PREPOSITIONS_OF_DOCUMENTS
    if beside and not other.preposition:
        return _is_genitive(tokens, mention, other) or _is_close_name(mention, other)
    if other.first != mention.last + 1 or other.preposition not in PREPOSITIONS_ATTACHED:
        return False
    return _is_prepositional(tokens, mention, other)


def _is_called(tokens: Sequence[Token], mention: Mention, other: Mention) -> bool:
    """'Angaben des Magazins „Der Bogen“', 'die Wochenzeitung „Der Turm“': a name right behind."""
    if other.form != "organisation":
        return False
    last = kind_of(tokens[mention.last - 1].text)
    if tokens[other.first].text in OPENING and last == "medium":
        return True
    return mention.noun_kind in ("medium", "collective", "document") and not mention.name


def _is_genitive(tokens: Sequence[Token], mention: Mention, other: Mention) -> bool:
    """'der Sprecher der Stadt', 'die Ehefrau des Anwalts Paul Roth'; not behind a name."""
    genitive = "Gen" in other.cases and tokens[other.first].pos in ("DET", "PRON")
    closes = mention.name is not None and mention.name[1] == mention.last
    named = mention.label == "PER" and closes
    behind = mention.last - 1 > mention.head and tokens[mention.last - 1].pos == "PROPN"
    of_person = other.label == "PER" and bool(other.roles) and mention.form == "role"
    governor = tokens[tokens[other.head].head]
    if closes and tokens[other.head].relation == "dative" and governor.pos == "VERB":
        return False  # 'wirft der NABU der Stadt vor': a name seldom has a genitive
    return genitive and not (behind or named) and (other.label != "PER" or of_person)


def _is_prepositional(tokens: Sequence[Token], mention: Mention, other: Mention) -> bool:
    """'ein Sprecher von Keller', 'die Leiterin für Technik', 'der Verband in Bonn'."""
    named = mention.label == "PER"
    if other.preposition in ("von", "vom") and _is_agent(tokens, other):
        return False  # 'wird Keller von der Zeitung zitiert'
    town = other.noun is not None and other.noun.lemma == "Stadt"  # in der Hauptstadt
    where = other.form == "place" or town
    if mention.form == "role" and where and other.preposition in ("in", "im"):
        return is_finite(tokens[min(other.last, len(tokens) - 1)])  # 'Ein Sprecher in Bonn sagte'
    if other.preposition == "um":
        return mention.form == "collective" and other.label == "PER"  # das Team um Anna Keller
    if other.preposition in ("von", "vom", "aus"):
        if named and other.label == "PER" and not other.roles:
            return False  # 'Unterstützung bekam Roth von Anna Keller'
        known = mention.form != "none" or mention.noun is not None
        known = known or (other.preposition == "aus" and other.form == "place")  # ein Farmer aus …
        town = other.preposition == "aus" and tokens[other.head].pos == "PROPN"
        tied = mention.first <= tokens[other.head].head < mention.last  # Anna Holm von der Marine
        whose = tied if named else town or other.preposition == "von"
        return known and (other.form != "none" or whose)
    if named or mention.form not in ("role", "collective"):
        return False
    if other.preposition in ("in", "im") and _is_medium(tokens, other):
        return False  # 'sagte der Norweger im ZDF', 'schrieb die Tschechin in den Medien'
    if tokens[other.head].text in TIMES:
        return False  # 'wird laut Gericht für Ende Juni erwartet'
    if other.preposition in ("für", "bei", "beim"):
        return other.preposition == "für" or _is_named_behind(tokens, other)
    return other.form in ("organisation", "place", "collective")


def _is_medium(tokens: Sequence[Token], mention: Mention) -> bool:
    """Whether a phrase is a newspaper, a broadcaster or 'den Medien'."""
    listed = any(token.text in outlets() for token in tokens[mention.first : mention.last])
    return listed or mention.noun_kind == "medium"


def _is_agent(tokens: Sequence[Token], other: Mention) -> bool:
    """Whether the parser ties a phrase with 'von' to a participle, not to the name before it."""
    governor = tokens[tokens[other.head].head]
    return governor.morph.verb_form == "Part" and governor.i != other.head


def _is_named_behind(tokens: Sequence[Token], mention: Mention) -> bool:
    """'die Leiterin beim Gipfel, Sharon Hayes': else 'beim Gipfel' is where she spoke."""
    behind = tokens[mention.last : mention.last + 2]
    return len(behind) > 1 and behind[0].text == "," and behind[1].pos == "PROPN"


def _is_close_name(mention: Mention, other: Mention) -> bool:
    """'der Minister des Landes Anna Keller': a name right after a description names it."""
    bare = mention.form == "role" and mention.name is None
    return bare and other.label == "PER" and not other.roles and not other.preposition


def absorbed(mention: Mention, other: Mention) -> Mention:
    """Add an attribute to a mention: it names it, or makes its description longer."""
    if _is_close_name(mention, other):
        return mention._replace(last=other.last, name=other.name, label="PER", form=other.form)
    roles = mention.roles
    if roles and roles[-1][1] <= other.first and mention.name is None:
        roles = (*roles[:-1], (roles[-1][0], other.last))
    inside = (*mention.inside, *other.inside, *((other,) if other.name else ()))
    return mention._replace(last=other.last, roles=roles, inside=inside)
