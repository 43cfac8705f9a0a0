/* What holds the goals up, by counterfactual. Mirrors graph_engine/bottlenecks.py. */
K.QUARTER = 91;

/* By how many days each goal moves when a row comes `delta` days later. An undated row is counted
   from the latest date that moves no goal. */
K.effect = (run, row, delta) => {
  if (run.model.done[row]) return [];
  const least = K.leastSlack(run, row);
  const spared = run.undated[row] && least < K.FAR ? least : 0;
  const found = [];
  run.slack.forEach((slack, goal) => {
    if (slack[row] >= K.FAR) return;
    const moved = delta - (slack[row] - spared);
    if (moved > 0) found.push([goal, moved]);
  });
  return found;
};

K.leastSlack = (run, row) => run.slack.reduce((least, slack) => Math.min(least, slack[row]), K.FAR);

K.gain = (run, row, delta) => {
  const force = [];
  force[row] = Math.max(run.model.today, run.finish[row] - delta);
  const finish = K.forward(run.model, run.floor, force);
  const found = [];
  run.goals.forEach((goal, g) => {
    const days = run.finish[goal.row] - finish[goal.row];
    if (days > 0) found.push([g, days]);
  });
  return found;
};

/* Every open row downstream, as a set. */
K.reach = (run, row) => {
  const seen = new Set();
  const stack = [row];
  while (stack.length) {
    for (const k of run.ways.out[stack.pop()]) {
      const after = run.model.after[k];
      if (!seen.has(after)) {
        seen.add(after);
        stack.push(after);
      }
    }
  }
  for (const found of seen) if (run.model.done[found]) seen.delete(found);
  return seen;
};

K.sum = (pairs) => pairs.reduce((sum, pair) => sum + pair[1], 0);

/* Heaviest first, later steps of one project under the first. */
K.bottlenecks = (run, delta) => {
  const goals = new Set(run.goals.map((goal) => goal.row));
  const found = [];
  run.finish.forEach((finish, row) => {
    if (goals.has(row)) return;
    const effect = K.effect(run, row, delta);
    if (!effect.length) return;
    const least = K.leastSlack(run, row);
    found.push({
      row,
      delta,
      undated: run.undated[row],
      effect,
      binds_from: finish + least,
      counted_from: run.undated[row] ? finish + least : finish,
      reach: K.reach(run, row),
      follow_ups: [],
    });
  });
  const id = run.model.id;
  const heaviest = (a, b) =>
    K.sum(b.effect) - K.sum(a.effect) || a.binds_from - b.binds_from || (id[a.row] < id[b.row] ? -1 : 1);
  return K.collapsed(run, found.sort(heaviest));
};

K.collapsed = (run, found) => {
  const id = run.model.id;
  const upstream = found
    .slice()
    .sort((a, b) => b.reach.size - a.reach.size || a.binds_from - b.binds_from || (id[a.row] < id[b.row] ? -1 : 1));
  const kept = new Set();
  for (const item of upstream) {
    const goals = item.effect.map((pair) => pair[0]).join();
    const head = [...kept].find(
      (other) =>
        other.reach.has(item.row) &&
        other.effect.map((pair) => pair[0]).join() === goals &&
        run.model.project[other.row] === run.model.project[item.row],
    );
    if (head) head.follow_ups.push(item.row);
    else kept.add(item);
  }
  return found.filter((item) => kept.has(item));
};

/* The goal that an item moves most, and the chain to it. */
K.worstChain = (run, item) => {
  const moved = new Map(item.effect);
  let worst = 0;
  run.goals.forEach((goal, g) => {
    const more = (moved.get(g) || 0) - (moved.get(worst) || 0);
    if (more > 0 || (more === 0 && run.slack[g][item.row] < run.slack[worst][item.row])) worst = g;
  });
  const links = K.onwardLinks(run, item.row, run.goals[worst].row, run.slack[worst]);
  return K.rowsOf(run, links, item.row);
};
