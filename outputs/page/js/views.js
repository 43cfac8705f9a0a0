/* The views other than the network, as they follow a what-if. Without one they are as Python
   wrote them. */
K.TOP = 6;

K.renderView = (app, tab) => {
  const views = { overview: K.overview, network: K.drawNetwork, paths: K.paths, calendar: K.calendar, bottlenecks: K.bottleneckView, matrix: K.matrix, table: K.renderTable };
  if (views[tab]) views[tab](app);
};

/* Another text in a cell; `was` also says what stood there. */
K.patch = (app, cell, text, was) => {
  if (cell.dataset.base === undefined) cell.dataset.base = cell.textContent;
  const changed = text !== cell.dataset.base;
  cell.textContent = text;
  cell.classList.toggle("moved", changed);
  if (changed && was) cell.append(K.el("small", { class: "was" }, app.words.say("was", { date: cell.dataset.base })));
};

K.unpatch = (cell) => {
  if (cell.dataset.base === undefined) return;
  cell.textContent = cell.dataset.base;
  cell.classList.remove("moved");
};

K.overview = (app) => {
  const { answers, view, texts, words } = app;
  for (const row of K.all("#goals tr")) {
    const place = Number(row.dataset.goal);
    const [finish, earliest, difference, verdict] = ["finish", "earliest", "difference", "verdict"].map((f) => row.querySelector(`[data-f="${f}"]`));
    const now = answers.goals[place];
    if (!answers.change) {
      [finish, earliest, difference].forEach(K.unpatch);
      K.restore(verdict);
      continue;
    }
    K.patch(app, finish, words.month(now.finish, view.goals[place].at_least), true);
    K.patch(app, earliest, texts.earliest(view.goals[place], now));
    K.patch(app, difference, words.signed(now.late));
    K.replace(verdict, [K.badge(app, texts.verdict(view.goals[place], now))]);
  }
  const [headline, heavy, due, more] = ["headline", "heavy", "due", "due-more"].map(K.byId);
  headline.classList.toggle("calm", !answers.goals.some((g) => g.late > 0));
  if (!answers.change) {
    [headline, heavy, due, more].filter((part) => part).forEach(K.restore);
    return;
  }
  K.replace(headline, K.headline(app));
  const found = answers.bottlenecks.filter((b) => view.milestones[b.node].decision);
  if (heavy) K.replace(heavy, found.slice(0, K.TOP).map((b, i) => K.heavyRow(app, b, found[0], i + 1)));
  if (due) K.dueRows(app, found, due, more);
};

K.dueRows = (app, heavy, due, more) => {
  const { texts, words } = app;
  const ranks = texts.ranksOf(heavy);
  const all = K.sortedDecisions(app).filter(texts.isDue);
  const shown = texts.dueShown(all, ranks);
  const left = all.length - shown.length;
  K.replace(due, shown.map((d) => K.dueRow(app, d, ranks)));
  K.replace(more, left ? [words.say("due_more", { n: left })] : []);
};

/* Overdue first, then by date. */
K.sortedDecisions = (app) => {
  const id = (d) => app.view.milestones[d.node].id;
  return app.answers.decisions
    .slice()
    .sort((a, b) => (a.overdue ? 0 : 1) - (b.overdue ? 0 : 1) || a.decide_by - b.decide_by || (id(a) < id(b) ? -1 : 1));
};

K.headline = (app) => {
  const { answers, view, texts, words } = app;
  const { say } = words;
  const all = view.goals.length;
  const strong = (text) => K.el("b", {}, text);
  const found = answers.goals.map((g) => texts.verdict(view.goals[g.place], g));
  const [late, maybe, unsure] = ["late", "maybe", "open"].map((word) => found.filter((v) => v === word).length);
  const first = late || maybe;
  const only = all === 1;
  const alone = unsure ? "head_only_unsure" : "head_only_made";
  const together = unsure ? "head_unsure" : "head_all_made";
  const parts = first
    ? [
        strong(only ? say("head_only_late") : say("head_late", { n: first, all })),
        say(late ? "head_misses" : "head_maybe", { n: first }) +
          (late && maybe ? say("head_maybe_too", { n: maybe }) : "") +
          (unsure ? say("head_open", { n: unsure }) : "."),
      ]
    : [K.el("b", { class: unsure ? null : "good" }, say(only ? alone : together, { n: unsure, all })), "."];
  const top = answers.bottlenecks.find((b) => view.milestones[b.node].decision);
  if (!top) return parts;
  const by = new Map(top.decide_by).get(top.first);
  const need = say(by <= view.today ? "head_was_before" : "head_before", { date: words.fullMonth(by) });
  const goal = say("head_for", { goal: texts.goalName(top.first) });
  const what = texts.restsOn(top);
  const stuck = answers.goals[top.first].late > 0 && !top.gain.some(([place]) => place === top.first);
  const enough = stuck ? say("head_alone") : "";
  const aside = (top.undated ? say("head_undated") : "") + enough + (what ? say("head_rests", { what }) : "");
  const cost = say("head_cost", { months: words.months(top.delta), since: words.month(top.counted_from) });
  return [
    ...parts,
    say("head_heaviest"),
    strong(texts.name(top.node)),
    ` (${texts.who(top.node)})`,
    strong(need),
    `${goal}${cost}`,
    strong(say("goals", { n: K.felt(top.effect).length })),
    ".",
    ...(aside ? [K.el("small", {}, aside)] : []),
  ];
};

