"""Readers: HTML, PDF, DOCX and plain text become a Document whose blocks know their offsets."""

from __future__ import annotations

from loaders.readers.read import read
from loaders.readers.reading import Reading

__all__ = ["Reading", "read"]
