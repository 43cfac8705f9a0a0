/* Which links drive a date, and the chains back from a goal. Mirrors graph_engine/paths.py. */

/* A run: dates, slack per goal and what drives what. `rules` orders links that tie. */
K.runOf = (model, ways, goals, finish) => ({
  model,
  ways,
  goals,
  finish,
  slack: goals.map((goal) => {
    const late = K.backward(model, goal.row, finish[goal.row]);
    return late.map((day, row) => (day >= K.FAR ? K.FAR : day - finish[row]));
  }),
  late: goals.map((goal) => K.backward(model, goal.row, goal.target)),
  tight: model.after.map((row, k) => finish[model.before[k]] + model.weight[k] === finish[row]),
});

/* Hard before soft, open before done, then by id: which of several ties leads the story. */
K.byWeight = (run, links) =>
  links.slice().sort((a, b) => {
    const model = run.model;
    return (
      (model.hard[a] ? 0 : 1) - (model.hard[b] ? 0 : 1) ||
      (model.done[model.before[a]] ? 1 : 0) - (model.done[model.before[b]] ? 1 : 0) ||
      (model.id[model.before[a]] < model.id[model.before[b]] ? -1 : 1)
    );
  });

K.tightInto = (run, row) => (run.model.done[row] ? [] : run.ways.into[row].filter((k) => run.tight[k]));

/* The links of the chain that leads the story, from its root to the row. */
K.drivingLinks = (run, row) => {
  const links = [];
  let at = row;
  for (;;) {
    const tied = K.tightInto(run, at);
    if (!tied.length) return links.reverse();
    links.push(K.byWeight(run, tied)[0]);
    at = run.model.before[links[links.length - 1]];
  }
};

/* Every row on some driving chain to a row, in working order. */
K.bundle = (run, row) => {
  const seen = new Set([row]);
  const stack = [row];
  while (stack.length) {
    for (const k of run.ways.into[stack.pop()]) {
      const before = run.model.before[k];
      if (run.tight[k] && !seen.has(before)) {
        seen.add(before);
        stack.push(before);
      }
    }
  }
  return [...seen].sort((a, b) => a - b);
};

/* The links from a row to a goal along which its slack is used up. */
K.onwardLinks = (run, row, goal, slack) => {
  const links = [];
  let at = row;
  while (at !== goal) {
    const tied = run.ways.out[at].filter((k) => {
      const after = run.model.after[k];
      return slack[after] < K.FAR && run.finish[at] + slack[at] + run.model.weight[k] === run.finish[after] + slack[after];
    });
    if (!tied.length) return links;
    links.push(K.byWeight(run, tied)[0]);
    at = run.model.after[links[links.length - 1]];
  }
  return links;
};

/* The rows of a chain: where its first link starts, then where each link leads. */
K.rowsOf = (run, links, first) => [first, ...links.map((k) => run.model.after[k])];
