/* Everything the page says about one run, with or without a what-if. No document in here. */

/* `change`: null, or {node, months}. Without a change the answers equal those that Python wrote. */
K.answersFor = (view, model, change) => {
  const ways = model.ways || (model.ways = K.ways(model));
  const goals = view.goals.map((goal) => ({ row: model.row.get(goal.node), target: goal.target }));
  const base = model.base || (model.base = K.forward(model, model.floor));
  let run = Object.assign(K.runOf(model, ways, goals, base), { undated: model.undated, floor: model.floor });
  let [from, was] = [null, base];
  if (change) {
    const row = model.row.get(change.node);
    from = K.countedFrom(run, row);
    was = K.shifted(model, row, from, 0);
    run = K.changedRun(run, row, from, K.daysOfMonths(change.months));
  }
  const early = change ? K.earlyDates(model, goals, change) : null;
  return Object.assign(K.shown(view, run, view.delta, early), { change, from, was: (n) => was[model.row.get(n)] });
};

/* The friendliest reading, shifted by itself: a what-if of nothing changes nothing in it. */
K.earlyDates = (model, goals, change) => {
  const base = K.forward(model, model.floor_earliest);
  const row = model.row.get(change.node);
  const room = (goal) => K.backward(model, goal.row, base[goal.row])[row] - base[row];
  const least = model.undated[row] ? goals.reduce((found, goal) => Math.min(found, room(goal)), K.FAR / 2) : K.FAR / 2;
  const from = base[row] + (least < K.FAR / 2 ? least : 0);
  return K.shifted(model, row, from, K.daysOfMonths(change.months), model.floor_earliest);
};

/* An undated milestone is counted from the latest date that moves no goal. */
K.countedFrom = (run, row) => {
  const least = K.leastSlack(run, row);
  return run.finish[row] + (run.undated[row] && least < K.FAR ? least : 0);
};

K.changedRun = (base, row, from, days) => {
  const model = base.model;
  const finish = K.shifted(model, row, from, days);
  const floor = model.floor.slice();
  if (days >= 0) floor[row] = Math.max(floor[row], from + days);
  else floor[row] = Math.max(model.today, from + days);
  const undated = base.undated.slice();
  undated[row] = false;
  const run = K.runOf(model, base.ways, base.goals, finish);
  return Object.assign(run, { undated, floor });
};

K.shown = (view, run, delta, early) => {
  const node = run.model.node;
  const drives = new Map();
  const goals = view.goals.map((goal, g) => {
    const row = run.goals[g].row;
    const bundle = K.bundle(run, row).map((r) => node[r]);
    for (const n of bundle) drives.set(n, (drives.get(n) || []).concat(g));
    const links = K.drivingLinks(run, row);
    const first = links.length ? run.model.before[links[0]] : row;
    return {
      place: g,
      node: goal.node,
      finish: run.finish[row],
      late: run.finish[row] - goal.target,
      earliest: early ? early[row] : goal.earliest,
      bundle,
      links: links.map((k) => run.model.link[k]),
      nodes: K.rowsOf(run, links, first).map((r) => node[r]),
    };
  });
  return {
    run,
    goals,
    drives,
    finish: (n) => (run.model.row.has(n) ? run.finish[run.model.row.get(n)] : null),
    slack: (n) => (run.model.row.has(n) ? K.leastSlack(run, run.model.row.get(n)) : K.FAR),
    driving: new Set(run.model.link.filter((_, k) => run.tight[k] && !run.model.done[run.model.after[k]])),
    bottlenecks: K.bottlenecks(run, delta).map((item) => K.bottleneckOf(run, item)),
    decisions: view.decisions.map((d) => K.decisionOf(run, d)),
  };
};

K.bottleneckOf = (run, item) => {
  const node = run.model.node;
  const decide = [];
  run.late.forEach((late, g) => {
    if (late[item.row] < K.FAR) decide.push([g, late[item.row]]);
  });
  const first = K.firstGoal(item.effect, decide);
  const chain = K.chainTo(run, item.row, first);
  return {
    node: node[item.row],
    first,
    delta: item.delta,
    undated: item.undated,
    effect: item.effect,
    gain: K.gain(run, item.row, item.delta),
    binds_from: item.binds_from,
    counted_from: item.counted_from,
    decide_by: decide,
    follow_ups: item.follow_ups.map((row) => node[row]),
    reach: item.reach.size,
    reached: K.reachedBy(run, item.reach),
    chain: chain.rows.map((row) => node[row]),
    links: chain.links.map((k) => run.model.link[k]),
  };
};

/* Who waits, and the capacity that they report: only equal roles are added up. */
K.reachedBy = (run, reach) => {
  const found = [...reach].sort((a, b) => a - b).map((row) => run.model.milestone[row]);
  const different = (pick) => new Set(found.map(pick).filter((name) => name)).size;
  const sums = new Map();
  for (const m of found) {
    if (m.amount === null) continue;
    const key = [m.role, m.carrier, m.unit];
    const name = JSON.stringify(key);
    sums.set(name, { key, amount: (sums.has(name) ? sums.get(name).amount : 0) + m.amount });
  }
  const order = (a, b) => a.key.reduce((done, part, i) => done || (part < b.key[i] ? -1 : part > b.key[i] ? 1 : 0), 0);
  const capacity = [...sums.values()].sort(order).map(({ key, amount }) => [[Number(amount.toPrecision(6)), key[2], key[1]].filter((part) => part !== "").join(" "), key[0]]);
  return { partners: different((m) => m.partner), clusters: different((m) => m.cluster), capacity };
};

K.decisionOf = (run, decision) => {
  const row = run.model.row.get(decision.node || 0);
  const finish = run.finish[row];
  const binds = finish + K.leastSlack(run, row);
  return {
    node: decision.node || 0,
    decider: decision.decider || "",
    decide_by: decision.decide_by,
    per_goal: decision.per_goal || [],
    at_least: Boolean(decision.at_least),
    finish,
    overdue: Math.max(0, finish - decision.decide_by),
    binds_from: binds,
    counted_from: run.undated[row] ? binds : finish,
    quarter_cost: K.effect(run, row, K.QUARTER),
  };
};

/* The answers as Python gave them, for a page without the numbers to recalculate with. */
K.answersOf = (view) => {
  const drives = new Map();
  view.milestones.forEach((m, i) => m.drives.length && drives.set(i, m.drives));
  const slack = (i) => view.milestones[i].needs.reduce((least, n) => Math.min(least, n.slack), K.FAR);
  return {
    change: null,
    run: null,
    goals: view.goals.map((g, place) => ({ place, node: g.node, finish: g.finish, late: g.late, earliest: g.earliest })),
    drives,
    finish: (n) => view.milestones[n].finish,
    slack,
    driving: new Set(view.links.flatMap((link, k) => (link.driving ? [k] : []))),
    bottlenecks: view.bottlenecks.map((b) =>
      Object.assign({}, b, { chain: b.chain.steps.map((step) => step.node), links: b.chain.steps.slice(1).map((step) => step.link) }),
    ),
    decisions: [],
  };
};
