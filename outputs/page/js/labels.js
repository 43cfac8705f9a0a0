/* Placing labels: goals first, then the titles of rows, then the others by rank. Mirrors outputs/layout/labels.py. */
K.placeLabels = (scene, bands, at, room, time, widths) => {
  const half = 13 * scene.scale;
  const shown = scene.nodes.filter((n) => !scene.folded.includes(n.lane));
  for (const n of shown) {
    const [x, y] = at.get(n.node);
    room.taken.push([x - half, y - half, x + half, y + half]);
    for (const day of [n.ghost, n.target]) {
      if (day !== null) room.taken.push([time.x(day) - half / 2, y - half, time.x(day) + half / 2, y + half]);
    }
  }
  const ranked = shown.slice().sort((a, b) => b.rank - a.rank || at.get(a.node)[0] - at.get(b.node)[0] || a.node - b.node);
  const place = (n) => K.placeLabel(n, scene, at.get(n.node), room, widths);
  const goals = ranked.filter((n) => n.goal).map(place);
  const titles = bands.flatMap((band) => K.titles(band, scene.scale, at, room, widths));
  const others = ranked.filter((n) => !n.goal).map(place);
  return [...goals, ...titles, ...others].filter((label) => label);
};

K.overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/* Which of these boxes is free, first beside all arrows, else across them; it is taken. */
K.take = (room, boxes) => {
  const inside = boxes.filter(
    ([left, top, right, bottom]) => left >= room.left && right <= room.right && top >= room.top && bottom <= room.bottom,
  );
  const free = inside.filter((box) => !room.taken.some((b) => K.overlap(box, b)));
  const clear = free.find((box) => !room.arrows.some((b) => K.overlap(box, b)));
  const chosen = clear || free[0];
  if (!chosen) return -1;
  room.taken.push(chosen);
  return boxes.indexOf(chosen);
};

K.titles = (band, scale, at, room, widths) => {
  const found = [];
  for (const line of band.rows.flat()) {
    if (!line.title) continue;
    const [x, y] = at.get(line.nodes[0]);
    const long = K.width(line.title, 11.5 * scale, false, widths);
    const end = x - 17 * scale;
    const places = [
      ["end", end, end - long, y + 4 * scale],
      ["start", x - 9 * scale, x - 9 * scale, y - 17 * scale],
    ];
    const boxes = places.map(([, , left, base]) => [left, base - 10 * scale, left + long, base + 3 * scale]);
    const chosen = K.take(room, boxes);
    if (chosen < 0) continue;
    const [anchor, side, , base] = places[chosen];
    found.push({ node: null, x: K.r1(side), y: K.r1(base), anchor, lines: [line.title], bold: false });
  }
  return found;
};

K.placeLabel = (node, scene, at, room, widths) => {
  const lines = K.wrapped(node.text, 12500, scene.compact ? 1 : 2, widths);
  if (node.note) lines.push(node.note);
  if (!lines.length) return null;
  const long = Math.max(...lines.map((line) => K.width(line, 12.5 * scene.scale, node.bold, widths)));
  const places = K.candidates(node, scene.scale, at, lines.length);
  const high = lines.length * 14.5 * scene.scale;
  const boxes = places.map(([anchor, x, top]) => {
    const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2;
    return [left, top, left + long, top + high];
  });
  const chosen = K.take(room, boxes);
  if (chosen < 0) return null;
  const [anchor, x, top] = places[chosen];
  return { node: node.node, x: K.r1(x), y: K.r1(top + 11.5 * scene.scale), anchor, lines, bold: node.bold };
};

K.candidates = (node, scale, [x, y], lines) => {
  const high = lines * 14.5 * scale;
  const away = 14 * scale;
  const below = y + away;
  const above = y - away - high;
  const beside = y - high / 2;
  const right = ["start", x + away + 2 * scale, beside];
  const left = ["end", x - away - 2 * scale, beside];
  const around = [
    ["middle", x, below],
    ["middle", x, above],
    ["start", x - 9 * scale, below],
    ["end", x + 9 * scale, below],
    ["start", x - 9 * scale, above],
    ["end", x + 9 * scale, above],
  ];
  return node.goal ? [right, ...around, left] : [...around, right, left];
};
