(* The library on the samples: what is read is written again, and hostile octets are refused. *)

open Xen_streams

type sample = { module_ : Form.stream; octets : string }

(* The samples in a directory, each with the description of its stream. *)
let samples root =
  let in_directory (name, module_) =
    let directory = Filename.concat root name in
    let files = List.filter (fun file -> Filename.check_suffix file ".bin") (Array.to_list (Sys.readdir directory)) in
    let read file =
      let channel = open_in_bin (Filename.concat directory file) in
      { module_; octets = really_input_string channel (in_channel_length channel) }
    in
    List.map read files
  in
  let described = [ ("xenstore@1", Xenstore.description); ("domain-context@1", Domain_context_v1.description) ] in
  List.concat_map in_directory described

let sound = function Ok value -> value | Error e -> failwith (Error.to_string e)
let written = function Ok value -> value | Error refusal -> failwith (Error.refusal_to_string refusal)
let read module_ input = Reader.fold (fun number _ -> number + 1) 0 (Reader.make module_ input)

(* A source that gives an octet or two at a time. *)
let slow octets =
  let at = ref 0 in
  let read room start size =
    let size = min (min size 2) (String.length octets - !at) in
    Bytes.blit_string octets !at room start size;
    at := !at + size;
    size
  in
  Input.of_function read

(* A stream through a reader and a writer. *)
let copy module_ input =
  let reader = Reader.make module_ input in
  let sink = Buffer.create 4096 in
  let writer = written (Writer.make module_ (Buffer.add_string sink) (sound (Reader.headers reader))) in
  sound (Reader.iter (fun record -> written (Writer.copy writer record)) reader);
  written (Writer.close writer);
  Buffer.contents sink

let what_is_read_is_written_again { module_; octets } =
  assert (copy module_ (Input.of_string octets) = octets);
  assert (copy module_ (slow octets) = octets);
  assert (copy module_ (Input.of_bytes (Bytes.of_string octets)) = octets);
  let bigstring = Bigarray.(Array1.init char c_layout (String.length octets) (String.get octets)) in
  assert (copy module_ (Input.of_bigstring bigstring) = octets);
  sound (Reader.check module_ (Input.of_string octets))

let every_prefix_is_refused { module_; octets } =
  let size = String.length octets in
  let step = 1 + (size / 500) in
  for index = 0 to (size - 1) / step do
    let end_ = index * step in
    match read module_ (Input.of_string (String.sub octets 0 end_)) with
    | Ok _ -> failwith "a prefix is no stream"
    | Error e -> assert (e.class_ = Class.Truncated && e.offset <= end_)
  done

let mutations_give_nothing_but_errors { module_; octets } =
  let random = Random.State.make [| 1 |] in
  let refused = ref 0 in
  for _ = 1 to 300 do
    let mutated = Bytes.of_string octets in
    for _ = 0 to Random.State.int random 4 do
      let at = Random.State.int random (Bytes.length mutated) in
      Bytes.set_uint8 mutated at [| 0; 1; 0x7f; 0x80; 0xff |].(Random.State.int random 5)
    done;
    (* An exception would end this program. *)
    match read module_ (Input.of_string (Bytes.to_string mutated)) with
    | Ok _ -> ()
    | Error e ->
      incr refused;
      assert (e.rule <> "" && e.sentence <> "")
  done;
  assert (!refused > 5)

let a_length_that_lies_reserves_nothing { module_; octets } =
  let reader = Reader.make module_ (Input.of_string octets) in
  let first = Option.get (sound (Reader.next reader)) in
  let lie = Bytes.of_string octets in
  Bytes.set_int32_le lie (first.offset + 4) 0x7ffffff0l;
  assert (Result.is_error (read module_ (slow (Bytes.to_string lie))))

let a_writer_refuses_what_breaks_a_rule () =
  let sink = Buffer.create 64 in
  let writer = written (Xenstore.writer (Buffer.add_string sink)) in
  let before = Buffer.contents sink in
  let write node = Writer.write writer (Xenstore.Record (Node_data node)) in
  let node = { Xenstore.Node_data.default with path = "/a"; path_len = 9 } in
  (match write node with
  | Error (Broken e) -> assert (e.rule = "xenstore.node_data.path.fits" && e.record = Some 0)
  | _ -> failwith "a count that lies");
  (match write { node with path_len = -1 } with
  | Error (Misfit { path; _ }) -> assert (path = "path_len")
  | _ -> failwith "an integer that does not fit");
  assert (Result.is_error (Writer.write writer (Domain_context_v1.Record End)));
  assert (Result.is_error (Writer.close writer));
  assert (Buffer.contents sink = before);
  written (Writer.write writer (Xenstore.Record End));
  written (Writer.close writer);
  sound (Xenstore.check (Input.of_string (Buffer.contents sink)))

let bits_and_enums_have_names () =
  let flags = Xenstore.Header_flags.make ~big_endian:true () in
  assert (Xenstore.Header_flags.big_endian flags && flags = 1);
  assert (Xenstore.Permission.(name Read = Some "read" && of_name "read" = Some Read));
  assert (Xenstore.Permission.(to_code (of_code 0) = 0 && name (of_code 0) = None))

let () =
  let all = samples Sys.argv.(1) in
  assert (List.length all > 1);
  List.iter what_is_read_is_written_again all;
  List.iter every_prefix_is_refused all;
  List.iter mutations_give_nothing_but_errors all;
  List.iter a_length_that_lies_reserves_nothing all;
  a_writer_refuses_what_breaks_a_rule ();
  bits_and_enums_have_names ();
  Writers.run ();
  Handlers.run ()
