/* Rows and sentences as texts, for a what-if. Mirrors outputs/page/*.py: tests hold both to the
   same words when nothing is changed. */
K.DUE = 7;
K.ALWAYS = 3;
K.DOUBTS = ["unverified", "derived", "soft", "assumed", "no_time", "confidential"];

K.textsFor = (app) => {
  const { view, words } = app;
  const { say, month, day, months, signed } = words;
  const name = (node) => view.milestones[node].name;
  const who = (node) => view.milestones[node].who || say("nobody");
  const goalName = (g) => name(view.goals[g].node);
  /* A goal's code, or its name where the code is no shorter than a name. */
  const tag = (g) => {
    const { id } = view.milestones[view.goals[g].node];
    return [...id].length <= 12 ? id : goalName(g);
  };
  const mostFirst = (pairs) => pairs.slice().sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const taggedShifts = (pairs) => mostFirst(pairs).map(([g, shift]) => `${tag(g)} ${signed(shift)}`).join(", ");
  const least = (node) => view.milestones[node].at_least;
  const shifts = (pairs) =>
    pairs
      .slice()
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .map(([g, days]) => `${goalName(g)} ${signed(days)}`)
      .join("; ");
  /* What is shown of the data date, called an assumption when it is one. */
  const dataDate = (shown) => (view.today_assumed ? say("date_assumed", { date: shown }) : shown);
  const bar = (value, most) => (most ? Math.max(2, Math.floor((value * 100) / most)) : 0);

  /* late: on every reading; maybe: not on the friendliest; open: on time, if; on_time. */
  const verdict = (goal, now) => {
    if (now.late > 0) return now.earliest > goal.target ? "late" : "maybe";
    return goal.at_least ? "open" : "on_time";
  };

  /* The friendliest end of a goal's date, where it is another month. */
  const earliest = (goal, now) => {
    const first = month(now.earliest, goal.at_least);
    return first === month(now.finish, goal.at_least) ? "" : say("earliest", { date: first });
  };

  /* What steps rest on, in the order of the legend: of a milestone, and of the link to it. */
  const doubtsOf = (nodes, links) => {
    const found = new Set([...nodes.flatMap((n) => view.milestones[n].doubts), ...links.flatMap((k) => view.links[k].doubts)]);
    return K.DOUBTS.filter((doubt) => found.has(doubt));
  };
  const stepDoubts = (node, link) => doubtsOf([node], link === null ? [] : [link]);
  const signs = (doubts) => doubts.map((doubt) => say(`sign_${doubt}`)).join("");
  const doubtWords = (doubts) => doubts.map((doubt) => say(`doubt_${doubt}`)).join(", ");
  const doubtNotes = (doubts) => doubts.map((doubt) => `${say(`sign_${doubt}`)} ${say(`doubt_${doubt}`)}`);
  const restsOn = (b) => words.listed(doubtsOf(b.chain, b.links).map((doubt) => say(`rests_${doubt}`)));

  const heavyRow = (b, top, rank) => {
    const by = new Map(b.decide_by).get(b.first);
    const doubts = doubtsOf(b.chain, b.links);
    return {
      rank,
      who: who(b.node),
      goal: say("for_goal", { id: tag(b.first) }),
      signs: signs(doubts),
      words: doubtWords(doubts),
      follow_ups: b.follow_ups.length ? say("follow_ups", { n: b.follow_ups.length }) : "",
      by: month(by),
      past: by <= view.today,
      undated: b.undated,
      bar: bar(K.sum(b.effect), K.sum(top.effect)),
      effect: say("goals", { n: K.felt(b.effect).length }),
    };
  };

  const isDue = (d) => d.overdue > 0 || d.decide_by < view.today + 365;

  const ranksOf = (heavy) => new Map(heavy.map((b, i) => [b.node, i + 1]));

  /* The first ones, the heaviest always among them; in the order in which they came. */
  const dueShown = (due, ranks) => {
    const known = due.filter((d) => ranks.has(d.node)).sort((a, b) => ranks.get(a.node) - ranks.get(b.node));
    const kept = new Set(known.slice(0, K.ALWAYS).map((d) => d.node));
    const others = due.filter((d) => !kept.has(d.node)).slice(0, K.DUE - kept.size);
    for (const d of others) kept.add(d.node);
    return due.filter((d) => kept.has(d.node));
  };

  /* By how much the decision itself comes after the date that is asked of it. */
  const tooLate = (d) => (d.overdue > 0 ? say("due_late", { date: month(d.finish, d.at_least), months: months(d.overdue) }) : "");

  const firstNeeds = (d) => d.per_goal.slice().sort((a, b) => a[1] - b[1] || a[0] - b[0]);

  const dueRow = (d, ranks) => ({
    by: month(d.decide_by),
    goal: say("for_goal", { id: tag(firstNeeds(d)[0][0]) }),
    rank: ranks.has(d.node) ? say("due_rank", { rank: ranks.get(d.node) }) : "",
    overdue: d.overdue > 0 || d.decide_by <= view.today,
    who: d.decider || say("nobody"),
    note: tooLate(d),
  });

  const halfYear = (number) => {
    const [y, m] = K.civil(number);
    return y * 2 + (m > 6 ? 1 : 0);
  };

  const columnOf = (d) => {
    if (d.overdue > 0 || d.decide_by <= view.today) return "late";
    const half = halfYear(d.decide_by);
    return half < halfYear(view.today) + 5 ? String(half) : "later";
  };

  const chip = (d) => {
    const cost = K.felt(d.quarter_cost);
    const [first, ...others] = firstNeeds(d);
    return {
      name: name(d.node),
      by: say("by_date", { date: month(first[1]), goal: tag(first[0]) }),
      others: others.map(([g, by]) => `${tag(g)} ${month(by)}`).join("; "),
      late: tooLate(d),
      cost: cost.length ? say("quarter", { since: month(d.counted_from), goals: taggedShifts(cost) }) : "",
      overdue: columnOf(d) === "late",
      heavy: cost.length > 0,
    };
  };

  const sentence = (b) => {
    const most = Math.max(...b.effect.map((pair) => pair[1]));
    const first = b.effect.filter((pair) => pair[1] === most);
    const kind = view.milestones[b.node].decision ? "decision" : "step";
    const text = say(`month_${kind}`, {
      name: name(b.node),
      who: who(b.node),
      date: month(b.binds_from),
      n: first.length,
      goals: `«${goalName(first[0][0])}»`,
    });
    return b.undated ? `${text} ${say("month_undated")}` : text;
  };

  const gain = (b) =>
    b.gain.length
      ? say("gain", { months: months(b.delta), goals: shifts(b.gain.map(([g, days]) => [g, -days])) })
      : say("gain_none");

  const waiting = (b) => {
    const { partners, clusters } = b.reached;
    const text = say("waiting", { n: b.reach });
    if (!partners || !clusters) return text;
    return text + say("waiting_partners", { n: partners }) + say("waiting_clusters", { n: clusters });
  };

  const capacity = (b) => {
    const found = b.reached.capacity;
    if (!found.length) return "";
    const amounts = found.map(([text, role]) => (role ? `${text} (${role})` : text)).join(", ");
    return say("waiting_capacity", { amounts }) + (found.every((pair) => pair[1]) ? "" : say("waiting_twice"));
  };

  const bottleneckRow = (b, top, rank) => {
    const [goal, by] = [b.first, new Map(b.decide_by).get(b.first)];
    const past = by <= view.today;
    return {
      rank,
      sentence: sentence(b),
      follow_ups_text: b.follow_ups.length ? say("follow_ups", { n: b.follow_ups.length }) : "",
      who: who(b.node),
      kind: say(`kind_${view.milestones[b.node].kind}`),
      by: say(past ? "decide_by_past" : "decide_by", { date: day(by), goal: goalName(goal) }),
      past,
      bar: bar(K.sum(b.effect), K.sum(top.effect)),
      months: say("goal_months", { n: K.wholeMonths(K.sum(b.effect)) }),
      effect: shifts(b.effect),
      gain: gain(b),
      since: say("delay_from", { date: month(b.counted_from) }),
      waiting: waiting(b),
      capacity: capacity(b),
    };
  };

  /* The float that is left to the goal's target date, and where it went. */
  const room = (node, place) => {
    const m = view.milestones[node];
    if (m.state !== "open") return [];
    const need = m.needs.find((n) => n.goal === place);
    const pushed = m.own === null ? 0 : Math.max(0, app.finish(node) - m.own);
    const found = need ? [say("card_float", { months: signed(need.latest - app.finish(node)).replace("+", "") })] : [];
    return pushed ? [...found, say("card_pushed", { months: months(pushed) })] : found;
  };

  const gap = (days) => {
    if (days > 0) return say("months_later", { months: months(days) });
    return days ? say("overlaps", { months: months(-days) }) : say("same_time");
  };

  const tableRow = (i) => {
    const m = view.milestones[i];
    const asked = m.scheduled && m.state === "open" && m.needs.length > 0;
    const needed = asked ? m.needs.reduce((best, need) => Math.min(best, need.latest), K.FAR) : K.FAR;
    return {
      node: i,
      id: m.id,
      name: m.name,
      kind: say(`kind_${m.kind}`),
      lane: view.lanes[m.lane].name,
      who: m.who,
      finish: m.scheduled && (m.state !== "done" || m.own !== null) ? month(app.finish(i), m.at_least) : "–",
      latest: asked ? month(needed) : "–",
      slack: asked ? signed(needed - app.finish(i)).replace("+", "") : "–",
      status: say(`state_${m.state}`),
      drives: app.answers.drives.has(i),
      counts: m.scheduled,
    };
  };

  return { dataDate, tableRow, name, who, goalName, least, shifts, verdict, earliest, stepDoubts, signs, doubtWords, doubtNotes, restsOn, heavyRow, isDue, ranksOf, dueShown, dueRow, columnOf, chip, sentence, bottleneckRow, tag, room, gap };
};
