"""Makes ``resources/words/english.txt`` from the frequency list of the package symspellpy (MIT).

    python3 packaging/list_words.py symspellpy/frequency_dictionary_en_82_765.txt resources/words/english.txt

The list joins the counts of Google Books Ngrams (CC BY 3.0) with the words of SCOWL (a permissive licence).
"""

from __future__ import annotations

import sys
from pathlib import Path

MOST = 12_000
HEAD = """\
# The most frequent general English words, most frequent first. Made by packaging/list_words.py.
# Source: frequency_dictionary_en_82_765.txt of SymSpell and symspellpy 6.10 (MIT licence; Copyright (c) Wolf Garbe,
# mmb L), which joins Google Books Ngram counts (Creative Commons Attribution 3.0, https://books.google.com/ngrams/)
# with the words of SCOWL (Copyright (c) Kevin Atkinson, free to use and change with this notice; http://wordlist.aspell.net).
"""


def main(source: str, target: str) -> None:
    """Writes the words of ``source`` (lines of 'word count', most frequent first) that have three letters or more."""
    words = [line.split()[0] for line in Path(source).read_text("utf-8-sig").splitlines() if line.strip()]
    chosen = [word for word in words if len(word) > 2 and word.isalpha()][:MOST]
    Path(target).write_text(HEAD + "\n".join(chosen) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
