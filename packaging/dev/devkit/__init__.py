"""The parts of dev.py. Standard library only; imported by the Python that starts dev.py, not by the one in .venv."""
