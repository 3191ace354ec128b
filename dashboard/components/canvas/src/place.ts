// Places new nodes round the one they were expanded from and moves nothing else: people keep their picture in their head.

type Point = { x: number; y: number };

const GAP = 74; // pixels between node centres, room for a two-line label

export function placeRound(anchor: Point, count: number, taken: Point[]): Point[] {
  const cells = new Map<string, Point[]>();
  const cell = (p: Point) => `${Math.floor(p.x / GAP)}:${Math.floor(p.y / GAP)}`;
  const put = (p: Point) => {
    const at = cells.get(cell(p));
    if (at) at.push(p);
    else cells.set(cell(p), [p]);
  };
  taken.forEach(put);
  const free = (p: Point): boolean => {
    const cx = Math.floor(p.x / GAP);
    const cy = Math.floor(p.y / GAP);
    for (let i = -1; i <= 1; i++)
      for (let j = -1; j <= 1; j++)
        for (const q of cells.get(`${cx + i}:${cy + j}`) ?? [])
          if (Math.hypot(p.x - q.x, p.y - q.y) < GAP) return false;
    return true;
  };
  const out: Point[] = [];
  // Growing rings; the first direction leads away from what is already there.
  const away = heading(anchor, taken);
  for (let ring = 1; out.length < count && ring < 400; ring++) {
    const radius = GAP * (0.6 + ring * 0.9);
    const steps = Math.max(6, Math.floor((2 * Math.PI * radius) / GAP));
    for (let i = 0; i < steps && out.length < count; i++) {
      const turn = (i % 2 ? 1 : -1) * Math.ceil(i / 2) * ((2 * Math.PI) / steps);
      const p = { x: anchor.x + radius * Math.cos(away + turn), y: anchor.y + radius * Math.sin(away + turn) };
      if (free(p)) {
        out.push(p);
        put(p);
      }
    }
  }
  return out;
}

function heading(anchor: Point, taken: Point[]): number {
  if (taken.length < 2) return -Math.PI / 2;
  const x = taken.reduce((s, p) => s + p.x, 0) / taken.length;
  const y = taken.reduce((s, p) => s + p.y, 0) / taken.length;
  return Math.atan2(anchor.y - y, anchor.x - x) || 0;
}
