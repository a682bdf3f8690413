(** A stream in the body of a record. *)

open Error
open Form

type t =
  | Octets of string
      (** Octets, where nothing describes the stream; or those that are to be written. *)
  | Stream of held  (** A stream that was judged along with the record. *)
  | Refused of string * Error.t
      (** What was refused while it was written, and why: who holds it is refused alike. *)

(** Where it stood, and for whom it was judged. *)
and held = { octets : string; of_ : stream; offset : int; depth : int; writing : bool }

(** A reader of it; offsets count from the start of the outermost stream. *)
let reader held =
  let state = Stream.start held.of_ ~writing:held.writing ~allowed:All ~depth:held.depth in
  Reader.of_state state { (Input.of_string held.octets) with offset = held.offset }

(** The same with zeros where readers pass over what writers refuse; as it is, if it breaks their rules. *)
let cleared = function
  | (Octets _ | Refused _) as value -> value
  | Stream held ->
    let out = Buffer.create (String.length held.octets) in
    let state = Stream.start held.of_ ~writing:true ~allowed:All ~depth:held.depth in
    let writer = Writer.of_state state (Buffer.add_string out) in
    let copy () =
      let reader = reader held in
      let headers = Reader.headers_exn reader in
      Stream.set_order state (Reader.endian reader);
      Writer.write_headers writer (held.of_.clear_headers headers);
      Reader.iter_exn (fun record -> Writer.copy_exn writer (Reader.cleared record)) reader;
      Writer.close_exn writer
    in
    (match guarded_writing copy with
    | Ok () -> Stream { held with octets = Buffer.contents out }
    | Error _ -> Stream held)

(** Its octets. *)
let octets = function Octets octets | Stream { octets; _ } | Refused (octets, _) -> octets

(**/**)

(** Takes what is left of a body as a stream with an id. *)
let read (c : cursor) id =
  let octets = Cursor.octets c (Cursor.remaining c) in
  match Stream.candidate c.state id octets with
  | None -> Octets octets
  | Some _ when c.state.depth + 1 > 8 -> raise No_value
  | Some of_ ->
    let offset = c.base + c.start - c.lacking and depth = c.state.depth + 1 in
    let held = { octets; of_; offset; depth; writing = c.state.writing } in
    (try Reader.iter_exn ignore (reader held) with Stream_error e -> Cursor.refuse_inner c e);
    Stream held

(** Composes one. *)
let write (c : cursor) value =
  (match value with
  | Refused (_, e) when c.stop = None ->
    let offset = e.offset + c.at - c.lacking + c.base in
    c.stop <- Some (c.label_, Some { e with offset })
  | _ -> ());
  Output.octets c (octets value)
