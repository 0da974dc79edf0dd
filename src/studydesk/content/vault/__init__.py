"""Folders of notes of other programs: Obsidian's vaults, Joplin's exports, and plain Markdown."""
