"""A linear-chain conditional random field over the tags of ``crf.TagSet``: outside, and for each
type the first, an inner, the last or the only word of a span (BILOU)."""
import math

import torch
from torch import nn

FIRST, INNER, LAST, ONLY = range(4)
NEVER = -1e4
TINY = 1e-30


def tag(kind, part):
    return 1 + 4 * kind + part


def tags_of(spans, length):
    """The tags of a sentence with spans of (first, end, type), none overlapping another."""
    tags = [0] * length
    for first, end, kind in spans:
        if end - first == 1:
            tags[first] = tag(kind, ONLY)
        else:
            tags[first:end] = [tag(kind, INNER)] * (end - first)
            tags[first], tags[end - 1] = tag(kind, FIRST), tag(kind, LAST)
    return tags


def spans_of(tags):
    """The spans of a right sequence of tags."""
    spans, first = [], 0
    for i, t in enumerate(tags):
        part = (t - 1) % 4 if t else None
        if part in (FIRST, ONLY):
            first = i
        if part in (LAST, ONLY):
            spans.append((first, i + 1, (t - 1) // 4))
    return spans


def _follows(a, b):
    opened = a > 0 and (a - 1) % 4 in (FIRST, INNER)
    goes_on = b > 0 and (b - 1) % 4 in (INNER, LAST)
    return opened == goes_on and (not opened or (a - 1) // 4 == (b - 1) // 4)


class Chain(nn.Module):
    """Scores of tag sequences. A batch of sentences is (sentences, words, tags), padded at the end;
    ``there`` is (sentences, words), true where a word is."""

    def __init__(self, types):
        super().__init__()
        size = 1 + 4 * types
        follows = torch.tensor([[_follows(a, b) for b in range(size)] for a in range(size)])
        self.register_buffer("barred", torch.where(follows, 0.0, NEVER))
        self.weights = nn.Parameter(torch.zeros(size, size))

    def transitions(self):
        return self.weights + self.barred

    def loss(self, emissions, tags, there):
        """Negative log-likelihood of the right tags, summed over the sentences."""
        transitions = self.transitions()
        right = emissions.gather(2, tags[:, :, None])[:, :, 0]
        right[:, 0] = right[:, 0] + self.barred[0][tags[:, 0]]
        right[:, 1:] = right[:, 1:] + transitions[tags[:, :-1], tags[:, 1:]]
        log_all = self._end(self._forward(emissions, there)[-1])
        return (log_all - (right * there).sum(1)).sum()

    def _forward(self, emissions, there):
        """Log-sums of all paths up to each word, by the tag there."""
        ways = self.transitions().exp()
        alphas = [emissions[:, 0] + self.barred[0]]
        for i in range(1, emissions.shape[1]):
            last = alphas[-1]
            most = last.max(1, keepdim=True).values
            step = ((last - most).exp() @ ways + TINY).log() + most + emissions[:, i]
            alphas.append(torch.where(there[:, i, None], step, last))
        return alphas

    def _end(self, alpha):
        return (alpha + self.barred[:, 0]).logsumexp(1)

    def best(self, emissions, there):
        """The likeliest tags of each sentence, without padding (Viterbi)."""
        transitions = self.transitions()
        score, back = emissions[:, 0] + self.barred[0], []
        for i in range(1, emissions.shape[1]):
            most, at = (score[:, :, None] + transitions).max(1)
            score = torch.where(there[:, i, None], most + emissions[:, i], score)
            back.append(at)
        last = (score + self.barred[:, 0]).argmax(1).tolist()
        paths = []
        for s, length in enumerate(there.sum(1).tolist()):
            path = [last[s]]
            for at in reversed(back[:length - 1]):
                path.append(at[s, path[-1]].item())
            paths.append(path[::-1])
        return paths

    def spans(self, emissions, least=0.05, longest=14):
        """All spans of one sentence (words, tags) of at least such probability, as
        (first, end, type, probability)."""
        length = len(emissions)
        transitions = self.transitions()
        there = torch.ones(1, length, dtype=torch.bool)
        alphas = [a[0] for a in self._forward(emissions[None], there)]
        log_all = self._end(alphas[-1][None])[0]
        betas = [self.barred[:, 0]]
        for i in range(length - 1, 0, -1):
            betas.append((transitions + emissions[i] + betas[-1]).logsumexp(1))
        betas.reverse()
        alpha = torch.stack(alphas).double().numpy()
        beta = torch.stack(betas).double().numpy()
        emit, ways, total = emissions.double().numpy(), transitions.double().numpy(), log_all.item()
        open_, log_least, found = alpha + beta - total, math.log(least), []
        for kind in range((emissions.shape[1] - 1) // 4):
            first, inner, last, only = (tag(kind, part) for part in range(4))
            for i in range(length):
                if open_[i, only] > log_least:
                    found.append((i, i + 1, kind, math.exp(open_[i, only])))
                if open_[i, first] <= log_least:
                    continue
                path, at = alpha[i, first], first
                for end in range(i + 1, min(length, i + longest)):
                    closed = path + ways[at, last] + emit[end, last] + beta[end, last] - total
                    if closed > log_least:
                        found.append((i, end + 1, kind, math.exp(closed)))
                    path += ways[at, inner] + emit[end, inner]
                    at = inner
        return found
