(** Runs: records of one kind behind one another.

    Most of what a reader does for a record, it does for the record header. A record with the same header
    as the one before needs none of that again, if no rule on it looks further than its own octets. *)

open Form

(** What records that follow the one read last have in common with it, if they do. *)
type t = {
  size : int;  (** Octets of a record: header, body and padding. *)
  header : int;  (** Octets of its header. *)
  fields : int;  (** Where its fields end. *)
  judged : int;  (** Up to where padding behind them is looked at. *)
  read : cursor -> int -> body;
  cursor : cursor;
  mutable at : int;  (** Where the next one has to begin. *)
}

(** A run behind a record, after which the input stands; none where its rules look further. *)
let behind (s : state) h (input : Input.t) =
  let f = s.of_.framing in
  match (h.form, h.layout_of, f.checksum, f.trailer, f.unique) with
  | Some { alone = Some read; octets; _ }, None, None, None, None ->
    let size = f.header_size + h.size_ + Stream.padding s h.size_ in
    let fields = f.header_size + octets in
    let judged =
      match f.pad_zero with Some _ when s.writing || f.pad_verified -> size | _ -> fields
    in
    let header = f.header_size in
    Some { size; header; fields; judged; read; cursor = h.reading; at = input.at }
  | _ -> None

(** Whether two pieces of a string have the same octets, from one place to another; eight of them at a
    time, as long as there are so many. *)
let rec alike data at before first last =
  if first + 8 <= last then
    (String.get_int64_ne data (at + first) : int64) = String.get_int64_ne data (before + first)
    && alike data at before (first + 8) last
  else alike_one_by_one data at before first last

and alike_one_by_one data at before first last =
  first >= last
  || Char.equal data.[at + first] data.[before + first]
     && alike_one_by_one data at before (first + 1) last

(** The body of the record that follows, behind which the input goes on; none where that is not of the
    run, or breaks a rule: all steps, one by one, tell what is wrong. *)
let next run (input : Input.t) =
  let { data; at; _ } : Input.t = input and { size; header; fields; judged; cursor; _ } = run in
  let before = at - size in
  let is_there = at = run.at && before >= 0 && String.length data - at >= size in
  if is_there && alike data at before 0 header && alike data at before fields judged then begin
    if cursor.data != data then Cursor.over cursor data 0;
    match run.read cursor (at + header) with
    | body ->
      Input.pass input size;
      run.at <- input.at;
      Some body
    | exception Error.Fault _ -> None
  end
  else None
