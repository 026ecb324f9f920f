import os
from pathlib import Path

import pytest

from quotegraph.errors import InputError
from quotegraph.files.whole_files import whole_file


def test_a_file_takes_its_name_when_it_is_whole(tmp_path: Path):
    with whole_file(tmp_path / "a.txt") as part:
        part.write_text("neu")
        assert not (tmp_path / "a.txt").exists()
    assert [file.name for file in tmp_path.iterdir()] == ["a.txt"]


def test_after_an_error_all_is_as_it_was(tmp_path: Path):
    (tmp_path / "a.txt").write_text("alt")

    def fail():
        with whole_file(tmp_path / "a.txt") as part:
            part.write_text("neu")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert [file.read_text() for file in tmp_path.iterdir()] == ["alt"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path):
    with (
        pytest.raises(InputError, match=r"nirgends/a\.txt: no folder"),
        whole_file(tmp_path / "nirgends" / "a.txt"),
    ):
        pass


def test_a_folder_is_not_written_over(tmp_path: Path):
    with pytest.raises(InputError, match="is a folder"), whole_file(tmp_path):
        pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with whole_file(pipe) as part:
        assert part == pipe
    assert pipe.is_fifo()
