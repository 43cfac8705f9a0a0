/* The table of everything: made when it is looked at, searched, sorted, and not longer than asked. */
K.ROWS = 400;

K.setUpTable = (app) => {
  app.table = { search: "", key: null, up: true, all: false };
  K.byId("table-search").addEventListener("input", (event) => {
    app.table.search = event.target.value.trim().toLowerCase();
    K.renderTable(app);
  });
  K.byId("table-all").addEventListener("click", () => {
    app.table.all = true;
    K.renderTable(app);
  });
  const cells = K.all("td", K.byId("row-milestone").content);
  K.all("#milestones th[data-sort]").forEach((head, i) => (cells[i].dataset.label = head.textContent));
  for (const head of K.all("#milestones th[data-sort]")) {
    const button = K.el("button", { type: "button" }, head.textContent);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const { sort } = head.dataset;
      app.table.up = app.table.key === sort ? !app.table.up : true;
      app.table.key = sort;
      K.renderTable(app);
    });
  }
};

K.renderTable = (app) => {
  const { search, key, up, all } = app.table;
  const places = app.view.milestones.map((_, i) => i);
  const found = places.filter((i) => !search || K.rowText(app, i).includes(search));
  if (key) found.sort(K.rowOrder(app, key, up));
  const shown = all ? found : found.slice(0, K.ROWS);
  document.querySelector("#milestones tbody").replaceChildren(...shown.map((i) => K.tableRow(app, app.texts.tableRow(i))));
  K.byId("table-all").hidden = shown.length === found.length;
  K.byId("table-count").textContent = app.words.say("table_shown", { n: shown.length, all: places.length });
  for (const head of K.all("#milestones th[data-sort]")) {
    K.set(head, { "aria-sort": head.dataset.sort === key ? (up ? "ascending" : "descending") : null });
  }
};

/* The words of one milestone by the name of their column. */
K.rowWords = {
  code: (app, m) => m.id,
  milestone: (app, m) => m.name,
  kind: (app, m) => app.words.say(`kind_${m.kind}`),
  lane: (app, m) => app.view.lanes[m.lane].name,
  who: (app, m) => m.who,
  stated: (app, m) => m.claims.map((claim) => `${claim.literal || ""} ${claim.source}`).join(" "),
  state: (app, m) => app.words.say(`state_${m.state}`),
};

K.rowText = (app, i) =>
  Object.values(K.rowWords)
    .map((of) => of(app, app.view.milestones[i]))
    .join(" ")
    .toLowerCase();

/* Dates and spans by their value, the rest by their words. */
K.rowOrder = (app, key, up) => {
  const milestone = (i) => app.view.milestones[i];
  const needed = (i) => (milestone(i).state === "open" ? milestone(i).needs.reduce((best, need) => Math.min(best, need.latest), K.FAR) : K.FAR);
  const numbers = {
    feasible: (i) => (milestone(i).scheduled ? app.finish(i) : -K.FAR),
    latest: needed,
    float: (i) => (needed(i) >= K.FAR ? K.FAR : needed(i) - app.finish(i)),
  };
  const of = numbers[key] || ((i) => K.rowWords[key](app, milestone(i)));
  const values = new Map(app.view.milestones.map((_, i) => [i, of(i)]));
  const order = new Intl.Collator(app.view.lang, { numeric: true });
  const compare = numbers[key] ? (a, b) => values.get(a) - values.get(b) : (a, b) => order.compare(values.get(a), values.get(b));
  return (a, b) => (up ? compare(a, b) : compare(b, a)) || a - b;
};

K.tableRow = (app, values) => {
  const m = app.view.milestones[values.node];
  const row = K.fill(K.pattern("row-milestone"), values);
  row.id = `m${values.node}`;
  row.className = [m.state === "open" ? "" : m.state, values.node === app.state.open ? "chosen" : ""].join(" ").trim();
  K.aim(row.querySelector("a.ms"), values.node, values.name);
  const source = (text) => K.el("i", {}, text);
  const claims = m.claims.map((claim) => K.el("div", {}, `‘${claim.literal || ""}’ `, source(claim.source)));
  row.cells[5].replaceChildren(...(claims.length ? claims : [source(m.source)]));
  if (values.counts && app.finish(values.node) !== app.was(values.node)) {
    const cell = row.querySelector('[data-f="finish"]');
    cell.classList.add("moved");
    cell.append(K.el("small", { class: "was" }, app.words.say("was", { date: app.words.month(app.was(values.node), m.at_least) })));
  }
  return row;
};
