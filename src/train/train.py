"""Fine-tunes the encoder's upper layers to tag words, and tags texts that it has not learned from.

Same files, settings, seed and number of threads: same weights and the same tags.
"""
import argparse
import json
import os
import random
import time
from dataclasses import dataclass

import torch

import chain
import frozen
import onnx_weights
import texts as reading
from tagger import Batch, Tagger
from wordpiece import WordPiece

APPLY = -2
LEAST_FACT = 3


@dataclass
class Item:
    """One text ready to learn from: facts by word, tags by sentence."""

    text: reading.Text
    frozen: frozen.Frozen
    facts: list
    tags: list


class Facts:
    """Numbers of what is known of words: facts of the file and shapes, if seen often enough."""

    def __init__(self, texts, least):
        counts = {}
        for text in texts:
            for sentence in text.sentences:
                for fact in self._all(sentence):
                    for f in fact:
                        counts[f] = counts.get(f, 0) + 1
        kept = sorted((f for f, n in counts.items() if n >= least), key=str)
        self.numbers = {f: n for n, f in enumerate(kept, 1)}

    def __len__(self):
        return len(self.numbers) + 1

    @staticmethod
    def _all(sentence):
        for word, facts in zip(sentence.words, sentence.facts):
            yield [*facts, "shape " + reading.shape(word)]

    def of(self, sentence):
        for facts in self._all(sentence):
            yield [self.numbers[f] for f in facts if f in self.numbers] or [0]


def load(args):
    """Types, texts, weights of the encoder, and what its frozen layers say of each text. Texts that
    are only to be tagged are in fold ``APPLY``."""
    if args.papers:
        types, texts = reading.read_papers(args.papers)
    else:
        types = []
        texts = reading.read_spans(args.spans, types, args.folds)
        others = reading.read_spans(args.apply, types, 1) if args.apply else []
        for other in others:
            other.fold = APPLY
        texts += others
    weights = onnx_weights.read(args.encoder)
    made_of = [args.papers, args.spans, args.apply, args.depth, args.taps]
    if args.cache and os.path.exists(args.cache):
        kept = torch.load(args.cache)
        if kept["made_of"] != made_of:
            raise SystemExit(f"{args.cache} was made of {kept['made_of']}")
        return types, texts, weights, kept["below"]
    below = frozen.freeze(texts, weights, WordPiece(args.tokenizer), args.depth, args.taps)
    if args.cache:
        torch.save({"made_of": made_of, "below": below}, args.cache)
    return types, texts, weights, below


def batches(items, size, shuffle):
    """Texts of like length together, about so many words a batch."""
    order = sorted(items, key=lambda i: len(i.facts) * (1 + 0.1 * (shuffle.random() if shuffle else 0)))
    found, batch = [], []
    for item in order:
        if batch and (len(batch) + 1) * len(item.facts) > size:
            found.append(batch)
            batch = []
        batch.append(item)
    found.append(batch)
    if shuffle:
        shuffle.shuffle(found)
    return found


def fit(model, items, args, after):
    """Learns; calls ``after(epoch)`` at the end of each pass."""
    shuffle = random.Random(args.seed)
    optimizer = torch.optim.AdamW(model.groups(args.encoder_rate, args.head_rate), weight_decay=0.01)
    total = args.epochs * len(batches(items, args.batch, random.Random(args.seed)))
    warm = max(1, total // 10)
    # A pass may have a batch more or less than the first one: the rate never falls below 0.
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / warm, max(0.0, (total - s) / (total - warm))))
    for epoch in range(1, args.epochs + 1):
        model.train()
        started, losses = time.process_time(), []
        for batch in batches(items, args.batch, shuffle):
            loss = model.loss(Batch(batch).without_facts(args.fact_dropout))
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
        mean, seconds = sum(losses) / len(losses), time.process_time() - started
        print(f"epoch {epoch}: loss {mean:.4f}, {seconds:.0f} CPU s", flush=True)
        after(epoch)


@torch.no_grad()
def tagged(model, items, size):
    """Pairs of an item and, for each of its sentences, the likeliest spans and the emissions."""
    model.eval()
    for batch in batches(items, size, None):
        data = Batch(batch)
        emissions = model(data)
        paths = model.chain.best(emissions, data.there())
        at = 0
        for item in batch:
            count = len(item.tags)
            yield item, [(chain.spans_of(path), rows[:len(path)])
                         for path, rows in zip(paths[at:at + count], emissions[at:at + count])]
            at += count


