/* Drawing the network, and moving its axis and lane names along while scrolling. */
K.HEADS = { slack: 7, tight: 7, chain: 9, key: 13, shift: 9 };

/* About the room on a sheet of A4 or A3 on its side, below the title. */
K.PAPER = { width: 1400, height: 800 };

K.drawNetwork = (app) => {
  const canvas = K.byId("canvas");
  const svg = K.byId("net");
  const size = app.paper ? K.PAPER : { width: Math.max(760, canvas.clientWidth - 2), height: Math.max(320, canvas.clientHeight - 4) };
  const scene = K.sceneOf(app, size);
  const picture = K.layout(scene, app.view.widths);
  app.picture = picture;
  app.scene = scene;
  K.set(svg, {
    width: picture.width,
    height: picture.height,
    viewBox: `0 0 ${picture.width} ${picture.height}`,
    role: "group",
    "aria-label": app.words.say("network_alt", { n: app.view.goals.length }),
  });
  const near = app.state.open === null ? null : K.relatives(app, app.state.open);
  const dim = (...nodes) => (near && !nodes.every((n) => near.has(n)) ? " dim" : "");
  const hidden = new Set(scene.nodes.filter((n) => scene.folded.includes(n.lane)).map((n) => n.node));
  svg.replaceChildren(
    K.markers(picture.sign),
    ...K.bandShapes(app, picture),
    ...K.gridShapes(picture),
    ...K.foldedShapes(app, picture),
    ...K.arrowShapes(picture, hidden, dim),
    ...K.targetShapes(picture, hidden),
    ...K.shiftShapes(app, picture, hidden),
    ...K.labelShapes(picture, dim, false),
    ...K.nodeShapes(app, picture, hidden, dim),
    K.laneShapes(app, picture, scene),
    K.axisShapes(app, picture),
  );
  K.rove(app);
  K.stick();
  K.renderLegend(app, scene, hidden);
  K.byId("net-count").textContent = K.shownText(app, scene);
};

K.shownText = (app, scene) => {
  const { say } = app.words;
  if (!scene.nodes.length) return say("nothing_shown");
  const shown = say("shown", { n: scene.nodes.length, all: app.view.milestones.length });
  const folded = scene.folded.length ? say("folded", { n: scene.folded.length }) : "";
  return [shown, app.state.mode === "all" ? K.notShown(app, scene) : "", folded].filter((part) => part).join(" ");
};

/* What "everything" leaves out, in words and numbers. */
K.notShown = (app, scene) => {
  const { words, view } = app;
  const shown = new Set(scene.nodes.map((node) => node.node));
  const left = view.milestones.filter((_, i) => !shown.has(i));
  const counts = ["open", "done", "lapsed"].map((state) => [state, left.filter((m) => m.state === state).length]);
  const parts = counts.filter(([, n]) => n).map(([state, n]) => words.say(`not_shown_${state}`, { n }));
  return parts.length ? words.say("not_shown", { parts: words.listed(parts) }) : "";
};

/* The legend explains what is drawn, no more. */
K.renderLegend = (app, scene, hidden) => {
  const links = scene.links.filter((link) => !hidden.has(link.before) && !hidden.has(link.after));
  const drawn = new Set(links.map((link) => link.sort));
  if (scene.folded.length) drawn.add("folded");
  for (const { node, goal, ghost } of scene.nodes.filter((n) => !hidden.has(n.node))) {
    if (ghost !== null) drawn.add("ghost");
    const m = app.view.milestones[node];
    if (goal) drawn.add("target").add(K.isLate(app, node) ? "late" : "goal");
    else drawn.add(`kind ${m.kind}`);
    if (!goal && app.answers.drives.has(node)) drawn.add("key");
    if (!goal && !m.dated && m.state !== "done") drawn.add("undated");
  }
  for (const sign of K.all("[data-sign]")) sign.hidden = !drawn.has(sign.dataset.sign);
};

K.textShape = (name, x, y, size, text, anchor) =>
  K.svg("text", { class: name, x: K.r1(x), y: K.r1(y), "font-size": K.r1(size), "text-anchor": anchor === "start" ? null : anchor }, text);

K.lineShape = (name, x1, y1, x2, y2) => K.svg("line", { class: name, x1: K.r1(x1), y1: K.r1(y1), x2: K.r1(x2), y2: K.r1(y2) });

K.markers = (sign) =>
  K.svg(
    "defs",
    {},
    Object.entries(K.HEADS).map(([sort, size]) =>
      K.svg(
        "marker",
        { id: `head-${sort}`, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: K.r1(size * sign), markerHeight: K.r1(size * sign), markerUnits: "userSpaceOnUse", orient: "auto" },
        K.svg("path", { class: `head ${sort}`, d: "M0 .5L8 4L0 7.5Z" }),
      ),
    ),
  );

K.bandClass = (app, band) => (app.view.lanes[band.lane].cluster ? "" : " programme");

K.bandShapes = (app, picture) =>
  picture.bands.map((band) =>
    K.svg("rect", { class: `band${K.bandClass(app, band)}`, x: 0, y: band.y, width: picture.width, height: K.r1(band.height - 2) }),
  );

