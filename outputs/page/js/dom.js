/* Building the document. Texts only ever go in as text; nothing here parses HTML. */
K.SVG = "http://www.w3.org/2000/svg";

K.byId = (id) => document.getElementById(id);
K.all = (selector, root) => [...(root || document).querySelectorAll(selector)];

K.set = (element, attributes) => {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) element.removeAttribute(name);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  return element;
};

K.el = (tag, attributes, ...children) => {
  const element = K.set(document.createElement(tag), attributes || {});
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
};

K.svg = (tag, attributes, ...children) => {
  const element = K.set(document.createElementNS(K.SVG, tag), attributes || {});
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
};

/* A link that opens the details of a milestone; without scripts it leads to the table. */
K.link = (node, text) => K.el("a", { class: "ms", href: `#m${node}` }, text);

/* The milestone that such a link names. */
K.aimOf = (link) => Number(link.hash.slice(2));

K.aim = (link, node, text) => {
  K.set(link, { href: `#m${node}` });
  if (text !== undefined) link.textContent = text;
};

/* Links one after the other, in working order. */
K.chain = (app, nodes) =>
  nodes.flatMap((node, i) => [...(i ? [" ", K.el("span", { "aria-hidden": "true" }, "→"), " "] : []), K.link(node, app.view.milestones[node].name)]);

/* How sure a step is: a sign, and the words for who does not see it. */
K.marks = (signs, words) =>
  signs ? [" ", K.el("span", { class: "mark", title: words }, K.el("span", { "aria-hidden": "true" }, signs), K.el("span", { class: "hidden-text" }, `(${words})`))] : [];

K.markedChain = (app, nodes, links) =>
  nodes.flatMap((node, i) => {
    const doubts = app.texts.stepDoubts(node, i ? links[i - 1] : null);
    const arrow = i ? [" ", K.el("span", { "aria-hidden": "true" }, "→"), " "] : [];
    return [...arrow, K.link(node, app.texts.name(node)), ...K.marks(app.texts.signs(doubts), app.texts.doubtWords(doubts))];
  });

K.badge = (app, verdict) => {
  const sign = { late: "✕", maybe: "!", open: "?", on_time: "✓" }[verdict];
  return K.el("span", { class: `badge ${verdict}` }, K.el("span", { "aria-hidden": "true" }, sign), ` ${app.words.say(`verdict_${verdict}`)}`);
};

/* A copy of a pattern that Python wrote into a <template>. */
K.pattern = (id) => K.byId(id).content.firstElementChild.cloneNode(true);

/* Put texts in the places that a pattern names; an empty text hides its place. */
K.fill = (root, values) => {
  for (const place of K.all("[data-f]", root)) {
    const value = values[place.dataset.f];
    if (value === undefined) continue;
    if (value !== true && value !== false) place.textContent = value;
    place.hidden = value === "" || value === false;
  }
  return root;
};

/* Contents that a what-if replaces, and that come back as Python wrote them. */
K.originals = new Map();

K.replace = (container, children) => {
  if (!K.originals.has(container)) K.originals.set(container, [...container.childNodes]);
  container.replaceChildren(...children);
};

K.restore = (container) => {
  if (!K.originals.has(container)) return;
  container.replaceChildren(...K.originals.get(container));
  K.originals.delete(container);
};
