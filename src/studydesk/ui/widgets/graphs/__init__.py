"""Graphs drawn with QPainter: bars and lines, rows, a heat map of days; each with a table of its values."""
