(** Prints the nodes of a xenstore dump as a tree: dune exec examples/xs_tree.exe FILE. *)

open Xen_streams

(** Octets other than printable ASCII as \x and two digits. *)
let escaped octets =
  let one = function
    | ' ' .. '~' as letter when letter <> '\\' -> String.make 1 letter
    | octet -> Printf.sprintf "\\x%02x" (Char.code octet)
  in
  String.concat "" (List.map one (List.of_seq (String.to_seq octets)))

let line (node : Xenstore.Node_data.t) =
  let depth, name =
    match List.rev (String.split_on_char '/' node.path) with
    | _ when node.path = "/" -> (0, "/")
    | name :: above -> (List.length above, name)
    | [] -> (0, "")
  in
  let value = if node.value = "" then "" else " = " ^ escaped node.value in
  String.make (2 * depth) ' ' ^ escaped name ^ value

let show (record : Reader.record) =
  match record.body with
  (* Nodes of a transaction that is pending are not in the tree yet. *)
  | Xenstore.Record (Node_data node) when node.conn_id = 0 -> print_endline (line node)
  | _ -> ()

let () =
  match Sys.argv with
  | [| _; file |] -> (
    let input = Input.of_channel (open_in_bin file) in
    match Reader.iter show (Xenstore.reader input) with
    | Ok () -> ()
    | Error e ->
      Printf.eprintf "%s: %s\n" file (Error.to_string e);
      exit 1)
  | _ ->
    prerr_endline "usage: xs_tree FILE";
    exit 2
