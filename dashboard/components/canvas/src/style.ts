// How nodes and ties look. Above 600 nodes, arrows and tie labels are dropped: they cost frames and say nothing at that size.
// Above a dozen ties their labels lie over each other: then a tie says its own when pointed at, selected, or on a path.

export const LITE_ABOVE = 600;
export const QUIET_ABOVE = 12;

export function style(dark: boolean, lite: boolean, quiet: boolean): object[] {
  const ink = dark ? "#e8eaed" : "#1f2328";
  const paper = dark ? "#14171c" : "#ffffff";
  const line = dark ? "#5b6470" : "#b3bcc7";
  return [
    {
      selector: "node",
      style: {
        "background-color": "data(color)",
        "border-width": 1,
        "border-color": paper,
        width: "data(size)",
        height: "data(size)",
        label: "data(short)",
        color: ink,
        "font-size": 11,
        "min-zoomed-font-size": 7,
        "text-wrap": "wrap",
        "text-max-width": "120px",
        "text-valign": "bottom",
        "text-margin-y": 4,
        "text-background-color": paper,
        "text-background-opacity": 0.85,
        "text-background-padding": "2px",
        "text-background-shape": "roundrectangle",
      },
    },
    { selector: "node[?pinned]", style: { "border-width": 3, "border-color": ink, shape: "round-rectangle" } },
    {
      selector: "edge",
      style: {
        width: 1.4,
        "line-color": line,
        "curve-style": lite ? "haystack" : "bezier",
        "target-arrow-shape": lite ? "none" : "triangle",
        "target-arrow-color": line,
        "arrow-scale": 0.9,
        label: lite || quiet ? "" : "data(label)",
        color: dark ? "#aab2bd" : "#57606a",
        "font-size": 9,
        "min-zoomed-font-size": 8.5,
        "text-rotation": "autorotate",
        "text-background-color": paper,
        "text-background-opacity": 0.85,
        "text-background-padding": "1px",
      },
    },
    { selector: "edge.near, edge:selected, edge.path", style: { label: lite ? "" : "data(label)", "min-zoomed-font-size": 0, "font-size": 11, "z-index": 10 } },
    { selector: "edge[?unsure]", style: { "line-style": "dashed" } },
    { selector: ".dim", style: { opacity: 0.15 } },
    { selector: ".off", style: { display: "none" } },
    { selector: ".path", style: { "line-color": "#d4691e", "target-arrow-color": "#d4691e", width: 3, "border-color": "#d4691e", "border-width": 4 } },
    { selector: ":selected", style: { "border-color": "#d4691e", "border-width": 4, "line-color": "#d4691e", "target-arrow-color": "#d4691e" } },
    { selector: ".cursor", style: { "underlay-color": "#d4691e", "underlay-opacity": 0.25, "underlay-padding": 8 } },
  ];
}
