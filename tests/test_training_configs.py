"""The configs of the networks, and the one command that trains them."""

import re
import sys
from pathlib import Path

import pytest
import srsly

TRAINING = Path(__file__).resolve().parent.parent / "training"
sys.path.insert(0, str(TRAINING))

pytest.importorskip("spacy")

from spacy.util import registry  # noqa: E402

import recipe.registered  # noqa: E402, F401  (registers what the configs name)

CONFIGS = sorted((TRAINING / "configs").glob("*.cfg"))
PROJECT = srsly.read_yaml(TRAINING / "project.yml")
COMMANDS = {command["name"]: command for command in PROJECT["commands"]}


@pytest.mark.parametrize("config", CONFIGS, ids=lambda path: path.stem)
def test_a_config_names_functions_that_are_registered(config: Path) -> None:
    named = re.findall(r'^@(\w+) = "(.+)"$', config.read_text(encoding="utf-8"), re.MULTILINE)
    assert named
    for kind, name in named:
        assert registry.has(kind, name), f"{config.name}: no {kind} {name!r}"


def test_the_one_command_runs_every_step() -> None:
    assert PROJECT["workflows"]["all"] == list(COMMANDS)


def test_every_config_is_trained_by_a_step() -> None:
    steps = str(COMMANDS)
    for config in CONFIGS:
        assert f"configs/{config.name}" in steps


def test_every_step_finds_its_module_and_what_it_depends_on_is_made_before() -> None:
    made: set[str] = set()
    for command in COMMANDS.values():
        for script in command["script"]:
            module = script.split()[2].replace(".", "/")
            assert (TRAINING / f"{module}.py").exists(), script
        for path in command.get("deps", []):
            assert path in made or (TRAINING / path).exists(), path
        made |= {*command.get("outputs", []), *command.get("outputs_no_cache", [])}
