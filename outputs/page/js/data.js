/* The data of the page with every field in place; the file leaves out what is empty. */
K.unpacked = (data) => {
  const list = (columns) => {
    const names = Object.keys(columns);
    const values = names.map((name) => {
      const column = columns[name];
      return Array.isArray(column) ? column : column.at.map((at) => column.of[at]);
    });
    const count = names.length ? values[0].length : 0;
    return Array.from({ length: count }, (_, i) => {
      const item = {};
      names.forEach((name, k) => {
        item[name] = values[k][i];
      });
      return item;
    });
  };
  const view = Object.assign({}, data, { milestones: list(data.milestones), links: list(data.links) });
  for (const m of view.milestones) {
    m.needs = m.needs.map((n) => ({ goal: n.goal || 0, latest: n.latest || 0, float_days: n.float_days || 0, slack: n.slack || 0 }));
    m.drivers = m.drivers.map((d) => ({ cause: d.cause, link: d.cause === "link" ? d.link || 0 : null }));
    for (const name of ["scheduled", "dated", "at_least", "decision"]) m[name] = Boolean(m[name]);
  }
  for (const k of view.links) for (const name of ["hard", "aside", "driving"]) k[name] = Boolean(k[name]);
  view.goals = view.goals.map((g) => Object.assign({ node: 0, late: 0, late_earliest: 0, missing: [], near: [], lever: null }, g));
  view.lanes = view.lanes.map((lane) => ({ name: lane.name, cluster: Boolean(lane.cluster) }));
  return view;
};

/* The network of the passes with what ranking needs: one entry per row. */
K.modelOf = (view) => {
  const m = view.model;
  if (!m || !m.node) return null;
  const of = (pick) => m.node.map((node) => pick(view.milestones[node]));
  return {
    today: view.today,
    node: m.node,
    row: new Map(m.node.map((node, row) => [node, row])),
    floor: m.floor,
    done: m.done.map(Boolean),
    undated: m.undated.map(Boolean),
    before: m.before || [],
    after: m.after || [],
    weight: m.weight || [],
    link: m.link || [],
    hard: (m.link || []).map((k) => view.links[k].hard),
    id: of((x) => x.id),
    project: of((x) => x.project || JSON.stringify(["", x.programme, x.cluster])),
  };
};
