// Puts headers and records before the rules of their stream, in the order of the specification.
//
// A stream does no input or output: readers and writers hand it octets, and share it.

import { Cursor } from "./cursor.js";
import { Running, checksumOf } from "./checksums.js";
import { Fault, NO_VALUE, StreamError, pathOf } from "./errors.js";
import { Heading, Headings } from "./heading.js";
import { INTEGERS, OctetView, Structure, any, raw, same, small } from "./values.js";

/** Layouts with fewer fields that a stream may have, beside the length of one: all of them. */
export const ALL = -1;
/** Where a stream is: before its headers, before a record, after its last one. */
export const HEADERS = 0;
export const RECORDS = 1;
export const ENDED = 2;

/** The octets of the length in a record header. */
export function repeatedIn({ length: { at, size } }, header) {
  return header.subarray(at, at + size);
}

/** A length that counts so much less. */
function less(length, counts) {
  return typeof length === "bigint" ? length - BigInt(counts) : length - counts;
}

/** A stream under way: its headers, its version, and what later rules need of it. */
export class Stream {
  constructor(of, writing, layouts, depth = 0, prefix = "") {
    // What there is to know of it: the `format` of its module.
    this.of = of;
    this.writing = writing;
    this.layouts = layouts;
    this.depth = depth;
    this.prefix = prefix;
    this.phase = HEADERS;
    this.version = of.versions[0];
    // Whether the stream has told its version.
    this.declared = false;
    this.headers = new of.headersOf();
    this.big = false;
    this.records = 0;
    this.instance = 0;
    // Whether the record at hand is given by its type alone.
    this.byType = false;
    this.counts = new Map();
    this.earlier = new Map();
    this.sets = new Map();
    this.last = null;
    // The checksum of all octets so far, where a record holds it.
    this.running = of.running ? new Running(of.running) : null;
    // What record headers said that were read.
    this.known = new Headings();
  }

  /** A stream that follows a record of this one. */
  inner(of) {
    const layouts = this.layouts === ALL ? ALL : null;
    return new Stream(of, this.writing, layouts, this.depth + 1, `${this.prefix}${of.id}/`);
  }

  /** The description of a stream within that some octets are; null if nothing describes it. */
  candidate(id, octets) {
    const candidates = this.of.inner()[id];
    const begins = ([at, ...signs]) =>
      signs.some((sign) => same(sign, octets.subarray(at, at + sign.length)));
    const known = candidates.find(({ signs }) => signs.length > 0 && signs.every(begins));
    const chosen = candidates.length > 1 ? known : undefined;
    return candidates.length > 0 ? (chosen || candidates[0]).of : null;
  }

  /** That a rule is broken. */
  error(rule, offset, path, heading = null) {
    const [kind, sentence] = this.of.rules[rule];
    const { number: record, type, instance } = heading || {};
    const told = heading ? { record, type, instance } : {};
    return new StreamError(kind, rule, sentence, offset, this.prefix + path, told);
  }

  /** What was thrown, as the error that a fault in a header or record is. */
  faulty(fault, name, heading = null) {
    if (!(fault instanceof Fault)) return fault;
    const path = pathOf(name, fault.path);
    if (fault.inner === null) return this.error(fault.rule, fault.offset, path, heading);
    fault.inner.path = this.prefix + path;
    return fault.inner;
  }

  /** That the stream goes no further. */
  unended(offset) {
    return this.error(this.of.framing.end, offset, "framing");
  }

  /** The error for what follows the last record. */
  trailing(offset) {
    return this.error(this.of.framing.nothingAfter, offset, "framing");
  }

  /** The stream goes no further, without a last record; it may end with its input. */
  stop(offset) {
    if (this.of.framing.end) throw this.unended(offset);
    this.complete(offset, null);
  }