def score(model, items, size):
    """F1 of spans with their types."""
    right = gold = found = 0
    for item, sentences in tagged(model, items, size):
        for sentence, (spans, _) in zip(item.text.sentences, sentences):
            right += len(set(sentence.spans) & set(spans))
            gold += len(sentence.spans)
            found += len(spans)
    return 2 * right / max(1, gold + found), right / max(1, found), right / max(1, gold)


@torch.no_grad()
def write_papers(model, items, args):
    """One line a paper: every likely span with its probability, by sentence."""
    with open(args.output, "a", encoding="utf-8") as out:
        for item, sentences in tagged(model, items, args.batch):
            spans = [[number, *span] for number, (_, rows) in enumerate(sentences)
                     for span in model.chain.spans(rows)]
            out.write(json.dumps({"id": item.text.key, "spans": spans}) + "\n")


@torch.no_grad()
def write_spans(model, items, types, args):
    """One line a text in the form that was read: every likely span, with its probability."""
    with open(args.output, "a", encoding="utf-8") as out:
        for item, sentences in tagged(model, items, args.batch):
            spans = [{"start": sentence.offsets[first][0], "end": sentence.offsets[end - 1][1],
                      "type": types[kind], "probability": round(probability, 4)}
                     for sentence, (_, rows) in zip(item.text.sentences, sentences)
                     for first, end, kind, probability in model.chain.spans(rows)]
            out.write(json.dumps({"id": item.text.key, "spans": spans}) + "\n")


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    data = parser.add_mutually_exclusive_group(required=True)
    data.add_argument("--papers", help="papers as EncoderPapers writes them")
    data.add_argument("--spans", help="labelled spans to learn from")
    parser.add_argument("--apply", help="texts to tag in the end if no fold is left out, never learned from")
    parser.add_argument("--encoder", required=True, help="the ONNX file")
    parser.add_argument("--tokenizer", required=True, help="its tokenizer.json")
    parser.add_argument("--cache", help="where to keep what the frozen layers say")
    parser.add_argument("--output", help="where to write what is tagged; added to what it holds")
    parser.add_argument("--watch", action="store_true", help="score after every pass")
    parser.add_argument("--weights", help="where to keep what was learned, after every pass")
    parser.add_argument("--fold", type=int, nargs="+", default=[-1],
                        help="folds to leave out, one after the other, and to tag")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--depth", type=int, default=6, help="how many layers are frozen")
    parser.add_argument("--top", type=int, default=12, help="how many layers are used")
    parser.add_argument("--taps", type=int, nargs="*", default=[], help="frozen layers to show besides")
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--batch", type=int, default=2000, help="words in a batch")
    parser.add_argument("--encoder-rate", type=float, default=1e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--word-dropout", type=float, default=0.3)
    parser.add_argument("--fact-dropout", type=float, default=0.1)
    parser.add_argument("--known", type=int, default=64, help="width of what is known of a word")
    parser.add_argument("--width", type=int, default=256)
    parser.add_argument("--seed", type=int, default=20261122)
    parser.add_argument("--threads", type=int, default=1)
    return parser.parse_args()


def learn(args, fold, types, texts, weights, below):
    """Learns from all folds but one, and tags that one; the texts of ``APPLY`` if none is left out."""
    torch.manual_seed(args.seed)
    facts = Facts([t for t in texts if t.fold not in (fold, APPLY)], LEAST_FACT)
    items = [Item(t, b, [f for s in t.sentences for f in facts.of(s)],
                  [chain.tags_of(s.spans, len(s.words)) for s in t.sentences])
             for t, b in zip(texts, below)]
    held = [i for i in items if i.text.fold == fold]
    applied = held or [i for i in items if i.text.fold == APPLY]
    train = [i for i in items if i.text.fold not in (fold, APPLY)]
    model = Tagger(weights, range(args.depth, args.top), len(args.taps), len(facts), len(types), args)

    def after(epoch):
        if held and (args.watch or epoch == args.epochs):
            print("  held out: F1 %.4f, P %.4f, R %.4f" % score(model, held, args.batch), flush=True)
        if args.weights:
            torch.save(model.state_dict(), args.weights)

    fit(model, train, args, after)
    if args.output and args.papers:
        write_papers(model, applied, args)
    elif args.output:
        write_spans(model, applied, types, args)


def main():
    args = arguments()
    torch.set_num_threads(args.threads)
    torch.use_deterministic_algorithms(True)
    started = time.process_time()
    types, texts, weights, below = load(args)
    print(f"{len(texts)} texts, frozen layers after {time.process_time() - started:.0f} CPU s", flush=True)
    for fold in args.fold:
        learn(args, fold, types, texts, weights, below)


if __name__ == "__main__":
    main()
