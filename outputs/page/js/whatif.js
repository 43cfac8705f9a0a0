/* The bar above the views: choose a decision, slide it, see which goals move. */
K.setUpWhatIf = (app) => {
  if (!app.model) return;
  K.fillChoices(app);
  K.byId("whatif-node").addEventListener("change", (event) => {
    const node = event.target.value === "" ? null : Number(event.target.value);
    const months = Number(K.byId("whatif-months").value) || 6;
    K.change(app, node === null ? null : K.changeOf(node, months));
  });
  K.byId("whatif-months").addEventListener("input", (event) => {
    const node = K.byId("whatif-node").value;
    if (node !== "") K.change(app, K.changeOf(Number(node), Number(event.target.value)));
  });
  K.byId("whatif-clear").addEventListener("click", () => {
    K.byId("whatif-node").value = "";
    K.change(app, null);
  });
};

/* The heaviest first, then every open decision by name, then the other open steps. */
K.fillChoices = (app) => {
  const { view, words } = app;
  const label = (node) => `${view.milestones[node].name} (${words.month(view.milestones[node].finish, view.milestones[node].at_least)})`;
  const order = new Intl.Collator(view.lang);
  const byName = (a, b) => order.compare(view.milestones[a].name, view.milestones[b].name);
  const movable = view.milestones.map((_, i) => i).filter((i) => app.canMove(i));
  const heavy = app.base.bottlenecks.map((b) => b.node).filter((n) => view.milestones[n].decision).slice(0, 10);
  const decisions = movable.filter((i) => view.milestones[i].decision).sort(byName);
  const others = movable.filter((i) => !view.milestones[i].decision && view.milestones[i].needs.length).sort(byName);
  const group = (key, nodes) => K.el("optgroup", { label: words.say(key) }, nodes.map((n) => K.el("option", { value: n }, label(n))));
  K.byId("whatif-node").append(group("whatif_heavy", heavy), group("whatif_all", decisions), group("whatif_others", others));
};

K.change = (app, change) => {
  app.state.change = change && change.months ? change : null;
  app.chosen = change ? change.node : null;
  app.refused = null;
  app.refresh();
};

/* What is done took place: no what-if moves it. */
K.refusal = (app, node) => app.words.say("whatif_done", { name: app.texts.name(node) });

K.shiftText = (app, months) => app.words.say(months < 0 ? "whatif_earlier" : "whatif_later", { n: Math.abs(months) });

K.renderWhatIf = (app) => {
  if (!app.model) return;
  const { answers, words, view, state } = app;
  document.documentElement.classList.toggle("whatif-on", state.change !== null);
  const select = K.byId("whatif-node");
  const range = K.byId("whatif-months");
  if (state.change) {
    if (select.value !== String(state.change.node)) select.value = String(state.change.node);
    range.value = String(state.change.months);
  } else if (app.chosen === null) {
    select.value = "";
    range.value = "0";
  }
  const shift = K.byId("whatif-shift");
  const result = K.byId("whatif-result");
  if (!state.change) {
    shift.textContent = words.say("whatif_as_planned");
    result.textContent = app.refused === null ? words.say("whatif_hint") : K.refusal(app, app.refused);
    result.className = app.refused === null ? "result" : "result bad";
    range.setAttribute("aria-valuetext", shift.textContent);
    return;
  }
  shift.textContent = `${K.shiftText(app, state.change.months)} ${words.say("whatif_than", { date: words.month(answers.from) })}`;
  range.setAttribute("aria-valuetext", shift.textContent);
  const moved = answers.goals.filter((g) => g.finish !== view.goals[g.place].finish);
  const pairs = moved.map((g) => [g.place, g.finish - view.goals[g.place].finish]);
  const count = view.milestones.filter((m, i) => m.scheduled && app.finish(i) !== app.was(i)).length;
  result.className = `result${pairs.some((pair) => pair[1] > 0) ? " bad" : ""}`;
  result.textContent = moved.length ? words.say("whatif_moves", { n: moved.length, goals: app.texts.shifts(pairs) }) : words.say("whatif_nothing", { n: count });
};

/* One line that says which what-if a picture or a print shows. */
K.stamp = (app) => {
  const { change } = app.state;
  return change ? app.words.say("whatif_stamp", { name: app.texts.name(change.node), shift: K.shiftText(app, change.months) }) : "";
};
