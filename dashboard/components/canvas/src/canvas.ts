// The canvas itself: draws what Python sent by difference, reports gestures, never moves what is already there.

import cytoscape, { type Core, type NodeSingular } from "cytoscape";
import fcose from "cytoscape-fcose";
import { button, CSS, element, openMenu } from "./chrome";
import type { CanvasData, CanvasEvent, Component, EventType } from "./contract";
import { download, svg } from "./picture";
import { placeRound } from "./place";
import { LITE_ABOVE, QUIET_ABOVE, style } from "./style";

cytoscape.use(fcose);

type Send = (type: EventType, more?: Partial<CanvasEvent>) => void;

export class Canvas {
  readonly cy: Core;
  private rev = -1;
  private data: CanvasData;
  private hidden = new Set<string>(); // types switched off in the legend
  private closeMenu: () => void = () => {};
  private menuAt = { x: 0, y: 0 };
  private menuFor = "";
  private cursor = "";
  private fitted = false;
  private readonly root: HTMLDivElement;
  private readonly stage: HTMLDivElement;
  private readonly legend: HTMLDivElement;
  private readonly live: HTMLDivElement;
  private readonly watch: ResizeObserver;
  private component: Component;
  private seq = 0;
  private selecting = 0;

  constructor(component: Component) {
    this.component = component;
    this.data = component.data;
    this.root = element("div", "cg");
    this.stage = element("div", "cg-canvas");
    this.legend = element("div", "cg-bar");
    this.live = element("div", "cg-live");
    this.live.setAttribute("aria-live", "polite");
    this.stage.tabIndex = 0;
    this.stage.setAttribute("role", "application");
    this.stage.setAttribute("aria-label", "Graph. Arrow keys walk, Enter selects, E expands, M opens the menu, H hides, P pins, U undoes.");
    this.stage.style.height = `${this.data.height ?? 560}px`;
    const sheet = element("style");
    sheet.textContent = CSS;
    this.root.append(sheet, this.toolbar(), this.stage, this.legend, this.live);
    component.parentElement.append(this.root);
    this.cy = cytoscape({ container: this.stage, maxZoom: 4, minZoom: 0.05, boxSelectionEnabled: true, style: style(!!this.data.dark, false, false) as never });
    (this.stage as HTMLElement & { __cy?: Core }).__cy = this.cy; // for tests
    this.watch = new ResizeObserver(() => {
      if (!this.stage.clientWidth) return;
      this.cy.resize();
      if (!this.fitted) this.fit();
    });
    this.watch.observe(this.stage);
    this.listen();
  }

  private send: Send = (type, more = {}) => {
    this.component.setTriggerValue("event", { ...more, type, seq: ++this.seq + Date.now() });
  };

  update(component: Component): void {
    this.component = component;
    const data = component.data;
    if (!data || data.rev === this.rev) return;
    this.rev = data.rev;
    this.data = data;
    this.draw(data);
  }

  destroy(): void {
    this.watch.disconnect();
    this.closeMenu();
    this.cy.destroy();
    this.root.remove();
  }

  private draw(data: CanvasData): void {
    const cy = this.cy;
    const want = new Set([...data.nodes.map((n) => n.id), ...data.edges.map((e) => e.id)]);
    const first = cy.nodes().empty();
    cy.batch(() => {
      cy.elements().filter((e) => !want.has(e.id())).remove();
      const fresh = data.nodes.filter((n) => cy.getElementById(n.id).empty());
      const anchor = data.anchor ? cy.getElementById(data.anchor) : cy.collection();
      const centre = anchor.nonempty() ? (anchor.first() as NodeSingular).position() : { x: 0, y: 0 };
      const spots = placeRound(centre, fresh.length, cy.nodes().map((n) => n.position()));
      fresh.forEach((n, i) => {
        cy.add({ group: "nodes", data: { ...n }, position: { ...(n.pos ?? spots[i] ?? centre) } });
      });
      for (const n of data.nodes) {
        const node = cy.getElementById(n.id);
        node.data({ ...n, short: n.label.length > 60 ? `${n.label.slice(0, 58)}…` : n.label, size: 22 + Math.min(22, 4 * Math.log2(1 + (n.degree ?? 0))), pinned: !!n.pinned });
        if (n.pinned) node.lock();
        else node.unlock();
      }
      for (const e of data.edges) {
        const known = cy.getElementById(e.id);
        if (known.empty()) cy.add({ group: "edges", data: { ...e, unsure: e.sure === false } });
        else known.data({ label: e.label });
      }
      cy.elements().removeClass("path");
      const path = data.path ?? [];
      path.forEach((id, i) => {
        cy.getElementById(id).addClass("path");
        if (i) cy.getElementById(path[i - 1] ?? "").edgesWith(cy.getElementById(id)).addClass("path");
      });
    });
    cy.style(style(!!data.dark, cy.nodes().length > LITE_ABOVE, cy.edges().length > QUIET_ABOVE) as never);
    if (first && cy.nodes().nonempty()) {
      if (!data.nodes.every((n) => n.pos)) this.tidy(false);
      this.fit();
    } else this.reveal();
    this.drawLegend();
    if (data.menu && data.menu.id === this.menuFor) this.showMenu(data.menu.id);
    this.live.textContent = `${cy.nodes().length} things and ${cy.edges().length} ties shown`;
  }

