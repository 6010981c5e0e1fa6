"""python3 -m unittest: the chain beside a sum over every sequence of tags."""
import itertools
import math
import unittest

import torch

from chain import Chain, spans_of, tags_of

TYPES, WORDS = 2, 3


def right(path):
    """Whether a path of tags is one of spans: made of it, spans must give it back."""
    return tags_of(spans_of(path), len(path)) == list(path)


class ChainTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(1)
        self.chain = Chain(TYPES)
        torch.nn.init.normal_(self.chain.weights)
        self.emissions = torch.randn(WORDS, 1 + 4 * TYPES)
        ways = self.chain.weights.tolist()
        self.weight = {}
        for path in filter(right, itertools.product(range(1 + 4 * TYPES), repeat=WORDS)):
            steps = sum(ways[a][b] for a, b in zip(path, path[1:]))
            self.weight[path] = math.exp(steps + sum(self.emissions[i, t].item() for i, t in enumerate(path)))
        self.total = sum(self.weight.values())

    def padded(self):
        """The sentence beside a longer one, so that it is padded."""
        emissions = torch.stack([torch.cat([self.emissions, torch.randn(2, 1 + 4 * TYPES)]),
                                 torch.randn(WORDS + 2, 1 + 4 * TYPES)])
        there = torch.tensor([[True] * WORDS + [False] * 2, [True] * (WORDS + 2)])
        return emissions, there

    def test_loss_is_the_share_of_the_right_tags_whatever_the_padding(self):
        for path in [(0, 0, 0), (4, 5, 7), (1, 2, 3)]:
            emissions, there = self.padded()
            both = torch.tensor([list(path) + [0, 0], [0] * (WORDS + 2)])
            other = self.chain.loss(emissions[1:], both[1:], there[1:]).item()
            loss = self.chain.loss(emissions, both, there).item() - other
            self.assertAlmostEqual(loss, -math.log(self.weight[path] / self.total), 3)

    def test_best_is_the_weightiest_sequence(self):
        emissions, there = self.padded()
        best = max(self.weight, key=self.weight.get)
        self.assertEqual(self.chain.best(emissions, there)[0], list(best))

    def test_spans_have_the_share_of_the_sequences_that_hold_them(self):
        sums = {}
        for path, weight in self.weight.items():
            for span in spans_of(path):
                sums[span] = sums.get(span, 0) + weight / self.total
        with torch.no_grad():
            found = {span[:3]: span[3] for span in self.chain.spans(self.emissions, least=1e-6)}
        self.assertEqual(found.keys(), sums.keys())
        for span, share in sums.items():
            self.assertAlmostEqual(found[span], share, 4)


if __name__ == "__main__":
    unittest.main()
