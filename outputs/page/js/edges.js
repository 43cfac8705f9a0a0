/* The line of an arrow between two milestones. Mirrors outputs/layout/edges.py. */
K.r1 = (value) => (value >= 0 ? Math.floor(value * 10 + 0.5) / 10 : -Math.floor(-value * 10 + 0.5) / 10);

K.pathPart = (letter, ...values) => letter + values.map((v) => String(K.r1(v))).join(" ");

/* The room that the upright part of an arrow takes. */
K.edgeColumn = (start, end, scale) => {
  const clear = 10 * scale;
  const size = Math.abs(end[1] - start[1]);
  if (size < 2) return null;
  const turn = Math.min(8 * scale, size / 2);
  let x;
  if (end[0] - start[0] - 2 * clear >= 3 * turn) x = start[0] + clear + turn;
  else if (size < 95 * scale && Math.abs(end[0] - start[0]) < clear) x = start[0];
  else x = Math.max(start[0], end[0]) + clear + turn;
  const half = 3 * scale;
  return [x - half, Math.min(start[1], end[1]), x + half, Math.max(start[1], end[1])];
};

K.edgePath = (start, end, scale) => {
  const part = K.pathPart;
  const clear = 10 * scale;
  const [x0, y0] = [start[0] + clear, start[1]];
  const [x1, y1] = [end[0] - clear, end[1]];
  const size = Math.abs(y1 - y0);
  if (size < 2) return part("M", x0, y0) + part("L", Math.max(x0, x1), y0);
  const sign = y1 > y0 ? 1 : -1;
  const turn = Math.min(8 * scale, size / 2);
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
  if (size < 95 * scale && Math.abs(end[0] - start[0]) < clear) {
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
