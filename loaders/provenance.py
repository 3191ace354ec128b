"""Where records come from: files, folders and .zip archives, and what an index.jsonl beside them says of each."""

from __future__ import annotations

import io
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from graph.errors import UnreadableInput
from loaders.readers.limits import MAXIMUM_BYTES

# zlib.error is no OSError; RuntimeError is a missing password, NotImplementedError an unknown compression.
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, RuntimeError, NotImplementedError)
INDEX_NAME = "index.jsonl"
MAXIMUM_ENTRIES = 100_000
"""The most files of one archive."""
MAXIMUM_ARCHIVE_BYTES = 4_000_000_000
"""The most that one archive may unpack to in all; each entry is limited by itself as well."""
MAXIMUM_RATIO = 200
"""An entry that unpacks to more than this many times its size, and to more than 10 MB, is taken for a bomb."""


class IndexLine(BaseModel):
    """One line of an index.jsonl: what is known of the file at `path`, which counts from the index's own folder."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    path: str = Field(min_length=1, max_length=4_096)
    url: str | None = Field(default=None, max_length=4_096)
    retrieved_at: str | None = Field(default=None, max_length=100)
    council: str | None = Field(default=None, max_length=300)


@dataclass(frozen=True, slots=True)
class Provenance:
    """What is known of a file beyond its bytes."""

    url: str | None = None
    council: str | None = None
    retrieved_at: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One file that was found: its path as a person would name it (`records.zip/a.html`), its bytes and provenance."""

    path: str
    data: bytes
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class Refusal:
    """One entry that was not read; the others go on. `str(error)` says what, where and how to mend it."""

    path: str
    error: UnreadableInput


def walk(paths: list[Path]) -> Iterator[Source | Refusal]:
    """Every file under the paths, in the order of their names, each with its bytes and provenance.

    A folder is searched whole; an index.jsonl in it (or in an archive) describes the files and is no record itself.
    Hidden files are passed over. What cannot be read comes as a Refusal in its place.

    >>> [s.error.what for s in walk([Path("no/such/file")]) if isinstance(s, Refusal)]
    ['does not exist']
    """
    for path in paths:
        try:
            if path.is_dir():
                yield from _folder(path)
            elif path.is_symlink() and (fault := _bad_link(path)) is not None:
                yield _refusal(str(path), *fault)
            elif not path.exists():
                yield _refusal(str(path), "does not exist", "check the spelling of the path")
            else:
                index, refusals = _index_beside(path.parent)
                yield from refusals
                yield from _file(path, path.parent, index)
        except (OSError, ValueError) as error:
            yield _refusal(str(path), f"cannot be opened ({error})", "check that it exists and may be read")


def read_index(data: bytes, where: str) -> tuple[dict[str, Provenance], list[Refusal]]:
    """Provenance by path, and a refusal for every line that cannot be used; the lines before and after it count.

    >>> read_index(b'{"path": "a.txt", "url": "https://example.org/"}', "index.jsonl")[0]["a.txt"].url
    'https://example.org/'
    """
    known: dict[str, Provenance] = {}
    refusals: list[Refusal] = []
    for number, raw in enumerate(data.decode("utf-8-sig", "replace").split("\n"), 1):
        if not raw.strip():
            continue
        try:
            line = IndexLine.model_validate_json(raw)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            field = ".".join(str(part) for part in first["loc"]) or "the line"
            what = f"has a bad line {number}: {field}: {first['msg']}"
            refusals.append(_refusal(where, what, 'write one JSON object a line, {"path": "…", "url": "…"}'))
            continue
        known[_normal(line.path)] = Provenance(line.url, line.council, line.retrieved_at)
    return known, refusals


def _normal(path: str) -> str:
    return str(PurePosixPath(path.replace("\\", "/"))).removeprefix("./")


def _refusal(path: str, what: str, mend: str) -> Refusal:
    return Refusal(path, UnreadableInput(path, what, mend))


# folders and files


def _index_beside(folder: Path) -> tuple[dict[str, Provenance], list[Refusal]]:
    index = folder / INDEX_NAME
    if not index.is_file():
        return {}, []
    if index.stat().st_size > MAXIMUM_BYTES:
        return {}, [_refusal(str(index), "is too large for an index", "split the folder")]
    return read_index(index.read_bytes(), str(index))


def _folder(root: Path) -> Iterator[Source | Refusal]:
    index, refusals = _index_beside(root)
    yield from refusals
    found = False
    boundary = root.resolve()
    for path in sorted(root.rglob("*")):
        inner = path.relative_to(root)
        if any(part.startswith(".") for part in inner.parts) or path.name == INDEX_NAME:
            continue
        fault = _bad_link(path, boundary)
        if fault is not None:
            found = True
            yield _refusal(str(path), *fault)
        elif path.is_dir():
            if (path / INDEX_NAME).is_file():
                below, refusals = _index_beside(path)
                yield from refusals
                index |= {_normal(f"{inner.as_posix()}/{name}"): known for name, known in below.items()}
        else:
            found = True
            yield from _file(path, root, index)
    if not found:
        yield _refusal(str(root), "holds no file", "give a folder with records in it")


