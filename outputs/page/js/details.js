/* Everything about one milestone: what was stated where, why this date, what a delay costs. */
K.showDetails = (app) => {
  const panel = K.byId("details");
  const node = app.state.open;
  document.documentElement.classList.toggle("details-open", node !== null);
  panel.hidden = node === null;
  if (node === null) {
    panel.replaceChildren();
    return;
  }
  const { say } = app.words;
  panel.replaceChildren(
    K.el("button", { type: "button", class: "close", id: "close-details" }, say("close")),
    K.el("h2", { id: "details-name" }, app.view.milestones[node].name),
    ...K.factsOf(app, node),
    ...K.statementsOf(app, node),
    ...K.whyOf(app, node),
    ...K.costOf(app, node),
    ...K.latestOf(app, node),
    ...K.waitingOf(app, node),
  );
  panel.scrollTop = 0;
  K.placeDetails();
};

/* Below the tabs as long as these are in sight. */
K.placeDetails = () => {
  K.byId("details").style.top = `${Math.max(0, K.byId("main").getBoundingClientRect().top)}px`;
};

K.section = (title, ...content) => [K.el("h3", {}, title), ...content];

K.factsOf = (app, node) => {
  const m = app.view.milestones[node];
  const { say, month, signed } = app.words;
  if (m.state === "lapsed") return [K.el("p", { class: "bad" }, say("lapsed_note"))];
  const [now, was] = [app.finish(node), app.was(node)];
  const drives = app.answers.drives.get(node);
  const pairs = [
    ["code", m.id],
    ["kind", say(`kind_${m.kind}`)],
    ["project", m.project],
    ["cluster", m.cluster],
    ["programme", m.programme],
    ["owner", m.owner || m.partner],
    ["who_decides", m.decider],
    ["feasible", (m.at_least ? say("not_before", { date: month(now) }) : month(now)) + (now !== was ? ` (${say("was", { date: month(was, m.at_least) })}, ${signed(now - was)})` : "")],
    ["state", say(`state_${m.state}`) + (m.status && m.status !== say(`state_${m.state}`) ? ` – ${m.status}` : "")],
    ["capacity", m.capacity],
    ["remark", m.remark],
  ];
  const list = K.el(
    "dl",
    {},
    pairs.filter((pair) => pair[1]).flatMap(([key, value]) => [K.el("dt", {}, say(key)), K.el("dd", {}, value)]),
  );
  if (/^https?:\/\//.test(m.url)) {
    list.append(
      K.el("dt", {}, say("web_source")),
      K.el("dd", {}, K.el("a", { href: m.url, rel: "noreferrer noopener", target: "_blank" }, m.url)),
    );
  }
  const badge = drives ? K.el("p", {}, K.el("span", { class: "badge late" }, say("tight_mark")), ` ${drives.map(app.texts.goalName).join("; ")}`) : null;
  const missing = m.missing.length
    ? [K.el("details", {}, K.el("summary", {}, `${say("missing_behind")} (${m.missing.length})`), K.el("ul", {}, m.missing.map((i) => K.el("li", {}, K.link(i, app.texts.name(i))))))]
    : [];
  return [badge, list, ...missing].filter((part) => part);
};

K.statementsOf = (app, node) => {
  const m = app.view.milestones[node];
  const { say, day } = app.words;
  if (!m.claims.length) return K.section(say("statements_title"), K.el("p", {}, say("no_statement"), K.el("small", {}, m.source)));
  const read = (claim) => {
    const end = (value) => (value === null ? "…" : day(value));
    return claim.first === null && claim.last === null ? "" : say("read_as", { first: end(claim.first), last: end(claim.last) });
  };
  const items = m.claims.map((claim, i) => {
    const parts = [claim.partner, read(claim), claim.reported ? say("reported_on", { date: day(claim.reported) }) : ""];
    if (m.claims.length > 1) parts.unshift(say(i === 0 ? "statement_counts" : "statement_kept"));
    return K.el("li", {}, K.el("b", {}, `‘${claim.literal || ""}’`), K.el("small", {}, parts.filter((p) => p).join(" · ")), K.el("small", {}, claim.source));
  });
  return K.section(say("statements_title"), K.el("ul", {}, items));
};