K.heavyRow = (app, b, top, rank) => {
  const values = app.texts.heavyRow(b, top, rank);
  const row = K.fill(K.pattern("row-heavy"), values);
  K.aim(row.querySelector("a.ms"), b.node, app.texts.name(b.node));
  row.querySelector('[data-f="by"]').classList.toggle("bad", values.past);
  row.querySelector("[data-marks]").replaceChildren(...K.marks(values.signs, values.words));
  row.querySelector("[data-bar]").setAttribute("width", values.bar);
  return row;
};

K.dueRow = (app, d, ranks) => {
  const values = app.texts.dueRow(d, ranks);
  const row = K.fill(K.pattern("row-due"), values);
  K.aim(row.querySelector("a.ms"), d.node, app.texts.name(d.node));
  row.querySelector('[data-f="by"]').classList.toggle("bad", values.overdue);
  return row;
};

K.paths = (app) => {
  const { answers, view, texts, words, state } = app;
  for (const article of K.all("[data-path]")) {
    const place = Number(article.dataset.path);
    const now = answers.goals[place];
    const goal = view.goals[place];
    article.hidden = app.deck !== null && state.goal !== null && state.goal !== place;
    const [head, difference, verdict] = ["head", "difference", "verdict"].map((f) => article.querySelector(`[data-f="${f}"]`));
    const story = article.querySelector("[data-story]");
    const steps = goal.driving.steps.map((step) => step.node || 0);
    const moved = answers.change && (steps.join() !== now.nodes.join() || steps.some((n) => app.finish(n) !== app.was(n)));
    if (!moved) {
      [head, difference].forEach(K.unpatch);
      [verdict, story].forEach(K.restore);
      continue;
    }
    K.patch(app, head, words.say("path_head", { finish: words.month(now.finish, goal.at_least), target: words.month(goal.target) }));
    K.patch(app, difference, words.signed(now.late));
    K.replace(verdict, [K.badge(app, texts.verdict(goal, now))]);
    K.replace(story, K.story(app, now, steps.join() !== now.nodes.join()));
  }
};

K.story = (app, goal, other) => {
  const cards = goal.nodes.map((node, i) => K.stepCard(app, goal.place, node, i ? app.finish(node) - app.finish(goal.nodes[i - 1]) : null, i ? goal.links[i - 1] : null));
  const ties = goal.bundle.filter((node) => !goal.nodes.includes(node));
  const tied = ties.length ? [K.el("p", {}, app.words.say("ties"), " ", ties.flatMap((n, i) => [i ? ", " : "", K.link(n, app.texts.name(n))]), `; ${app.words.say("ties_note")}`)] : [];
  return [...(other ? [K.el("p", { class: "moved" }, app.words.say("path_changed"))] : []), K.el("ol", { class: "steps" }, cards), ...tied];
};

K.stepCard = (app, place, node, days, link) => {
  const { view, words, texts } = app;
  const m = view.milestones[node];
  const [now, was] = [app.finish(node), app.was(node)];
  const item = K.fill(K.pattern("step-card"), {
    gap: days === null ? "" : texts.gap(days),
    date: words.month(now, m.at_least),
    kind: words.say(`kind_${m.kind}`),
    who: texts.who(node),
    notes: [now !== was ? words.say("was", { date: words.month(was, m.at_least) }) : "", ...texts.room(node, place), ...texts.doubtNotes(texts.stepDoubts(node, link))].filter((n) => n).join(" · "),
  });
  K.aim(item.querySelector("a.ms"), node, m.name);
  const card = item.querySelector(".card-step");
  card.classList.toggle("decision", m.decision);
  card.classList.toggle("done", m.state === "done");
  card.classList.toggle("moved", now !== was);
  return item;
};

