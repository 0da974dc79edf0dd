"""Paths in the formats of other programs: JSON Canvas, OPML, Markdown outlines, the files of roadmap.sh."""