/* The links into a milestone, driving ones first, with their slack; and its own causes. */
K.whyOf = (app, node) => {
  const { view, answers, words } = app;
  const { say, months, month } = words;
  const m = view.milestones[node];
  const row = app.model ? app.model.row.get(node) : undefined;
  const into = app.linksOf(node, "after").filter((k) => view.milestones[view.links[k].before].state !== "lapsed");
  const rank = (k) => (answers.driving.has(k) ? 0 : 1);
  const items = into
    .slice()
    .sort((a, b) => rank(a) - rank(b) || app.finish(view.links[b].before) - app.finish(view.links[a].before))
    .map((k) => {
      const link = view.links[k];
      const before = view.milestones[link.before];
      const mark = link.aside ? say("aside_mark") : answers.driving.has(k) ? say("tight_mark") : K.roomText(app, k);
      const facts = [month(app.finish(link.before), before.at_least), before.who, say(`link_${link.type}`), link.lag ? `${link.lag > 0 ? "+" : "−"}${months(Math.abs(link.lag))}` : "", link.hard ? "" : say("soft"), mark];
      const why = [link.why, link.source].filter((part) => part).join(" – ");
      return K.el("li", {}, K.link(link.before, before.name), K.el("small", {}, facts.filter((f) => f).join(" · ")), K.el("small", {}, why));
    });
  const own = K.ownCauses(app, node, row);
  const length = m.duration ? K.el("p", {}, `${say("duration")}: ${months(m.duration)}`, K.el("small", {}, say(`origin_${m.duration_origin}`))) : null;
  return K.section(say("why_date"), own.length ? K.el("p", {}, own.join("; ")) : null, length, items.length ? K.el("ul", {}, items) : null).filter((part) => part);
};

K.ownCauses = (app, node, row) => {
  const { say } = app.words;
  const m = app.view.milestones[node];
  if (row !== undefined && app.answers.change && app.answers.change.node === node) return [say("driver_whatif")];
  if (app.finish(node) !== m.finish) return [];
  return m.drivers.filter((d) => d.cause !== "link").map((d) => say(`driver_${d.cause}`));
};

/* The slack of one link, when the passes hold it. */
K.roomText = (app, k) => {
  const place = app.passOf.get(k);
  if (place === undefined) return "";
  const { run } = app.answers;
  const room = run.finish[run.model.after[place]] - run.finish[run.model.before[place]] - run.model.weight[place];
  return app.words.say("slack_mark", { months: app.words.months(room) });
};

K.costOf = (app, node) => {
  const { say, months, month } = app.words;
  const row = app.model ? app.model.row.get(node) : undefined;
  if (row !== undefined && app.view.milestones[node].state === "done") return [K.el("p", { class: "quiet" }, K.refusal(app, node))];
  if (row === undefined || app.view.milestones[node].state !== "open") return [];
  const { delta } = app.view;
  const effect = K.effect(app.answers.run, row, delta);
  const from = K.countedFrom(app.answers.run, row);
  const list = effect.length
    ? K.el("ul", {}, effect.map(([g, days]) => K.el("li", {}, K.link(app.view.goals[g].node, app.texts.goalName(g)), ` ${app.words.signed(days)}`)))
    : K.el("p", {}, say("delay_nothing"));
  const title = say("delay_costs", { months: months(delta) });
  const since = K.el("small", {}, say("delay_from", { date: month(from) }));
  const attempt = app.goalAt.has(node) ? null : K.el("p", {}, K.el("button", { type: "button", "data-try": node }, say("calculate")));
  return K.section(title, since, list, attempt).filter((part) => part);
};

K.latestOf = (app, node) => {
  const { say, day, signed } = app.words;
  const m = app.view.milestones[node];
  if (m.state !== "open" || app.goalAt.has(node)) return [];
  if (!m.needs.length) return K.section(say("latest_per_goal"), K.el("p", {}, say("not_needed")));
  const rows = m.needs
    .slice()
    .sort((a, b) => a.latest - b.latest || a.goal - b.goal)
    .map((need) => {
      const room = need.latest - app.finish(node);
      return K.el(
        "tr",
        {},
        K.el("td", {}, K.link(app.view.goals[need.goal].node, app.texts.goalName(need.goal))),
        K.el("td", { class: "number" }, day(need.latest)),
        K.el("td", { class: `number${room < 0 ? " bad" : ""}` }, signed(room).replace("+", "")),
      );
    });
  const head = K.el("tr", {}, K.el("th", { scope: "col" }, say("goal")), K.el("th", { scope: "col", class: "number" }, say("latest")), K.el("th", { scope: "col", class: "number" }, say("float")));
  return K.section(say("latest_per_goal"), K.el("table", {}, K.el("thead", {}, head), K.el("tbody", {}, rows)));
};

K.waitingOf = (app, node) => {
  const { view, answers, words } = app;
  const out = app.linksOf(node, "before");
  if (!out.length) return K.section(words.say("waits_on_it"), K.el("p", {}, words.say("waits_nothing")));
  const items = out.map((k) => {
    const after = view.milestones[view.links[k].after];
    const mark = view.links[k].aside ? words.say("aside_mark") : answers.driving.has(k) ? words.say("tight_mark") : K.roomText(app, k);
    const facts = [words.month(app.finish(view.links[k].after), after.at_least), after.who, mark];
    return K.el("li", {}, K.link(view.links[k].after, after.name), K.el("small", {}, facts.filter((f) => f).join(" · ")));
  });
  return K.section(words.say("waits_on_it"), K.el("ul", {}, items));
};
