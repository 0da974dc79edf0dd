"""StudyDesk: an offline desk for learning back end development."""

__version__ = "0.1.0"
