/* The line of an arrow between two milestones. Mirrors outputs/layout/edges.py. */
K.r1 = (value) => (value >= 0 ? Math.floor(value * 10 + 0.5) / 10 : -Math.floor(-value * 10 + 0.5) / 10);

K.pathPart = (letter, ...values) => letter + values.map((v) => String(K.r1(v))).join(" ");

/* The room that the straight parts of an arrow take. */
K.edgeBoxes = ([x0, y0], [x1, y1], reach) => {
  const box = (xa, ya, xb, yb) => [Math.min(xa, xb) - 3, Math.min(ya, yb) - 3, Math.max(xa, xb) + 3, Math.max(ya, yb) + 3];
  const clear = 10 * reach.sign;
  const size = Math.abs(y1 - y0);
  if (size < 2) return [box(x0 + clear, y0, x1 - clear, y0)];
  const turn = Math.min(8 * reach.sign, size / 2);
  if (x1 - x0 - 2 * clear >= 3 * turn) {
    const x = x0 + clear + turn;
    return [box(x, y0, x, y1), box(x, y1, x1 - clear, y1)];
  }
  if (size < reach.around && Math.abs(x1 - x0) < clear) return [box(x0, y0, x0, y1)];
  const x = Math.max(x0, x1) + clear + turn;
  const near = y1 - (1.3 * clear + turn) * (y1 > y0 ? 1 : -1);
  return [box(x0 + clear, y0, x, y0), box(x, y0, x, near), box(x1, near, x, near)];
};

K.edgePath = (start, end, reach) => {
  const part = K.pathPart;
  const clear = 10 * reach.sign;
  const [x0, y0] = [start[0] + clear, start[1]];
  const [x1, y1] = [end[0] - clear, end[1]];
  const size = Math.abs(y1 - y0);
  if (size < 2) return part("M", x0, y0) + part("L", Math.max(x0, x1), y0);
  const sign = y1 > y0 ? 1 : -1;
  const turn = Math.min(8 * reach.sign, size / 2);
  if (x1 - x0 >= 3 * turn) {
    const x = x0 + turn;
    return [
      part("M", x0, y0),
      part("Q", x, y0, x, y0 + sign * turn),
      part("L", x, y1 - sign * turn),
      part("Q", x, y1, x + turn, y1),
      part("L", x1, y1),
    ].join("");
  }
  const top = y1 - sign * 1.3 * clear;
  if (size < reach.around && Math.abs(end[0] - start[0]) < clear) {
    return part("M", start[0], y0 + sign * 1.2 * clear) + part("L", end[0], top);
  }
  const aside = Math.max(x0, end[0] + clear) + turn;
  return [
    part("M", x0, y0),
    part("Q", aside, y0, aside, y0 + sign * turn),
    part("L", aside, top - sign * 2 * turn),
    part("Q", aside, top - sign * turn, end[0] + turn, top - sign * turn),
    part("Q", end[0], top - sign * turn, end[0], top),
  ].join("");
};
