"""The page that finds everything, for long lists."""
