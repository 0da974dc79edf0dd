"""Long random runs that are no part of the tests: what they find becomes a test."""
