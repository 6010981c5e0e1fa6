"""Runs the lower layers once over all texts: they stay as they are, so their output is kept."""
from dataclasses import dataclass

import torch

import bert
import texts as reading

PIECES_A_BATCH = 4096


@dataclass
class Frozen:
    """One text as the trained part gets it.

    stretches: for each, the output of the last frozen layer, (pieces + 2, width)
    word_of: for each, the word of every piece, -1 at the marks that begin and end it
    below: the outputs of the tapped layers side by side, a mean over the pieces of each word,
    (words, taps * width)
    """

    stretches: list
    word_of: list
    below: torch.Tensor


def pool(hidden, word_of, words):
    """The mean of the rows (pieces, width) of each word; 0 for a word without."""
    sums = torch.zeros(words + 1, hidden.shape[1]).index_add_(0, word_of + 1, hidden)
    counts = torch.zeros(words + 1).index_add_(0, word_of + 1, torch.ones(len(word_of)))
    return (sums / counts.clamp(min=1)[:, None])[1:]


@torch.no_grad()
def freeze(texts, weights, wordpiece, depth, taps):
    """Runs ``depth`` layers; ``taps`` are the numbers of layers, 1 the first, to show besides."""
    embeddings = bert.Embeddings(weights)
    layers = [bert.Layer.of(weights, n, 0.0) for n in range(max([depth, *taps]))]
    results = [Frozen([], [], torch.zeros(len(t.words()), len(taps) * embeddings.pieces.shape[1]))
               for t in texts]
    jobs = [(n, s) for n, t in enumerate(texts) for s in reading.pieces(t, wordpiece)]
    order = sorted(range(len(jobs)), key=lambda j: len(jobs[j][1]))
    outputs = {}
    for batch in _batches(order, [len(s) + 2 for _, s in jobs]):
        rows = [[wordpiece.first] + [p for _, p in jobs[j][1]] + [wordpiece.last] for j in batch]
        lengths = [len(row) for row in rows]
        longest = max(lengths)
        ids = torch.tensor([row + [0] * (longest - len(row)) for row in rows])
        kept, bias = [embeddings(ids)], bert.bias(lengths, longest)
        for layer in layers:
            kept.append(layer(kept[-1], bias))
        for row, j in enumerate(batch):
            text, stretch = jobs[j]
            word_of = torch.tensor([-1] + [w for w, _ in stretch] + [-1])
            outputs[j] = kept[depth][row, :lengths[row]].clone(), word_of
            if taps:
                tapped = torch.cat([kept[n][row, :lengths[row]] for n in taps], 1)
                results[text].below += pool(tapped, word_of, len(results[text].below))
    for j, (text, _) in enumerate(jobs):
        results[text].stretches.append(outputs[j][0])
        results[text].word_of.append(outputs[j][1])
    return results


def _batches(order, lengths):
    """Stretches of like length, about so many pieces in each batch with padding."""
    batch = []
    for j in order:
        if batch and (len(batch) + 1) * lengths[j] > PIECES_A_BATCH:
            yield batch
            batch = []
        batch.append(j)
    if batch:
        yield batch
