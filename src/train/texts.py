"""Texts to tag: sentences of words with the right spans, from either of two sorts of files."""
import json
import re
from dataclasses import dataclass, field

LONGEST = 510


@dataclass
class Sentence:
    """words, as they stand; facts: for each word the numbers of what is known of it; spans:
    (first, end, type) by words, none overlapping another; offsets: (start, end) of each word in
    the text, where the file has them."""

    words: list
    facts: list
    spans: list
    offsets: list = field(default_factory=list)


@dataclass
class Text:
    """key: what the text is known by; fold: the part of the cross-validation that it is in."""

    key: object
    fold: int
    sentences: list
    text: str = ""

    def words(self):
        return [word for sentence in self.sentences for word in sentence.words]


def _longest_first(spans):
    taken, kept = set(), []
    for first, end, kind in sorted(spans, key=lambda s: (s[0] - s[1], s[0])):
        if taken.isdisjoint(range(first, end)):
            taken.update(range(first, end))
            kept.append((first, end, kind))
    return sorted(kept)


def read_spans(path, types, folds):
    """Lines of {"id", "text", "spans": [{"start", "end", "type"}]}, sentences apart by line breaks
    and words by spaces (SciERC). Adds to ``types`` those it does not hold; the n-th text is in fold
    n modulo ``folds``. Of overlapping spans the longest is kept."""
    texts = []
    for number, line in enumerate(open(path, encoding="utf-8")):
        record = json.loads(line)
        sentences, at = [], 0
        for part in record["text"].split("\n"):
            offsets = [(at + m.start(), at + m.end()) for m in re.finditer(r"\S+", part)]
            starts = {start: i for i, (start, _) in enumerate(offsets)}
            ends = {end: i + 1 for i, (_, end) in enumerate(offsets)}
            spans = []
            for span in record["spans"]:
                if span["start"] in starts and span["end"] in ends:
                    if span["type"] not in types:
                        types.append(span["type"])
                    spans.append((starts[span["start"]], ends[span["end"]], types.index(span["type"])))
            if offsets:
                words = [record["text"][start:end] for start, end in offsets]
                sentences.append(Sentence(words, [[] for _ in words], _longest_first(spans), offsets))
            at += len(part) + 1
        texts.append(Text(record["id"], number % folds, sentences, record["text"]))
    return texts


def read_papers(path):
    """What ``EncoderPapers words`` writes: types on the first line, then a paper a line."""
    with open(path, encoding="utf-8") as lines:
        types = json.loads(next(lines))["types"]
        papers = []
        for record in map(json.loads, lines):
            sentences = [Sentence(s["words"], s["facts"], [tuple(x) for x in s["spans"]])
                         for s in record["sentences"]]
            papers.append(Text(record["id"], record["fold"], sentences))
    return types, papers


def shape(word):
    """Capitals as X, small letters as x, digits as d, runs of more than two cut to two."""
    kinds = "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c
                    for c in word)
    return re.sub(r"(.)\1{2,}", r"\1\1", kinds)[:10]


def pieces(text, wordpiece):
    """Cuts a text into stretches of whole sentences that the encoder can read: lists of pairs of
    the number of a word and a piece of it. A sentence that is too long by itself is cut."""
    stretches, stretch, number = [], [], 0
    for sentence in text.sentences:
        found = []
        for word in sentence.words:
            found.extend((number, piece) for piece in wordpiece.pieces(word)[:LONGEST])
            number += 1
        if len(stretch) + len(found) > LONGEST:
            stretches.append(stretch)
            stretch = []
        while len(found) > LONGEST:
            stretches.append(found[:LONGEST])
            found = found[LONGEST:]
        stretch = stretch + found
    stretches.append(stretch)
    return [s for s in stretches if s]
