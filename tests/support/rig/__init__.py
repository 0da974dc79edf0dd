"""The local download rig: see README.md beside this file."""

from tests.support.rig.fixtures import NoFfmpeg
from tests.support.rig.pace import FreePace, RealPace, SteppedPace
from tests.support.rig.server import Rig, Seen

__all__ = ["FreePace", "NoFfmpeg", "RealPace", "Rig", "Seen", "SteppedPace"]
