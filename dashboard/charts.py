"""A drawing for answers that suit one: bars for rankings, a line of time for what is dated."""

from __future__ import annotations

import altair
import pandas

from queries.answer import Answer

MOST_BARS = 30
ORANGE = "#d4691e"


def chart(answer: Answer) -> altair.Chart | None:
    """An Altair chart by the question's view, or None where a table says it better. Draws without any network."""
    if len(answer.rows) < 2:
        return None
    if answer.question.view == "bar":
        return _bars(answer)
    if answer.question.view == "timeline":
        return _timeline(answer)
    return None


def _bars(answer: Answer) -> altair.Chart | None:
    numbers = [c for c in answer.columns if c.type in ("integer", "pence")]
    words = [c for c in answer.columns if c.type in ("string", "date")]
    if not numbers or not words:
        return None
    number, word = numbers[0], words[0]
    frame = pandas.DataFrame(answer.records())[[word.name, number.name]].dropna().head(MOST_BARS)
    frame[word.name] = [value or "not stated" for value in frame[word.name]]
    if number.type == "pence":
        frame[number.name] = frame[number.name] / 100
    title = number.name.replace("_", " ").replace("pence", "pounds")
    return (
        altair.Chart(frame)
        .mark_bar(color=ORANGE)
        .encode(
            x=altair.X(number.name, title=title, axis=_whole_numbers(number.type)),
            y=altair.Y(word.name, sort=None, title=None, axis=altair.Axis(labelLimit=320)),
            tooltip=[word.name, number.name],
        )
        .properties(height=max(120, 24 * len(set(frame[word.name]))), description=answer.question.title)
    )


def _whole_numbers(kind: str) -> altair.Axis:
    """Counts have no halves: an axis of whole numbers, of which there are no more than the longest bar has."""
    return altair.Axis(format="d", tickMinStep=1) if kind == "integer" else altair.Axis()


def _timeline(answer: Answer) -> altair.Chart | None:
    dates = [c for c in answer.columns if c.type == "date"]
    words = [c for c in answer.columns if c.type == "string"]
    if not dates or not words:
        return None
    frame = pandas.DataFrame(answer.records())
    frame = frame[frame[dates[0].name].fillna("") != ""].head(200).astype({c.name: str for c in words})
    if frame.empty:
        return None
    name = "decision" if "decision" in frame else words[0].name
    return (
        altair.Chart(frame)
        .mark_circle(size=110, color=ORANGE, opacity=0.75)
        .encode(
            x=altair.X(f"{dates[0].name}:T", title=None),
            y=altair.Y(
                f"{name}:N", title=None, sort=altair.EncodingSortField(dates[0].name), axis=altair.Axis(labelLimit=320)
            ),
            tooltip=[c.name for c in (*dates, *words)],
        )
        .properties(height=max(120, min(700, 24 * len(set(frame[name])))), description=answer.question.title)
    )
