// Opens each vector that the inspector offers, unfolds all of it, and puts into the page what was said: by the
// name of the vector, what a reader and what a writer breaks, each a rule and an offset, or null.
(async () => {
  const { samples } = JSON.parse(document.getElementById("inspector-family").textContent);
  const inspector = document.getElementById("stream-inspector");
  const status = inspector.querySelector("[role=status]");
  const result = status.nextElementSibling;
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1));

  function fault(words) {
    const said = [...result.querySelectorAll(".refused")].find((one) => one.textContent === words);
    if (said === undefined) return null;
    const [, rule, offset] = said.nextElementSibling.querySelectorAll("dd");
    return `${rule.querySelector("code").textContent} ${offset.querySelector("code").textContent}`;
  }

  function folded() {
    return result.querySelectorAll("button.fold[aria-expanded=false]");
  }

  async function opened(stream, vector) {
    status.textContent = "";
    location.hash = `sample=${stream}/${vector}`;
    do await pause();
    while (!status.textContent.startsWith(vector) || result.getAttribute("aria-busy") === "true");
    for (let all = folded(); all.length > 0; all = folded()) {
      for (const one of all) one.click();
      await pause();
    }
    if (/undefined|\[object/.test(result.textContent)) throw new Error(`${stream}/${vector}`);
    const reader = fault("A reader refuses it.");
    return [reader, fault("A writer must not write it.") || reader];
  }

  const found = {};
  for (const [stream, vectors] of Object.entries(samples)) {
    for (const vector of vectors) found[`${stream}/${vector}`] = await opened(stream, vector);
  }
  const all = document.createElement("pre");
  all.id = "all";
  all.textContent = JSON.stringify(found);
  document.body.append(all);
})();
