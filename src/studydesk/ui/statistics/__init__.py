"""The Statistics page: questions about one's study, answered by graphs and tables."""
