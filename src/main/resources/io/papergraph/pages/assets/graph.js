// Draws what a thing is joined to; the lists under the drawing say the same and work without this script.
(() => {
  const graph = document.getElementById("graph");
  if (!graph || !window.cytoscape) return;
  const byId = (id) => document.getElementById(id);
  const canvas = byId("canvas");
  const most = Number(graph.dataset.most);
  const start = graph.dataset.thing;
  const boxes = [...graph.querySelectorAll("input[type=checkbox]")];
  const seen = new Map(); // path -> how many times more of it was read
  const all = new Set(); // paths of which there is no more to read
  const FIRST = 4; // papers around a thing that are drawn with what they name
  const TOLD = 6; // edges that can bear their names
  // As near as may be to the corners that the page gives for its legend and for the SVG.
  const SHAPES = {
    paper: "rectangle", model: "ellipse", method: "diamond", dataset: "hexagon", benchmark: "octagon",
    metric: "triangle", task: "pentagon", repository: "rectangle",
  };
  let scale = 1; // how much larger all is drawn, so that it can be read when the whole is in sight
  let leftOut = 0;
  let chosen = start;

  graph.hidden = false;
  const colour = (name) => {
    const names = { paper: "link-mark", repository: "panel", line: "drawn-line" };
    return getComputedStyle(graph).getPropertyValue("--" + (names[name] || name)).trim();
  };
  const corners = (type) => {
    const box = boxes.find((b) => b.value === type);
    const text = box ? box.dataset.corners : "";
    return text ? text.split(" ").map((point) => point.split(",").map(Number)) : [];
  };
  const style = () => [
    {
      selector: "node",
      style: {
        width: 18 * scale, height: 18 * scale, label: "data(short)", "font-size": 11 * scale, color: colour("text"),
        "text-valign": "bottom", "text-margin-y": 3 * scale, "border-width": scale, "border-color": colour("soft"),
        "text-background-color": colour("ground"), "text-background-opacity": 0.75,
      },
    },
    ...boxes.map(({ value }) => ({
      selector: 'node[type="' + value + '"]',
      style: { "background-color": colour(value), shape: SHAPES[value], ...(value === "paper" && { height: 13 * scale }) },
    })),
    {
      selector: "node[?centre]",
      style: { width: 30 * scale, height: 30 * scale, "font-size": 15 * scale, "font-weight": 700, "z-index": 2 },
    },
    { selector: "edge", style: { width: scale, "line-color": colour("line"), "curve-style": "haystack" } },
    { selector: "node.chosen", style: { "border-width": 3 * scale, "border-color": colour("strong") } },
    { selector: "edge.near", style: { width: 1.5 * scale, "line-color": colour("strong") } },
    {
      selector: "edge.told",
      style: {
        label: "data(role)", "font-size": 10 * scale, color: colour("text"), "z-index": 1,
        "text-background-color": colour("ground"), "text-background-opacity": 1,
      },
    },
    { selector: ".off", style: { display: "none" } },
  ];
  const cy = window.cytoscape({
    container: canvas, style: style(), minZoom: 0.1, maxZoom: 4, boxSelectionEnabled: false,
    autounselectify: true,
  });
  const short = (text) => (text.length > 26 ? [...text].slice(0, 25).join("") + "…" : text);
  const find = (path) => cy.getElementById(path);
  const say = (text) => (byId("chosen").textContent = text);

  const node = (it, position, more) => {
    cy.add({
      group: "nodes", position,
      data: {
        id: it.path, label: it.label, type: it.type, ...more,
        short: short(it.type === "repository" ? it.label.replace(/^[^/]*\//, "") : it.label),
      },
    });
    find(it.path).toggleClass("off", boxes.some((b) => b.value === it.type && !b.checked));
  };

  const listed = (it, how) => {
    const section = document.querySelector('#neighbours section[data-type="' + it.type + '"]');
    if (!section) return;
    const known = [...section.querySelectorAll("li")].find((li) => li.dataset.path === it.path);
    const item = known || document.createElement("li");
    if (!known) {
      const link = document.createElement("a");
      const name = document.createElement("bdi");
      const note = document.createElement("span");
      item.dataset.path = it.path;
      link.href = it.path;
      name.textContent = it.label;
      note.className = "note";
      note.textContent = how;
      link.append(name);
      item.append(link, " ", note, " ");
      section.querySelector("ul").append(item);
      section.hidden = boxes.some((b) => b.value === it.type && !b.checked);
    }
    item.querySelector(".around")?.remove();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "small";
    button.textContent = "Draw";
    button.setAttribute("aria-label", "Draw what " + it.label + " is joined to");
    button.addEventListener("click", () => expand(it.path));
    item.append(button);
  };

  const words = (edge, centre) =>
    edge.from === centre.path ? centre.label + " " + edge.role + " it" : edge.role + " " + centre.label;

  // Puts what was read beside the thing, at places that follow from its order alone.
  const add = (around) => {
    const centre = around.centre;
    const at = find(centre.path).position();
    let fresh = 0;
    around.nodes.forEach((it, i) => {
      if (find(it.path).nonempty()) return;
      if (cy.nodes().length >= most) {
        leftOut++;
        return;
      }
      const angle = i * 2.399963;
      const far = 110 + 6 * i;
      node(it, { x: at.x + far * Math.cos(angle), y: at.y + far * Math.sin(angle) });
      const edge = around.edges.find((e) => e.from === it.path || e.to === it.path);
      listed(it, short(edge ? words(edge, { ...centre, label: short(centre.label) }) : ""));
      fresh++;
    });
    around.edges.forEach((edge) => {
      const id = edge.from + " " + edge.role + " " + edge.to;
      if (find(edge.from).nonempty() && find(edge.to).nonempty() && find(id).empty()) {
        cy.add({ group: "edges", data: { id, source: edge.from, target: edge.to, role: edge.role } });
      }
    });
    return fresh;
  };

  // Moves what covers another apart, names included, by the shorter way.
  const part = (nodes) => {
    const all = nodes.toArray();
    const sizes = all.map((it) => it.layoutDimensions({ nodeDimensionsIncludeLabels: true }));
    const at = all.map((it) => ({ ...it.position() }));
    for (let round = 0; round < 60; round++) {
      for (let i = 0; i < all.length; i++) {
        for (let j = i + 1; j < all.length; j++) {
          const x = (sizes[i].w + sizes[j].w) / 2 - Math.abs(at[i].x - at[j].x);
          const y = (sizes[i].h + sizes[j].h) / 2 - Math.abs(at[i].y - at[j].y);
          if (x <= 0 || y <= 0) continue;
          const axis = x < y ? "x" : "y";
          const by = Math.min(x, y) / 4;
          const way = at[i][axis] < at[j][axis] ? -by : by;
          at[i][axis] += way;
          at[j][axis] -= way;
        }
      }
    }
    all.forEach((it, i) => it.position(at[i]));
  };

  // Spreads all over the canvas, and makes it so large that names can be read.
  const arrange = () => {
    const shown = cy.elements(":visible");
    scale = 1;
    cy.style(style());
    shown
      .layout({
        name: "cose", randomize: false, animate: false, fit: false, numIter: 600, gravity: 0.8,
        nodeDimensionsIncludeLabels: true, idealEdgeLength: () => 40, nodeRepulsion: () => 5000,
      })
      .run();
    const box = shown.nodes().boundingBox({ includeLabels: false });
    const wide = (cy.width() / cy.height()) * (box.h / Math.max(box.w, 1));
    const within = (number) => Math.min(4, Math.max(1, number));
    shown.nodes().positions((it) => ({
      x: it.position("x") * within(wide),
      y: it.position("y") * within(1 / wide),
    }));
    cy.fit(shown, 24);
    scale = Math.min(3, Math.max(1, 1 / cy.zoom()));
    cy.style(style());
    part(shown.nodes());
    cy.fit(shown, 24);
  };

  const read = async (path) => {
    const page = (seen.get(path) || 0) + 1;
    const answer = await fetch("/neighbours?thing=" + encodeURIComponent(path) + "&page=" + page);
    if (!answer.ok) throw new Error(String(answer.status));
    const around = await answer.json();
    around.nodes = around.nodes.filter((it) => it.path.startsWith("/"));
    seen.set(path, page);
    if (!around.more) all.add(path);
    return around;
  };

  const choose = (path) => {
    const it = find(path);
    if (it.empty()) return;
    chosen = path;
    const edges = it.connectedEdges();
    cy.elements().removeClass("chosen near told");
    it.addClass("chosen");
    edges.addClass(edges.length > TOLD ? "near" : "near told");
    byId("open").href = path;
    const beside = it.neighborhood("node:visible").length;
    const rest = all.has(path) ? "" : seen.has(path) ? " There is more of it." : " Not drawn out yet.";
    const full = leftOut ? " No more than " + most + " are drawn at once: " + leftOut + " were left out." : "";
    say(it.data("label") + ", " + it.data("type") + ": joined to " + beside + " drawn here." + rest + full);
  };

  const expand = async (path) => {
    try {
      if (!all.has(path) && add(await read(path))) arrange();
      choose(path);
    } catch {
      say("That could not be read now; try again.");
    }
  };

  const begin = async () => {
    try {
      const around = await read(start);
      node(around.centre, { x: 0, y: 0 }, { centre: true });
      add(around);
      around.nodes.forEach((it) => listed(it, ""));
      if (around.centre.type !== "paper") {
        const papers = around.nodes.filter((it) => it.type === "paper").slice(0, cy.width() < 500 ? 1 : FIRST);
        for (const paper of papers) add(await read(paper.path));
      }
      arrange();
      choose(start);
      graph.dataset.ready = "true";
    } catch {
      say("This could not be drawn now; the lists below hold what there is.");
    }
  };

  const zoom = (factor) =>
    cy.zoom({ level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  const step = (by) => {
    const nodes = cy.nodes(":visible").toArray();
    const at = nodes.findIndex((it) => it.id() === chosen);
    if (nodes.length) choose(nodes[(at + by + nodes.length) % nodes.length].id());
  };
  const KEYS = {
    ArrowRight: () => step(1), ArrowDown: () => step(1), ArrowLeft: () => step(-1), ArrowUp: () => step(-1),
    Enter: () => expand(chosen), o: () => location.assign(chosen), "+": () => zoom(1.25),
    "-": () => zoom(0.8), 0: () => cy.fit(undefined, 24),
  };
  canvas.addEventListener("keydown", (event) => {
    const act = KEYS[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  // The wheel scrolls the page; with Ctrl it changes the size of the drawing.
  graph.addEventListener("wheel", (event) => event.ctrlKey || event.stopPropagation(), { capture: true });
  cy.on("tap", "node", (event) => expand(event.target.id()));
  byId("larger").addEventListener("click", () => zoom(1.25));
  byId("smaller").addEventListener("click", () => zoom(0.8));
  byId("whole").addEventListener("click", () => cy.fit(undefined, 24));
  boxes.forEach((box) =>
    box.addEventListener("change", () => {
      cy.nodes('[type="' + box.value + '"]').toggleClass("off", !box.checked);
      const section = document.querySelector('#neighbours section[data-type="' + box.value + '"]');
      section.hidden = !box.checked || !section.querySelector("li");
    }),
  );

  const save = (blob, ending) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = "papergraph" + start.replace(/[^A-Za-z0-9]+/g, "-") + ending;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };
  byId("png").addEventListener("click", () =>
    save(cy.png({ output: "blob", full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: colour("ground") }), ".png"),
  );
  byId("svg").addEventListener("click", () =>
    save(new Blob([window.papergraphSvg(cy, colour, corners, scale)], { type: "image/svg+xml" }), ".svg"),
  );
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => cy.style(style()));
  begin();
})();
