(* Loading and saving with handlers. *)

open Xen_streams

let connection =
  let conn_spec = Xenstore.Connection_data.default.conn_spec in
  Xenstore.Connection_data { Xenstore.Connection_data.default with conn_id = 1; conn_spec }

let node path =
  let perms = [| { Xenstore.Node_permission.default with perm = Read } |] in
  let path_len = String.length path + 1 in
  Xenstore.Record (Node_data { Xenstore.Node_data.default with path_len; perm_count = 1; perms; path })

let watch =
  Xenstore.(Watch_data { conn_id = 1; wpath_len = 2; token_len = 2; wpath = "/"; token = "t" })

let octets_of save savers =
  let taken = Buffer.create 64 in
  match save (Buffer.add_string taken) savers with
  | Ok () -> Buffer.contents taken
  | Error refusal -> failwith (Error.refusal_to_string refusal)

let names reader = Result.map List.rev (Reader.fold (fun names record -> Reader.name record :: names) [] reader)

let savers =
  {
    Xenstore.no_savers with
    node_data = Writer.bodies [ node "/"; node "/a" ];
    watch_data = Writer.bodies [ Xenstore.Record watch ];
    connection_data = (fun writer -> Writer.write writer (Xenstore.Record connection));
  }

let savers_are_called_in_an_order_that_keeps_the_rules () =
  let octets = octets_of Xenstore.save savers in
  assert (Xenstore.check (Input.of_string octets) = Ok ());
  let order = [ "CONNECTION_DATA"; "WATCH_DATA"; "NODE_DATA"; "NODE_DATA"; "END" ] in
  assert (names (Xenstore.reader (Input.of_string octets)) = Ok (List.map Option.some order))

let a_saver_may_write_a_stream_that_follows_its_record () =
  let ( let* ) = Result.bind in
  let image writer =
    let* () = Writer.write writer (Libxl.Record Libxc_context) in
    let* () = Writer.begin_stream writer Libxc.description (Writers.headers_of_libxc 2) in
    Writer.write writer (Libxc.Record End)
  in
  let octets = octets_of Libxl.save { Libxl.no_savers with libxc_context = image } in
  assert (Libxl.check (Input.of_string octets) = Ok ())

let a_saver_stops_the_saving () =
  let later = ref false in
  let node_data _ =
    later := true;
    Ok ()
  in
  let refused = { savers with connection_data = Writer.nothing; node_data } in
  match Xenstore.save ignore refused with
  | Error (Broken e) -> assert (e.rule = "xenstore.watch_data.conn_id.refers" && not !later)
  | _ -> failwith "a watch without its connection"

let a_handler_is_a_match_and_may_stop_the_loading () =
  let octets = octets_of Xenstore.save savers in
  let paths = ref [] in
  let handle (record : Reader.record) =
    match record.body with
    | Xenstore.Record (Node_data node) when !paths = [] -> Ok (paths := [ node.path ])
    | Xenstore.Record (Node_data node) -> Error node.path
    | _ -> Ok ()
  in
  assert (Reader.load handle (Xenstore.reader (Input.of_string octets)) = Error (Of_handler "/a"));
  assert (!paths = [ "/" ]);
  let cut = Input.of_string (String.sub octets 0 (String.length octets - 1)) in
  match Reader.load (fun _ -> Ok ()) (Xenstore.reader cut) with
  | Error (Of_stream e) -> assert (e.class_ = Class.Truncated)
  | _ -> failwith "a stream without an end"

let run () =
  savers_are_called_in_an_order_that_keeps_the_rules ();
  a_saver_may_write_a_stream_that_follows_its_record ();
  a_saver_stops_the_saving ();
  a_handler_is_a_match_and_may_stop_the_loading ()