  /**
   * Step 0: looks at the magic of a stream that begins here, where that tells the order of octets; the
   * octets that it lacks ahead, or 0.
   */
  tellOrder(input) {
    const { orderMagic: magic } = this.of;
    if (!magic) return 0;
    const end = magic.at + magic.octets.length;
    if (input.lacks(end)) return end;
    this.big = same(magic.octets, input.peek(end).subarray(magic.at));
    return 0;
  }

  /** The same, to be written in an order of octets, `"big"` or `"little"`, which its magic will tell. */
  inOrder(endian) {
    if (endian !== "big" && endian !== "little") {
      throw new RangeError(`${JSON.stringify(endian)} is not an order of octets`);
    }
    this.big = endian === "big";
    return this;
  }

  /** Step 1: a header, all of which is there. */
  header(form, octets, start) {
    const big = form.big === null ? this.big : form.big;
    const c = new Cursor(this, octets, start, big);
    try {
      const header = form.of._read(c, 0);
      this.headers[form.attribute] = header;
      if (form.version) {
        this.version = Number(raw(header[form.version]));
        this.declared = true;
      }
      if (form.order) this.big = isSet(raw(header[form.order.name]), form.order.mask);
      // In rules, nothing is left.
      c.at = form.size;
      header._rules(c);
    } catch (error) {
      throw this.faulty(error, form.name);
    }
    if (this.running) this.running.header(octets);
  }

  /** Whether the most significant octet of an integer in a body is first. */
  order() {
    const { big } = this.of.framing;
    return big === null ? this.big : big;
  }

  /**
   * Steps 2 to 5: a record header, all of which is there.
   *
   * What was found of the same octets before holds again, if no rule on them looks further.
   */
  heading(octets, start) {
    const known = this.byType ? null : this.known.of(octets);
    if (known !== null) {
      known.number = this.records;
      known.start = start;
      this.instance = known.cursor.instance;
      return known;
    }
    const heading = this.judged(octets, start);
    const { of } = heading;
    const looksBack = of !== null && (of._admit !== Structure._admit || turns(of._form));
    if (!this.byType && !this.of.framing.unique && !looksBack) this.known.keep(heading);
    return heading;
  }

  /** The same, of octets of which nothing is known. */
  judged(octets, start) {
    const { framing, records } = this.of;
    const heading = new Heading(this.records, start);
    const c = new Cursor(this, octets, start, this.order());
    heading.cursor = c;
    heading.octets = octets;
    try {
      heading.header = framing.of._read(c, 0);
    } catch (error) {
      // What it says of itself is in the error all the same.
      const told = ({ at, kind }) => c.view[INTEGERS[kind].get](at, c.little);
      heading.type = told(framing.type);
      heading.instance = framing.instance ? told(framing.instance) : null;
      throw this.faulty(error, "framing", heading);
    }
    const told = ({ name }) => raw(heading.header[name]);
    heading.type = told(framing.type);
    heading.length = less(small(told(framing.length)), framing.least ? framing.least.counts : 0);
    heading.instance = framing.instance ? told(framing.instance) : null;
    heading.of = (!this.byType && records.get(heading.type)) || null;
    heading.form = heading.of && heading.of._form;
    this.instance = heading.instance === null ? 0 : heading.instance;
    c.instance = this.instance;
    c.framing = heading.header;
    c.at = framing.size;
    try {
      this.admit(heading, c);
    } catch (error) {
      throw this.faulty(error, "framing", heading);
    }
    return heading;
  }

  /** Steps 3 to 5: what a record header says of its record. */
  admit({ type, of, form, length }, c) {
    const { framing, first, records } = this.of;
    if (this.records === 0 && first && of !== first) {
      throw c.fault(first._form.first, framing.type.at, framing.type.name);
    }
    if (of) {
      of._admit(c, framing.type.at, framing.type.name);
    } else if (!this.isOptional(type) || records.has(type)) {
      throw c.fault(framing.typeKnown, framing.type.at, framing.type.name);
    }
    const { at, name } = framing.instance || framing.type;
    if (form && form.instance && this.instance > form.instance.most) {
      const { rule, binds } = form.instance;
      if (binds === "both" || binds === (this.writing ? "writer" : "reader")) {
        throw c.fault(rule, at, name);
      }
    }
    if (framing.unique && c.held("", `${type}/${this.instance}`)) {
      throw c.fault(framing.unique, at, name);
    }
    const rule = this.length(length, form, this.layouts);
    if (rule) throw c.fault(rule, framing.length.at, framing.length.name);
  }

