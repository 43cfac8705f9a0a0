/* The passes over a network in whole days. Mirrors graph_engine/schedule.py; tests hold both to
   the same numbers. Rows stand in working order and links are sorted by their later row. */
K.FAR = 1e9;

/* The earliest finish of each row; `force[row]`, where given, replaces what was computed. */
K.forward = (model, floor, force) => {
  const finish = floor.slice();
  let k = 0;
  for (let row = 0; row < finish.length; row++) {
    let best = finish[row];
    for (; k < model.after.length && model.after[k] === row; k++) {
      const arrives = finish[model.before[k]] + model.weight[k];
      if (arrives > best) best = arrives;
    }
    finish[row] = force && force[row] !== undefined ? force[row] : best;
  }
  return finish;
};

/* The latest finish of each row that keeps one row at `day`; FAR where it does not matter. */
K.backward = (model, row, day) => {
  const late = new Array(model.floor.length).fill(K.FAR);
  late[row] = day;
  for (let k = model.after.length - 1; k >= 0; k--) {
    const after = late[model.after[k]];
    if (after < K.FAR) {
      const before = after - model.weight[k];
      if (before < late[model.before[k]]) late[model.before[k]] = before;
    }
  }
  return late;
};

/* Dates when one row comes `days` after (or before) the day that this is counted from. */
K.shifted = (model, row, from, days, base = model.floor) => {
  const floor = base.slice();
  const force = [];
  if (days >= 0) floor[row] = Math.max(floor[row], from + days);
  else force[row] = Math.max(model.today, from + days);
  return K.forward(model, floor, force);
};

/* Links per row, in both directions. */
K.ways = (model) => {
  const into = model.floor.map(() => []);
  const out = model.floor.map(() => []);
  model.after.forEach((row, k) => {
    into[row].push(k);
    out[model.before[k]].push(k);
  });
  return { into, out };
};
