/* Presenting with a clicker: PageDown and PageUp walk through a handful of views. */
K.setUpPresenter = (app) => {
  K.byId("present").addEventListener("click", () => {
    K.startDeck(app);
    const page = document.documentElement;
    if (page.requestFullscreen) page.requestFullscreen().catch(() => {});
  });
  document.addEventListener("keydown", (event) => {
    if (!app.deck) return;
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      K.slideTo(app, app.deck.at + step);
    } else if (event.key === "Escape") K.stopDeck(app);
  });
};

K.slides = (app) => {
  const { words, answers, texts } = app;
  const plain = (tab) => ({ tab, goal: null, name: words.say(`tab_${tab}`) });
  const late = answers.goals.filter((g) => g.late > 0).sort((a, b) => b.late - a.late || a.place - b.place);
  return [
    plain("overview"),
    plain("network"),
    ...late.map((g) => ({ tab: "paths", goal: g.place, name: texts.goalName(g.place) })),
    plain("bottlenecks"),
    plain("calendar"),
    plain("findings"),
  ];
};

K.startDeck = (app) => {
  app.deck = { slides: K.slides(app), at: 0, goal: app.state.goal };
  document.documentElement.classList.add("presenting");
  for (const menu of K.all("details.menu[open]")) menu.open = false;
  K.slideTo(app, 0);
};

K.slideTo = (app, place) => {
  const { slides } = app.deck;
  app.deck.at = Math.max(0, Math.min(slides.length - 1, place));
  const slide = slides[app.deck.at];
  app.state.goal = slide.goal;
  app.state.open = null;
  const note = K.byId("slide");
  note.hidden = false;
  note.textContent = app.words.say("slide", { n: app.deck.at + 1, all: slides.length, name: slide.name });
  app.show(slide.tab);
  window.scrollTo(0, 0);
};

K.stopDeck = (app) => {
  app.state.goal = app.deck.goal;
  app.deck = null;
  K.byId("slide").hidden = true;
  document.documentElement.classList.remove("presenting");
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  app.refresh();
};