  /** Whether a type code is one that a reader may pass over. */
  isOptional(type) {
    const { optionalBit, passesUnknown } = this.of.framing;
    return passesUnknown || (optionalBit !== null && isSet(type, 1n << BigInt(optionalBit)));
  }

  /** Step 5: the rule that a length breaks. */
  length(length, form, layouts) {
    const { least, limit, aligned, padTo } = this.of.framing;
    if (least && length < 0) return least.rule;
    if (limit && length > limit.most) return limit.rule;
    if (aligned && BigInt(length) % BigInt(padTo)) return aligned;
    if (form === null) return null;
    const whole = form.exact ? length === this.counted(form.size) : length >= form.size;
    return whole || this.layout(form, length, layouts) ? null : form.length;
  }

  /** The layout with fewer fields that a length tells, if it does. */
  layout(form, length, allowed) {
    if (allowed === null || (form.exact && length === this.counted(form.size))) return null;
    const { layouts = [] } = form;
    const told = layouts.find((one) => this.counted(one.length) === length);
    return told && (allowed === ALL || allowed === told.length) ? told : null;
  }

  /** The length of a body with so many octets of fields. */
  counted(size) {
    const { padTo, padCounts } = this.of.framing;
    return padCounts ? size + upTo(size, padTo) : size;
  }

  /** Octets that follow a body, and that its length does not count. */
  padding(length) {
    const { padTo, padCounts } = this.of.framing;
    return padCounts ? 0 : upTo(length, padTo);
  }

  /** Step 6: the octets of the length once more, behind body and padding. */
  trailer(heading, repeated, octets, at) {
    const { complete, repeats } = this.of.framing.trailer;
    if (octets.length < repeated.length) throw this.error(complete, at, "framing", heading);
    if (octets.some((octet, index) => octet !== repeated[index])) {
      throw this.error(repeats, at, "framing", heading);
    }
  }

  /** Step 6: the checksum of a record, all of which is there. */
  checksum(heading, header, body) {
    const { checksum } = this.of.framing;
    if (checksum && heading.header[checksum.field.name] !== checksumOf(checksum, header, body)) {
      const { at, name } = checksum.field;
      throw this.error(checksum.rule, heading.start + at, `framing.${name}`, heading);
    }
  }

  /**
   * Steps 7 to 10: body and padding, all of which are there. A writer compares what was read with what it
   * wrote, before anything is remembered of it.
   */
  body(heading, octets, padding, stop = null, compare = null) {
    const { framing } = this.of;
    const { of, form, cursor: c } = heading;
    const start = heading.start + framing.size;
    if (of === null) {
      c.over(octets, start);
      this.zeros(heading, padding, start + octets.length);
      this.sum(heading, octets, padding);
      this.remember(heading);
      return octets;
    }
    const name = form.name.toLowerCase();
    heading.layout = this.layout(form, heading.length, this.layouts);
    c.stop = stop;
    c.marks = [];
    if (heading.layout) {
      c.without = heading.layout.without;
      c.given = new Set(Object.keys(heading.layout.defaults));
      c.gaps = heading.layout.gaps;
      c.lacking = lacking(heading.layout);
    }
    if (form.sum !== undefined) c.sum = this.sumBefore(heading, octets);
    c.over(heading.layout ? filled(octets, heading.layout, c.little) : octets, start);
    const value = this.read(of, c, name, heading);
    const read = (form.exact ? form.size : c.at) - c.lacking;
    const left = octets.length - read;
    if (left > (framing.padCounts ? upTo(read, framing.padTo) : 0)) {
      throw this.error(form.length, start + read, name, heading);
    }
    if (framing.padCounts) this.zeros(heading, octets.subarray(read), start + read);
    else this.zeros(heading, padding, start + octets.length);
    c.at = c.data.length;
    try {
      value._rules(c);
    } catch (error) {
      throw this.faulty(error, name, heading);
    }
    if (compare !== null) compare(value, c);
    this.sum(heading, octets, padding);
    value._remember(this, c);
    // What is known of a record header outlives its body.
    c.rest();
    this.counts.set(heading.type, (this.counts.get(heading.type) ?? 0) + 1);
    this.remember(heading);
    return value;
  }

