"""Files are put into a folder all together or not at all, whatever fails on the way."""

import hashlib
import os
import stat
import subprocess
from pathlib import Path

import pytest

from dsa.errors import OutputError
from dsa.writers.folder import left_over, put

OLD = {"record.json": b"old record", "exchange/dsa-a-b.docx": b"old draft"}
NEW = {"record.json": b"new record", "exchange/dsa-a-b.docx": b"new draft", "internal/dsa-a-b.pdf": b"new page"}


def _held(folder: Path) -> dict[str, bytes]:
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def _folders(folder: Path) -> set[str]:
    return {one.name for one in folder.rglob("*") if one.is_dir()}


def _fails_at(monkeypatch: pytest.MonkeyPatch, method: str, nth: int, error: BaseException) -> None:
    """The nth call of a method of Path fails, and only that one."""
    real, calls = getattr(Path, method), iter(range(1, 1000))

    def once(self, *arguments):
        if next(calls) == nth:
            raise error
        return real(self, *arguments)

    monkeypatch.setattr(Path, method, once)


@pytest.fixture
def folder(tmp_path) -> Path:
    """A folder that holds an earlier run's files, and one of the user's own."""
    put(tmp_path / "out", OLD)
    (tmp_path / "out" / "my-notes.txt").write_bytes(b"mine")
    return tmp_path / "out"


def test_all_files_are_written_and_their_paths_given(tmp_path):
    paths = put(tmp_path / "deep" / "out", NEW)
    assert paths == tuple(tmp_path / "deep" / "out" / name for name in (*NEW, "SHA256SUMS"))
    assert {name: body for name, body in _held(tmp_path / "deep" / "out").items() if name != "SHA256SUMS"} == NEW


def test_new_files_take_the_place_of_old_ones_and_what_is_not_ours_stays(folder):
    put(folder, NEW)
    held = _held(folder)
    assert {name: held[name] for name in NEW} == NEW
    assert held["my-notes.txt"] == b"mine"
    assert _folders(folder) == {"exchange", "internal"}


def test_the_sums_are_right_sorted_and_in_the_form_that_sha256sum_reads(folder):
    put(folder, NEW)
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    assert lines == [f"{hashlib.sha256(NEW[name]).hexdigest()}  {name}" for name in sorted(NEW)]
    subprocess.run(["sha256sum", "--check", "--strict", "--quiet", "SHA256SUMS"], cwd=folder, check=True)


@pytest.mark.parametrize("nth", [1, 2, 3, 4])
def test_a_disk_that_fills_up_leaves_the_old_files_and_nothing_else(folder, monkeypatch, nth):
    before = _held(folder)
    _fails_at(monkeypatch, "write_bytes", nth, OSError(28, "No space left on device"))
    with pytest.raises(OutputError, match="No space left on device"):
        put(folder, NEW)
    assert _held(folder) == before
    assert _folders(folder) == {"exchange"}


@pytest.mark.parametrize("nth", range(1, 8))
def test_a_move_that_fails_half_way_is_undone(folder, monkeypatch, nth):
    before = _held(folder)
    _fails_at(monkeypatch, "replace", nth, PermissionError(13, "Permission denied", "dsa-a-b.docx"))
    with pytest.raises(OutputError, match=r"dsa-a-b\.docx.*Permission denied[\s\S]*open"):
        put(folder, NEW)
    assert _held(folder) == before
    assert _folders(folder) == {"exchange"}


def test_an_interrupted_move_is_undone_too(folder, monkeypatch):
    before = _held(folder)
    _fails_at(monkeypatch, "replace", 4, KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        put(folder, NEW)
    assert _held(folder) == before


def test_the_number_of_moves_is_what_the_tests_above_fail_one_by_one(folder, monkeypatch):
    _fails_at(monkeypatch, "replace", 8, OSError(5, "Input/output error"))
    put(folder, NEW)
    assert {name: _held(folder)[name] for name in NEW} == NEW


def test_old_files_that_cannot_even_be_put_back_are_kept_where_the_message_says(folder, monkeypatch):
    real, calls = Path.replace, iter(range(1, 1000))

    def twice(self, target):
        if next(calls) >= 4:
            raise OSError(5, "Input/output error")
        return real(self, target)

    monkeypatch.setattr(Path, "replace", twice)
    with pytest.raises(OutputError, match="move them back") as told:
        put(folder, NEW)
    kept = _held(Path(told.value.problems[0].where))
    assert set(OLD.values()) <= {*kept.values(), *_held(folder).values()}


def test_a_first_run_that_fails_leaves_no_folder(tmp_path, monkeypatch):
    _fails_at(monkeypatch, "replace", 3, OSError(5, "Input/output error"))
    with pytest.raises(OutputError):
        put(tmp_path / "deep" / "out", NEW)
    assert not list(tmp_path.iterdir())


def test_a_target_that_is_a_file_is_an_output_error_and_the_file_stays(tmp_path):
    (tmp_path / "taken").write_bytes(b"a file")
    with pytest.raises(OutputError, match="--to"):
        put(tmp_path / "taken", NEW)
    assert _held(tmp_path) == {"taken": b"a file"}


def test_a_folder_in_the_place_of_a_file_is_not_deleted(folder):
    (folder / "internal" / "dsa-a-b.pdf").mkdir(parents=True)
    (folder / "internal" / "dsa-a-b.pdf" / "mine.txt").write_bytes(b"mine")
    before = _held(folder)
    with pytest.raises(OutputError, match=r"dsa-a-b\.pdf"):
        put(folder, NEW)
    assert _held(folder) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_leave_to_write_is_an_output_error(folder):
    folder.chmod(0o500)
    try:
        with pytest.raises(OutputError, match="Permission denied"):
            put(folder, NEW)
    finally:
        folder.chmod(0o700)
    assert _held(folder)["record.json"] == b"old record"


def test_a_folder_on_a_disk_that_cannot_be_written_is_an_output_error(folder, monkeypatch):
    def refused(*_, **__):
        raise OSError(30, "Read-only file system", str(folder))

    monkeypatch.setattr("tempfile.mkdtemp", refused)
    with pytest.raises(OutputError, match="Read-only file system"):
        put(folder, NEW)
    assert _held(folder)["record.json"] == b"old record"


def test_files_and_folders_have_the_modes_that_the_user_asks_for(tmp_path):
    before = os.umask(0o027)
    try:
        paths = put(tmp_path / "out", NEW)
    finally:
        os.umask(before)
    assert {stat.S_IMODE(one.stat().st_mode) for one in paths} == {0o640}
    assert stat.S_IMODE((tmp_path / "out" / "exchange").stat().st_mode) == 0o750


def test_a_draft_of_an_earlier_run_that_is_not_written_again_is_named(tmp_path):
    put(tmp_path, {"internal/a.docx": b"a", "internal/b.docx": b"b"})
    assert left_over(tmp_path, {"internal/a.docx": b"new"}) == ("internal/b.docx",)
    assert left_over(tmp_path / "elsewhere", {"internal/a.docx": b"new"}) == ()
