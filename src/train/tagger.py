"""The trained part: upper layers of the encoder, what is known of each word, and a chain."""
import torch
from torch import nn
from torch.nn import functional as F
from torch.nn.utils.rnn import pad_sequence

import bert
from chain import Chain
from frozen import pool

WIDTH = 384


class Around(nn.Module):
    """What stands before and after each word of a sentence, by two LSTMs.

    Packed sequences would say the same; they learn three times slower on a processor.
    """

    TOGETHER = 32

    def __init__(self, width):
        super().__init__()
        self.before = nn.LSTM(width, width // 2)
        self.after = nn.LSTM(width, width // 2)

    def forward(self, words, lengths):
        """words: (words, width), sentence by sentence. Gives the same shape."""
        firsts = [0]
        for length in lengths:
            firsts.append(firsts[-1] + length)
        order = sorted(range(len(lengths)), key=lambda s: lengths[s])
        rows = torch.cat([words, words.new_zeros(1, words.shape[1])])
        seen, places = [], []
        for at in range(0, len(order), self.TOGETHER):
            some = order[at:at + self.TOGETHER]
            spread = pad_sequence([torch.arange(firsts[s], firsts[s + 1]) for s in some],
                                  padding_value=len(words))
            steps, count = spread.shape
            there = spread < len(words)
            turned = (there.sum(0) - 1 - torch.arange(steps)[:, None]).where(there, torch.zeros(1).long())
            back = spread.gather(0, turned).where(there, spread)
            before = self.before(F.embedding(spread, rows))[0].flatten(0, 1)
            after = self.after(F.embedding(back, rows))[0].flatten(0, 1)
            mirrored = turned * count + torch.arange(count)
            seen.append(torch.cat([before[there.flatten()], F.embedding(mirrored[there], after)], 1))
            places.append(spread[there])
        return F.embedding(torch.cat(places).argsort(), torch.cat(seen))


class Tagger(nn.Module):
    """
    upper: numbers of the layers that are trained, counted from 0; possibly none
    taps: how many frozen layers are shown to the chain besides
    facts: how many facts there are, 0 being none
    """

    def __init__(self, weights, upper, taps, facts, types, settings):
        super().__init__()
        self.upper = nn.ModuleList(bert.Layer.of(weights, n, settings.dropout) for n in upper)
        self.known = nn.EmbeddingBag(facts, settings.known, mode="sum", padding_idx=0)
        nn.init.normal_(self.known.weight, std=0.1)
        self.told = nn.Linear(settings.known, WIDTH, bias=False)
        nn.init.zeros_(self.told.weight)
        self.join = nn.Linear(WIDTH * (taps + bool(upper)), settings.width)
        self.join_known = nn.Linear(settings.known, settings.width, bias=False)
        self.around = Around(settings.width)
        self.tags = nn.Linear(settings.width, 1 + 4 * types)
        self.chain = Chain(types)
        self.dropout = nn.Dropout(settings.word_dropout)

    def forward(self, batch):
        """Emissions (sentences, words, tags) of a ``Batch``, padded at the end."""
        known = self.known(batch.facts)
        seen = [batch.below]
        if self.upper:
            hidden = pad_sequence(batch.stretches, batch_first=True)
            word_of = pad_sequence(batch.word_of, batch_first=True, padding_value=-1)
            told = torch.cat([torch.zeros(1, WIDTH), self.told(known)])
            hidden = hidden + told[word_of + 1]
            bias = bert.bias([len(s) for s in batch.stretches], hidden.shape[1])
            for layer in self.upper:
                hidden = layer(hidden, bias)
            seen.append(pool(hidden.flatten(0, 1), word_of.flatten(), len(known)))
        words = torch.tanh(self.join(self.dropout(torch.cat(seen, 1)))
                           + self.join_known(self.dropout(known)))
        around = self.around(words, batch.lengths)
        emissions = self.tags(self.dropout(around + words))
        return pad_sequence(emissions.split(batch.lengths), batch_first=True)

    def loss(self, batch):
        """Mean over the words of the batch."""
        return self.chain.loss(self(batch), batch.tags, batch.there()) / sum(batch.lengths)

    def groups(self, encoder_rate, head_rate):
        """Parameters with their learning rates."""
        upper = {id(p) for p in self.upper.parameters()}
        return [
            {"params": list(self.upper.parameters()), "lr": encoder_rate},
            {"params": [p for p in self.parameters() if id(p) not in upper], "lr": head_rate},
        ]


class Batch:
    """Some texts side by side; the words of all stand in one row, in the order of the sentences.

    facts: (words, most facts), 0 at the end; lengths: of the sentences; tags: (sentences, words)
    """

    def __init__(self, items):
        self.stretches, self.word_of, below, facts, self.lengths, tags = [], [], [], [], [], []
        words = 0
        for item in items:
            self.stretches += item.frozen.stretches
            self.word_of += [torch.where(w >= 0, w + words, w) for w in item.frozen.word_of]
            below.append(item.frozen.below)
            facts += item.facts
            self.lengths += [len(t) for t in item.tags]
            tags += [torch.tensor(t) for t in item.tags]
            words += sum(len(t) for t in item.tags)
        self.below = torch.cat(below)
        self.facts = pad_sequence([torch.tensor(f) for f in facts], batch_first=True)
        self.tags = pad_sequence(tags, batch_first=True)

    def there(self):
        return torch.arange(max(self.lengths))[None, :] < torch.tensor(self.lengths)[:, None]

    def without_facts(self, share):
        """Hides a share of the facts, so that no one of them is trusted alone."""
        self.facts = self.facts * (torch.rand(self.facts.shape) >= share)
        return self
