"""Cuts words into the pieces of an uncased BERT's vocabulary."""
import json
import unicodedata

LONGEST_WORD = 100


def _is_sign(char):
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(char).startswith("P")


def _is_ideograph(char):
    return 0x4E00 <= ord(char) <= 0x9FFF or 0x3400 <= ord(char) <= 0x4DBF


class WordPiece:
    """The tokenizer of a Hugging Face ``tokenizer.json`` of type WordPiece, for single words."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            model = json.load(file)["model"]
        self.vocabulary = model["vocab"]
        self.unknown = self.vocabulary[model["unk_token"]]
        self.first = self.vocabulary["[CLS]"]
        self.last = self.vocabulary["[SEP]"]
        self._known = {}

    def pieces(self, word):
        """Numbers of the pieces of a word; never empty."""
        if word not in self._known:
            found = [piece for part in self._parts(word) for piece in self._greedy(part)]
            self._known[word] = found or [self.unknown]
        return self._known[word]

    @staticmethod
    def _parts(word):
        """A word in lower case without accents, cut at signs and ideographs."""
        plain = unicodedata.normalize("NFD", word.lower())
        part = ""
        for char in plain:
            kind = unicodedata.category(char)
            if kind == "Mn" or kind in ("Cc", "Cf") or char.isspace():
                continue
            if _is_sign(char) or _is_ideograph(char):
                if part:
                    yield part
                yield char
                part = ""
            else:
                part += char
        if part:
            yield part

    def _greedy(self, part):
        if len(part) > LONGEST_WORD:
            return [self.unknown]
        found, at = [], 0
        while at < len(part):
            for end in range(len(part), at, -1):
                piece = self.vocabulary.get(("##" if at else "") + part[at:end])
                if piece is not None:
                    break
            else:
                return [self.unknown]
            found.append(piece)
            at = end
        return found