K.gridShapes = (picture) => [
  ...picture.ticks.map((tick) => K.lineShape(`grid${tick.half ? " half" : ""}`, tick.x, picture.axis - (tick.half ? 4 : 10), tick.x, picture.height)),
  K.lineShape("today", picture.today, picture.axis - 6, picture.today, picture.height),
];

K.foldedShapes = (app, picture) => {
  const size = 11 * picture.scale;
  return [
    ...picture.folded.map((bar) =>
      K.svg("rect", { class: `count${bar.bold ? " key" : ""}`, x: bar.x, y: K.r1(bar.bottom - bar.height), width: bar.width, height: bar.height }),
    ),
    ...K.countsWithRoom(picture.folded, size, app.view.widths).map((bar) =>
      K.textShape("label halo", bar.x + bar.width / 2, bar.bottom - bar.height - 2, size, String(bar.count), "middle"),
    ),
  ];
};

/* Which bars get their number beside them: the highest first, where no other number stands. */
K.countsWithRoom = (bars, size, widths) => {
  const taken = [];
  const box = (bar) => {
    const half = K.width(String(bar.count), size, false, widths) / 2;
    const [middle, top] = [bar.x + bar.width / 2, bar.bottom - bar.height - 2 - size];
    return [middle - half, top, middle + half, top + size];
  };
  return bars
    .slice()
    .sort((a, b) => b.count - a.count)
    .filter((bar) => {
      const area = box(bar);
      const free = !taken.some((other) => K.overlap(area, other));
      if (free) taken.push(area);
      return free;
    });
};

K.arrowShapes = (picture, hidden, dim) => {
  const order = ["slack", "tight", "chain", "key"];
  const arrows = picture.arrows.filter((a) => !hidden.has(a.before) && !hidden.has(a.after));
  const ranked = arrows.slice().sort((a, b) => order.indexOf(a.sort) - order.indexOf(b.sort));
  return [
    ...ranked.map((a) => K.svg("path", { class: `arrow ${a.sort}${dim(a.before, a.after)}`, d: a.path, "marker-end": `url(#head-${a.sort})` })),
    ...arrows.filter((a) => a.sort === "key").map((a) => K.svg("path", { class: `arrow core${dim(a.before, a.after)}`, d: a.path })),
  ];
};

K.targetShapes = (picture, hidden) =>
  picture.spots
    .filter((spot) => spot.target !== null && !hidden.has(spot.node))
    .flatMap((spot) => [
      K.lineShape("target", spot.target, spot.y - 13 * picture.sign, spot.target, spot.y + 13 * picture.sign),
      K.lineShape("target away", spot.target, spot.y, spot.x, spot.y),
    ]);

/* Ghosts at the places of before a what-if. */
K.shiftShapes = (app, picture, hidden) =>
  picture.spots
    .filter((spot) => spot.ghost !== null && !hidden.has(spot.node))
    .flatMap((spot) => {
      const glyph = K.svg("path", { class: "ghost", transform: `translate(${spot.ghost},${spot.y}) scale(${picture.sign})`, d: K.glyphOf(app, spot.node) });
      const way = Math.sign(spot.x - spot.ghost);
      if (Math.abs(spot.x - spot.ghost) < 26 * picture.sign) return [glyph];
      const from = K.r1(spot.ghost + way * 8 * picture.sign);
      const to = K.r1(spot.x - way * 11 * picture.sign);
      const y = K.r1(spot.y - 10 * picture.sign);
      return [glyph, K.svg("path", { class: "shift", d: `M${from} ${y}H${to}`, "marker-end": "url(#head-shift)" })];
    });

K.glyphOf = (app, node) => app.view.glyphs[app.goalAt.has(node) ? "doel" : app.view.milestones[node].kind];

K.labelShapes = (picture, dim) =>
  picture.labels.flatMap((label) => {
    const title = label.node === null;
    const name = `${title ? "row-title" : "label"} halo${label.bold ? " bold" : ""}${title ? "" : dim(label.node)}`;
    const size = (title ? 11.5 : 12.5) * picture.scale;
    return label.lines.map((line, k) => {
      const shape = K.textShape(name, label.x, label.y + k * 14.5 * picture.scale, size, line, label.anchor);
      return K.set(shape, { "aria-hidden": "true", "data-label": title ? null : label.node });
    });
  });

K.nodeShapes = (app, picture, hidden, dim) => {
  const spots = picture.spots.filter((spot) => !hidden.has(spot.node));
  spots.sort((a, b) => app.finish(a.node) - app.finish(b.node) || a.node - b.node);
  return spots.map((spot) => {
    const goal = app.goalAt.has(spot.node);
    const key = app.answers.drives.has(spot.node);
    return K.svg(
      "g",
      {
        class: K.nodeClass(app, spot.node, goal, key) + dim(spot.node),
        transform: `translate(${spot.x},${spot.y})`,
        role: "button",
        tabindex: -1,
        "data-node": spot.node,
        "aria-label": K.spoken(app, spot.node),
      },
      K.svg("circle", { class: "focus", r: K.r1(15.5 * picture.sign) }),
      key && !goal ? K.svg("circle", { class: "ring", r: K.r1(12.5 * picture.sign) }) : null,
      K.svg("path", { class: "glyph", transform: `scale(${K.r1(10 * picture.sign) / 10})`, d: K.glyphOf(app, spot.node) }),
      K.svg("circle", { class: "hit", r: Math.max(12, 14 * picture.sign) }),
    );
  });
};

