(* The library as a testee of the conformance suite: decode, encode and check once, serve for as
   many questions as come. *)

open Error

let accepted = 0
let rejected = 1
let unimplemented = 89
let operations = [ "hello"; "decode"; "encode"; "check" ]
let text value = Json.String value
let maybe show value = Option.fold value ~none:Json.Null ~some:show
let integer value = Json.Integer (string_of_int value)
let wide value = Json.Integer (Printf.sprintf "%Lu" value)

(* Who the testee is. *)
let hello () =
  let versions (table : Shape.table) =
    let one version = text (Printf.sprintf "%s@%d" table.description.id version) in
    List.map one table.description.versions
  in
  Json.Object
    [
      ("name", text "ocaml");
      ("language", text "OCaml");
      ("version", text "0.1.0");
      ("streams", Json.Array (List.concat_map versions Tables.all));
      ("operations", Json.Array (List.map text [ "decode"; "encode"; "check" ]));
    ]

let told (e : Error.t) =
  Json.Object
    [
      ("class", text (Class.name e.class_));
      ("offset", integer e.offset);
      ("rule", text e.rule);
      ("record", maybe integer e.record);
      ("type", maybe wide e.type_);
      ("instance", maybe wide e.instance);
      ("path", text e.path);
    ]

(* The description that is asked about; the newest, unless a version is. *)
let description_of stream =
  let of_id, version =
    match String.index_opt stream '@' with
    | None -> (Document.described stream, None)
    | Some at ->
      let rest = String.sub stream (at + 1) (String.length stream - at - 1) in
      (Document.described (String.sub stream 0 at), Some rest)
  in
  let has (table : Shape.table) =
    let numbers = List.map string_of_int table.description.versions in
    Option.fold version ~none:true ~some:(fun version -> List.mem version numbers)
  in
  match List.rev (List.filter has of_id) with
  | [] -> None
  | table :: _ -> Some table.description

(* The answer to a question: a status, and what stands behind it. *)
let answer operation description octets =
  let reject json = (rejected, Json.to_string json) in
  match operation with
  | "decode" -> (accepted, Document.decode description octets)
  | "encode" -> (accepted, Document.encode description octets)
  | _ -> (
    match Reader.check description (Input.of_string octets) with
    | Ok () -> (accepted, "")
    | Error e -> reject (told e))

let ask operation stream octets =
  let reject json = (rejected, Json.to_string json) in
  if operation = "hello" then (accepted, Json.to_string (hello ()))
  else
    match description_of stream with
    | Some description when List.mem operation operations -> (
      match answer operation description octets with
      | answer -> answer
      | exception Stream_error e -> reject (told e)
      | exception Misfitting (path, message) ->
        let told = [ ("class", "document"); ("path", path); ("message", message) ] in
        reject (Json.Object (List.map (fun (name, value) -> (name, text value)) told)))
    | _ -> (unimplemented, "")

(* Answers frames, until standard input ends. *)
let serve () =
  let rec go () =
    match really_input_string stdin 4 with
    | exception End_of_file -> ()
    | head ->
      let size = Int32.to_int (String.get_int32_le head 0) land 0xffffffff in
      let frame = really_input_string stdin size in
      let name = Char.code frame.[1] in
      let operation = Option.value (List.nth_opt operations (Char.code frame.[0])) ~default:"" in
      let octets = String.sub frame (2 + name) (size - 2 - name) in
      let status, content = ask operation (String.sub frame 2 name) octets in
      let head = Bytes.create 5 in
      Bytes.set_int32_le head 0 (Int32.of_int (String.length content + 1));
      Bytes.set_uint8 head 4 status;
      print_bytes head;
      print_string content;
      flush stdout;
      go ()
  in
  go ()

let all_of_stdin () =
  let found = Buffer.create 65536 in
  let rec go () =
    match Buffer.add_channel found stdin 65536 with () -> go () | exception End_of_file -> ()
  in
  go ();
  Buffer.contents found

let () =
  set_binary_mode_in stdin true;
  set_binary_mode_out stdout true;
  match List.tl (Array.to_list Sys.argv) with
  | [ "serve" ] -> serve ()
  | operation :: rest when List.mem operation operations ->
    let octets = if operation = "hello" then "" else all_of_stdin () in
    let status, content = ask operation (String.concat "" rest) octets in
    print_string content;
    exit status
  | _ -> exit unimplemented
