// Writes what Cytoscape.js has drawn as an SVG of its own. Text becomes text nodes: nothing of it is mark-up.
window.papergraphSvg = (cy, colour, corners, scale) => {
  const NS = "http://www.w3.org/2000/svg";
  const drawing = document.implementation.createDocument(NS, "svg", null);
  const shown = cy.elements(":visible");
  const box = shown.boundingBox();
  const round = (number) => String(Math.round(number * 10) / 10);

  const add = (parent, name, attributes, text) => {
    const element = drawing.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, typeof value === "number" ? round(value) : value);
    }
    if (text) element.textContent = text;
    parent.append(element);
    return element;
  };

  const root = drawing.documentElement;
  root.setAttribute("viewBox", [box.x1, box.y1, box.w, box.h].map(round).join(" "));
  root.setAttribute("width", round(box.w));
  root.setAttribute("height", round(box.h));
  root.setAttribute("font-family", "system-ui, sans-serif");
  root.setAttribute("font-size", round(11 * scale));
  root.setAttribute("stroke-width", round(scale));
  add(root, "rect", { x: box.x1, y: box.y1, width: box.w, height: box.h, fill: colour("ground") });

  shown.edges().forEach((edge) => {
    const from = edge.source().position();
    const to = edge.target().position();
    const line = add(root, "line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: colour("line") });
    add(line, "title", {}, edge.data("role"));
  });

  shown.nodes().forEach((node) => {
    const at = node.position();
    const [w, h] = [node.width() / 2, node.height() / 2];
    const type = node.data("type");
    const group = add(root, "g", { fill: colour(type), stroke: colour("soft") });
    add(group, "title", {}, node.data("label") + ", " + type);
    const points = corners(type);
    if (points.length === 0) {
      add(group, "circle", { cx: at.x, cy: at.y, r: w });
    } else {
      const placed = points.map(([x, y]) => round(at.x + x * w) + "," + round(at.y + y * h));
      add(group, "polygon", { points: placed.join(" ") });
    }
    const label = { x: at.x, y: at.y + h + 13 * scale, "text-anchor": "middle", fill: colour("text"), stroke: "none" };
    add(group, "text", label, node.data("short"));
  });
  return new XMLSerializer().serializeToString(drawing);
};
