// The controls round the canvas: toolbar, legend with counts, find, menu, and the line read to screen readers.
// Text from records only ever becomes text nodes.

import type { MenuItem } from "./contract";

export const CSS = `
.cg { position: relative; display: flex; flex-direction: column; font: 13px/1.4 "Source Sans", system-ui, sans-serif; color: var(--st-text-color, #1f2328); }
.cg-bar { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; padding: 4px 0 6px; }
.cg-bar button, .cg-menu button { font: inherit; color: inherit; background: var(--st-secondary-background-color, #f3f4f6); border: 1px solid var(--st-border-color, #d0d7de); border-radius: 6px; padding: 3px 9px; cursor: pointer; }
.cg-bar button:hover, .cg-menu button:hover { border-color: #d4691e; }
.cg-bar button:focus-visible, .cg-menu button:focus-visible, .cg-canvas:focus-visible { outline: 2px solid #d4691e; outline-offset: 1px; }
.cg-bar button[aria-pressed="false"] { opacity: .45; text-decoration: line-through; }
.cg-dot { display: inline-block; width: 10px; height: 10px; border-radius: 50%; margin-right: 5px; }
.cg-find { font: inherit; padding: 3px 8px; border: 1px solid var(--st-border-color, #d0d7de); border-radius: 6px; background: var(--st-background-color, #fff); color: inherit; min-width: 150px; }
.cg-grow { flex: 1; }
.cg-canvas { border: 1px solid var(--st-border-color, #d0d7de); border-radius: 8px; background: var(--st-background-color, #fff); overflow: hidden; }
.cg-menu { position: absolute; z-index: 10; display: flex; flex-direction: column; gap: 2px; max-height: 320px; overflow: auto; padding: 6px; background: var(--st-background-color, #fff); border: 1px solid var(--st-border-color, #d0d7de); border-radius: 8px; box-shadow: 0 6px 24px #0003; min-width: 220px; }
.cg-menu button { text-align: left; border-color: transparent; background: none; }
.cg-live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.cg-hint { color: var(--st-gray-text-color, #57606a); font-size: 12px; padding-top: 4px; }
`;

export function element<K extends keyof HTMLElementTagNameMap>(tag: K, cls = "", text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (cls) made.className = cls;
  if (text) made.textContent = text;
  return made;
}

export function button(text: string, title: string, act: () => void): HTMLButtonElement {
  const made = element("button", "", text);
  made.type = "button";
  made.title = title;
  made.setAttribute("aria-label", title);
  made.onclick = act;
  return made;
}

export function openMenu(
  host: HTMLElement,
  at: { x: number; y: number },
  items: MenuItem[],
  choose: (key: string) => void,
): () => void {
  const menu = element("div", "cg-menu");
  menu.setAttribute("role", "menu");
  const close = () => menu.remove();
  for (const item of items) {
    const entry = button(item.text, item.text, () => {
      close();
      choose(item.key);
    });
    entry.setAttribute("role", "menuitem");
    menu.append(entry);
  }
  menu.onkeydown = (e) => {
    const all = [...menu.querySelectorAll("button")];
    const root = menu.getRootNode() as ShadowRoot | Document;
    const i = all.indexOf(root.activeElement as HTMLButtonElement);
    if (e.key === "Escape") close();
    else if (e.key === "ArrowDown") all[(i + 1) % all.length]?.focus();
    else if (e.key === "ArrowUp") all[(i - 1 + all.length) % all.length]?.focus();
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  host.append(menu);
  menu.style.left = `${Math.max(4, Math.min(at.x, host.clientWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.y, host.clientHeight - menu.offsetHeight - 8))}px`;
  menu.querySelector("button")?.focus();
  return close;
}
