// Octets as people write and read them.

/** Octets on a line, and how many lines are shown before somebody asks for more. */
const WIDTH = 16;
const LINES = 8;
const MORE_LINES = 256;

/** A number in hexadecimal. */
function hexadecimal(number) {
  return `0x${number.toString(16)}`;
}

function pairs(octets) {
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join(" ");
}

function letter(octet) {
  return octet >= 0x20 && octet < 0x7f ? String.fromCharCode(octet) : ".";
}

/** The octets that digits in hexadecimal stand for; spaces and signs between them do not matter. */
function octetsOfDigits(text) {
  const digits = text.replace(/0x|[\s,:;_-]/gi, "");
  const wrong = digits.search(/[^0-9a-f]/i);
  if (wrong >= 0) throw new RangeError(`“${digits[wrong]}” is not a hexadecimal digit.`);
  if (digits.length % 2) throw new RangeError("An octet has two digits; one of them is missing.");
  return Uint8Array.from(digits.match(/../g) || [], (pair) => parseInt(pair, 16));
}

/** The octets that a text in base64 stands for. */
function octetsOfBase64(text) {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

/**
 * Lines of octets from one index to another, the first of which stands at an offset in the stream; the octet
 * at `marked` is marked, or the end, where the octets end before it.
 */
function dumped(octets, from, to, offset, marked = null) {
  const lines = [];
  for (let start = from; start < to; start += WIDTH) {
    const end = Math.min(start + WIDTH, to);
    lines.push((offset + start).toString(16).padStart(8, "0"), "  ");
    for (let at = start; at < start + WIDTH; at++) {
      const pair = at < end ? pairs([octets[at]]) : "  ";
      lines.push(at === marked && at < end ? make("mark", {}, pair) : pair, at % WIDTH === 7 ? "  " : " ");
    }
    const letters = Array.from(octets.subarray(start, end), letter).join("");
    lines.push(` ${letters}\n`);
  }
  if (marked !== null && marked >= to) {
    const at = (offset + marked).toString(16).padStart(8, "0");
    lines.push(`${at}  `, make("mark", {}, "here the octets end"));
  }
  return merged(lines);
}

/** Texts that follow one another become one. */
function merged(pieces) {
  const all = [];
  for (const piece of pieces) {
    const last = all.length - 1;
    if (typeof piece === "string" && typeof all[last] === "string") all[last] += piece;
    else all.push(piece);
  }
  return all;
}

/** Octets that stand at an offset, of which the first lines are shown, and more when somebody asks. */
function dump(octets, offset) {
  const block = make("pre", { class: "octets", tabindex: "0" });
  const show = (from, lines) => {
    const to = Math.min(from + lines * WIDTH, octets.length);
    const rest = octets.length - to;
    const next = Math.min(rest, MORE_LINES * WIDTH);
    const all = next < rest ? ` of ${rest.toLocaleString("en")}` : "";
    const words = `Show ${counted(next, "octet")} more${all}`;
    const button = rest > 0 ? [more(words, () => show(to, MORE_LINES))] : [];
    return [...dumped(octets, from, to, offset), ...button];
  };
  block.append(...show(0, LINES));
  return block;
}

/** The octets around an offset, in which that is marked. */
function around(octets, offset) {
  const line = offset - (offset % WIDTH);
  const from = Math.max(0, Math.min(line, octets.length - (octets.length % WIDTH)) - 2 * WIDTH);
  const to = Math.min(octets.length, line + 4 * WIDTH);
  return make("pre", { class: "octets", tabindex: "0" }, dumped(octets, from, to, 0, offset));
}
