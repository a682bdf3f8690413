(** Leaves the optional records out of a libxc image that comes through a pipe:
    dune exec examples/drop_optional.exe < IMAGE > SMALLER. *)

open Xen_streams

let ( let* ) = Result.bind

(** What is wrong with the stream, as a writer tells it. *)
let broken result = Result.map_error (fun error -> Error.Broken error) result

let copy () =
  let reader = Libxc.reader (Input.of_channel stdin) in
  let* headers = broken (Libxc.headers reader) in
  (* The same headers, and with them the same version and order of octets. *)
  let* writer = Libxc.writer ~headers:(Libxc.cleared_headers headers) print_string in
  let rec go () =
    let* next = broken (Reader.next reader) in
    match next with
    | None -> Writer.close writer
    | Some record when Reader.is_optional record -> go ()
    | Some record ->
      (* What readers pass over may be anything; a writer wants zeros there. *)
      let* () = Writer.copy writer (Reader.cleared record) in
      go ()
  in
  go ()

let () =
  if Array.length Sys.argv > 1 then begin
    prerr_endline "usage: drop_optional < IMAGE > SMALLER";
    exit 2
  end;
  set_binary_mode_in stdin true;
  set_binary_mode_out stdout true;
  match copy () with
  | Ok () -> ()
  | Error refusal ->
    Printf.eprintf "drop-optional: standard input: %s\n" (Error.refusal_to_string refusal);
    exit 1
