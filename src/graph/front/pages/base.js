// What every page shares: the language. The server chose one by Accept-Language; a choice by hand holds for this tab.
const root = document.documentElement;
const KEPT = "language";

/** The language that the page speaks now: "ru" or "en". */
export const language = () => root.lang;

/** One of two texts, in the language of the page. */
export const either = (russian, english) => (root.lang === "ru" ? russian : english);

const locale = () => (root.lang === "ru" ? "ru" : "en-GB");
const FORM = { ru: { day: "2-digit", month: "2-digit", year: "numeric" }, en: { day: "numeric", month: "short", year: "numeric" } };

/** A day in the words of the page, with the name of the month where digits would be read in two orders; a moment by the calendar of Moscow. */
export function day(value) {
  const timeZone = typeof value === "string" && value.length === 10 ? "UTC" : "Europe/Moscow";
  return new Date(value).toLocaleDateString(locale(), { ...FORM[root.lang], timeZone });
}

/** The time of day of this device. */
export const timeNow = () => new Date().toLocaleTimeString(locale());

/** A new element: its tag and classes ("p.soft.small"), attributes, and children (elements or texts; null is none). */
export function element(kind, attributes = {}, ...children) {
  const [tag, ...classes] = kind.split(".");
  const made = document.createElement(tag);
  if (classes.length) made.className = classes.join(" ");
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  made.append(...children.filter((child) => child !== null));
  return made;
}

function speak(chosen) {
  root.lang = chosen;
  for (const button of document.querySelectorAll(".language")) {
    button.textContent = chosen === "ru" ? "English" : "Русский";
    button.lang = chosen === "ru" ? "en" : "ru";
  }
  const title = document.querySelector("title");
  if (title.dataset[chosen]) title.textContent = title.dataset[chosen];
}

speak(sessionStorage.getItem(KEPT) ?? root.lang);
for (const button of document.querySelectorAll(".language")) {
  button.addEventListener("click", () => {
    const chosen = root.lang === "ru" ? "en" : "ru";
    sessionStorage.setItem(KEPT, chosen);
    speak(chosen);
    document.dispatchEvent(new CustomEvent("language"));
  });
}
