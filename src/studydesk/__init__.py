"""StudyDesk: an offline desk for learning back end development."""

__version__ = "0.1.0"

PROBE_SWITCH = "--probe-qt"
"""Asks the program (in a process of its own) what Qt can do; the packaged program has no Python to ask."""
VIDEO_PROBE_SWITCH = "--probe-video"
"""With a file's path: decodes its ends, in a process of its own."""
WORKER_SWITCH = "--video-worker"
"""Runs the program as a worker that downloads; see ``studydesk.media.protocol``."""
RECKON_SWITCH = "--reckon"
"""Runs the program as a process that fits or simulates; see ``studydesk.services.reckoning``."""
HEAR_SWITCH = "--hear"
"""Runs the program as a process that makes captions from sound; see ``studydesk.services.speech``."""
