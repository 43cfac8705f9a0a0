/* All that the page knows: the data, what the reader chose, and the answers to that. */
K.newState = (view) => ({
  tab: "overview",
  goal: null,
  mode: K.usualMode(view),
  arrows: "driving",
  done: false,
  lanes: new Set(),
  kinds: new Set(),
  programme: "",
  owner: "",
  search: "",
  open: null,
  change: null,
  zoom: 1,
  unfolded: new Set(),
});

/* Without goals nothing is driving, and a small roadmap may have next to nothing driving: then
   everything is shown. Mirrors shows_all in outputs/layout/scene.py. */
K.FEW = 4;
K.SMALL = 40;
K.usualMode = (view) => {
  const shown = new Set(view.goals.map((goal) => goal.node));
  view.milestones.forEach((m, i) => m.drives.length && shown.add(i));
  const heavy = view.bottlenecks.filter((b) => view.milestones[b.node].decision).slice(0, K.HEAVIEST);
  for (const { chain } of heavy) if (chain.steps.length > 1) for (const step of chain.steps) shown.add(step.node);
  const few = shown.size <= K.FEW && view.milestones.length <= K.SMALL;
  return few || !view.goals.length ? "all" : "driving";
};

K.appFor = (view) => {
  const model = K.modelOf(view);
  const app = {
    view,
    model,
    words: K.wordsIn(view.texts, view.months, view.lang),
    state: K.newState(view),
    tabs: [],
    byId: new Map(view.milestones.map((m, i) => [m.id, i])),
    goalAt: new Map(view.goals.map((g, place) => [g.node, place])),
    passOf: new Map(model ? model.link.map((k, place) => [k, place]) : []),
    deck: null,
    chosen: null,
    refused: null,
    cameFrom: null,
  };
  app.texts = K.textsFor(app);
  app.base = model ? K.answersFor(view, model, null) : K.answersOf(view);
  app.answers = app.base;
  app.finish = (node) => {
    const found = app.answers.finish(node);
    return found === null ? view.milestones[node].finish : found;
  };
  /* What a what-if is compared with: the plan with its step on the day that it is counted from. */
  app.was = (node) => (app.answers.change && app.model.row.has(node) ? app.answers.was(node) : view.milestones[node].finish);
  app.canMove = (node) => model.row.has(node) && view.milestones[node].state === "open" && !app.goalAt.has(node);
  K.indexLinks(app);
  return app;
};

/* Links by the milestone at either end. */
K.indexLinks = (app) => {
  const sides = { before: new Map(), after: new Map() };
  app.view.links.forEach((link, k) => {
    for (const side of ["before", "after"]) {
      if (!sides[side].has(link[side])) sides[side].set(link[side], []);
      sides[side].get(link[side]).push(k);
    }
  });
  app.linksOf = (node, side) => sides[side].get(node) || [];
  app.linkBetween = (before, after) => app.linksOf(before, "before").find((k) => app.view.links[k].after === after);
};
