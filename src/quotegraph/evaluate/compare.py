"""Compare the quotes of one article with gold: which pair up, are missed, or are spurious."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from re import compile as pattern
from typing import TypeAlias, TypeVar

from quotegraph.evaluate.gold import GoldArticle, GoldNames, GoldQuote
from quotegraph.evaluate.scores import Group, Item, Ranges, group, iou, overlap, pair, trim
from quotegraph.records import Article, Quote, Span

LEAST_IOU = 0.5
"""Two spans are the same from this intersection over union in characters on."""

Kind = TypeVar("Kind")
_TOKEN = pattern(r"\w+|[^\w\s]")
_ONLY_MARKS = frozenset("„“”\"«»‚‘’‹›'`")


@dataclass(frozen=True)
class Rival:
    """The first rule below the one that decided which answers too, and the speaker it names."""

    rule: str
    speaker: Ranges


Rivals: TypeAlias = Mapping[Ranges, Rival]
"""The rivals of an article, by the spans of the quote."""


@dataclass(frozen=True)
class Pair:
    """A gold quote and the predicted quote taken for it; `text` is the article's.

    `rival` is what a rule below the one that decided would have answered, if that was asked.
    """

    gold: GoldQuote
    quote: Quote
    text: str
    rival: Rival | None = None

    @property
    def exact(self) -> bool:
        """Whether the predicted spans are those of gold, or of an alternative, to the letter."""
        return ranges(self.quote.spans) in (self.gold.spans, *self.gold.alternatives)

    @property
    def speaker_right(self) -> bool:
        """Whether the speaker mention has IoU >= 0.5 with gold's, or neither has one."""
        return _same(self.gold.roles.get("speaker", ()), role(self.quote, "speaker"))

    @property
    def right_without(self) -> bool:
        """Whether the speaker would be right had the rival decided, or nobody if there is none."""
        rival = self.rival.speaker if self.rival else ()
        return _same(self.gold.roles.get("speaker", ()), rival)

    @property
    def rival_agrees(self) -> bool:
        """Whether the rival names the same speaker as the rule that decided."""
        return self.rival is not None and _same(self.rival.speaker, role(self.quote, "speaker"))

    @property
    def name_verdict(self) -> str | None:
        """The verdict on the canonical name (see `judge_name`); None if gold has no names."""
        if self.gold.who is None:
            return None
        places = self.gold.roles.get("speaker", ())
        mention = " ".join(self.text[start:end] for start, end in places)
        return judge_name(self.gold.who, self.quote, mention)

    def role_right(self, name: str) -> bool:
        """Whether both have the role, in the same place: cues overlap, others reach the IoU."""
        gold, predicted = self.gold.roles.get(name, ()), role(self.quote, name)
        if name == "cue":
            return overlap(gold, predicted) > 0
        return iou(gold, predicted) >= LEAST_IOU


@dataclass(frozen=True)
class Comparison:
    """One article, predicted against gold, for one selection of quote types.

    Predictions that only optional gold stands for are neither hits nor errors, and not in here.
    """

    gold: GoldArticle
    article: Article
    pairs: tuple[Pair, ...]
    missed: tuple[GoldQuote, ...]
    spurious: tuple[Quote, ...]


def compare(
    gold: GoldArticle, article: Article, types: frozenset[str], rivals: Rivals | None = None
) -> Comparison:
    """Pair the quotes of the given types one to one, greedily by IoU >= 0.5 in characters."""
    known = rivals or {}
    wanted = [one for one in gold.quotes if one.type in types and not one.optional]
    optional = [one for one in gold.quotes if one.optional]
    quotes = [one for one in article.quotes if one.type in types]
    found = pair(wanted, quotes, likeness, LEAST_IOU)
    rest = _left_out(quotes, (j for _, j in found))
    return Comparison(
        gold,
        article,
        pairs=tuple(
            Pair(wanted[i], quotes[j], gold.text, known.get(ranges(quotes[j].spans)))
            for i, j in found
        ),
        missed=tuple(_left_out(wanted, (i for i, _ in found))),
        spurious=tuple(
            quote for quote in rest if all(likeness(one, quote) < LEAST_IOU for one in optional)
        ),
    )


def likeness(gold: GoldQuote, quote: Quote) -> float:
    """Return the IoU of a predicted quote with gold or the best of gold's alternatives."""
    predicted = ranges(quote.spans)
    return max(iou(spans, predicted) for spans in (gold.spans, *gold.alternatives))


