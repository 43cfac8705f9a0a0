/* Placing labels: goals first, then the titles of rows, then the others by rank. Mirrors outputs/layout/labels.py. */
K.placeLabels = (scene, density, bands, at, room, time, widths) => {
  const sizes = { scale: scene.scale, sign: density.sign * scene.scale };
  const half = 13 * sizes.sign;
  const shown = scene.nodes.filter((n) => !scene.folded.includes(n.lane));
  for (const n of shown) {
    const [x, y] = at.get(n.node);
    K.shelve(room.taken, [x - half, y - half, x + half, y + half]);
    for (const day of [n.ghost, n.target]) {
      if (day !== null) K.shelve(room.taken, [time.x(day) - half / 2, y - half, time.x(day) + half / 2, y + half]);
    }
    /* The dotted line from the target date to the goal. */
    if (n.target !== null) K.shelve(room.arrows, [Math.min(x, time.x(n.target)), y - 3, Math.max(x, time.x(n.target)), y + 3]);
  }
  const ranked = shown.slice().sort((a, b) => b.rank - a.rank || at.get(a.node)[0] - at.get(b.node)[0] || a.node - b.node);
  const place = (n) => K.placeLabel(n, density, sizes, at.get(n.node), room, widths);
  const goals = ranked.filter((n) => n.goal).map(place);
  const titles = bands.flatMap((band) => K.titles(band, sizes, at, room, widths));
  const others = ranked.filter((n) => !n.goal).map(place);
  return [...goals, ...titles, ...others].filter((label) => label);
};

K.overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/* Boxes are kept by shelves of 64 pixels, so that few have to be compared. */
K.shelve = (shelves, box) => {
  for (let k = Math.floor(box[1] / 64); k <= Math.floor(box[3] / 64); k++) {
    if (!shelves.has(k)) shelves.set(k, []);
    shelves.get(k).push(box);
  }
};

/* How many boxes this one covers; a tall one counts once per shelf. */
K.hits = (shelves, box) => {
  let count = 0;
  for (let k = Math.floor(box[1] / 64); k <= Math.floor(box[3] / 64); k++) {
    for (const other of shelves.get(k) || []) if (K.overlap(box, other)) count += 1;
  }
  return count;
};

/* Which of these boxes is free and covers the fewest arrows; it is taken. */
K.take = (room, boxes) => {
  const inside = boxes.filter(
    ([left, top, right, bottom]) => left >= room.left && right <= room.right && top >= room.top && bottom <= room.bottom,
  );
  let chosen = null;
  let least = Infinity;
  for (const box of inside) {
    if (K.hits(room.taken, box)) continue;
    const hits = K.hits(room.arrows, box);
    if (hits < least) [chosen, least] = [box, hits];
  }
  if (!chosen) return -1;
  K.shelve(room.taken, chosen);
  return boxes.indexOf(chosen);
};

K.titles = (band, { scale, sign }, at, room, widths) => {
  const found = [];
  for (const line of band.rows.flat()) {
    if (!line.title) continue;
    const [x, y] = at.get(line.nodes[0]);
    const long = K.width(line.title, 11.5 * scale, false, widths);
    const end = x - 17 * sign;
    const places = [
      ["end", end, end - long, y + 4 * scale],
      ["start", x - 9 * sign, x - 9 * sign, y - 17 * sign],
    ];
    const boxes = places.map(([, , left, base]) => [left, base - 10 * scale, left + long, base + 3 * scale]);
    const chosen = K.take(room, boxes);
    if (chosen < 0) continue;
    const [anchor, side, , base] = places[chosen];
    found.push({ node: null, x: K.r1(side), y: K.r1(base), anchor, lines: [line.title], bold: false });
  }
  return found;
};

K.placeLabel = (node, density, sizes, at, room, widths) => {
  const { scale } = sizes;
  const lines = K.linesOfLabel(node, density, widths);
  if (!lines.length) return null;
  const long = Math.max(...lines.map((line) => K.width(line, 12.5 * scale, node.bold, widths)));
  const high = lines.length * 14.5 * scale;
  const places = K.candidates(node, sizes, at, high);
  const boxes = places.map(([anchor, x, top]) => {
    const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2;
    return [left, top, left + long, top + high];
  });
  const chosen = K.take(room, boxes);
  if (chosen < 0) return null;
  const [anchor, x, top] = places[chosen];
  return { node: node.node, x: K.r1(x), y: K.r1(top + 11.5 * scale), anchor, lines, bold: node.bold };
};

/* The text in so many lines, and the note below or behind it. */
K.linesOfLabel = (node, density, widths) => {
  if (!density.noteInside || !node.note) return [...K.wrapped(node.text, density.longest, density.lines, widths), ...(node.note ? [node.note] : [])];
  const room = density.longest - K.units(` ${node.note}`, widths);
  return [[...K.wrapped(node.text, room, 1, widths), node.note].join(" ")];
};

/* [anchor, x, top] in order of preference. */
K.candidates = (node, { scale, sign }, [x, y], high) => {
  const away = 13 * sign + scale;
  const [below, above, beside] = [y + away, y - away - high, y - high / 2];
  const right = ["start", x + away + 2 * scale, beside];
  const past = ["start", x + 10 * sign + 20 * scale, beside];
  const left = ["end", x - away - 2 * scale, beside];
  const around = [
    ["middle", x, below],
    ["middle", x, above],
    ["start", x - 9 * sign, below],
    ["end", x + 9 * sign, below],
    ["start", x - 9 * sign, above],
    ["end", x + 9 * sign, above],
  ];
  return node.goal ? [right, past, ...around, left] : [...around, right, past, left];
};
