/* Which milestones and arrows the network shows. Mirrors outputs/layout/scene.py where nothing is
   chosen; filters, search and a what-if come on top. */
K.NEAR = 183;
K.MANY = 700;
K.HEAVIEST = 3;

K.sceneOf = (app, size) => {
  const { view, state } = app;
  const chain = K.chainLinks(app);
  const shown = K.visibleNodes(app, chain);
  const nodes = [...shown].sort((a, b) => a - b).map((i) => K.sceneNode(app, i, shown));
  return {
    width: size.width,
    height: size.height,
    scale: Math.min(Math.max(size.width / 1330, 1), 1.5),
    zoom: state.zoom,
    compact: state.mode === "all" && nodes.length > K.SMALL,
    today: view.today,
    lanes: view.lanes.map((lane) => lane.name),
    nodes,
    links: K.sceneLinks(app, shown, chain),
    folded: K.foldedLanes(app, nodes),
  };
};

/* The links of the chains of the heaviest decisions; with a goal chosen, of those that move it. */
K.chainLinks = (app) => {
  const { view, answers, state } = app;
  const heavy = answers.bottlenecks.filter(
    (b) => view.milestones[b.node].decision && (state.goal === null || b.effect.some((pair) => pair[0] === state.goal)),
  );
  const found = new Set();
  for (const b of heavy.slice(0, K.HEAVIEST)) {
    for (let i = 1; i < b.chain.length; i++) {
      const link = app.linkBetween(b.chain[i - 1], b.chain[i]);
      if (link !== undefined) found.add(link);
    }
  }
  return found;
};

K.visibleNodes = (app, chain) => {
  const { view, state } = app;
  const narrowed = state.search || state.owner || state.programme;
  const always = new Set([state.open, state.change ? state.change.node : null]);
  const named = new Set();
  for (const k of chain) named.add(view.links[k].before).add(view.links[k].after);
  const found = new Set();
  view.milestones.forEach((m, i) => {
    if (always.has(i) || (K.passes(app, m) && (narrowed ? K.countsAtAll(app, m) : K.inMode(app, m, i, named)))) found.add(i);
  });
  return found;
};

/* Whether the filters let a milestone through. */
K.passes = (app, m) => {
  const { state } = app;
  if (state.lanes.has(m.lane) || state.kinds.has(m.kind)) return false;
  if (state.programme && m.programme !== state.programme) return false;
  if (state.owner && m.owner !== state.owner && m.decider !== state.owner) return false;
  return !state.search || K.searched(m).includes(state.search);
};

K.searched = (m) => [m.id, m.name, m.owner, m.decider, m.partner, m.project].join(" ").toLocaleLowerCase();

K.countsAtAll = (app, m) => m.state === "open" || (m.state === "done" && app.state.done);

K.inMode = (app, m, i, named) => {
  const { state, answers, view } = app;
  const goal = view.goals.findIndex((g) => g.node === i);
  const drives = answers.drives.get(i) || [];
  if (state.goal !== null) {
    if (goal === state.goal || drives.includes(state.goal) || named.has(i)) return true;
    const need = m.needs.find((n) => n.goal === state.goal);
    if (!need || !K.countsAtAll(app, m)) return false;
    return state.mode === "all" || (state.mode === "near" && K.slackTo(app, i, state.goal) <= K.NEAR);
  }
  if (goal >= 0 || drives.length || named.has(i)) return true;
  if (!K.countsAtAll(app, m)) return false;
  return state.mode === "all" || (state.mode === "near" && answers.slack(i) <= K.NEAR);
};

K.slackTo = (app, node, goal) => {
  if (!app.model) {
    const need = app.view.milestones[node].needs.find((n) => n.goal === goal);
    return need ? need.slack : K.FAR;
  }
  const row = app.model.row.get(node);
  return row === undefined ? K.FAR : app.answers.run.slack[goal][row];
};

K.sceneNode = (app, i, shown) => {
  const { view, answers, words } = app;
  const m = view.milestones[i];
  const place = view.goals.findIndex((g) => g.node === i);
  const goal = place >= 0 ? answers.goals[place] : null;
  const drives = answers.drives.has(i);
  const day = app.finish(i);
  const [row, title] = K.rowOf(app, i, goal, shown);
  const late = goal && goal.late > 0 ? ` (${words.signed(goal.late)})` : "";
  return {
    node: i,
    lane: m.lane,
    row,
    title,
    day,
    ghost: answers.change && day !== app.was(i) ? app.was(i) : null,
    target: goal ? view.goals[place].target : null,
    text: goal ? m.name : m.short,
    note: goal ? words.month(day, m.at_least) + late : K.rootNote(app, m, i, drives),
    bold: drives || goal !== null,
    goal: goal !== null,
    rank: (i === app.state.open ? 20 : 0) + (goal ? 6 : 0) + (drives ? 3 : 0) + (m.decision ? 2 : 0),
  };
};

/* A goal stands on the row of what drives it, when that is in its lane; else its project. */
K.rowOf = (app, i, goal, shown) => {
  const { view } = app;
  const m = view.milestones[i];
  const names = (text, project) => text.toLowerCase().includes(project.toLowerCase());
  const title = (x) => (names(x.short, x.project) || (goal && names(m.name, x.project)) ? "" : x.project);
  if (goal) {
    for (const driver of m.drivers) {
      if (driver.link === null) continue;
      const at = view.links[driver.link].before;
      const before = view.milestones[at];
      if (shown.has(at) && before.lane === m.lane && before.project) return [before.project, title(before)];
    }
  }
  return m.project ? [m.project, title(m)] : [`#${i}`, ""];
};

K.rootNote = (app, m, i, drives) => {
  const { answers, words } = app;
  if (!drives) return "";
  const row = app.model ? app.model.row.get(i) : undefined;
  const held = row === undefined ? m.drivers.some((d) => d.link !== null) : K.tightInto(answers.run, row).length > 0;
  if (held) return "";
  if (answers.change && answers.change.node === i) return `(${words.say("driver_whatif")})`;
  const cause = m.drivers.length ? m.drivers[0].cause : "";
  if (cause === "" || cause === "link") return "";
  return words.say(cause === "data_date" && !m.dated ? "root_undated" : `root_${cause}`);
};

K.sceneLinks = (app, shown, chain) => {
  const { view, state } = app;
  const found = [];
  view.links.forEach((link, k) => {
    if (!shown.has(link.before) || !shown.has(link.after) || link.aside) return;
    const sort = K.sortOf(app, link, k, chain);
    const near = link.before === state.open || link.after === state.open;
    if (sort !== "slack" || state.arrows === "all" || near) found.push({ before: link.before, after: link.after, sort });
  });
  return found;
};

K.sortOf = (app, link, k, chain) => {
  const { answers, state } = app;
  const driving = answers.driving.has(k);
  if (driving) {
    const after = answers.drives.get(link.after) || [];
    const goals = (answers.drives.get(link.before) || []).filter((g) => after.includes(g));
    if (goals.length && (state.goal === null || goals.includes(state.goal))) return "key";
  }
  if (chain.has(k)) return "chain";
  return driving ? "tight" : "slack";
};

/* Above so many milestones the fullest lanes fold to counts per quarter. */
K.foldedLanes = (app, nodes) => {
  if (nodes.length <= K.MANY) return [];
  const counts = new Map();
  for (const node of nodes) counts.set(node.lane, (counts.get(node.lane) || 0) + 1);
  return [...counts.keys()].filter((lane) => counts.get(lane) > 25 && !app.state.unfolded.has(lane)).sort((a, b) => a - b);
};
