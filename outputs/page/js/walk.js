/* Finding, focusing and bringing into sight what belongs to a milestone in the network. */

/* What lies before and behind a milestone along the arrows that are drawn, and its neighbours. */
K.relatives = (app, node) => {
  const seen = new Set([node]);
  const walk = (from, to) => {
    const stack = [node];
    while (stack.length) {
      const at = stack.pop();
      for (const link of app.scene.links) {
        if (link[from] === at && link.sort !== "slack" && !seen.has(link[to])) {
          seen.add(link[to]);
          stack.push(link[to]);
        }
      }
    }
  };
  walk("after", "before");
  walk("before", "after");
  for (const side of ["after", "before"]) {
    for (const k of app.linksOf(node, side)) seen.add(app.view.links[k][side === "after" ? "before" : "after"]);
  }
  return seen;
};

/* One milestone of the network can be reached with Tab; arrow keys go on from there. */
K.rove = (app) => {
  const nodes = K.all("#net [data-node]");
  const open = nodes.find((g) => Number(g.dataset.node) === app.state.open);
  const chosen = open || nodes[0];
  if (chosen) chosen.setAttribute("tabindex", "0");
};

K.focusNode = (app, node) => {
  const found = K.all("#net [data-node]").find((g) => Number(g.dataset.node) === node);
  if (!found) return;
  for (const other of K.all('#net [data-node][tabindex="0"]')) other.setAttribute("tabindex", "-1");
  found.setAttribute("tabindex", "0");
  K.scrollToNode(app, node);
  found.focus({ preventScroll: true });
};

K.scrollToNode = (app, node) => {
  const canvas = K.byId("canvas");
  const spot = app.picture.spots.find((s) => s.node === node);
  if (!spot) return;
  const { gutter, axis } = app.picture;
  if (spot.x < canvas.scrollLeft + gutter + 20 || spot.x > canvas.scrollLeft + canvas.clientWidth - 60) canvas.scrollLeft = spot.x - canvas.clientWidth / 2;
  if (spot.y < canvas.scrollTop + axis + 20 || spot.y > canvas.scrollTop + canvas.clientHeight - 40) canvas.scrollTop = spot.y - canvas.clientHeight / 2;
};
