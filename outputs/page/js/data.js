/* The data of the page. Lists stand in the shortest of a few forms; outputs/page/data.py writes them. */
K.forms = {
  records: (found) => {
    const columns = Object.entries(found.of).map(([name, column]) => [name, K.unpacked(column)]);
    return Array.from({ length: found.n }, (_, i) => {
      const item = {};
      for (const [name, column] of columns) item[name] = column[i];
      return item;
    });
  },
  lists: (found) => {
    const all = K.unpacked(found.of);
    let end = 0;
    return K.unpacked(found.n).map((n) => all.slice(end, (end += n)));
  },
  flags: (found) => {
    const values = new Array(found.n).fill(false);
    for (const i of found.at) values[i] = true;
    return values;
  },
  numbered: (found) => K.unpacked(found.at).map((at) => found.of[at]),
  joined: (found) => K.unpacked(found.head).map((head, i) => head + found.tail[i]),
  mostly: (found) => {
    const values = new Array(found.n).fill(K.unpacked(found.of));
    (found.at || []).forEach((i, k) => {
      values[i] = K.unpacked(found.is[k]);
    });
    return values;
  },
};

K.unpacked = (value) => {
  if (Array.isArray(value)) return typeof value[0] === "object" ? value.map(K.unpacked) : value;
  if (value === null || typeof value !== "object") return value;
  if (value.as in K.forms) return K.forms[value.as](value);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, K.unpacked(part)]));
};

/* The network of the passes with what ranking needs: one entry per row. */
K.modelOf = (view) => {
  const m = view.model;
  if (!m) return null;
  const of = (pick) => m.node.map((node) => pick(view.milestones[node]));
  return {
    today: view.today,
    node: m.node,
    row: new Map(m.node.map((node, row) => [node, row])),
    floor: m.floor,
    floor_earliest: m.floor_earliest,
    done: m.done,
    undated: m.undated,
    before: m.before,
    after: m.after,
    weight: m.weight,
    link: m.link,
    hard: m.link.map((k) => view.links[k].hard),
    id: of((x) => x.id),
    milestone: of((x) => x),
    project: of((x) => x.project || JSON.stringify(["", x.programme, x.cluster])),
  };
};
