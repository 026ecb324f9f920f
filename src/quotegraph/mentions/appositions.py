"""Phrases between commas: 'Keller, die Sprecherin,', 'die Sprecherin, Anna Keller,'."""

from collections.abc import Sequence

from quotegraph import lexicon
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.nouns import TALKS, kind_of
from quotegraph.grammar.tokens import Token
from quotegraph.marks import OPENING
from quotegraph.mentions.attributes import ONE, PREPOSITIONS_ATTACHED
from quotegraph.mentions.marked_phrases import closing_mark
from quotegraph.mentions.mention import Mention

GOES_ON = PREPOSITIONS_ATTACHED | OPENING | frozenset("gegen über zur zum an zwischen und".split())
APPOSITION_CLOSES = frozenset(",.:;!?–-“„»«)")
LONGEST_APPOSITION = 18  # tokens


def with_apposition(
    tokens: Sequence[Token], mention: Mention, phrases: Sequence[Mention], last: int
) -> Mention | None:
    """Return a phrase with the apposition that the next of the `phrases` behind it is, or None.

    ', der Sprecher der Stadt,' after a name, or ', Ute Sommer,' after a description.
    """
    first = mention.first
    opened = first == 0 or tokens[first - 1].sentence != tokens[first].sentence
    if _is_apposition(tokens, mention, phrases[0]):
        end = _closing(tokens, phrases[0], last, opened=opened)
        if end is not None:
            return _apposed(tokens, mention, phrases[0], end)
    comma, named = _named_behind(tokens, mention, phrases)
    end = _closing(tokens, named, last, opened=opened) if named is not None else None
    if named is None or end is None:
        return None
    whole = mention._replace(last=comma, roles=((mention.roles[0][0], comma),))
    return _apposed(tokens, whole, named, end)


def _is_apposition(tokens: Sequence[Token], mention: Mention, other: Mention) -> bool:
    """Whether a phrase behind a comma describes the name before it, or names the description."""
    between = [token.text for token in tokens[mention.last : other.first]]
    if [text for text in between if text.strip()] != [","] or other.preposition:
        return False
    if "," in [token.text for token in tokens[mention.first : mention.last]] and not other.roles:
        return False  # 'wertete der Trainer, Paul Roth, das Spiel': a second one is a trade
    first = tokens[other.first].lower
    if first in lexicon.relatives("Gen") or first.startswith("kein"):
        return False  # 'Anna Keller, deren Entwurf …', 'sagt Keller, keine Namen nennen'
    if mention.label != "PER":
        parsed = tokens[other.first].relation == "apposition"  # der Justiziar des Vereins, …
        tied = mention.form == "none" and parsed and tokens[other.first].head == mention.head
        one_of = mention.form == "pronoun" and mention.last > mention.head + 1  # Einer der Enkel
        nameless = mention.form in ("role", "collective") or one_of or tied
        return (nameless and other.label == "PER") or _names_body(tokens, mention, other)
    described = other.form != "pronoun" or _opens_one_of(tokens, other)
    described = described and other.label != "PER" and not mention.members
    subject = tokens[mention.head].relation == "subject"
    subject = subject or tokens[mention.first].relation == "subject"
    oblique = other.form == "role" and (bool(mention.preposition) or not subject)
    bare = other.form == "role" and other.first == other.head  # CEO von Nordwind: of any case
    return described and ("Nom" in other.cases or bare or oblique)


def _names_body(tokens: Sequence[Token], mention: Mention, other: Mention) -> bool:
    """'die größte Bank des Landes, Ahrebank, …': a bare name between two commas."""
    body = mention.form == "collective" and mention.name is None and mention.definite
    bare = other.label == "ORG" and other.name == (other.first, other.last) and not other.members
    return body and bare and other.last < len(tokens) and tokens[other.last].text == ","


def _opens_one_of(tokens: Sequence[Token], mention: Mention) -> bool:
    """'eine der Gründerinnen', before what follows is part of it."""
    one = tokens[mention.head].lower in ONE
    return one and mention.last < len(tokens) and tokens[mention.last].lower == "der"


def _named_behind(
    tokens: Sequence[Token], mention: Mention, phrases: Sequence[Mention]
) -> tuple[int, Mention | None]:
    """Return the comma behind an attribute of a role, and the name that stands right behind it.

    'die Leiterin der Initiative gegen den Ausbau der Bahn, Anna Keller,', 'der Minister für Umwelt
    und Bau, Jonas Brandt,', 'die Autorin des Buches „Der Bogen“, Anna Keller,'
    """
    at = mention.last
    unnamed = mention.form == "role" and mention.label != "PER" and bool(mention.roles)
    if not unnamed or at >= len(tokens) or tokens[at].lower not in GOES_ON:
        return at, None
    while at < min(len(tokens), mention.last + LONGEST_APPOSITION) and tokens[at].text != ",":
        if tokens[at].text in OPENING:
            at = closing_mark(tokens, at, len(tokens)) or at
        elif is_finite(tokens[at]) or tokens[at].text in APPOSITION_CLOSES:
            return at, None
        elif kind_of(tokens[at].text) == "role":
            return at, None  # der Minister und die Sprecherin, Anna Keller
        at += 1
    beside = (one for one in phrases if one.first == at + 1)
    return at, next((one for one in beside if one.label == "PER" and not one.roles), None)


def _closing(
    tokens: Sequence[Token], other: Mention, last: int, *, opened: bool = False
) -> int | None:
    """Return where an apposition closes: at the next comma or stop, before any finite verb.

    Careless writing leaves the comma out: 'Jonas Brandt, ein Experte der Bahn erklärte'. Where the
    phrase `opened` the sentence a name can do so too: 'Die Leiterin, Anna Keller erklärte'.
    """
    start, depth = other.last, 0
    for stop in range(start, min(start + LONGEST_APPOSITION, last)):
        depth += {"(": 1, ")": -1}.get(tokens[stop].text, 0)
        if tokens[stop].lower in ("im", "in") and any(t.text in TALKS for t in tokens[stop:][1:3]):
            return stop  # 'sagte Jonas Brandt, Chef der Bahn im Gespräch mit …'
        if depth <= 0 and tokens[stop].text in APPOSITION_CLOSES:
            if _is_infinitive_clause(tokens, start, stop):
                return None
            return stop + (depth == 0 and tokens[stop].text == ")")
        if is_finite(tokens[stop]):
            named = opened and other.label == "PER" and stop == start
            return stop if named or other.form == "role" else None
    return last if last - start < LONGEST_APPOSITION else None


def _is_infinitive_clause(tokens: Sequence[Token], start: int, stop: int) -> bool:
    """'erklärte Keller, den Park schützen zu wollen': what follows is no apposition."""
    verb = tokens[stop - 1]
    to = any(token.lower == "zu" for token in tokens[max(start, stop - 3) : stop - 1])
    return start < stop and verb.pos in ("VERB", "AUX") and verb.lower.endswith("n") and to


def _apposed(tokens: Sequence[Token], mention: Mention, other: Mention, end: int) -> Mention:
    """Add an apposition that ends at `end`: a description of a name, or the name of a role."""
    roles = tuple((first, max(stop, end)) for first, stop in other.roles[-1:])
    joined = mention._replace(
        last=end,
        name=mention.name or other.name,
        label=mention.label or other.label,
        form=mention.form if mention.name else other.form,
        roles=(*mention.roles, *(roles if other.label != "PER" else other.roles)),
    )
    if other.label == "PER" and mention.label != "PER":  # der Minister Bayerns, Jonas Brandt
        return joined._replace(name=other.name, label="PER", form=other.form)
    return joined
