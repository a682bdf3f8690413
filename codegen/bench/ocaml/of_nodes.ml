(** The nodes of a real xenstore dump, many times over: small records with a text, a list and octets. *)

open Xen_streams

let records = 20_000
let must = function Ok value -> value | Error _ -> failwith "the stream is valid"

(** A stream by the generated writer. *)
let write sample =
  let reader = Xenstore.reader (Input.of_string sample) in
  let nodes = ref [] in
  let keep (record : Reader.record) =
    match record.body with
    | Xenstore.Record (Node_data _) -> nodes := record.body :: !nodes
    | _ -> ()
  in
  must (Reader.iter keep reader);
  let headers = must (Xenstore.headers reader) in
  let nodes = Array.of_list (List.rev !nodes) and out = Buffer.create 65536 in
  let writer = must (Xenstore.writer ~headers (Buffer.add_string out)) in
  let put body =
    match Writer.write writer body with
    | Ok () -> ()
    | Error refusal -> failwith (Error.refusal_to_string refusal)
  in
  for index = 0 to records - 1 do
    put nodes.(index mod Array.length nodes)
  done;
  put (Xenstore.Record End);
  Buffer.contents out

(** Path, value and permissions of every node, by the generated reader. *)
let read input =
  let total = ref 0 in
  let permission (p : Xenstore.Node_permission.t) =
    total := !total + Xenstore.Permission.to_code p.perm + Xenstore.Domain_id.to_code p.domid
  in
  let visit (record : Reader.record) =
    match record.body with
    | Xenstore.Record (Node_data node) ->
      total := !total + String.length node.path + String.length node.value;
      Array.iter permission node.perms
    | _ -> ()
  in
  must (Reader.iter visit (Xenstore.reader input));
  !total

exception Wrong of string

let u32 stream at = Int32.to_int (String.get_int32_le stream at) land 0xffffffff
let is_plain = function 'a' .. 'z' | 'A' .. 'Z' | '0' .. '9' | '-' | '_' | '@' -> true | _ -> false

(** Whether octets are a path, or the name of a special node. *)
let is_path path =
  let size = String.length path in
  let is_slash at = path.[at] = '/' in
  let rec special at = at = size || ((is_plain path.[at] || is_slash at) && special (at + 1)) in
  let rec plain at =
    at = size
    || (if is_slash at then not (is_slash (at - 1)) else is_plain path.[at]) && plain (at + 1)
  in
  if size = 0 then false
  else if path.[0] = '@' then size > 1 && special 1
  else is_slash 0 && plain 1 && (size = 1 || not (is_slash (size - 1)))

(** A node, and every rule about it. *)
let node stream at end_ =
  if u32 stream at <> 0 then raise (Wrong "conn_id");
  let path_len = String.get_uint16_le stream (at + 8) in
  let value_len = String.get_uint16_le stream (at + 10) in
  let perm_count = String.get_uint16_le stream (at + 14) in
  if perm_count = 0 || end_ - at - 16 < 4 * perm_count then raise (Wrong "perms");
  let rec permissions at count total =
    if count = 0 then total
    else begin
      (match stream.[at] with 'b' | 'n' | 'r' | 'w' -> () | _ -> raise (Wrong "perm"));
      let domain = String.get_uint16_le stream (at + 2) in
      permissions (at + 4) (count - 1) (total + Char.code stream.[at] + domain)
    end
  in
  let total = permissions (at + 16) perm_count 0 in
  let at = at + 16 + (4 * perm_count) in
  if path_len = 0 || end_ - at < path_len then raise (Wrong "path");
  if String.index_from stream at '\000' <> at + path_len - 1 then raise (Wrong "path");
  let path = String.sub stream at (path_len - 1) in
  if not (is_path path) then raise (Wrong "path");
  let at = at + path_len in
  if end_ - at < value_len then raise (Wrong "value");
  let value = String.sub stream at value_len in
  if end_ - at - value_len > 7 then raise (Wrong "length");
  total + String.length path + String.length value

(** What one would write for such a stream alone: of this version, in this order, with nodes alone. *)
let by_hand stream =
  if not (String.length stream >= 16 && String.sub stream 0 16 = "xenstore\000\000\000\001\000\000\000\000")
  then raise (Wrong "header");
  let rec go at total =
    if String.length stream - at < 8 then raise (Wrong "no END");
    let length = u32 stream (at + 4) in
    if length land 7 <> 0 || String.length stream - at - 8 < length then raise (Wrong "length");
    match u32 stream at with
    | 5 when length >= 16 ->
      let next = at + 8 + length in
      go next (total + node stream (at + 8) next)
    | 0 when length = 0 && at + 8 = String.length stream -> total
    | _ -> raise (Wrong "type")
  in
  go 16 0

(** Measures decoding. *)
let measure rounds sample =
  let stream = write sample in
  Measure.compare_all "xenstore nodes, OCaml" records rounds
    [
      ("generated", fun () -> read (Input.of_string stream));
      ("by hand, every rule, nothing kept", fun () -> by_hand stream);
    ]
