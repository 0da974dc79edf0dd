"""The box that finds everything (Ctrl+K)."""
