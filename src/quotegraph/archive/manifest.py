"""The manifest of a run over an archive: what is done so far, saved after every shard."""

from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from quotegraph.errors import ArticleError, InputError
from quotegraph.files.whole_files import whole_file
from quotegraph.inputs import Item, id_of

MANIFEST = "manifest.json"
PART = ".part"  # what a killed run leaves of a file that was not whole
ShardFormat = Literal["parquet", "jsonl"]


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Settings(_Frozen):
    """What all shards of a run have in common; a run goes on with the same settings only.

    `fingerprint` stands for the weights and options of the pipeline and its table of offices.
    """

    format: ShardFormat
    shard_size: int
    pipeline: str
    fingerprint: str
    version: str
    min_confidence: float
    types: tuple[str, ...]


class Shard(_Frozen):
    """A shard that is written: how much it holds, and a digest of the articles that it is of."""

    name: str
    articles: int
    quotes: int
    failed: int
    inputs: str

    @property
    def size(self) -> int:
        """Number of articles that it is of, those that failed among them."""
        return self.articles + self.failed


class Manifest(_Frozen):
    """The settings of a run, its shards so far in order, and whether all articles are done."""

    settings: Settings
    shards: tuple[Shard, ...] = ()
    complete: bool = False

    def save(self, folder: Path) -> None:
        """Write the manifest in one go."""
        with whole_file(folder / MANIFEST) as path:
            path.write_text(self.model_dump_json(indent=1) + "\n", encoding="utf-8")


def opened(folder: Path, settings: Settings) -> Manifest:
    """Return the manifest of a run that was begun in the folder, or one of a new run.

    InputError if the folder is of another kind or was begun with other settings.
    """
    path = folder / MANIFEST
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        if any(file.suffix != PART for file in folder.iterdir()):
            raise InputError(f"{folder} is neither empty nor the folder of an earlier run")
        return _begun(folder, settings)
    try:
        manifest = Manifest.model_validate_json(path.read_bytes())
    except ValidationError as error:
        raise InputError(f"{path} is no manifest of quotegraph") from error
    before, now = dict(manifest.settings), dict(settings)
    changed = [f"{name} was {before[name]!r}" for name in now if now[name] != before[name]]
    if changed and changed[0].startswith("fingerprint"):
        changed[0] = "the pipeline's weights or options, or the table of offices, were others"
    if changed and not manifest.shards:
        return _begun(folder, settings)
    if changed:
        raise InputError(
            f"{folder} was begun with other settings ({', '.join(changed)}); give another folder"
        )
    return manifest


def _begun(folder: Path, settings: Settings) -> Manifest:
    begun = Manifest(settings=settings)
    begun.save(folder)
    return begun


def digest(items: Iterable[Item | ArticleError]) -> str:
    """Return a short digest of articles: their ids and texts, in order."""
    found = blake2b(digest_size=16)
    for item in items:
        text = "" if isinstance(item, ArticleError) else getattr(item, "text", item)
        name = item.article if isinstance(item, ArticleError) else id_of(item)
        found.update(f"{name}\0{text}\0".encode("utf-8", "replace"))
    return found.hexdigest()