  // Zooms out only when something new lies outside; never in, never sideways without need.
  private reveal(): void {
    const box = this.cy.elements(":visible").boundingBox({});
    const view = this.cy.extent();
    if (box.x1 < view.x1 || box.x2 > view.x2 || box.y1 < view.y1 || box.y2 > view.y2) this.fit();
  }

  private fit(): void {
    if (!this.stage.clientWidth || this.cy.nodes().empty()) return;
    this.cy.fit(this.cy.elements(":visible"), this.stage.clientWidth > 600 ? 50 : 16);
    if (this.cy.zoom() > 1.3) {
      this.cy.zoom(1.3);
      this.cy.center(this.cy.elements(":visible"));
    }
    this.fitted = true;
  }

  private tidy(animate = true): void {
    const n = this.cy.nodes().length;
    const name = n > 300 ? "concentric" : (this.data.layout ?? "fcose");
    if (name === "preset") return;
    const wide = this.stage.clientWidth > 600; // a small picture beside a page keeps its names readable by standing closer
    const options =
      name === "fcose"
        ? { name, quality: "default", randomize: true, animate: false, nodeSeparation: wide ? 140 : 80, idealEdgeLength: wide ? 190 : 80, nodeRepulsion: wide ? 24000 : 7000, packComponents: true, nodeDimensionsIncludeLabels: true }
        : { name, animate: false, minNodeSpacing: 40 };
    this.cy.layout(options as never).run();
    this.fit();
    if (animate) this.sendPositions();
  }

  private sendPositions(): void {
    const pos: Record<string, [number, number]> = {};
    this.cy.nodes().forEach((n) => {
      pos[n.id()] = [Math.round(n.position("x")), Math.round(n.position("y"))];
    });
    this.send("positions", { pos });
  }

  private toolbar(): HTMLDivElement {
    const bar = element("div", "cg-bar");
    bar.setAttribute("role", "toolbar");
    const find = element("input", "cg-find");
    find.type = "search";
    find.placeholder = "Find in graph";
    find.setAttribute("aria-label", "Find in graph");
    find.oninput = () => this.find(find.value);
    find.onkeydown = (e) => {
      if (e.key !== "Enter") return;
      const hit = this.cy.nodes(":visible").not(".dim").first();
      if (hit.nonempty()) this.cy.animate({ center: { eles: hit } }, { duration: 150 });
    };
    bar.append(
      find,
      button("Fit", "Fit the whole graph into view", () => this.fit()),
      button("Tidy", "Lay the graph out anew", () => this.tidy()),
      button("Undo", "Undo the last change", () => this.send("undo")),
      element("span", "cg-grow"),
      button("PNG", "Download as PNG", () => this.png()),
      button("SVG", "Download as SVG", () => download("councilgraph.svg", "image/svg+xml", svg(this.cy))),
    );
    return bar;
  }

  private png(): void {
    const picture = this.cy.png({ output: "blob", full: true, scale: 2, bg: this.data.dark ? "#14171c" : "#ffffff", maxWidth: 6000, maxHeight: 6000 } as never) as unknown as Blob;
    download("councilgraph.png", "image/png", picture);
  }

  private find(text: string): void {
    const wanted = text.trim().toLowerCase();
    this.cy.elements().removeClass("dim");
    if (!wanted) return;
    const hits = this.cy.nodes().filter((n) => String(n.data("label")).toLowerCase().includes(wanted));
    this.cy.elements().not(hits).addClass("dim");
    this.live.textContent = `${hits.length} found`;
  }

  private drawLegend(): void {
    const count = new Map<string, { n: number; color: string }>();
    this.cy.nodes().forEach((n) => {
      const type = String(n.data("type"));
      const seen = count.get(type) ?? { n: 0, color: String(n.data("color")) };
      seen.n++;
      count.set(type, seen);
    });
    this.legend.replaceChildren();
    for (const [type, { n, color }] of [...count].sort()) {
      const toggle = button("", `Show or hide ${type}`, () => {
        if (!this.hidden.delete(type)) this.hidden.add(type);
        this.applyHidden();
        this.drawLegend();
      });
      const dot = element("span", "cg-dot");
      dot.style.background = color;
      toggle.append(dot, document.createTextNode(`${type} ${n}`));
      toggle.setAttribute("aria-pressed", String(!this.hidden.has(type)));
      this.legend.append(toggle);
    }
    this.legend.append(element("span", "cg-hint", "Click: details · double-click: expand · right-click: choose what to expand · Shift-click two: path"));
    this.applyHidden();
  }

