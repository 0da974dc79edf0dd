"""Names of rows."""

import uuid
from random import Random

from studydesk.domain.uid import uid_new, uid_of


def test_new_uids_are_version_7_and_ascend_with_time() -> None:
    random = Random(1)
    made = [uid_new(now_ms, random) for now_ms in (0, 1, 1_700_000_000_000, 2**48 - 1)]
    assert made == sorted(made)
    for uid in made:
        assert (uuid.UUID(bytes=uid).version, uuid.UUID(bytes=uid).variant) == (7, uuid.RFC_4122)
    assert uid_new(-5, random)[:6] == bytes(6)


def test_uids_of_keys_are_version_5_and_never_change() -> None:
    uid = uid_of("topic", "backend/caching")
    assert uid.hex() == "83259071dbdd5593aaeaa704b6d5ec1b"
    assert (uuid.UUID(bytes=uid).version, uuid.UUID(bytes=uid).variant) == (5, uuid.RFC_4122)
    namespace = uuid.UUID("7f1c7c52-f0c3-4f0e-9d4f-0a3b5a1f6e21")
    assert uuid.UUID(bytes=uid) == uuid.uuid5(namespace, "topic:backend/caching")
    assert uid != uid_of("course", "backend/caching")
