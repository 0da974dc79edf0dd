"""Names of rows that hold on every computer: 16 bytes, in the two kinds of UUID that RFC 9562 calls 7 and 5."""

from __future__ import annotations

from random import Random

_NAMESPACE = bytes.fromhex("7f1c7c52f0c34f0e9d4f0a3b5a1f6e21")  # drawn once for StudyDesk; never changes
_VARIANT = 0x2 << 62


def uid_new(now_ms: int, random: Random) -> bytes:
    """A uid for a row that the learner makes: UUIDv7, ascending with time, otherwise random.

    ``now_ms`` is cut to the 48 bits that the form has; a time before 1970 counts as 0.
    """
    at = max(now_ms, 0) & 0xFFFF_FFFF_FFFF
    high = at << 16 | 0x7 << 12 | random.getrandbits(12)
    return (high << 64 | _VARIANT | random.getrandbits(62)).to_bytes(16, "big")


def uid_of(kind: str, key: str) -> bytes:
    """The uid of a thing that has a key of its own (from a pack, or a learner's mark on one): UUIDv5.

    Two computers that never met come to the same uid. ``kind`` is the table's name.
    """
    import hashlib  # loads OpenSSL, which a start without a write can do without

    digest = hashlib.sha1(_NAMESPACE + f"{kind}:{key}".encode(), usedforsecurity=False).digest()
    value = int.from_bytes(digest[:16], "big")
    value = value & ~(0xF << 76) | 0x5 << 76
    value = value & ~(0x3 << 62) | _VARIANT
    return value.to_bytes(16, "big")