K.nodeClass = (app, node, goal, key) => {
  const m = app.view.milestones[node];
  const names = ["node", m.kind];
  if (goal) names.push("goal");
  if (goal ? K.isLate(app, node) : key) names.push(goal ? "late" : "key");
  if (m.state === "done") names.push("done");
  else if (!m.dated && !goal) names.push("undated");
  if (node === app.state.open) names.push("selected");
  return names.join(" ");
};

K.isLate = (app, node) => app.answers.goals[app.goalAt.get(node)].late > 0;

/* What a screen reader says of a milestone in the network. */
K.spoken = (app, node) => {
  const m = app.view.milestones[node];
  const { say, month, signed } = app.words;
  const parts = [m.name, say(`kind_${m.kind}`), app.view.lanes[m.lane].name, month(app.finish(node), m.at_least)];
  if (app.answers.drives.has(node)) parts.push(say("legend_key"));
  if (app.finish(node) !== app.was(node)) parts.push(signed(app.finish(node) - app.was(node)));
  return parts.join(", ");
};

K.laneShapes = (app, picture, scene) => {
  const { scale } = picture;
  const wide = picture.gutter - 10;
  const group = K.svg("g", { id: "net-lanes" }, K.svg("rect", { fill: "#fff", width: K.r1(wide), height: picture.height }));
  for (const band of picture.bands) {
    const lane = app.view.lanes[band.lane];
    const kind = K.bandClass(app, band);
    const high = K.r1(band.height - 2);
    group.append(
      K.svg("rect", { class: `band${kind}`, y: band.y, width: K.r1(wide), height: high }),
      K.svg("rect", { class: `edge-mark${kind}`, y: band.y, width: 5, height: high }),
    );
    let y = band.y + 18 * scale;
    for (const line of K.wrapped(lane.name, 11400, high < 38 * scale ? 1 : 2, app.view.widths)) {
      group.append(K.textShape("lane-name", 12, y, 13 * scale, line));
      y += 15 * scale;
    }
    if (y < band.y + band.height - 2) {
      group.append(K.textShape("lane-kind", 12, y, 11 * scale, app.words.say(lane.cluster ? "lane_cluster" : "lane_programme")));
    }
    if (scene.nodes.length > K.MANY) group.append(K.foldButton(app, picture, scene, band));
  }
  return group;
};

K.foldButton = (app, picture, scene, band) => {
  const { scale } = picture;
  const folded = scene.folded.includes(band.lane);
  const { name } = app.view.lanes[band.lane];
  const count = scene.nodes.filter((n) => n.lane === band.lane).length;
  const x = picture.gutter - 42 * scale;
  return K.svg(
    "g",
    { role: "button", tabindex: 0, "data-fold": band.lane, "aria-expanded": folded ? "false" : "true", "aria-label": app.words.say(folded ? "unfold" : "fold", { name, count }) },
    K.svg("rect", { class: "fold", x: K.r1(x), y: K.r1(band.y + 21 * scale), width: K.r1(26 * scale), height: K.r1(20 * scale), rx: 3 }),
    K.set(K.textShape("lane-name", x + 13 * scale, band.y + 36.5 * scale, 15 * scale, folded ? "+" : "−", "middle"), { "aria-hidden": "true" }),
  );
};

K.axisShapes = (app, picture) => {
  const { scale } = picture;
  const years = K.svg("g", { id: "net-axis" }, K.svg("rect", { fill: "#fff", width: picture.width, height: K.r1(picture.axis - 1) }));
  for (const tick of picture.ticks) if (!tick.half) years.append(K.textShape("year", tick.x + 4, 22 * scale, 15 * scale, String(tick.year)));
  years.append(K.textShape("today-name halo", picture.today + 3, 36 * scale, 11 * scale, app.texts.dataDate(app.words.say("data_date"))));
  const corner = K.svg(
    "g",
    { id: "net-corner" },
    K.svg("rect", { fill: "#fff", width: K.r1(picture.gutter - 10), height: K.r1(picture.axis - 1) }),
    K.textShape("lane-kind", 8, 22 * scale, 12 * scale, app.words.say("lane_head")),
  );
  return K.svg("g", {}, years, corner);
};

/* The axis stays on top and the lane names on the left, whatever is scrolled. */
K.stick = () => {
  const canvas = K.byId("canvas");
  const [x, y] = [canvas.scrollLeft, canvas.scrollTop];
  const move = (id, dx, dy) => {
    const group = K.byId(id);
    if (group) group.setAttribute("transform", `translate(${dx},${dy})`);
  };
  move("net-axis", 0, y);
  move("net-lanes", x, 0);
  move("net-corner", x, y);
};
