/* Clicks and keys: tabs, details, and walking through the network along its dependencies. */
K.setUpKeys = (app) => {
  document.addEventListener("click", (event) => K.clicked(app, event));
  K.byId("tabs").addEventListener("keydown", (event) => K.tabKey(app, event));
  K.byId("net").addEventListener("keydown", (event) => K.netKey(app, event));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !app.deck) K.close(app);
  });
  K.byId("canvas").addEventListener("scroll", () => requestAnimationFrame(K.stick), { passive: true });
};

K.clicked = (app, event) => {
  const target = event.target.closest("a.ms,a[data-tab],[data-try],[data-node],[data-fold],#close-details,#tabs a");
  if (!target) {
    for (const menu of K.all("details.menu[open]")) if (!menu.contains(event.target)) menu.open = false;
    return;
  }
  if (target.matches("#tabs a")) app.show(target.hash.slice(1));
  else if (target.dataset.tab) app.show(target.dataset.tab);
  else if (target.matches("a.ms")) K.open(app, K.aimOf(target), target);
  else if (target.dataset.node) K.open(app, Number(target.dataset.node), null);
  else if (target.dataset.try) K.change(app, K.changeOf(Number(target.dataset.try), 6));
  else if (target.dataset.fold) K.fold(app, Number(target.dataset.fold));
  else K.close(app);
  event.preventDefault();
};

K.fold = (app, lane) => {
  if (!app.state.unfolded.delete(lane)) app.state.unfolded.add(lane);
  app.refresh();
  const button = K.all("#net [data-fold]").find((g) => Number(g.dataset.fold) === lane);
  if (button) button.focus();
};

K.open = (app, node, from) => {
  if (from && !from.closest("#details")) app.cameFrom = from;
  if (!from) app.cameFrom = null;
  app.state.open = node;
  K.unfoldFor(app, node);
  app.refresh();
  K.byId("details").focus({ preventScroll: true });
};

K.close = (app) => {
  const node = app.state.open;
  if (node === null) return;
  app.state.open = null;
  app.refresh();
  const again = app.cameFrom && document.querySelector(`.view.on a.ms[href="#m${K.aimOf(app.cameFrom)}"]`);
  if (app.cameFrom && app.cameFrom.isConnected) app.cameFrom.focus();
  else if (again) again.focus();
  else if (app.state.tab === "network") K.focusNode(app, node);
};

K.tabKey = (app, event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const ends = { Home: 0, End: app.tabs.length - 1 }[event.key];
  if (step === undefined && ends === undefined) return;
  event.preventDefault();
  const at = app.tabs.indexOf(app.state.tab);
  app.show(app.tabs[ends === undefined ? (at + step + app.tabs.length) % app.tabs.length : ends]);
  K.byId(`tab-${app.state.tab}`).focus();
};

K.netKey = (app, event) => {
  const fold = event.target.closest("[data-fold]");
  const at = event.target.closest("[data-node]");
  const enter = event.key === "Enter" || event.key === " ";
  if (fold && enter) {
    event.preventDefault();
    K.fold(app, Number(fold.dataset.fold));
    return;
  }
  if (!at) return;
  const node = Number(at.dataset.node);
  if (enter) {
    event.preventDefault();
    K.open(app, node, null);
    return;
  }
  const next = K.nextNode(app, node, event.key);
  if (next === null) return;
  event.preventDefault();
  if (K.isFolded(app, next)) {
    K.unfoldFor(app, next);
    app.refresh();
  }
  K.focusNode(app, next);
};

K.isFolded = (app, node) => app.scene.folded.includes(app.view.milestones[node].lane);

/* Right and left follow the dependency with the least slack, into a folded lane too; up and down
   the nearest row. */
K.nextNode = (app, node, key) => {
  const spots = new Map(app.picture.spots.map((s) => [s.node, s]));
  if (key === "ArrowRight" || key === "ArrowLeft") {
    const [side, other] = key === "ArrowRight" ? ["before", "after"] : ["after", "before"];
    const links = app.linksOf(node, side).filter((k) => spots.has(app.view.links[k][other]) && !app.view.links[k].aside);
    const gap = (k) => Math.abs(app.finish(app.view.links[k].after) - app.finish(app.view.links[k].before));
    const rank = (k) => (app.answers.driving.has(k) ? 0 : 1);
    links.sort((a, b) => rank(a) - rank(b) || gap(a) - gap(b));
    return links.length ? app.view.links[links[0]][other] : null;
  }
  const sign = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (!sign) return null;
  const here = spots.get(node);
  let best = null;
  let least = Infinity;
  for (const spot of spots.values()) {
    if (K.isFolded(app, spot.node)) continue;
    const down = (spot.y - here.y) * sign;
    const cost = down * 3 + Math.abs(spot.x - here.x);
    if (down > 4 && cost < least) [best, least] = [spot.node, cost];
  }
  return best;
};
