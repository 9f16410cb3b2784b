"""Reads documents with Python's feedparser: CPU seconds of all readings and the most memory held, as JSON.
    python bench/parse.py <folder of documents>"""

import json
import pathlib
import resource
import sys
import time

import feedparser

documents = [path.read_bytes() for path in sorted(pathlib.Path(sys.argv[1]).iterdir())]
before = time.process_time()
for document in documents:
    feedparser.parse(document)
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({"seconds": time.process_time() - before, "megabytes": round(memory)}))
