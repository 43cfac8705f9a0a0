/* Where everything stands in the network picture. Mirrors outputs/layout/: the same steps, the
   same numbers. A scene goes in, a picture comes out; nothing here knows the document. */
K.layout = (scene, widths) => {
  const scale = scene.scale;
  const { density, time, x, bands } = K.fitting(scene, widths);
  const row = K.rowHeight(scene, density, bands);
  const { places, at, bottom } = K.vertical(scene, density, bands, x);
  const right = Math.max(scene.width, time.x(time.last) + density.tail * scale);
  const sign = density.sign * scale;
  const reach = { sign, around: 1.45 * row };
  const room = { left: time.gutter + 2, right: right - 2, top: 40 * scale, bottom, taken: new Map(), arrows: new Map() };
  const folded = new Set(bands.flatMap((band) => band.folded.map((n) => n.node)));
  const drawn = scene.links.filter((k) => !folded.has(k.before) && !folded.has(k.after));
  for (const k of drawn) for (const box of K.edgeBoxes(at.get(k.before), at.get(k.after), reach)) K.shelve(room.arrows, box);
  const labels = K.placeLabels(scene, density, bands, at, room, time, widths);
  return {
    width: K.r1(right),
    height: K.r1(bottom),
    scale,
    sign,
    gutter: K.r1(time.gutter),
    axis: K.r1(40 * scale),
    today: K.r1(time.x(scene.today)),
    ticks: K.ticks(time),
    bands: places,
    spots: scene.nodes.map((n) => ({
      node: n.node,
      x: at.get(n.node)[0],
      y: at.get(n.node)[1],
      ghost: n.ghost === null ? null : K.r1(time.x(n.ghost)),
      target: n.target === null ? null : K.r1(time.x(n.target)),
    })),
    arrows: scene.links.map((k) => ({
      before: k.before,
      after: k.after,
      sort: k.sort,
      path: K.edgePath(at.get(k.before), at.get(k.after), reach),
    })),
    labels,
    folded: K.foldedOf(scene, bands, places, time),
  };
};

/* The airiest density at which all rows fit the height; else the closest one. */
K.fitting = (scene, widths) => {
  let found = null;
  for (const density of K.choicesOf(scene)) {
    const time = K.timeOf(scene, density);
    const x = new Map(scene.nodes.map((n) => [n.node, time.x(n.day)]));
    const bands = K.bandsOf(scene, density.sign, x, widths);
    found = { density, time, x, bands };
    if (K.spare(scene, density, bands) >= K.countRows(bands) * density.least * scene.scale) break;
  }
  return found;
};

K.countRows = (bands) => bands.reduce((sum, band) => sum + (band.folded.length ? 1 : band.rows.length), 0);

K.spare = (scene, density, bands) => scene.height - 40 * scene.scale - 2 * density.pad * bands.length - 4;

K.rowHeight = (scene, density, bands) => {
  const [least, most] = [density.least * scene.scale, density.most * scene.scale];
  return Math.max(least, Math.min(most, K.spare(scene, density, bands) / Math.max(K.countRows(bands), 1)));
};

K.timeOf = (scene, density) => {
  const days = [scene.today];
  for (const n of scene.nodes) for (const d of [n.day, n.ghost, n.target]) if (d !== null) days.push(d);
  const first = days.reduce((a, b) => Math.min(a, b)) - 75;
  const last = days.reduce((a, b) => Math.max(a, b)) + 60;
  const gutter = 176 * scene.scale;
  const free = scene.width - gutter - density.tail * scene.scale;
  const perDay = Math.max(free / (last - first), 0.02) * scene.zoom;
  return { first, last, gutter, scale: scene.scale, x: (day) => gutter + (day - first) * perDay };
};

K.ticks = (time) => {
  const found = [];
  const start = K.civil(time.first)[0];
  if (time.x(K.dayOf(start + 1, 1, 1)) - time.gutter > 60 * time.scale) found.push({ x: K.r1(time.gutter), year: start, half: false });
  for (let year = start; year <= K.civil(time.last)[0]; year++) {
    for (const month of [1, 7]) {
      const day = K.dayOf(year, month, 1);
      if (time.first <= day && day <= time.last) found.push({ x: K.r1(time.x(day)), year, half: month === 7 });
    }
  }
  return found;
};

K.vertical = (scene, density, bands, x) => {
  const row = K.rowHeight(scene, density, bands);
  let y = 40 * scene.scale;
  const places = [];
  const at = new Map();
  for (const band of bands) {
    const top = y;
    y += density.pad;
    for (const line of band.rows) {
      for (const part of line) for (const n of part.nodes) at.set(n, [K.r1(x.get(n)), K.r1(y + row / 2)]);
      y += row;
    }
    if (band.folded.length) {
      for (const n of band.folded) at.set(n.node, [K.r1(x.get(n.node)), K.r1(y + row / 2)]);
      y += row;
    }
    y += density.pad;
    places.push({ lane: band.lane, y: K.r1(top), height: K.r1(y - top) });
  }
  return { places, at, bottom: y + 4 };
};

/* Lanes with too much to draw: counts per quarter, as bars. */
K.foldedOf = (scene, bands, places, time) =>
  bands.flatMap((band, k) => {
    if (!band.folded.length) return [];
    const quarters = new Map();
    for (const node of band.folded) {
      const [year, month] = K.civil(node.day);
      const quarter = year * 4 + Math.floor((month - 1) / 3);
      if (!quarters.has(quarter)) quarters.set(quarter, { quarter, count: 0, bold: 0 });
      const found = quarters.get(quarter);
      found.count += 1;
      if (node.bold) found.bold += 1;
    }
    const most = Math.max(...[...quarters.values()].map((q) => q.count));
    const start = (quarter) => time.x(K.dayOf(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 1));
    const room = places[k].height - 28 * scene.scale;
    return [...quarters.values()]
      .sort((a, b) => a.quarter - b.quarter)
      .map((q) => ({
        lane: band.lane,
        x: K.r1(start(q.quarter) + 1),
        width: K.r1(start(q.quarter + 1) - start(q.quarter) - 2),
        height: K.r1((room * q.count) / most),
        bottom: K.r1(places[k].y + places[k].height - 7),
        count: q.count,
        bold: q.bold,
      }));
  });
