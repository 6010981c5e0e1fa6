"""Chooses spans out of likely ones: of the mean of some files the surest, none overlapping another.

Prints exact F1 of span and type by threshold, over the texts that every file holds.
"""
import argparse
import json


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {r["id"]: r for r in map(json.loads, filter(str.strip, lines))}


def place(span):
    return span["start"], span["end"], span["type"]


def mean(likely):
    """Of lists of spans with probabilities: a probability for each (start, end, type)."""
    found = {}
    for spans in likely:
        for span in spans:
            found[place(span)] = found.get(place(span), 0) + span["probability"] / len(likely)
    return found


def choose(likely, threshold):
    """The surest of (start, end, type) with probabilities, longer ones first where these are equal."""
    chosen = []
    for span in sorted(likely, key=lambda s: (-likely[s], s[0] - s[1], s)):
        if likely[span] >= threshold and all(span[1] <= c[0] or c[1] <= span[0] for c in chosen):
            chosen.append(span)
    return sorted(chosen)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("gold", help="labelled spans, as they were read to learn from")
    parser.add_argument("likely", nargs="+", help="likely spans of their texts")
    parser.add_argument("--threshold", type=float, nargs="*", default=[t / 100 for t in range(20, 65, 5)])
    parser.add_argument("--output", help="where to write the spans chosen by the last threshold")
    args = parser.parse_args()
    gold, files = read(args.gold), [read(path) for path in args.likely]
    keys = [key for key in gold if all(key in file for file in files)]
    likely = {key: mean([file[key]["spans"] for file in files]) for key in keys}
    for threshold in args.threshold:
        chosen = {key: choose(likely[key], threshold) for key in keys}
        right = sum(len({place(s) for s in gold[key]["spans"]} & set(chosen[key])) for key in keys)
        count = sum(len({place(s) for s in gold[key]["spans"]}) for key in keys)
        found = sum(map(len, chosen.values()))
        print(f"{threshold:.2f}: F1 {2 * right / max(1, count + found):.4f}, "
              f"P {right / max(1, found):.4f}, R {right / max(1, count):.4f}, {len(keys)} texts")
    if args.output:
        with open(args.output, "w", encoding="utf-8") as out:
            for key in keys:
                spans = [{"start": start, "end": end, "type": kind} for start, end, kind in chosen[key]]
                out.write(json.dumps({"id": key, "text": gold[key]["text"], "spans": spans}) + "\n")


if __name__ == "__main__":
    main()
