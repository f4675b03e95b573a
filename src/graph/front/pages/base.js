// What every page shares: the language. The server chose one by Accept-Language; a choice by hand holds for this tab.
const root = document.documentElement;
const KEPT = "language";

/** The language that the page speaks now: "ru" or "en". */
export const language = () => root.lang;

/** One of two texts, in the language of the page. */
export const either = (russian, english) => (root.lang === "ru" ? russian : english);

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
    button.textContent = chosen === "ru" ? "EN" : "РУ";
    button.lang = chosen === "ru" ? "en" : "ru";
    button.setAttribute("aria-label", chosen === "ru" ? "English" : "По-русски");
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