  private applyHidden(): void {
    this.cy.batch(() => this.cy.nodes().forEach((n) => void n.toggleClass("off", !!this.hidden.has(String(n.data("type"))))));
  }

  private listen(): void {
    const cy = this.cy;
    cy.on("select unselect", () => {
      clearTimeout(this.selecting);
      this.selecting = window.setTimeout(() => {
        const ids = (elements: { map: (f: (e: { id: () => string }) => string) => string[] }) => elements.map((e) => e.id());
        this.component.setStateValue("selection", { nodes: ids(cy.nodes(":selected") as never), edges: ids(cy.edges(":selected") as never) });
      }, 60);
    });
    cy.on("dbltap", "node", (e) => this.send("expand", { id: e.target.id() }));
    cy.on("cxttap", "node", (e) => {
      this.menuAt = { x: e.renderedPosition.x, y: e.renderedPosition.y + this.stage.offsetTop };
      this.askMenu(e.target.id());
    });
    cy.on("tap", (e) => {
      this.closeMenu();
      if (e.target !== cy && e.target.isNode?.()) this.moveCursor(e.target.id(), false);
      const two = cy.nodes(":selected");
      if (e.originalEvent?.shiftKey && e.target !== cy && e.target.isNode?.() && two.union(e.target).nodes().length === 2)
        this.send("path", { ids: two.union(e.target).nodes().map((n) => n.id()) });
    });
    cy.on("mouseover", "edge", (e) => void e.target.addClass("near"));
    cy.on("mouseout", "edge", (e) => void e.target.removeClass("near"));
    cy.on("dragfree", "node", () => this.sendPositions());
    this.stage.addEventListener("contextmenu", (e) => e.preventDefault());
    this.stage.addEventListener("keydown", (e) => this.key(e));
  }

  private askMenu(id: string): void {
    this.closeMenu();
    this.menuFor = id;
    if (this.data.menu?.id === id) this.showMenu(id);
    else this.send("menu", { id });
  }

  private showMenu(id: string): void {
    const own = [
      { key: "pin", text: this.cy.getElementById(id).data("pinned") ? "Unpin" : "Pin here" },
      { key: "hide", text: "Hide" },
      { key: "open", text: "Open its page" },
    ];
    this.menuFor = "";
    this.closeMenu = openMenu(this.root, this.menuAt, [...(this.data.menu?.items ?? []), ...own], (key) => {
      if (key === "pin" || key === "hide" || key === "open") this.send(key, { id });
      else this.send("expand-by", { id, key });
      this.stage.focus();
    });
  }

  private moveCursor(id: string, say = true): void {
    this.cy.nodes().removeClass("cursor");
    const node = this.cy.getElementById(id);
    node.addClass("cursor");
    this.cursor = id;
    if (say) this.live.textContent = `${node.data("label")}, ${node.data("type")}, ${node.degree(false)} ties shown`;
  }

  private key(e: KeyboardEvent): void {
    const cy = this.cy;
    const here = this.cursor && cy.getElementById(this.cursor).nonempty() ? (cy.getElementById(this.cursor) as NodeSingular) : (cy.nodes(":visible").first() as NodeSingular);
    if (e.ctrlKey && e.key === "z") this.send("undo");
    else if (!here || here.empty()) return;
    else if (e.key.startsWith("Arrow")) {
      const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[e.key] ?? [0, 0];
      const p = here.position();
      let best = here;
      let least = Infinity;
      cy.nodes(":visible").forEach((n) => {
        const [dx, dy] = [n.position("x") - p.x, n.position("y") - p.y];
        const along = dx * (way[0] ?? 0) + dy * (way[1] ?? 0);
        if (n.same(here) || along <= 0) return;
        const cost = Math.hypot(dx, dy) * (2 - along / Math.hypot(dx, dy)) * (here.edgesWith(n).nonempty() ? 0.5 : 1);
        if (cost < least) [best, least] = [n, cost];
      });
      this.moveCursor(best.id());
    } else if (e.key === "Enter") {
      cy.elements().unselect();
      here.select();
    } else if (e.key === "e" || e.key === "E") this.send("expand", { id: here.id() });
    else if (e.key === "h" || e.key === "H") this.send("hide", { id: here.id() });
    else if (e.key === "p" || e.key === "P") this.send("pin", { id: here.id() });
    else if (e.key === "u" || e.key === "U") this.send("undo");
    else if (e.key === "m" || e.key === "M") {
      const at = here.renderedPosition();
      this.menuAt = { x: at.x, y: at.y + this.stage.offsetTop };
      this.askMenu(here.id());
    } else return;
    e.preventDefault();
    e.stopPropagation();
  }
}
