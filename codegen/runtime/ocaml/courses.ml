(** All streams under way: one goes on, those outside it wait, those inside it are suspended. *)

open Error
open Form

type t = { mutable current : state; mutable outer : state list; mutable suspended : state list }

let make current = { current; outer = []; suspended = [] }

(** No stream within is suspended. *)
let none_suspended courses h =
  match courses.suspended with
  | inner :: _ -> raise (Stream_error (Stream.unended inner h.begins_at))
  | [] -> ()

(** Hands control on after a record: the id of a stream that begins, if one does. *)
let turn courses h =
  let current = courses.current in
  match (h.form, courses) with
  | None, _ -> None
  | Some { last = true; _ }, _ ->
    current.phase <- Ended;
    current.last_record <- Some h;
    None
  | Some { control = Begins id; _ }, _ when Stream.candidate current id "" <> None ->
    none_suspended courses h;
    Some id
  | Some { control = Resumes id; _ }, { suspended = inner :: rest; _ } when inner.of_.id = id ->
    courses.outer <- current :: courses.outer;
    courses.current <- inner;
    courses.suspended <- rest;
    None
  | Some { control = Returns; _ }, { outer = next :: rest; _ } ->
    courses.suspended <- current :: courses.suspended;
    courses.current <- next;
    courses.outer <- rest;
    None
  | _ -> None

(** A stream begins after a record. *)
let start courses description h =
  let current = courses.current in
  let refuse (form : record) =
    let at = h.begins_at + current.of_.framing.header_size in
    let of_record = Stream.of_heading h in
    Stream.fail current ~of_record form.length_rule at (String.lowercase_ascii form.title)
  in
  if current.depth + 1 > 8 then Option.iter refuse h.form;
  courses.outer <- current :: courses.outer;
  courses.current <- Stream.follow current description

(** Step 11 after the last record of a stream; whether it was within another one. *)
let close courses =
  let current = courses.current in
  let finish h =
    Stream.complete current ~of_record:(Stream.of_heading h) h.begins_at;
    none_suspended courses h
  in
  Option.iter finish current.last_record;
  match courses.outer with
  | [] -> false
  | next :: rest ->
    courses.current <- next;
    courses.outer <- rest;
    true
