// Pictures to take away. SVG is written here in a few lines, since the published exporter is GPL.

import type { Core } from "cytoscape";

export function download(name: string, type: string, content: BlobPart): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 5000);
}

const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c] ?? c);

export function svg(cy: Core): string {
  const box = cy.elements(":visible").boundingBox({});
  const edges = cy
    .edges(":visible")
    .map((e) => {
      const [a, b] = [e.source().position(), e.target().position()];
      return `<line x1="${a.x}" y1="${a.y}" x2="${b.x}" y2="${b.y}" stroke="#b3bcc7"/><text x="${(a.x + b.x) / 2}" y="${(a.y + b.y) / 2}" font-size="8" text-anchor="middle" fill="#57606a">${escape(String(e.data("label") ?? ""))}</text>`;
    })
    .join("");
  const nodes = cy
    .nodes(":visible")
    .map((n) => {
      const p = n.position();
      return `<g><circle cx="${p.x}" cy="${p.y}" r="${n.width() / 2}" fill="${escape(String(n.data("color")))}"/><text x="${p.x}" y="${p.y + n.height() / 2 + 12}" font-size="11" text-anchor="middle" fill="#1f2328">${escape(String(n.data("label")))}</text></g>`;
    })
    .join("");
  const pad = 60;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box.x1 - pad} ${box.y1 - pad} ${box.w + 2 * pad} ${box.h + 2 * pad}" font-family="sans-serif">${edges}${nodes}</svg>`;
}
