"""The two LSTMs of padded groups beside one sentence at a time."""
import unittest

import torch

from tagger import Around

LENGTHS = [5, 1, 9, 4, 4, 2, 7]


class AroundTest(unittest.TestCase):
    def test_a_word_sees_its_sentence_and_nothing_else_whatever_is_read_together(self):
        torch.manual_seed(1)
        around = Around(8)
        around.TOGETHER = 3
        words = torch.randn(sum(LENGTHS), 8, requires_grad=True)
        alone = []
        for sentence in words.split(LENGTHS):
            before = around.before(sentence[:, None])[0][:, 0]
            after = around.after(sentence.flip(0)[:, None])[0][:, 0].flip(0)
            alone.append(torch.cat([before, after], 1))
        alone, together = torch.cat(alone), around(words, LENGTHS)
        self.assertTrue(torch.allclose(together, alone, atol=1e-6))
        pull = torch.randn_like(alone)
        expected, = torch.autograd.grad((alone * pull).sum(), words)
        found, = torch.autograd.grad((together * pull).sum(), words)
        self.assertTrue(torch.allclose(found, expected, atol=1e-6))


if __name__ == "__main__":
    unittest.main()
