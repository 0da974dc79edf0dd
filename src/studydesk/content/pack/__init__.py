"""Paths as plain files: reading and checking packs (format 1, described in ``curriculum/README.md``)."""

from studydesk.content.pack.reader import check_pack, read_pack, read_pack_header
from studydesk.domain.pack import Fault, Pack, PackResult

__all__ = ["Fault", "Pack", "PackResult", "check_pack", "read_pack", "read_pack_header"]
