"""Write the expected records of the sample articles: `python -m tests.renew_seeds [NAME …]`.

Run it after a change that is meant to change what is found, then read the difference line by line
(`git diff seeds`) before it is committed: the files say what is right, not what the code does.
Without names all of `seeds/*.txt` are done.
"""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import quotegraph
from quotegraph.records import Article, Quote, Span

SEEDS = Path(__file__).parents[1] / "seeds"
Row = dict[str, object]


def projection(article: Article) -> dict[str, list[Row]]:
    """Return what a reader of the article can check: words instead of offsets, nothing empty."""
    return {
        "quotes": [_quote(quote) for quote in article.quotes],
        "marked": [{"text": marked.text, "kind": marked.kind} for marked in article.marked],
        "people": [
            _filled({"name": entity.name, "aliases": list(entity.aliases)})
            for entity in article.entities
            if entity.label == "PER"
        ],
    }


def expected(seed: Path) -> Path:
    """Return the file that holds what is expected of a seed."""
    return seed.with_suffix(".expected.json")


def written(found: Mapping[str, Sequence[Row]]) -> str:
    """Return a projection as JSON with a line for each quote, marked span and person."""
    parts = [f' "{key}": {_lines(rows)}' for key, rows in found.items()]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(rows: Sequence[Row]) -> str:
    if not rows:
        return "[]"
    return "[\n  " + ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n ]"


def _quote(quote: Quote) -> Row:
    speaker = quote.speaker
    mention = speaker.mention if speaker else None
    return _filled(
        {
            "text": quote.text,
            "type": quote.type,
            "speaker": mention.text if mention else None,
            "name": speaker.name if speaker else None,
            "cue": _words(quote.cue),
            "medium": quote.medium,
            "flags": list(quote.flags),
            "zone": quote.zone,
            "rule": quote.rule,
        }
    )


def _words(spans: Iterable[Span]) -> str:
    return " … ".join(span.text for span in spans)


def _filled(row: Row) -> Row:
    """Drop what is empty, but keep that nobody is named: a missing speaker is a statement."""
    return {key: value for key, value in row.items() if value or key in ("speaker", "name")}


def main(names: Sequence[str]) -> None:
    """Write the files of the seeds named, or of all."""
    for seed in sorted(SEEDS.glob("*.txt")):
        if not names or seed.stem in names:
            article = quotegraph.extract(seed.read_text(encoding="utf-8"))
            expected(seed).write_text(written(projection(article)), encoding="utf-8")
            sys.stdout.write(
                f"{expected(seed).name}: {len(article.quotes)} quotes, now review it\n"
            )


if __name__ == "__main__":
    main(sys.argv[1:])
