"""The helper process that reads PDFs for `loaders.readers.pdf`: a head and bytes in, length and reading out.

The operating system ends it when a document takes too much processor time or memory; nothing in PDFium can be asked to.
"""

from __future__ import annotations

import pickle
import sys
from math import ceil
from typing import BinaryIO

from graph.errors import UnreadableInput
from loaders.readers.limits import PDF_MEMORY
from loaders.readers.pdf import HEAD, READY
from loaders.readers.pdf_pages import read_pages
from loaders.readers.reading import Reading


def serve(incoming: BinaryIO, outgoing: BinaryIO) -> None:
    """Says that it is ready, then answers one document after another until the other side closes."""
    outgoing.write(READY)
    outgoing.flush()
    while len(head := incoming.read(HEAD.size)) == HEAD.size:
        seconds, pictures, length = HEAD.unpack(head)
        data = incoming.read(length)
        _limit(seconds)
        result: Reading | tuple[str, str]
        try:
            result = read_pages(data, "", pictures=pictures)
        except UnreadableInput as error:
            result = (error.what, error.mend)
        body = pickle.dumps(result, pickle.HIGHEST_PROTOCOL)
        outgoing.write(len(body).to_bytes(8, "big") + body)
        outgoing.flush()


def _limit(seconds: int) -> None:
    """Allows so many more seconds of processor time. Windows has no such limit; there the caller watches the clock."""
    try:
        import resource  # noqa: PLC0415 -- not on Windows
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    until = ceil(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (until, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_AS, (PDF_MEMORY, resource.RLIM_INFINITY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
