/* The choices above the network. */
K.setUpFilters = (app) => {
  const { state } = app;
  const redraw = () => app.refresh();
  const choose = (attribute, key) => {
    for (const button of K.all(`[${attribute}]`)) {
      button.addEventListener("click", () => {
        state[key] = button.getAttribute(attribute);
        redraw();
      });
    }
  };
  choose("data-mode", "mode");
  choose("data-arrows", "arrows");
  const listen = (id, event, act) => K.byId(id).addEventListener(event, (e) => {
    act(e.target);
    redraw();
  });
  listen("net-goal", "change", (field) => (state.goal = field.value === "" ? null : Number(field.value)));
  listen("net-search", "input", (field) => (state.search = field.value.trim().toLocaleLowerCase()));
  listen("net-done", "change", (field) => (state.done = field.checked));
  listen("net-programme", "change", (field) => (state.programme = field.value));
  listen("net-owner", "change", (field) => (state.owner = field.value));
  for (const [attribute, set, read] of [["data-lane", state.lanes, Number], ["data-kind", state.kinds, String]]) {
    for (const box of K.all(`input[${attribute}]`)) {
      box.addEventListener("change", () => {
        const value = read(box.getAttribute(attribute));
        if (box.checked) set.delete(value);
        else set.add(value);
        redraw();
      });
    }
  }
  listen("zoom-in", "click", () => (state.zoom = Math.min(12, state.zoom * 1.3)));
  listen("zoom-out", "click", () => (state.zoom = Math.max(1, state.zoom / 1.3)));
  listen("zoom-fit", "click", () => (state.zoom = 1));
};

K.renderFilters = (app) => {
  const { state } = app;
  for (const button of K.all("[data-mode]")) button.setAttribute("aria-pressed", String(button.dataset.mode === state.mode));
  for (const button of K.all("[data-arrows]")) button.setAttribute("aria-pressed", String(button.dataset.arrows === state.arrows));
  K.byId("net-goal").value = state.goal === null ? "" : String(state.goal);
};
