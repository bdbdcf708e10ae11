"""SeaweedFS leaves sockets in the folder for temporary files; they must not stop the next start."""

from pathlib import Path

import pytest

from deploy.local.parts.object_store import ObjectStore
from deploy.local.tests.factories import TemporaryState
from deploy.platform import load_profile


def a_store(folder: Path) -> ObjectStore:
    return ObjectStore(TemporaryState(folder, load_profile("local")))


def test_what_an_earlier_start_left_is_removed_and_nothing_of_another_stack(tmp_path: Path) -> None:
    ours, theirs = tmp_path / "seaweedfs-s3-8450.sock", tmp_path / "seaweedfs-s3-8550.sock"
    ours.touch()
    theirs.touch()
    a_store(tmp_path).remove_old_sockets(tmp_path)
    assert (ours.exists(), theirs.exists()) == (False, True)


def test_what_another_user_left_is_named_with_the_command_that_removes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = tmp_path / "seaweedfs-master-grpc-8453.sock"
    left.touch()

    def refuse(path: Path, *, missing_ok: bool) -> None:
        raise PermissionError(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refuse)  # root, who runs these tests too, may do it all
    with pytest.raises(PermissionError, match=f"sudo rm {left}"):
        a_store(tmp_path).remove_old_sockets(tmp_path)
