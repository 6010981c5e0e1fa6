"""Spans chosen out of likely ones."""
import unittest

from choose import choose, mean


def span(start, end, kind, probability):
    return {"start": start, "end": end, "type": kind, "probability": probability}


class ChooseTest(unittest.TestCase):
    def test_a_span_that_one_file_lacks_counts_as_impossible_there(self):
        likely = mean([[span(0, 4, "Task", 0.8)], [span(0, 4, "Task", 0.4), span(6, 9, "Task", 0.5)]])
        self.assertAlmostEqual(likely[0, 4, "Task"], 0.6)
        self.assertAlmostEqual(likely[6, 9, "Task"], 0.25)

    def test_the_surest_stands_and_what_overlaps_it_falls(self):
        likely = {(0, 4, "Task"): 0.5, (2, 9, "Method"): 0.6, (9, 12, "Task"): 0.3, (13, 15, "Task"): 0.2}
        self.assertEqual(choose(likely, 0.3), [(2, 9, "Method"), (9, 12, "Task")])

    def test_of_equally_sure_ones_the_longer_stands(self):
        self.assertEqual(choose({(0, 4, "Task"): 0.5, (0, 9, "Task"): 0.5}, 0.3), [(0, 9, "Task")])


if __name__ == "__main__":
    unittest.main()
