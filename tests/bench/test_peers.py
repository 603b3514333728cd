"""What cannot be installed is left out of the bench, and said."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.knowledge import nlpjs
from tests.knowledge.bench import Questions

ROOT = Path(__file__).parents[2]
NOBODY = "http://127.0.0.1:9/"
"""Where no index listens."""


@pytest.mark.slow
def test_without_an_index_the_peers_are_left_out_in_a_line_each(tmp_path: Path) -> None:
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / "tests").mkdir()
    shutil.copy(ROOT / "tests" / "debian-packages.sh", tmp_path / "tests")
    shutil.copytree(ROOT / "tests" / "rigs", tmp_path / "tests" / "rigs")
    (rig := tmp_path / "var" / "rigs" / "python").mkdir(parents=True)
    (rig / "installed").touch()  # of the rest of the tests
    indexes = {"PIP_INDEX_URL": NOBODY, "PIP_RETRIES": "0", "npm_config_registry": NOBODY}
    quick = {"npm_config_fetch_retries": "0"}

    made = subprocess.run(
        ("make", "peers"),
        cwd=tmp_path,
        env=os.environ | indexes | quick,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert made.returncode == 0, made.stderr
    left_out = [line for line in made.stderr.splitlines() if line.startswith("Left out: ")]
    assert left_out[-2:] == [
        "Left out: Errbot in the bench, which could not be installed.",
        "Left out: nlp.js in the bench, which takes npm and what it downloads.",
    ]
    assert not (tmp_path / "var" / "rigs" / "errbot" / "installed").exists()
    assert not (tmp_path / "var" / "rigs" / "nlpjs").exists()


@pytest.mark.slow
def test_the_bench_says_that_nlp_js_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nlpjs, "INSTALLED", tmp_path)

    rows = [it for it in Questions().rows(quick=True) if it.name.startswith("nlp.js")]

    assert rows
    assert {(it.note, it.figures) for it in rows} == {("not installed: make peers", ())}
