/* Putting the page together, and one refresh for every change. */
K.start = () => {
  const app = K.appFor(K.unpacked(JSON.parse(K.byId("data").textContent)));
  app.tabs = K.all("#tabs a").map((tab) => tab.hash.slice(1));
  for (const [name, value] of [["tablist", "#tabs"], ["tab", "#tabs a"], ["tabpanel", ".view"]]) {
    for (const part of K.all(value)) part.setAttribute("role", name);
  }
  for (const tab of K.all("#tabs a")) tab.setAttribute("aria-controls", tab.hash.slice(1));
  app.refresh = () => K.refresh(app);
  app.show = (tab) => {
    app.state.tab = tab;
    app.refresh();
  };
  K.readHash(app, location.hash);
  if (app.state.change) app.chosen = app.state.change.node;
  K.setUpWhatIf(app);
  K.setUpFilters(app);
  K.setUpTable(app);
  K.setUpKeys(app);
  K.setUpPresenter(app);
  K.setUpExport(app);
  for (const button of K.all("[data-try]")) if (!app.model) button.hidden = true;
  let waiting = 0;
  window.addEventListener("resize", () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(() => {
      K.placeDetails();
      if (app.state.tab === "network") K.drawNetwork(app);
    });
  });
  window.addEventListener("scroll", K.placeDetails, { passive: true });
  window.addEventListener("hashchange", () => {
    if (location.hash === K.hashOf(app)) return;
    K.readHash(app, location.hash);
    app.refresh();
  });
  app.refresh();
  K.app = app;
};

K.refresh = (app) => {
  const { state } = app;
  app.answers = state.change ? K.answersFor(app.view, app.model, state.change) : app.base;
  document.documentElement.dataset.tab = state.tab;
  for (const section of K.all(".view")) section.classList.toggle("on", section.id === state.tab);
  for (const tab of K.all("#tabs a")) {
    const on = tab.hash === `#${state.tab}`;
    K.set(tab, { "aria-selected": on ? "true" : "false", tabindex: on ? 0 : -1 });
    if (on) K.intoSight(tab);
  }
  K.renderWhatIf(app);
  K.showDetails(app);
  K.renderFilters(app);
  K.renderView(app, state.tab);
  history.replaceState(null, "", K.hashOf(app));
};

/* On a phone the tabs stand in a strip that scrolls. */
K.intoSight = (tab) => {
  const strip = tab.parentElement;
  const right = tab.offsetLeft + tab.offsetWidth - strip.offsetLeft;
  if (right > strip.scrollLeft + strip.clientWidth) strip.scrollLeft = right - strip.clientWidth;
  if (tab.offsetLeft - strip.offsetLeft < strip.scrollLeft) strip.scrollLeft = tab.offsetLeft - strip.offsetLeft;
};

K.start();
