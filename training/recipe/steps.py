"""The steps of the project that are no single call of spaCy.

python -m recipe.steps text ASSETS WORK
python -m recipe.steps vectors WORK
python -m recipe.steps vocabulary ASSETS WORK
python -m recipe.steps train CONFIG WORK NAME
python -m recipe.steps networks WORK
python -m recipe.steps mean WORK
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import spacy
import typer

import recipe.registered  # noqa: F401  (registers the embedding layer)
from recipe.average import average
from recipe.cluster_table import bundled_clusters
from recipe.name_table import bundled_names
from recipe.raw_text import write_running_text
from recipe.vectors import VectorSettings, train_vectors
from recipe.vocabulary import save_vocabulary
from recipe.word_table import bundled_words

REGISTERED = Path(__file__).resolve().parent / "registered.py"
CONFIGS = REGISTERED.parent.parent / "configs"
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
NETWORKS = ("syntax", "names")
POLISH = "-polish"
DEV = {"features": "syntax.dev", "syntax": "syntax.dev", "names": "names.dev"}
TRAIN = {"syntax-polish": "syntax.train"}

app = typer.Typer(help=__doc__, pretty_exceptions_enable=False)


@app.command()
def text(assets: Path, work: Path) -> None:
    """Write the running text that the vectors learn from."""
    work.mkdir(parents=True, exist_ok=True)
    write_running_text(assets, work / "raw.txt")


@app.command()
def vectors(work: Path) -> None:
    """Train the floret vectors."""
    train_vectors(work / "raw.txt", work / "vectors.floret", VectorSettings())


@app.command()
def vocabulary(assets: Path, work: Path) -> None:
    """Write the vocabulary both networks start from."""
    tables = bundled_words(assets), bundled_names(assets), bundled_clusters()
    save_vocabulary(work / "vectors.floret", *tables, work / "base")


@app.command()
def train(config: Path, work: Path, name: str, gpu: int = -1) -> None:
    """Train one network on one core, or on a GPU."""
    process = start_training(config, work, name, gpu)
    raise typer.Exit(process.wait())


@app.command()
def networks(work: Path, gpu: int = -1) -> None:
    """Train both networks side by side, each in two stages."""
    with ThreadPoolExecutor() as pool:
        failed = pool.map(lambda network: train_in_stages(network, work, gpu), NETWORKS)
    raise typer.Exit(max(failed))


@app.command()
def mean(work: Path) -> None:
    """Write each network with the mean weights of its two stages."""
    for network in NETWORKS:
        nlp = spacy.load(work / f"{network}{POLISH}" / "model-last")
        average(nlp, spacy.load(work / network / "model-last"))
        nlp.to_disk(work / f"{network}-mean")


def train_in_stages(network: str, work: Path, gpu: int) -> int:
    """Train a network and polish it; return the exit status."""
    for name in (network, network + POLISH):
        failed = start_training(CONFIGS / f"{name}.cfg", work, name, gpu).wait()
        if failed:
            return failed
    return 0


def start_training(config: Path, work: Path, name: str, gpu: int) -> subprocess.Popen[bytes]:
    """Start spaCy's training of one config in a process of its own."""
    corpus = work / "corpus"
    network = name.removesuffix(POLISH)
    paths = {
        "--code": REGISTERED,
        "--output": work / name,
        "--paths.train": corpus / f"{TRAIN.get(name, f'{name}.train')}.spacy",
        "--paths.dev": corpus / f"{DEV[network]}.spacy",
        "--paths.base": work / "base",
    }
    if network != name:
        paths["--paths.trained"] = work / network / "model-last"
    options = [str(part) for pair in paths.items() for part in pair]
    command = [sys.executable, "-m", "spacy", "train", str(config), *options]
    return subprocess.Popen([*command, "--gpu-id", str(gpu)], env=os.environ | ONE_CORE)


if __name__ == "__main__":
    app()
