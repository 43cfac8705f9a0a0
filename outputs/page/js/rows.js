/* Lanes, and the rows inside them. Mirrors outputs/layout/rows.py. */
K.bandsOf = (scene, sign, x, widths) => {
  const lanes = new Map();
  for (const node of scene.nodes) {
    if (!lanes.has(node.lane)) lanes.set(node.lane, []);
    lanes.get(node.lane).push(node);
  }
  return [...lanes.keys()]
    .sort((a, b) => a - b)
    .map((lane) => {
      const nodes = lanes.get(lane);
      if (scene.folded.includes(lane)) return { lane, rows: [], folded: nodes };
      return { lane, rows: K.packed(K.linesOf(nodes, { scale: scene.scale, near: 27 * scene.scale * sign }, x, widths)), folded: [] };
    });
};

K.linesOf = (nodes, sizes, x, widths) => {
  const groups = new Map();
  for (const node of nodes.slice().sort((a, b) => a.day - b.day || a.node - b.node)) {
    if (!groups.has(node.row)) groups.set(node.row, []);
    groups.get(node.row).push(node);
  }
  const ordered = [...groups.values()].sort((a, b) => a[0].day - b[0].day || a[0].node - b[0].node);
  return ordered.flatMap((group) => K.splitGroup(group, sizes, x, widths));
};

K.splitGroup = (group, { scale, near }, x, widths) => {
  const parts = [];
  for (const node of group) {
    const free = parts.find((p) => x.get(node.node) - x.get(p[p.length - 1].node) >= near);
    if (free) free.push(node);
    else parts.push([node]);
  }
  return parts.map((part, k) => {
    const title = k || group[0].goal ? "" : group[0].title;
    const room = title ? K.width(title, 11.5 * scale, false, widths) + 22 * scale : 0;
    const last = part[part.length - 1];
    return {
      title,
      nodes: part.map((n) => n.node),
      left: x.get(part[0].node) - room - 40 * scale,
      right: x.get(last.node) + (last.goal ? 190 * scale : 60 * scale),
    };
  });
};

K.packed = (lines) => {
  const rows = [];
  for (const line of lines) {
    const row = rows.find((r) => r.every((other) => line.left > other.right || line.right < other.left));
    if (row) row.push(line);
    else rows.push([line]);
  }
  return rows;
};
