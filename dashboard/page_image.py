"""A page of a PDF as received, with a quote's boxes marked on it."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from graph.stores.directory import StoredDocument

SCALE = 1.6  # 115 dots an inch: readable on a screen, 100 to 300 kB


@dataclass(frozen=True, slots=True)
class PageImage:
    """`png` is the picture's bytes; `page` counts from 1."""

    page: int
    png: bytes


def page_image(stored: StoredDocument, starts_at: int, ends_at: int) -> PageImage | None:
    """The page on which a span stands with its lines marked, or None for a record that has no pages."""
    boxes = [b for b in stored.layout.get("boxes", []) if b[0]["starts_at"] < ends_at and starts_at < b[0]["ends_at"]]
    if not boxes or stored.row.media_type != "application/pdf" or not stored.bytes_path.is_file():
        return None
    import pypdfium2
    from PIL import ImageDraw

    number = boxes[0][1]
    pdf = pypdfium2.PdfDocument(stored.bytes_path)
    try:
        page = pdf[number - 1]
        height = page.get_height()
        bitmap: Any = page.render(scale=SCALE)  # pyright: ignore[reportArgumentType] - it takes fractions too
        image = bitmap.to_pil().convert("RGB")
    finally:
        pdf.close()
    draw = ImageDraw.Draw(image, "RGBA")
    for _, at, left, bottom, right, top in boxes:
        if at == number:
            draw.rectangle(
                ((left - 2) * SCALE, (height - top - 2) * SCALE, (right + 2) * SCALE, (height - bottom + 2) * SCALE),
                fill=(255, 170, 60, 70),
                outline=(212, 105, 30, 255),
            )
    out = BytesIO()
    image.save(out, "PNG")
    return PageImage(number, out.getvalue())
