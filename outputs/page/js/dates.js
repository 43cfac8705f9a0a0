"use strict";
/* Days as whole numbers since 1970-01-01, and how they read. No clock and no rounding of floats. */
const K = {};

K.isoDate = (day) => {
  const [y, m, d] = K.civil(day);
  return `${String(y).padStart(4, "0")}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
};

/* Year, month and day of a day number (proleptic Gregorian, as Python's date). */
K.civil = (day) => {
  const z = day + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return [yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - Math.floor((153 * mp + 2) / 5) + 1];
};

K.dayOf = (year, month, day) => {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
};

/* Months of 30.4375 days in whole days: 6 months are 183 days. */
K.daysOfMonths = (months) => Math.floor((Math.abs(months) * 487 + 8) / 16) * Math.sign(months);

K.wholeMonths = (days) => {
  const size = Math.floor((Math.abs(days) * 16 + 243) / 487);
  return days >= 0 ? size : -size;
};

/* The words of one language, bound to the page's own texts. */
K.wordsIn = (texts, months, lang) => {
  const fill = (text, facts) => text.replace(/\{(\w+)\}/g, (all, key) => (key in facts ? String(facts[key]) : all));
  const words = {
    say: (key, facts = {}) => {
      const found = key in texts ? key : `${key}_${facts.n === 1 ? "one" : "many"}`;
      return fill(texts[found], facts);
    },
    month: (day, least) => {
      const [y, m] = K.civil(day);
      return `${least ? "≥\u00a0" : ""}${months[m - 1]} ${y}`;
    },
    day: (day, least) => {
      const [y, m, d] = K.civil(day);
      return `${least ? "≥\u00a0" : ""}${d} ${months[m - 1]} ${y}`;
    },
    fullMonth: (day) => {
      const [y, m] = K.civil(day);
      return `${texts[`month_${m}`]} ${y}`;
    },
    months: (days) => {
      const count = K.wholeMonths(days);
      if (count === 0 && days !== 0) {
        const unit = lang === "nl" ? ["dag", "dagen"] : ["day", "days"];
        return `${days} ${unit[Math.abs(days) === 1 ? 0 : 1]}`;
      }
      return lang === "nl" ? `${count} mnd` : `${count} mo`;
    },
    signed: (days) => (days > 0 ? "+" : days < 0 ? "−" : "") + words.months(Math.abs(days)),
    listed: (names) =>
      names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${texts.and} ${names[names.length - 1]}`,
  };
  return words;
};
