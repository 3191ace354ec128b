// Streamlit calls this again whenever `data` changes; one canvas lives for each mounted element.

import { Canvas } from "./canvas";
import type { Component } from "./contract";

const mounted = new WeakMap<object, Canvas>();

export default function render(component: Component): () => void {
  const at = component.parentElement;
  let canvas = mounted.get(at);
  if (!canvas) {
    canvas = new Canvas(component);
    mounted.set(at, canvas);
  }
  canvas.update(component);
  return () => {
    mounted.get(at)?.destroy();
    mounted.delete(at);
  };
}
