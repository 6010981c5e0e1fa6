"""BERT's encoder, of whose layers the lower ones may be left out once their output is known."""
import math

import torch
from torch import nn
from torch.nn import functional as F

HEADS = 12


class Layer(nn.Module):
    def __init__(self, width, inner, dropout):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, eps=1e-12)
        self.wide = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, hidden, bias):
        """hidden: (texts, pieces, width); bias: (texts, 1, 1, pieces), very negative at padding."""
        texts, pieces, width = hidden.shape

        def split(x):
            return x.view(texts, pieces, HEADS, width // HEADS).transpose(1, 2)

        query, key, value = split(self.query(hidden)), split(self.key(hidden)), split(self.value(hidden))
        scores = query @ key.transpose(2, 3) / math.sqrt(width // HEADS) + bias
        mixed = (self.dropout(scores.softmax(-1)) @ value).transpose(1, 2).reshape(hidden.shape)
        hidden = self.attended_norm(hidden + self.dropout(self.attended(mixed)))
        return self.norm(hidden + self.dropout(self.narrow(F.gelu(self.wide(hidden)))))

    NAMES = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "attended": "attention.output.dense",
        "attended_norm": "attention.output.LayerNorm",
        "wide": "intermediate.dense",
        "narrow": "output.dense",
        "norm": "output.LayerNorm",
    }

    @classmethod
    def of(cls, weights, number, dropout):
        """Layer ``number``, counted from 0, of the weights of ``onnx_weights.read``."""
        prefix = f"encoder.layer.{number}."
        inner, width = weights[prefix + "intermediate.dense.weight"].shape
        layer = cls(width, inner, dropout)
        layer.load_state_dict({
            f"{ours}.{kind}": torch.from_numpy(weights[f"{prefix}{theirs}.{kind}"].copy())
            for ours, theirs in cls.NAMES.items() for kind in ("weight", "bias")})
        return layer


class Embeddings(nn.Module):
    """Pieces and their places as vectors: the input of the first layer."""

    def __init__(self, weights):
        super().__init__()

        def tensor(name):
            return torch.from_numpy(weights["embeddings." + name].copy())

        self.pieces = nn.Parameter(tensor("word_embeddings.weight"))
        self.places = nn.Parameter(tensor("position_embeddings.weight")
                                   + tensor("token_type_embeddings.weight")[0])
        self.norm = nn.LayerNorm(self.pieces.shape[1], eps=1e-12)
        self.norm.load_state_dict({kind: tensor("LayerNorm." + kind) for kind in ("weight", "bias")})

    def forward(self, ids):
        return self.norm(self.pieces[ids] + self.places[:ids.shape[1]])


def bias(lengths, pieces):
    """What attention adds to the scores of places, given the length of each text."""
    there = torch.arange(pieces)[None, :] < torch.tensor(lengths)[:, None]
    return torch.where(there, 0.0, -1e9)[:, None, None, :]
