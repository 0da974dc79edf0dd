"""Packages of Anki: the archive, its media map and the settings of note types. No SQLite in here."""