def _bad_link(path: Path, boundary: Path | None = None) -> tuple[str, str] | None:
    """Why a link is not followed, and how to mend it; None for one inside the boundary, and for what is no link."""
    if not path.is_symlink():
        return None
    try:
        target = path.resolve(strict=True)
    except FileNotFoundError:
        return "is a link to nothing", "remove it, or put the file in its place"
    except (OSError, RuntimeError):  # Python 3.11 and 3.12 raise RuntimeError for a loop
        return "is a link that leads back to itself", "remove it, or put the file in its place"
    if boundary is not None and not target.is_relative_to(boundary):
        return "is a link out of the folder", "put a copy of the file in its place"
    return None


def _file(path: Path, root: Path, index: dict[str, Provenance]) -> Iterator[Source | Refusal]:
    known = index.get(_normal(path.relative_to(root).as_posix()), Provenance())
    try:
        if not path.is_file():
            yield _refusal(str(path), "is no regular file", "give a file on disk")
            return
        size = path.stat().st_size
        with path.open("rb") as file:
            if path.suffix.lower() == ".zip" or zipfile.is_zipfile(file):
                file.seek(0)
                if not _is_office(file):
                    yield from _archive(path)
                    return
            if size > MAXIMUM_BYTES:
                what = f"has {size / 1e6:,.0f} MB, more than the {MAXIMUM_BYTES // 1_000_000} MB that are read"
                yield _refusal(str(path), what, "split it, or leave it out")
                return
            file.seek(0)
            yield Source(str(path), file.read(MAXIMUM_BYTES + 1), known)
    except OSError as error:
        yield _refusal(str(path), f"cannot be opened ({error.strerror or error})", "check that it may be read")


def _is_office(file: io.BufferedReader) -> bool:
    """Whether the zip is a document of its own (DOCX, XLSX, ODT), which its reader takes or refuses."""
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist()[:2_000])
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False
    return "[Content_Types].xml" in names or "mimetype" in names


# archives


def _archive(path: Path) -> Iterator[Source | Refusal]:
    where = str(path)
    try:
        archive = zipfile.ZipFile(path)
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        yield _refusal(where, "is a truncated or damaged zip archive", "download it again")
        return
    with archive:
        members = [m for m in archive.infolist() if not m.is_dir()]
        if len(members) > MAXIMUM_ENTRIES or sum(m.file_size for m in members) > MAXIMUM_ARCHIVE_BYTES:
            yield _refusal(where, "unpacks to more than is read from one archive", "split it")
            return
        if not members:
            yield _refusal(where, "is an empty zip archive", "give an archive with records in it")
            return
        index: dict[str, Provenance] = {}
        for member in members:
            if PurePosixPath(member.filename).name == INDEX_NAME and _fault(member) is None:
                try:
                    data = _unpacked(archive, member)
                except _BROKEN as error:
                    yield _refusal(f"{where}/{member.filename}", f"cannot be unpacked ({error})", "pack it again")
                    continue
                known, refusals = read_index(data, f"{where}/{member.filename}")
                yield from refusals
                folder = PurePosixPath(member.filename).parent
                index |= {_normal(str(folder / name)): value for name, value in known.items()}
        for member in sorted(members, key=lambda m: m.filename):
            yield from _member(archive, member, where, index)


def _member(
    archive: zipfile.ZipFile, member: zipfile.ZipInfo, where: str, index: dict[str, Provenance]
) -> Iterator[Source | Refusal]:
    name = member.filename
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if parts and (
        (parts[-1] == INDEX_NAME and _fault(member) is None) or parts[-1].startswith(".") or parts[0] == "__MACOSX"
    ):
        return
    fault = _fault(member)
    shown = f"{where}/{name}"
    if fault is not None:
        yield Refusal(shown, UnreadableInput(shown, *fault))
        return
    try:
        data = _unpacked(archive, member)
    except _BROKEN as error:
        yield _refusal(shown, f"cannot be unpacked ({error})", "pack the archive again")
        return
    if len(data) > MAXIMUM_BYTES:
        yield _refusal(shown, "unpacks to more than it says", "leave it out: it is a decompression bomb")
    elif data[:4] == b"PK\x03\x04" and b"[Content_Types].xml" not in data and b"mimetype" not in data[:64]:
        yield _refusal(shown, "is an archive inside an archive", "unpack it and give it by itself")
    else:
        yield Source(shown, data, index.get(_normal(name), Provenance()))


def _fault(member: zipfile.ZipInfo) -> tuple[str, str] | None:
    """Why an entry is refused before it is unpacked: (what, how to mend it)."""
    name = member.filename.replace("\\", "/")
    if name.startswith("/") or ".." in name.split("/") or (len(name) > 1 and name[1] == ":"):
        return "has a name that points out of the archive", "pack the archive again with plain names"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a link, not a file", "pack the file itself"
    if member.flag_bits & 1:
        return "is protected by a password", "pack the archive again without one"
    if member.file_size > MAXIMUM_BYTES:
        return f"has {member.file_size / 1e6:,.0f} MB, more than is read of one file", "split it, or leave it out"
    if member.file_size > 10_000_000 and member.file_size > MAXIMUM_RATIO * max(1, member.compress_size):
        return "is a decompression bomb", "leave it out"
    return None


def _unpacked(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    with archive.open(member) as file:
        return file.read(MAXIMUM_BYTES + 1)
