// The controls of the page.

/** A control under its name. */
function labelled(words, control) {
  return make("label", {}, make("span", {}, words), control);
}

function option(value, words) {
  return make("option", { value }, words);
}

/** Choices of a vector: first of a stream, then of one of its vectors. */
class VectorChoice {
  constructor() {
    const open = () => {
      const { streams, vectors } = this;
      if (vectors.value) location.hash = `sample=${streams.value}/${encodeURIComponent(vectors.value)}`;
    };
    const all = Object.keys(FAMILY.samples).map((name) => option(name, STREAMS.get(name).title));
    this.streams = make("select", { change: () => this._offer() }, option("", "choose a stream"), all);
    this.vectors = make("select", { disabled: "", change: open }, option("", "—"));
    this.labels = [labelled("Vectors of this book", this.streams), labelled("Vector", this.vectors)];
  }

  /** Shows which one was chosen. */
  tell(stream, vector) {
    if (this.streams.value !== stream) {
      this.streams.value = stream;
      this._offer();
    }
    this.vectors.value = vector;
  }

  _offer() {
    const names = FAMILY.samples[this.streams.value] || [];
    fill(this.vectors, option("", "choose one"), names.map((name) => option(name, name)));
    this.vectors.disabled = names.length === 0;
  }
}
