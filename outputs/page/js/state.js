/* What the reader chose, written in the address so that a link opens the same view. */
K.hashOf = (app) => {
  const { state, view } = app;
  const id = (node) => encodeURIComponent(view.milestones[node].id);
  const parts = [`tab=${state.tab}`];
  if (state.goal !== null) parts.push(`goal=${id(view.goals[state.goal].node)}`);
  if (state.mode !== K.usualMode(view)) parts.push(`show=${state.mode}`);
  if (state.change) parts.push(`whatif=${id(state.change.node)}:${state.change.months}`);
  if (state.open !== null) parts.push(`open=${id(state.open)}`);
  return `#${parts.join("&")}`;
};

/* An address may be typed by anyone: what is not known is left as it is. */
K.readHash = (app, hash) => {
  const { state, view, byId } = app;
  const given = new Map(
    hash
      .replace(/^#/, "")
      .split("&")
      .map((part) => part.split("="))
      .map(([key, value]) => [key, K.decoded(value || "")]),
  );
  const tab = given.get("tab") || hash.replace(/^#/, "");
  if (app.tabs.includes(tab)) state.tab = tab;
  const goal = view.goals.findIndex((g) => view.milestones[g.node].id === given.get("goal"));
  state.goal = goal >= 0 ? goal : null;
  state.mode = ["driving", "near", "all"].includes(given.get("show")) ? given.get("show") : K.usualMode(view);
  const found = /^(.*):(-?\d+)$/.exec(given.get("whatif") || "");
  const node = found ? byId.get(found[1]) : undefined;
  state.change = node !== undefined && app.model && app.canMove(node) ? K.changeOf(node, Number(found[2])) : null;
  app.refused = node !== undefined && view.milestones[node].state === "done" ? node : null;
  state.open = byId.has(given.get("open")) ? byId.get(given.get("open")) : null;
  if (/^m\d+$/.test(tab) && Number(tab.slice(1)) < view.milestones.length) state.open = Number(tab.slice(1));
  if (state.open !== null) K.unfoldFor(app, state.open);
};

/* What is looked at stands in a lane that is open. */
K.unfoldFor = (app, node) => app.state.unfolded.add(app.view.milestones[node].lane);

K.decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

K.changeOf = (node, months) => ({ node, months: Math.max(-12, Math.min(36, months)) });
