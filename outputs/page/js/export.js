/* Saving and printing, without asking anything of a server. */
K.setUpExport = (app) => {
  const on = (id, act) => K.byId(id).addEventListener("click", act);
  on("save-csv", () => K.save("mijlpalen.csv", K.dataUrl("text/csv", K.csv(app))));
  on("save-svg", () => K.withNetwork(app, () => K.save("netwerk.svg", K.dataUrl("image/svg+xml", K.standAlone(app)))));
  on("save-png", () => K.withNetwork(app, () => K.png(app).then((url) => url && K.save("netwerk.png", url))));
  on("print-view", () => window.print());
  on("print-all", () => K.printAll(app));
  window.addEventListener("beforeprint", () => {
    app.paper = true;
    for (const codes of K.all("details.codes")) codes.open = true;
    if (app.state.tab === "network") K.drawForPaper(app);
  });
  window.addEventListener("afterprint", () => {
    app.paper = false;
    for (const codes of K.all("details.codes")) codes.open = false;
    app.refresh();
  });
};

/* Every view, the long table last and whole. */
K.printAll = (app) => {
  app.paper = app.table.all = true;
  const page = document.documentElement;
  const table = K.byId("table");
  const next = table.nextElementSibling;
  table.parentElement.append(table);
  page.classList.add("print-all");
  for (const tab of app.tabs) K.renderView(app, tab);
  K.drawForPaper(app);
  window.print();
  page.classList.remove("print-all");
  table.parentElement.insertBefore(table, next);
  app.paper = app.table.all = false;
  app.refresh();
};

K.drawForPaper = (app) => {
  K.drawNetwork(app);
  const canvas = K.byId("canvas");
  canvas.scrollLeft = canvas.scrollTop = 0;
  K.stick();
};

K.dataUrl = (type, text) => `data:${type};charset=utf-8,${encodeURIComponent(text)}`;

K.save = (name, url) => {
  const link = K.el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
};

K.withNetwork = (app, act) => {
  if (app.state.tab !== "network") app.show("network");
  act();
};

/* A cell that a spreadsheet would calculate gets an apostrophe in front. */
K.csvCell = (value) => {
  let text = String(value);
  if (/^[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return /[;"\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

K.csv = (app) => {
  const { say } = app.words;
  const head = ["code", "milestone", "kind", "lane", "who", "stated", "feasible", "latest", "float", "state", "source"].map((key) => say(key));
  const rows = app.view.milestones.map((m, i) => {
    const now = app.finish(i);
    const latest = m.needs.reduce((least, n) => Math.min(least, n.latest), K.FAR);
    return [
      m.id,
      m.name,
      say(`kind_${m.kind}`),
      app.view.lanes[m.lane].name,
      m.who,
      m.claims.length ? m.claims[0].literal || "" : "",
      m.scheduled ? (m.at_least ? "≥ " : "") + K.isoDate(now) : "",
      m.scheduled && latest < K.FAR ? K.isoDate(latest) : "",
      m.scheduled && latest < K.FAR ? latest - now : "",
      say(`state_${m.state}`),
      m.claims.length ? m.claims[0].source : m.source,
    ];
  });
  const number = (value) => (typeof value === "number" ? String(value) : K.csvCell(value));
  return `\ufeff${[head, ...rows].map((row) => row.map(number).join(";")).join("\r\n")}\r\n`;
};

/* Room above the exported picture for its title, and below it for the legend. */
K.HEAD = 56;
K.FOOT = 66;

/* The network as it stands, with its style, title, data date and legend in it. */
K.standAlone = (app) => {
  const { view, words, picture } = app;
  const { width, height } = picture;
  const svg = K.byId("net").cloneNode(true);
  for (const group of K.all("#net-axis,#net-lanes,#net-corner", svg)) group.removeAttribute("transform");
  for (const place of K.all("[tabindex]", svg)) place.removeAttribute("tabindex");
  const style = document.querySelector("style").textContent.split("/* The frame of the page")[0];
  const stamp = [words.say("subtitle_date", { date: app.texts.dataDate(words.day(view.today)) }), K.stamp(app)].filter((part) => part).join(" · ");
  const outer = K.svg(
    "svg",
    { class: "net", viewBox: `0 0 ${width} ${height + K.HEAD + K.FOOT}`, width, height: height + K.HEAD + K.FOOT },
    K.svg("title", {}, view.title),
    K.svg("style", {}, style),
    K.svg("rect", { width, height: height + K.HEAD + K.FOOT, fill: "#fff" }),
    K.textShape("title", 12, 24, 19, view.title),
    K.textShape("lane-kind", 12, 44, 13, stamp),
    K.svg("g", { transform: `translate(0,${K.HEAD})` }, ...svg.childNodes),
    K.legendShapes(app, width, height + K.HEAD + 6),
  );
  return new XMLSerializer().serializeToString(outer);
};

/* The legend of the page, in lines of the width of the picture. */
K.legendShapes = (app, width, top) => {
  const group = K.svg("g", {});
  let [x, y] = [8, top];
  for (const sign of K.all(".legend [data-sign]")) {
    if (sign.hidden) continue;
    const long = 66 + K.width(sign.textContent, 12, false, app.view.widths);
    if (x + long > width) [x, y] = [8, y + 28];
    const drawn = K.svg("g", { transform: `translate(${K.r1(x)},${y})` });
    drawn.append(...sign.querySelector("svg").cloneNode(true).childNodes);
    group.append(drawn, K.textShape("label", x + 50, y + 17, 12, sign.textContent));
    x += long;
  }
  return group;
};

K.png = (app) =>
  new Promise((resolve) => {
    const image = new Image();
    const { width, height } = app.picture;
    const twice = 2;
    image.onload = () => {
      const sheet = K.el("canvas", { width: width * twice, height: (height + K.HEAD + K.FOOT) * twice });
      const pen = sheet.getContext("2d");
      pen.scale(twice, twice);
      pen.drawImage(image, 0, 0);
      resolve(sheet.toDataURL("image/png"));
    };
    image.onerror = () => resolve(null);
    image.src = K.dataUrl("image/svg+xml", K.standAlone(app));
  });
