/* How close the rows of the network stand. Mirrors outputs/layout/density.py. */
K.AIRY = { least: 56, most: 78, pad: 5, sign: 1, tail: 175, lines: 2, longest: 12500, noteInside: false };
K.SNUG = { least: 36, most: 56, pad: 4, sign: 0.9, tail: 175, lines: 1, longest: 12500, noteInside: false };
K.CLOSE = { least: 20, most: 36, pad: 1.5, sign: 0.7, tail: 340, lines: 1, longest: 22200, noteInside: true };

/* The first density at which the rows fit the height, or else the last. */
K.choicesOf = (scene) => (scene.compact ? [K.SNUG] : [K.AIRY, K.SNUG, K.CLOSE]);
