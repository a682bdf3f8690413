(** What is wrong with a stream, or with what is to be written into one. *)

(** A stream breaks a rule of its format. *)
type t = {
  class_ : Class.t;  (** What kind of error it is. *)
  rule : string;  (** The id of the rule, as in the book. *)
  sentence : string;  (** What the rule says. *)
  offset : int;  (** Octets from the start of the stream to the item that the rule is about. *)
  path : string;  (** That item. *)
  record : int option;  (** The number of its record, from 0; none in a header. *)
  type_ : int64 option;  (** The type code of that record. *)
  instance : int64 option;  (** Its instance, where records have one. *)
}

(** The error in a line. *)
let to_string e = Printf.sprintf "%s at %d: %s: %s" e.path e.offset e.rule e.sentence

(** Why a record was not written. *)
type refusal =
  | Broken of t  (** The stream would break a rule. *)
  | Misfit of { path : string; message : string }
      (** It is no such structure: a field is missing, or too large for its octets. *)

(** The refusal in a line. *)
let refusal_to_string = function
  | Broken e -> to_string e
  | Misfit { path; message } -> path ^ ": " ^ message

(**/**)

(* What follows is for the modules of this library. *)

exception Stream_error of t
exception Misfitting of string * string

(** A rule is broken within a record or header; whoever reads that makes an error of it. *)
exception Fault of { rule : string; offset : int; path : string; inner : t option }

(** An amount that cannot be computed, or that the body does not hold. *)
exception No_value

(** What cannot be known yet while a body is written: how much of it is left. *)
exception Untold

(** The path of an item within another one. *)
let join name path =
  if name = "" || path = "" || path.[0] = '[' || path.[0] = '/' then name ^ path
  else name ^ "." ^ path

(** What is done for an item within another. *)
let within name step =
  try step () with
  | Fault f -> raise (Fault { f with path = join name f.path })
  | Misfitting (path, message) -> raise (Misfitting (join name path, message))

let misfit path message = raise (Misfitting (path, message))

(** Does something, and catches what is wrong. *)
let guarded step = try Ok (step ()) with Stream_error e -> Error e

let guarded_writing step =
  try Ok (step ()) with
  | Stream_error e -> Error (Broken e)
  | Misfitting (path, message) -> Error (Misfit { path; message })
