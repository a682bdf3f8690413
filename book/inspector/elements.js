// What a page is made of.

/** An element with attributes (functions are its listeners) and what stands in it. */
function make(name, attributes, ...within) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key, value);
    else if (value !== null) element.setAttribute(key, value);
  }
  element.append(...present(within));
  return element;
}

/** What stands in lists, and in lists of those; nothing for null. */
function present(within) {
  return within.flat(Infinity).filter((one) => one !== null);
}

/** Puts something else into an element. */
function fill(element, ...within) {
  element.replaceChildren(...present(within));
}

function code(...within) {
  return make("code", {}, ...within);
}

/** Words that lead to a page of the book, where there is such a page. */
function link(address, ...words) {
  return address ? make("a", { href: address }, ...words) : words;
}

function button(words, click, attributes = {}) {
  return make("button", { type: "button", click, ...attributes }, words);
}

/** A button that gives its place to what a function makes. */
function more(words, made) {
  const own = button(words, () => own.replaceWith(...present(made())));
  return own;
}

/** A number with its noun. */
function counted(number, noun) {
  return `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
}

/** A share of a whole in words. */
function share(part, whole) {
  return whole > 0 ? `${Math.floor((100 * part) / whole)} %` : "";
}
