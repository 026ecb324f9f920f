"""Read gold files, whatever their layout.

- a folder, or a `.tar.xz` (`.tar.gz`, `.tar`) archive, of JSON files: `gold_news`;
- `.jsonl`, one article a line: the library's own gold format, `gold.read_line`;
- inline markup (`*.gold.txt`, `*.gold.md`), one article a file: `gold.read_markup`;
- a folder of any of these.
"""

import tarfile
from collections.abc import Iterator
from pathlib import Path

from quotegraph.errors import InputError
from quotegraph.evaluate.gold import GoldArticle, read_line, read_markup
from quotegraph.evaluate.gold_news import read_annotations, with_names
from quotegraph.files.reading import decode, load_object

GOLD = (".json", ".jsonl", ".gold.txt", ".gold.md")
LAYOUTS = "how gold looks is told by help('quotegraph.evaluate.gold.read_line') and read_markup"
SPEAKERS = "_speakers.jsonl"  # beside articles in the news layout: who really speaks


def read(path: Path | str, speakers: Path | str | None = None) -> list[GoldArticle]:
    """Read the gold data at `path`; InputError if it is in none of the known layouts.

    `speakers` is a file of canonical names for the news layout; left out, the file
    `<name of path>_speakers.jsonl` beside `path` is used if there is one.
    """
    path = Path(path)
    if not path.exists():
        raise InputError(f"{path}: no such file or folder")
    who = Path(speakers) if speakers else path.parent / f"{path.name.split('.')[0]}{SPEAKERS}"
    if speakers and not who.exists():
        raise InputError(f"{who}: no such file")
    articles = sorted(_read_any(path, who), key=lambda article: article.id)
    if not articles:
        raise InputError(
            f"{path}: no gold article found (*.json, *.jsonl or *.gold.txt); {LAYOUTS}"
        )
    if not any(article.quotes or article.marked for article in articles):
        raise InputError(f"{path}: nothing is annotated; {LAYOUTS}")
    return with_names(articles, who) if who.exists() else articles


def _read_any(path: Path, speakers: Path) -> Iterator[GoldArticle]:
    """Read a file, or those of a folder but for the file of speakers, which may lie there too."""
    if path.is_dir():
        for file in sorted(path.iterdir()):
            names = file == speakers or file.name.endswith(SPEAKERS)
            if file.name.endswith(GOLD) and not names:
                yield from _read_any(file, speakers)
    elif ".tar" in path.suffixes:
        yield from _read_archive(path)
    elif path.suffix == ".jsonl":
        for number, line in enumerate(decode(path.read_bytes(), path.name).split("\n"), 1):
            if line.strip():
                yield _read_line(line, f"{path.name} line {number}")
    elif path.suffix == ".json":
        yield read_annotations(load_object(path.read_bytes(), path.name))
    else:
        yield read_markup(decode(path.read_bytes(), path.name), path.name.split(".")[0])


def _read_line(line: str, place: str) -> GoldArticle:
    try:
        return read_line(load_object(line, place))
    except InputError as error:
        raise InputError(f"{place}: {str(error).removeprefix(f'{place}: ')}") from error


def _read_archive(path: Path) -> Iterator[GoldArticle]:
    try:
        with tarfile.open(path) as archive:
            for member in archive:
                file = archive.extractfile(member) if member.name.endswith(".json") else None
                if file:
                    yield read_annotations(load_object(file.read(), member.name))
    except tarfile.TarError as error:
        raise InputError(f"{path}: no readable archive ({error})") from error