K.calendar = (app) => {
  const body = document.querySelector(".calendar tbody");
  if (!body) return;
  if (!app.answers.change) {
    K.restore(body);
    return;
  }
  const columns = K.all("td[data-column]", K.originalRow(body)).map((cell) => cell.dataset.column);
  const rows = new Map();
  for (const d of K.sortedDecisions(app)) {
    const who = d.decider || app.words.say("nobody");
    if (!rows.has(who)) rows.set(who, []);
    rows.get(who).push(d);
  }
  K.replace(
    body,
    [...rows].map(([who, decisions]) => {
      const ordered = decisions.sort((a, b) => a.decide_by - b.decide_by || a.node - b.node);
      const cells = columns.map((column) => {
        const chips = ordered.filter((d) => app.texts.columnOf(d) === column).map((d) => K.chip(app, d));
        return K.el("td", { "data-column": column }, chips.length ? K.el("ul", {}, chips) : null);
      });
      return K.el("tr", {}, K.el("th", { scope: "row" }, who), cells);
    }),
  );
};

K.originalRow = (body) => {
  const kept = K.originals.get(body);
  return kept ? kept.find((child) => child.nodeType === 1) : body.querySelector("tr");
};

K.chip = (app, d) => {
  const values = app.texts.chip(d);
  const item = K.fill(K.pattern("calendar-chip"), values);
  const link = item.querySelector("a");
  K.aim(link, d.node);
  link.classList.toggle("heavy", values.heavy);
  link.classList.toggle("overdue", values.overdue);
  link.classList.toggle("moved", app.finish(d.node) !== app.was(d.node));
  return item;
};

K.bottleneckView = (app) => {
  const body = K.byId("bottleneck-rows");
  if (!body) return;
  const found = app.answers.bottlenecks;
  if (!app.answers.change) K.restore(body);
  else K.replace(body, found.map((b, i) => K.bottleneckRow(app, b, found[0], i + 1)));
};

K.bottleneckRow = (app, b, top, rank) => {
  const values = app.texts.bottleneckRow(b, top, rank);
  const row = K.fill(K.pattern("row-bottleneck"), values);
  row.querySelector('[data-f="by"]').classList.toggle("bad", values.past);
  row.querySelector("[data-bar]").setAttribute("width", values.bar);
  row.querySelector("[data-chain]").replaceChildren(...K.markedChain(app, b.chain, b.links));
  row.querySelector("[data-follow]").hidden = !b.follow_ups.length;
  row.querySelector("[data-follow-ups]").replaceChildren(...K.chain(app, b.follow_ups));
  K.tryButton(app, row.querySelector("[data-try]"), b.node);
  return row;
};

K.tryButton = (app, button, node) => {
  const months = app.words.months(K.daysOfMonths(6));
  K.set(button, { "data-try": node, "aria-label": app.words.say("calculate_label", { name: app.texts.name(node), months }) });
};

/* Only the driving counts and the slack of a cell change, never the number of links. */
K.matrix = (app) => {
  for (const cell of K.all("[data-cross]")) {
    const small = cell.querySelector("[data-f]");
    if (!app.answers.change) {
      K.restore(small);
      cell.classList.remove("moved");
      continue;
    }
    const [before, after] = cell.dataset.cross.split(",").map(Number);
    const content = K.crossing(app, before, after);
    cell.classList.toggle("moved", content.textContent !== K.textBefore(small));
    K.replace(small, [content]);
  }
};

K.textBefore = (container) => (K.originals.get(container) || [...container.childNodes]).map((n) => n.textContent).join("");

K.crossing = (app, before, after) => {
  const { view, answers, words } = app;
  let driving = 0;
  let least = K.FAR;
  view.links.forEach((link, k) => {
    const ends = view.milestones[link.after];
    if (view.milestones[link.before].lane !== before || ends.lane !== after || ends.state !== "open") return;
    const goals = answers.drives.get(link.after) || [];
    if (answers.driving.has(k) && (answers.drives.get(link.before) || []).some((g) => goals.includes(g))) driving += 1;
    const place = app.passOf.get(k);
    if (!app.model && link.slack !== null) least = Math.min(least, link.slack || 0);
    if (place === undefined) return;
    const { run } = answers;
    const [a, b] = [run.model.before[place], run.model.after[place]];
    const room = run.finish[b] - run.finish[a] - run.model.weight[place];
    least = Math.min(least, room + K.leastSlack(run, b));
  });
  if (driving) return K.el("small", { class: "badge late" }, `${driving} ${words.say("matrix_driving")}`);
  if (least >= K.FAR) return K.el("small", {}, words.say("matrix_no_goal"));
  return K.el("small", {}, least ? words.say("matrix_slack", { months: words.months(least) }) : "");
};
