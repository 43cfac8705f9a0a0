/* How wide a text is, about, and how it breaks. Mirrors outputs/layout/measure.py. */
K.units = (text, widths) => {
  let total = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0);
    const width = widths[code - 32];
    total += width !== undefined ? width : code >= 0x2e80 ? 1050 : 620;
  }
  return total;
};

K.width = (text, size, bold, widths) => (K.units(text, widths) * (bold ? 113 : 105) * size) / 100000;

K.wrapped = (text, most, lines, widths) => {
  const words = text.split(" ").filter((word) => word);
  const found = [];
  while (words.length && found.length < lines) {
    let line = words.shift();
    while (words.length && K.units(`${line} ${words[0]}`, widths) <= most) line = `${line} ${words.shift()}`;
    if (words.length && found.length === lines - 1) line = [line, ...words].join(" ");
    if (K.units(line, widths) > most) line = K.cut(line, most, widths);
    found.push(line);
  }
  return found;
};

K.cut = (line, most, widths) => {
  const signs = [...line];
  let total = K.units(line, widths) + 620;
  while (signs.length && total > most) total -= K.units(signs.pop(), widths);
  return `${signs.join("").replace(/[ ,;:\-–]+$/, "")}…`;
};
