(* Copies streams record by record, as the test [copies] asks for it. *)

open Xen_streams

let ( let* ) = Result.bind
let broken result = Result.map_error (fun error -> Error.Broken error) result

let copy (module_ : Form.stream) octets =
  let reader = Reader.make module_ (Input.of_string octets) in
  let sink = Buffer.create 4096 in
  let* headers = broken (Reader.headers reader) in
  let* writer = Writer.make module_ (Buffer.add_string sink) (module_.clear_headers headers) in
  let rec go () =
    let* next = broken (Reader.next reader) in
    match next with
    | None -> Writer.close writer
    | Some record ->
      let* () = Writer.copy writer (Reader.cleared record) in
      go ()
  in
  let* () = go () in
  let copied = Buffer.contents sink in
  let* () = broken (Reader.iter ignore (Reader.make module_ (Input.of_string copied))) in
  Ok copied

let described name : Form.stream =
  let all : Form.stream list =
    [
      Domain_context.description; Domain_context_v1.description; Domain_context_v10.description;
      Hvm_context.description; Libxc.description; Libxl.description; Xapi.description;
      Xenstore.description;
    ]
  in
  List.find (fun (description : Form.stream) -> description.name = name) all

let rec answer () =
  match String.split_on_char ' ' (input_line stdin) with
  | [ name; length ] ->
    let octets = really_input_string stdin (int_of_string length) in
    (match copy (described name) octets with
    | Ok copied -> Printf.printf "copied %d\n%s" (String.length copied) copied
    | Error (Error.Broken e) -> Printf.printf "refused %s\n" e.rule
    | Error refusal -> failwith (Error.refusal_to_string refusal));
    answer ()
  | _ -> failwith "no such request"

let () =
  set_binary_mode_in stdin true;
  set_binary_mode_out stdout true;
  try answer () with End_of_file -> ()