  /** The checksum of the stream so far that a record with this body holds. */
  sumBefore({ form, octets: header }, body) {
    return this.running.upTo(form, [header, body.subarray(0, form.sum)]);
  }

  /** Takes all octets of a record into the checksum of the stream so far, if one is kept. */
  sum({ form, octets: header }, body, padding) {
    if (this.running === null) return;
    const { framing } = this.of;
    const pieces = [header, body, padding];
    if (framing.trailer) pieces.push(repeatedIn(framing, header));
    this.running.record(form, pieces);
  }

  /** Step 7: the fields of a body. */
  read(of, c, name, heading) {
    try {
      return of._read(c, 0);
    } catch (error) {
      const fault = error === NO_VALUE ? c.fault(c.fits, c.start, c.name) : error;
      throw this.faulty(fault, name, heading);
    }
  }

  /** The padding is zero. */
  zeros(heading, padding, offset) {
    const { padZero, padVerified } = this.of.framing;
    if (padding.length > 0 && padZero && (this.writing || padVerified) && any(padding)) {
      throw this.error(padZero, offset, "framing", heading);
    }
  }

  /** Step 10: what is remembered of every record. */
  remember({ type }) {
    this.records += 1;
    if (this.of.framing.unique) this.note("", `${type}/${this.instance}`);
  }

  /** Forgets the section before: the stream begins again. */
  beginSection() {
    this.counts.clear();
    this.earlier.clear();
    this.sets.clear();
  }

  /** Remembers a value of a field. */
  note(field, value) {
    if (!this.sets.has(field)) this.sets.set(field, new Set());
    this.sets.get(field).add(small(value));
  }

  /** Step 11: every required record has been there. */
  complete(start, last) {
    const c = new Cursor(this, new Uint8Array(0), start, false);
    for (const [type, of] of this.of.records) {
      const { required } = of._form;
      if (required && !this.counts.has(type) && of._isRequired(c)) {
        throw this.error(required, start, "framing", last);
      }
    }
  }
}

/** Whether a stream ends with a record of a form, or another one may go on. */
function turns({ last, begins, resumes, returns }) {
  return Boolean(last || begins || resumes || returns);
}

/** How many octets a layout lacks of the fixed part. */
export function lacking(layout) {
  return layout.gaps.reduce((sum, [, size]) => sum + size, 0);
}

/** Octets up to the next multiple. */
export function upTo(size, to) {
  return (to - (size % to)) % to;
}

/** Whether a bit of an integer is set. */
function isSet(value, mask) {
  return (BigInt(value) & BigInt(mask)) !== 0n;
}

/** The octets of a whole body, with zeros or defaults for what a layout lacks. */
function filled(octets, layout, little) {
  const whole = new Uint8Array(octets.length + lacking(layout));
  let [from, to] = [0, 0];
  for (const [at, size] of layout.gaps) {
    whole.set(octets.subarray(from, from + at - to), to);
    from += at - to;
    to = at + size;
  }
  whole.set(octets.subarray(from), to);
  const view = new OctetView(whole.buffer);
  for (const [at, kind, value] of layout.fill) view[INTEGERS[kind].set](at, value, little);
  return whole;
}
