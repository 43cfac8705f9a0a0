/* Placing labels: the most important first. Mirrors outputs/layout/labels.py. */
K.placeLabels = (scene, bands, at, room, widths) => {
  const half = 13 * scene.scale;
  const shown = scene.nodes.filter((n) => !scene.folded.includes(n.lane));
  for (const n of shown) {
    const [x, y] = at.get(n.node);
    room.taken.push([x - half, y - half, x + half, y + half]);
  }
  const titles = bands.flatMap((band) => K.titles(band, scene.scale, at, room, widths));
  const ranked = shown.slice().sort((a, b) => b.rank - a.rank || at.get(a.node)[0] - at.get(b.node)[0] || a.node - b.node);
  return titles.concat(ranked.map((n) => K.placeLabel(n, scene, at.get(n.node), room, widths)).filter((l) => l));
};

K.isFree = (room, [left, top, right, bottom]) => {
  if (left < room.left || right > room.right || top < room.top || bottom > room.bottom) return false;
  for (const b of room.taken) if (left < b[2] && right > b[0] && top < b[3] && bottom > b[1]) return false;
  return true;
};

K.titles = (band, scale, at, room, widths) => {
  const found = [];
  for (const row of band.rows) {
    for (const line of row) {
      if (!line.title) continue;
      const [x, y] = at.get(line.nodes[0]);
      const long = K.width(line.title, 11.5 * scale, false, widths);
      const end = x - 17 * scale;
      const places = [
        ["end", end - long, y + 4 * scale],
        ["start", x - 9 * scale, y - 17 * scale],
      ];
      for (const [anchor, left, base] of places) {
        const box = [left, base - 10 * scale, left + long, base + 3 * scale];
        if (K.isFree(room, box)) {
          room.taken.push(box);
          const side = anchor === "end" ? end : left;
          found.push({ node: null, x: K.r1(side), y: K.r1(base), anchor, lines: [line.title], bold: false });
          break;
        }
      }
    }
  }
  return found;
};

K.placeLabel = (node, scene, at, room, widths) => {
  const lines = K.wrapped(node.text, 12500, scene.compact ? 1 : 2, widths);
  if (node.note) lines.push(node.note);
  const long = Math.max(...lines.map((line) => K.width(line, 12.5 * scene.scale, node.bold, widths)));
  for (const [anchor, x, top] of K.candidates(node, scene.scale, at, lines.length)) {
    const left = anchor === "start" ? x : anchor === "end" ? x - long : x - long / 2;
    const box = [left, top, left + long, top + lines.length * 14.5 * scene.scale];
    if (K.isFree(room, box)) {
      room.taken.push(box);
      return { node: node.node, x: K.r1(x), y: K.r1(top + 11.5 * scene.scale), anchor, lines, bold: node.bold };
    }
  }
  return null;
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
