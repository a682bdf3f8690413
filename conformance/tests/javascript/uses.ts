// What TypeScript has to know of the package: this compiles, and says where something must not.

import * as streams from "../../../generated/javascript/index.js";
import { Class, Collector, StreamError, nameOf, textOf, xenstore } from "../../../generated/javascript/index.js";

export function paths(octets: Uint8Array): string[] {
  const found: string[] = [];
  for (const { body } of new xenstore.Reader(octets)) {
    if (body instanceof xenstore.NodeData) {
      found.push(textOf(body.path));
      const stale: boolean[] = Array.from(body.perms, ({ flags }) => flags.stale);
      found.push(`${stale}${nameOf(xenstore.Permission, body.perms[0].perm)}`);
    } else if (body instanceof xenstore.GlobalData) {
      const descriptor: number = body.rwSocketFd;
      found.push(`${descriptor}`);
    } else if (body instanceof xenstore.End) {
      found.push("end");
    }
  }
  return found;
}

export async function version(source: ReadableStream<Uint8Array>): Promise<number> {
  const headers: xenstore.Headers = await new xenstore.Reader(source).start();
  const ident: bigint = headers.imageHeader.ident;
  return ident === 0n ? 0 : headers.imageHeader.version;
}

export function copy(octets: Uint8Array): Uint8Array {
  const reader = new xenstore.Reader(octets);
  const sink = new Collector();
  new xenstore.Writer(sink, reader.headers).save(reader);
  return sink.octets();
}

export function nested(octets: Uint8Array): string {
  const sink = new Collector();
  const writer = new streams.libxl.Writer(sink);
  writer.write(new streams.libxl.LibxcContext());
  writer.begin(streams.libxc);
  try {
    streams.libxc.check(octets);
  } catch (error) {
    if (error instanceof StreamError && error.class === Class.TRUNCATED) return error.rule;
  }
  return "";
}

export async function judged(source: ReadableStream<Uint8Array>): Promise<number> {
  await xenstore.checkLater(source);
  const [{ marks, stream }] = new xenstore.Reader(new Uint8Array(0));
  const first: number = marks[0];
  return stream.of.name === "xenstore" ? first : stream.depth;
}

export function handled(octets: Uint8Array, nodes: xenstore.NodeData[]): string[] {
  const found: string[] = [];
  const handlers = new Map([[xenstore.NodeData, ({ body }: streams.Record<xenstore.NodeData>) => found.push(textOf(body.path))]]);
  try {
    new xenstore.Reader(octets).load(handlers, (record) => found.push(record.name ?? ""));
  } catch (error) {
    if (error instanceof streams.NoHandler) found.push(error.record);
  }
  const one = (writer: xenstore.Writer) => writer.write(new xenstore.GlobalData());
  const savers: streams.Savers<xenstore.Writer> = new Map<Function, any>([
    [xenstore.NodeData, nodes],
    [xenstore.GlobalData, one],
  ]);
  new xenstore.Writer(new Collector()).save(savers);
  return found;
}

// @ts-expect-error: an integer of 64 bits is a bigint.
export const wrong = new xenstore.ImageHeader({ ident: 1 });
// @ts-expect-error: there is no such field.
export const unknown = new xenstore.ImageHeader({ idents: 1n });
// @ts-expect-error: a reader is not made of a text.
export const reader = new xenstore.Reader("octets");
