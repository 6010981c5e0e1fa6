"""What another tagger holds likely, as probabilities of tags for each word.

A hint for a text that is learned from must come from a model that has seen neither that text nor
the fold that is left out, or the hints would be better in learning than in use.
"""
import json

import torch

import chain

SMALL = 0.02


def read(path):
    """Lines of {"id", "besides", "spans"}: by text and the fold that was left out besides its own,
    which is its own or -1 where there was none."""
    with open(path, encoding="utf-8") as lines:
        return {(r["id"], r["besides"]): r["spans"] for r in map(json.loads, lines)}


def placed(text, spans):
    """Spans as (sentence, first word, end, type, probability); those given by characters are of
    named types, and left out where they cut words."""
    starts, ends = {}, {}
    for number, sentence in enumerate(text.sentences):
        for i, (start, end) in enumerate(sentence.offsets):
            starts[start] = number, i
            ends[end] = number, i + 1
    for span in spans:
        if not isinstance(span, dict):
            yield span
        elif span["start"] in starts and span["end"] in ends:
            (number, first), (same, end) = starts[span["start"]], ends[span["end"]]
            if number == same:
                yield number, first, end, span["type"], span["probability"]


def of(text, spans, types):
    """Logarithms of the probabilities of tags, (words, tags)."""
    at = [0]
    for sentence in text.sentences:
        at.append(at[-1] + len(sentence.words))
    held = torch.zeros(at[-1], 1 + 4 * len(types))
    for number, first, end, kind, probability in placed(text, spans):
        kind = types.index(kind) if isinstance(kind, str) else kind
        for i, tag in enumerate(chain.tags_of([(0, end - first, kind)], end - first)):
            held[at[number] + first + i, tag] += probability
    held[:, 0] = 1 - held.sum(1)
    return (held.clamp(min=0) + SMALL).log()
