"""Find verdicts in participles: 'von Gegnern als „Klotz“ verspottet', 'der … verspottete Bau'."""

from collections.abc import Iterator
from itertools import takewhile

from quotegraph import lexicon
from quotegraph.framing.cue import Cue
from quotegraph.grammar.moods import is_finite
from quotegraph.grammar.tokens import Reading, Token
from quotegraph.grammar.verbs import CLAUSE_END
from quotegraph.lexicon import Verb

AGENTS = frozenset(("von", "vom", "durch", "seitens"))
VERDICTS = frozenset(("call", "judge", "accuse"))
DECLINED = ("e", "er", "en", "es", "em")
REACH = 12  # tokens before the marks in which the one who judges is looked for


def participles(reading: Reading) -> Iterator[Cue]:
    """Find participles of verdicts right behind marks, with 'von X' before, and no auxiliary."""
    for pair in reading.pairs:
        if pair.closing is None:
            continue
        opening = reading.token_range(*pair.opening)[0]
        at = reading.token_range(*pair.closing)[1]
        token = reading.tokens[at] if at < len(reading.tokens) else None
        verb = _verdict(reading, token, opening) if token is not None else None
        if token is not None and verb is not None:
            yield Cue("verb", (at,), at, at, verb.medium, verb, passive=True)


def _verdict(reading: Reading, token: Token, opening: int) -> Verb | None:
    """Return the verb of a participle whose phrase names by whom, None for anything else."""
    before = reading.tokens[max(0, opening - REACH) : opening][::-1]
    phrase = list(takewhile(lambda t: t.text not in CLAUSE_END and not is_finite(t), before))
    agent = next((t for t in phrase if t.lower in AGENTS), None)
    following = reading.tokens[token.i + 1 : token.i + 2]
    if agent is None or not following or agent.i + 1 == opening:
        return None  # 'hatte von „Betrug“ gesprochen'
    if following[0].text[0].isupper():  # der von Anwohnern als „Klotz“ verspottete Bau
        stems = [token.lower.removesuffix(end) for end in DECLINED if token.lower.endswith(end)]
        return next(filter(None, map(_of_participle, stems)), None)
    closed = following[0].text in CLAUSE_END
    rest = before[len(phrase) :]
    begins = not rest or rest[0].text in CLAUSE_END or rest[0].sentence != token.sentence
    opens = begins and all(t.pos in ("ADV", "ADJ") for t in phrase if t.i < agent.i)
    return _of_participle(token.lower) if closed and opens else None


def _of_participle(word: str) -> Verb | None:
    readings = lexicon.forms_index().get(word, ())
    past = (verb for verb, form in readings if form.verb_form == "Part" and form.tense == "Past")
    verdicts = (verb for verb in past if verb.kind in VERDICTS)
    return next((verb for verb in verdicts if verb.verb != "nennen"), None)  # a nickname at most
