/* What holds the goals up, by counterfactual. Mirrors graph_engine/bottlenecks.py. */
K.QUARTER = 91;
K.MONTH = 30;

/* The goals that move by at least a month; all of them where none does. */
K.felt = (pairs) => {
  const found = pairs.filter((pair) => pair[1] >= K.MONTH);
  return found.length ? found : pairs;
};

/* Of the goals that an item moves by a month, the one that needs it first. */
K.firstGoal = (effect, decideBy) => {
  const by = new Map(decideBy);
  return K.felt(effect).reduce((best, pair) => {
    const sooner = by.get(pair[0]) - by.get(best[0]) || best[1] - pair[1];
    return sooner < 0 ? pair : best;
  })[0];
};

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

/* By how many days each goal comes earlier with a row: only what waits for it is calculated again. */
K.gain = (run, row, delta) => {
  const { model, ways } = run;
  const again = new Map([[row, Math.max(model.today, run.finish[row] - delta)]]);
  const finish = (at) => (again.has(at) ? again.get(at) : run.finish[at]);
  for (const at of [...K.downstream(run, row)].sort((a, b) => a - b)) {
    let best = run.floor[at];
    for (const k of ways.into[at]) best = Math.max(best, finish(model.before[k]) + model.weight[k]);
    again.set(at, best);
  }
  const found = [];
  run.goals.forEach((goal, g) => {
    const days = run.finish[goal.row] - finish(goal.row);
    if (days > 0) found.push([g, days]);
  });
  return found;
};

/* Every open row downstream, as a set. */
K.reach = (run, row) => {
  const seen = K.downstream(run, row);
  for (const found of seen) if (run.model.done[found]) seen.delete(found);
  return seen;
};

K.downstream = (run, row) => {
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

/* The chain from an item to one goal: its rows, and the links between them. */
K.chainTo = (run, row, goal) => {
  const links = K.onwardLinks(run, row, run.goals[goal].row, run.slack[goal]);
  return { rows: K.rowsOf(run, links, row), links };
};