def ranges(spans: Iterable[Span]) -> Ranges:
    """Return the places of spans."""
    return tuple((span.start, span.end) for span in spans)


def role(quote: Quote, name: str) -> Ranges:
    """Return where a predicted quote has its speaker, cue, addressee or frame."""
    if name == "speaker":
        mention = quote.speaker.mention if quote.speaker else None
        return ranges([mention] if mention else [])
    if name == "addressee":
        return ranges([quote.addressee] if quote.addressee else [])
    return ranges(quote.cue if name == "cue" else quote.frame)


def judge_name(who: GoldNames, quote: Quote, mention: str) -> str:
    """Judge the canonical name: right, wrong, none; silent or invented where gold names nobody.

    `mention` is gold's wording of the speaker: a descriptive name taken from it invents nothing.
    """
    name = quote.speaker.name if quote.speaker else None
    if name is None:
        if not who.names:
            return "silent"
        return "right" if None in who.accepted else "none"
    if {_plain(part) for part in name.split("; ")} == {_plain(part) for part in who.names}:
        return "right"
    if _plain(name) in {_plain(other) for other in who.accepted if other}:
        return "right"
    if who.names:
        return "wrong"
    return "silent" if _plain(name) in _plain(mention) else "invented"


def token_groups(comparison: Comparison) -> list[Group]:
    """Return the groups of quotes that share tokens, without optional gold and what it excuses.

    Tokens are those of the data, or else runs of word characters and single other signs. Tokens
    that are nothing but quotation marks count on neither side.
    """
    gold = comparison.gold
    tokens = _Tokens(gold)
    roles = gold.roles
    wanted = [one.gold for one in comparison.pairs] + list(comparison.missed)
    quotes = [one.quote for one in comparison.pairs] + list(comparison.spurious)
    return group(
        [
            tokens.items(one.spans, {name: one.roles.get(name, ()) for name in roles})
            for one in wanted
        ],
        [
            tokens.items(ranges(one.spans), {name: role(one, name) for name in roles})
            for one in quotes
        ],
    )


class _Tokens:
    """The tokens of an article, and which of them a stretch touches."""

    def __init__(self, gold: GoldArticle) -> None:
        places = gold.tokens or tuple(found.span() for found in _TOKEN.finditer(gold.text))
        self.places = [
            (start, end)
            for start, end in places
            if not _ONLY_MARKS.issuperset(gold.text[start:end])
        ]
        self.ends = [end for _, end in self.places]

    def touched(self, spans: Ranges) -> set[int]:
        found: set[int] = set()
        for start, end in spans:
            position = bisect_right(self.ends, start)
            while position < len(self.places) and self.places[position][0] < end:
                found.add(position)
                position += 1
        return found

    def items(self, spans: Ranges, roles: dict[str, Ranges]) -> frozenset[Item]:
        named = {"message": spans, **roles}
        return frozenset((name, i) for name, where in named.items() for i in self.touched(where))


def confuse(gold: GoldArticle, article: Article) -> list[tuple[str, str]]:
    """Say for each direct quote and marked span, of gold or predicted, what it was taken for."""
    wanted = [
        ("optional" if one.optional else "direct", one.spans)
        for one in gold.quotes
        if one.type == "direct"
    ]
    wanted += [(one.kind, one.spans) for one in gold.marked or ()]
    given: list[tuple[str, Ranges]] = [
        ("direct", ranges(one.spans)) for one in article.quotes if one.type == "direct"
    ]
    given += [(one.kind, trim(ranges([one]), article.text)) for one in article.marked]
    found = pair(wanted, given, lambda one, other: iou(one[1], other[1]), LEAST_IOU)
    missed = [(kind, "nothing") for kind, _ in _left_out(wanted, (i for i, _ in found))]
    extra = [("nothing", kind) for kind, _ in _left_out(given, (j for _, j in found))]
    return [(wanted[i][0], given[j][0]) for i, j in found] + missed + extra


def _same(gold: Ranges, predicted: Ranges) -> bool:
    return iou(gold, predicted) >= LEAST_IOU if gold and predicted else not gold and not predicted


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())


def _left_out(items: list[Kind], taken: Iterable[int]) -> list[Kind]:
    used = set(taken)
    return [item for i, item in enumerate(items) if i not in used]
