// Drops each vector that the inspector offers onto it as a file, unfolds all of it, and puts into the page what
// was said: by the name of the vector, what a reader and what a writer breaks, each a rule and an offset, or null.
(async () => {
  const { samples } = JSON.parse(document.getElementById("inspector-family").textContent);
  const inspector = document.getElementById("stream-inspector");
  const choice = inspector.querySelector("select");
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

  /** The vectors of a stream: what each shows, and its octets in base64. */
  function vectorsOf(stream) {
    return new Promise((resolve) => {
      window.streamspecSamples = (_, vectors) => resolve(vectors);
      const script = document.createElement("script");
      script.src = `inspector/samples/${stream}.js`;
      document.head.append(script);
    });
  }

  function drop(name, octets) {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([octets], name));
    document.dispatchEvent(new DragEvent("drop", { dataTransfer, cancelable: true }));
  }

  async function opened(name, base64) {
    status.textContent = "";
    drop(name, Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
    do await pause();
    while (!status.textContent.startsWith(`${name}, `) || result.getAttribute("aria-busy") === "true");
    for (let all = folded(); all.length > 0; all = folded()) {
      for (const one of all) one.click();
      await pause();
    }
    if (/undefined|\[object/.test(result.textContent)) throw new Error(name);
    const reader = fault("A reader refuses it.");
    return [reader, fault("A writer must not write it.") || reader];
  }

  const found = {};
  for (const stream of Object.keys(samples)) {
    choice.value = stream;
    for (const [name, [, octets]] of Object.entries(await vectorsOf(stream))) {
      found[`${stream}/${name}`] = await opened(name, octets);
    }
  }
  const all = document.createElement("pre");
  all.id = "all";
  all.textContent = JSON.stringify(found);
  document.body.append(all);
})();
