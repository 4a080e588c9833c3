"""spacy-match.py NAMES TEXT: seconds that spaCy's blank tokeniser and PhraseMatcher take for TEXT, one name a line."""
import sys
import time

import spacy
from spacy.matcher import PhraseMatcher

nlp = spacy.blank("xx")
matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
with open(sys.argv[1], encoding="utf-8") as names:
    matcher.add("NAME", [nlp.make_doc(line.strip()) for line in names if line.strip()])
with open(sys.argv[2], encoding="utf-8") as text:
    paragraphs = [part for part in text.read().split("\n\n") if part.strip()]
start = time.perf_counter()
found = sum(len(matcher(doc)) for doc in nlp.tokenizer.pipe(paragraphs))
print(time.perf_counter() - start, found)
