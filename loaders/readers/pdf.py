"""PDF: read in a process of its own, which can be killed.

A PDF is a program. One of 1 KB can nest its drawings so that reading them takes years, or unpack to gigabytes, and
PDFium cannot be interrupted from Python. So a helper process reads PDFs, bounded in processor time and memory; it is
started again after one that went too far: a quarter of a second once, a millisecond or so a document (decision 0020).
"""

from __future__ import annotations

import atexit
import os
import pickle
import struct
import subprocess
import sys
import threading
from contextlib import suppress
from typing import BinaryIO

from graph.errors import Misconfigured, UnreadableInput
from loaders.readers import limits
from loaders.readers.ocr import available as ocr_available
from loaders.readers.reading import Reading

READY = b"."
HEAD = struct.Struct(">I?Q")
"""What goes before a document's bytes: seconds allowed, whether pages are read from their pictures, and the length."""
_DOWNLOAD = "download it again, or print it to a new PDF"
_PATIENCE = 6
"""Wall-clock seconds allowed for one of processor time: on a busy machine a sound document is only slow."""


def read_pdf(data: bytes, where: str, *, pictures: bool = True) -> Reading:
    """Reads a PDF. A page without a text layer is read from its picture where the extra `ocr` and its program are
    installed, unless `pictures` is False; otherwise it is named in `unreadable_pages`, never passed over in silence."""
    with _DESK.turn:
        reading = _DESK.helper().read(data, where, seconds_for(len(data)))
        if not (pictures and reading.unreadable_pages and ocr_available()):
            return reading
        pages = min(len(reading.unreadable_pages), limits.MAXIMUM_OCR_PAGES)
        with suppress(UnreadableInput):  # too much for the second way: what the first has read still holds
            seconds = seconds_for(len(data)) + limits.OCR_SECONDS * pages
            return _DESK.helper().read(data, where, seconds, pictures=True)
        return reading


def seconds_for(size: int) -> int:
    """Processor seconds allowed for a PDF of so many bytes.

    >>> seconds_for(100_000), seconds_for(20_000_000)
    (3, 23)
    """
    return limits.PDF_SECONDS + limits.PDF_SECONDS_A_MEGABYTE * size // 1_000_000


class _Helper:
    """The running helper process and the pipes to it."""

    def __init__(self) -> None:
        self.owner = os.getpid()
        command = [sys.executable, "-m", "loaders.readers.pdf_helper"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        if _open(self.process.stdout).read(1) != READY:
            self.stop()
            raise OSError(f"`{' '.join(command)}` ends at once")

    @property
    def usable(self) -> bool:
        """Alive, and started by this process and not by the one it was forked from."""
        return self.owner == os.getpid() and self.process.poll() is None

    def read(self, data: bytes, where: str, allowed: int, *, pictures: bool = False) -> Reading:
        watch = threading.Timer(allowed * _PATIENCE, self.process.kill)
        watch.daemon = True
        watch.start()
        try:
            _open(self.process.stdin).write(HEAD.pack(allowed, pictures, len(data)) + data)
            _open(self.process.stdin).flush()
            answer = _receive(_open(self.process.stdout))
        except OSError:
            answer = None  # the pipe broke: the process is gone
        except BaseException:
            self.stop()  # interrupted half-way: the next document must not get this one's answer
            raise
        finally:
            watch.cancel()
        if answer is None:
            self.stop()
            what = f"cannot be read within {allowed} seconds and the memory allowed; it is broken or a trap"
            raise UnreadableInput(where, what, _DOWNLOAD)
        result: Reading | tuple[str, str] = pickle.loads(answer)  # noqa: S301 -- written by our own helper
        if isinstance(result, Reading):
            return result
        raise UnreadableInput(where, *result)

    def stop(self) -> None:
        if self.owner != os.getpid():
            return
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):  # what was still to be written cannot be any more
                _open(pipe).close()


def _open(pipe: object) -> BinaryIO:
    """The pipe of a process that was started with one."""
    if pipe is None:
        raise OSError("the helper process has no pipe")
    return pipe  # pyright: ignore[reportReturnType]


def _receive(pipe: BinaryIO) -> bytes | None:
    head = pipe.read(8)
    if len(head) < 8:
        return None
    length = int.from_bytes(head, "big")
    body = pipe.read(length)
    return body if len(body) == length else None


class _Desk:
    """The one helper of this process, and whose turn it is."""

    def __init__(self) -> None:
        self.turn = threading.Lock()
        self.running: _Helper | None = None

    def helper(self) -> _Helper:
        if self.running is None or not self.running.usable:
            self.close()
            try:
                self.running = _Helper()
            except OSError as error:
                what = f"PDFs are read by a process of their own, and none can be started: {error}"
                raise Misconfigured(what) from error
        return self.running

    def close(self) -> None:
        if self.running is not None:
            self.running.stop()
        self.running = None

    def forget(self) -> None:
        """In a forked process: the helper and the lock are its parent's, and may be in use there."""
        self.turn = threading.Lock()
        self.running = None


_DESK = _Desk()
atexit.register(_DESK.close)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_DESK.forget)
