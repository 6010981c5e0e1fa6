// Search as you type: links under the search box. Without this script the box works all the same.
(() => {
  const box = document.getElementById("q");
  const list = document.getElementById("suggestions");
  const status = document.getElementById("suggested");
  if (!box || !list || !status) return;
  let timer = 0;
  let last = 0;

  const close = () => {
    list.hidden = true;
    list.replaceChildren();
  };

  const show = (hits) => {
    list.replaceChildren(
      ...hits
        .filter((hit) => hit.path.startsWith("/"))
        .map((hit) => {
          const link = document.createElement("a");
          link.href = hit.path;
          const label = document.createElement("bdi");
          label.textContent = hit.label;
          const type = document.createElement("span");
          type.className = "badge badge-" + hit.type;
          type.textContent = hit.type;
          link.append(label, type);
          return link;
        }),
    );
    list.hidden = hits.length === 0;
    status.textContent = hits.length + " suggestions; arrow down to reach them";
  };

  const ask = async () => {
    const turn = ++last;
    const text = box.value.trim();
    if (text.length < 2) return close();
    try {
      const answer = await fetch("/suggest?q=" + encodeURIComponent(text));
      const hits = answer.ok ? await answer.json() : [];
      if (turn === last) show(hits);
    } catch {
      close();
    }
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, 120);
  });

  box.form.addEventListener("keydown", (event) => {
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    if (event.key === "Escape") {
      close();
      box.focus();
    } else if (links.length && event.key === "ArrowDown") {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)].focus();
    } else if (at >= 0 && event.key === "ArrowUp") {
      event.preventDefault();
      (at === 0 ? box : links[at - 1]).focus();
    }
  });

  document.addEventListener("click", (event) => {
    if (!box.form.contains(event.target)) close();
  });
})();
