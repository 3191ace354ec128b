// What Python sends and what it hears back. Python owns the state; the canvas draws it and reports gestures.

export interface NodeData {
  id: string;
  label: string; // the name a person calls it
  type: string; // the label of the schema: Organisation, Decision, ...
  color: string;
  degree?: number; // ties in the whole graph, for the badge "+12"
  pos?: { x: number; y: number };
  pinned?: boolean;
}

export interface EdgeData {
  id: string; // the fact
  source: string;
  target: string;
  label: string; // "partner in (lead)"
  sure?: boolean; // false: drawn dashed
}

export interface MenuItem {
  key: string; // "PARTNER_IN|in|Organisation"
  text: string; // "Expand partner in ← Organisation (17)"
}

export interface CanvasData {
  rev: number;
  nodes: NodeData[];
  edges: EdgeData[];
  anchor?: string | null; // new nodes are placed round it
  path?: string[]; // node ids of a highlighted path, in order
  menu?: { id: string; items: MenuItem[] } | null;
  layout?: "fcose" | "concentric" | "grid" | "preset";
  height?: number;
  dark?: boolean;
}

export type EventType = "expand" | "expand-by" | "menu" | "hide" | "pin" | "path" | "undo" | "open" | "positions";

export interface CanvasEvent {
  type: EventType;
  seq: number;
  id?: string;
  ids?: string[];
  key?: string;
  pos?: Record<string, [number, number]>;
}

export interface Component {
  data: CanvasData;
  key: string;
  parentElement: HTMLElement | ShadowRoot;
  setStateValue: (name: string, value: unknown) => void;
  setTriggerValue: (name: string, value: unknown) => void;
}
