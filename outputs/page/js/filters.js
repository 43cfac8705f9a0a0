/* The choices above the network and the table. */
K.setUpFilters = (app) => {
  const { state } = app;
  const redraw = () => app.refresh();
  const choose = (attribute, key) => {
    for (const button of K.all(`[${attribute}]`)) {
      button.addEventListener("click", () => {
        state[key] = button.getAttribute(attribute);
        redraw();
      });
    }
  };
  choose("data-mode", "mode");
  choose("data-arrows", "arrows");
  const listen = (id, event, act) => K.byId(id).addEventListener(event, (e) => {
    act(e.target);
    redraw();
  });
  listen("net-goal", "change", (field) => (state.goal = field.value === "" ? null : Number(field.value)));
  listen("net-search", "input", (field) => (state.search = field.value.trim().toLocaleLowerCase()));
  listen("net-done", "change", (field) => (state.done = field.checked));
  listen("net-programme", "change", (field) => (state.programme = field.value));
  listen("net-owner", "change", (field) => (state.owner = field.value));
  for (const [attribute, set, read] of [["data-lane", state.lanes, Number], ["data-kind", state.kinds, String]]) {
    for (const box of K.all(`input[${attribute}]`)) {
      box.addEventListener("change", () => {
        const value = read(box.getAttribute(attribute));
        if (box.checked) set.delete(value);
        else set.add(value);
        redraw();
      });
    }
  }
  listen("zoom-in", "click", () => (state.zoom = Math.min(12, state.zoom * 1.3)));
  listen("zoom-out", "click", () => (state.zoom = Math.max(1, state.zoom / 1.3)));
  listen("zoom-fit", "click", () => (state.zoom = 1));
  K.setUpTable(app);
};

K.renderFilters = (app) => {
  const { state } = app;
  for (const button of K.all("[data-mode]")) button.setAttribute("aria-pressed", String(button.dataset.mode === state.mode));
  for (const button of K.all("[data-arrows]")) button.setAttribute("aria-pressed", String(button.dataset.arrows === state.arrows));
  K.byId("net-goal").value = state.goal === null ? "" : String(state.goal);
};

/* Search and sorting in the table of everything. */
K.setUpTable = (app) => {
  const body = document.querySelector("#milestones tbody");
  const rows = K.all("[data-row]", body);
  const keys = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase()]));
  const count = () => {
    const shown = rows.filter((row) => !row.hidden).length;
    K.byId("table-count").textContent = app.words.say("table_shown", { n: shown, all: rows.length });
  };
  K.byId("table-search").addEventListener("input", (event) => {
    const wanted = event.target.value.trim().toLocaleLowerCase();
    for (const row of rows) row.hidden = !keys.get(row).includes(wanted);
    count();
  });
  count();
  K.all("#milestones th[data-sort]").forEach((head, place) => {
    const name = head.textContent;
    const button = K.el("button", { type: "button" }, name);
    head.replaceChildren(button);
    button.addEventListener("click", () => K.sortTable(app, head, place, body, rows));
  });
};

K.sortTable = (app, head, place, body, rows) => {
  const up = head.getAttribute("aria-sort") !== "ascending";
  for (const other of K.all("#milestones th[data-sort]")) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const numbers = {
    feasible: (m, i) => (m.scheduled ? app.finish(i) : -K.FAR),
    latest: (m) => m.needs.reduce((least, n) => Math.min(least, n.latest), K.FAR),
    float: (m, i) => m.needs.reduce((least, n) => Math.min(least, n.latest - app.finish(i)), K.FAR),
  };
  const number = numbers[head.dataset.sort];
  const value = (row) => {
    const i = Number(row.dataset.row);
    return number ? number(app.view.milestones[i], i) : row.cells[place].textContent;
  };
  const compare = number ? (a, b) => a - b : (a, b) => a.localeCompare(b, app.view.lang, { numeric: true });
  const keyed = rows.map((row) => [value(row), row]);
  keyed.sort((a, b) => (up ? compare(a[0], b[0]) : compare(b[0], a[0])) || Number(a[1].dataset.row) - Number(b[1].dataset.row));
  body.append(...keyed.map((pair) => pair[1]));
};
