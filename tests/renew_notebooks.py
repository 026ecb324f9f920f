"""Run the notebooks and keep what they show: `python -m tests.renew_notebooks [NAME …]`.

Run it after a change that shows in them, then look at them before they are committed.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import nbformat
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parents[1] / "notebooks"


def renew(path: Path) -> None:
    """Run a notebook from its first cell to its last and write it back, without times and paths."""
    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook,
        record_timing=False,
        coalesce_streams=True,
        resources={"metadata": {"path": path.parent}},
    )
    client.execute()
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    nbformat.write(notebook, path)


def main(names: Sequence[str]) -> None:
    """Renew the notebooks named, or all."""
    os.environ["PYTHONWARNINGS"] = "ignore"  # a warning of the reader's machine is none of ours
    for path in sorted(NOTEBOOKS.glob("*.ipynb")):
        if not names or path.stem in names:
            renew(path)
            sys.stdout.write(f"{path.name}: {path.stat().st_size // 1024} KiB, now look at it\n")


if __name__ == "__main__":
    main(sys.argv[1:])
