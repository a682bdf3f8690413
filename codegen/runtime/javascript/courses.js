// Which of several streams goes on.

import { ENDED } from "./stream.js";

/** All streams under way: one goes on, those outside it wait, those inside it are suspended. */
export class Courses {
  constructor(current) {
    this.current = current;
    this.outer = [];
    this.suspended = [];
  }

  /** Hands control on after a record: the id of a stream that begins, if one does. */
  turn(heading) {
    const { current, suspended } = this;
    const { form } = heading;
    if (form === null) return null;
    if (form.last) {
      current.phase = ENDED;
      current.last = heading;
    } else if (form.begins) {
      if (current.of.inner()[form.begins].length > 0) {
        this.noneSuspended(heading);
        return form.begins;
      }
    } else if (form.resumes) {
      if (suspended.length > 0 && suspended[suspended.length - 1].of.id === form.resumes) {
        this.outer.push(current);
        this.current = suspended.pop();
      }
    } else if (form.returns && this.outer.length > 0) {
      suspended.push(current);
      this.current = this.outer.pop();
    }
    return null;
  }

  /** A stream begins after a record. */
  begin(of, heading) {
    const { current } = this;
    if (current.depth + 1 > 8) {
      const at = heading.start + current.of.framing.size;
      const { length, name } = heading.form;
      throw current.error(length, at, name.toLowerCase(), heading);
    }
    this.outer.push(current);
    this.current = current.inner(of);
  }

  /** Step 11 after the last record of a stream; whether it was within another one. */
  close() {
    const { last } = this.current;
    this.current.complete(last.start, last);
    this.noneSuspended(last);
    if (this.outer.length === 0) return false;
    this.current = this.outer.pop();
    return true;
  }

  /** No stream within is suspended. */
  noneSuspended(heading) {
    const { suspended } = this;
    if (suspended.length > 0) throw suspended[suspended.length - 1].unended(heading.start);
  }
}
