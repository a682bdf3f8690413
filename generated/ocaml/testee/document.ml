(* Turns streams into documents and back. *)

open Error
open Form

(* The tables of a stream, the oldest version first. *)
let described id =
  let of_id = List.filter (fun (table : Shape.table) -> table.description.id = id) Tables.all in
  let oldest (table : Shape.table) = List.hd table.description.versions in
  List.stable_sort (fun a b -> compare (oldest a) (oldest b)) of_id

let table_of (description : stream) =
  List.find (fun (table : Shape.table) -> table.description.name = description.name) Tables.all

(* From values to documents. *)

let integer value = Json.Integer (string_of_int value)
let tells_version (s : state) = s.declared || List.length s.of_.versions = 1

(* A document before its records, as the members before these. *)
let start (s : state) headers =
  let version = if tells_version s then [ ("version", integer s.told_version) ] else [] in
  let order = Json.String (if s.is_big then "big" else "little") in
  let order = if s.of_.order_magic = None then [] else [ ("endian", order) ] in
  let headers = (table_of s.of_).show_headers headers in
  (("stream", Json.String s.of_.id) :: version) @ order @ [ ("headers", Json.Object headers) ]

let show_instance (s : state) (record : Reader.record) =
  let show (place : place) =
    let integer = Shape.large (8 * place.octets) in
    ("instance", integer.show record.instance)
  in
  Option.to_list (Option.map show s.of_.framing.instance_at)

(* A record, and the members behind it. *)
let one (record : Reader.record) behind =
  let s = record.stream in
  let table = table_of s.of_ in
  let name, body =
    match (record.body, s.of_.of_body record.body) with
    | Octets octets, _ -> (Printf.sprintf "0x%Lx" record.type_, Shape.show_octets octets)
    | body, Some form -> (form.title, table.show_body body)
    | body, None -> ("", table.show_body body)
  in
  let layout = List.map (fun size -> ("layout", integer size)) (Option.to_list record.layout) in
  let further (shape : further Shape.t) = ("header", shape.show record.further) in
  let header = Option.to_list (Option.map further table.further) in
  Json.Object
    ((("record", Json.String name) :: show_instance s record)
    @ layout @ header
    @ (("body", body) :: behind))

(* The records of a stream at some depth, out of those that are left; and those that are left then. *)
let rec records depth (left : Reader.record list) found =
  match left with
  | record :: rest when record.stream.depth = depth ->
    let behind, rest = following depth rest in
    records depth rest (one record behind :: found)
  | left -> (Json.Array (List.rev found), left)

(* The stream that follows a record, if one does: it begins, or goes on. *)
and following depth left =
  match left with
  | record :: _ when record.stream.depth > depth ->
    let before =
      if record.number = 0 then start record.stream record.stream.headers_read else []
    in
    let inner, rest = records (depth + 1) left [] in
    ([ ("stream", Json.Object (before @ [ ("records", inner) ])) ], rest)
  | left -> ([], left)

(* The document of a stream. *)
let read (reader : Reader.t) =
  let before = start reader.outermost (Reader.headers_exn reader) in
  let found = ref [] in
  Reader.iter_exn (fun record -> found := record :: !found) reader;
  let records, _ = records reader.outermost.depth (List.rev !found) [] in
  Json.Object (before @ [ ("records", records) ])

(* From documents to values. *)

(* The table of a version; the newest, if none is. *)
let by_version tables version =
  let stated =
    try Option.map Shape.u32.take version with Misfitting _ -> None
  in
  let has (table : Shape.table) =
    match stated with Some version -> List.mem version table.description.versions | None -> false
  in
  let newest = List.nth tables (List.length tables - 1) in
  Option.value (List.find_opt has tables) ~default:newest

(* A version that a document states, until it is known. *)
type stated = { mutable version : Json.t option }

let judge_version (s : state) stated =
  match stated.version with
  | Some version when tells_version s ->
    stated.version <- None;
    let judge () =
      if Shape.u32.take version <> s.told_version then misfit "" "the stream has another one"
    in
    within "version" judge
  | _ -> ()

let is_within (writer : Writer.t) depth = List.length writer.courses.outer > depth

(* A type code that stands for a record that nothing describes. *)
let code (f : framing) name =
  let size = String.length name - 2 in
  let digits = if size > 0 && String.sub name 0 2 = "0x" then String.sub name 2 size else "" in
  let is_digit = function '0' .. '9' | 'a' .. 'f' | 'A' .. 'F' -> true | _ -> false in
  if (f.optional_bit = None && not f.passes_unknown) || digits = "" || not (String.for_all is_digit digits) then
    misfit "record" "there is no such record";
  let rec significant at =
    if at < size - 1 && digits.[at] = '0' then significant (at + 1) else at
  in
  let first = significant 0 in
  if size - first > 2 * f.type_at.octets then misfit "record" "is out of range";
  Int64.of_string ("0x" ^ String.sub digits first (size - first))

(* The order of octets of a stream whose magic tells it. *)
let take_order (s : state) members =
  let order json =
    match Shape.text_of json with
    | "big" -> `Big
    | "little" -> `Little
    | _ -> misfit "" "is not an order of octets"
  in
  let take json = Stream.set_order s (within "endian" (fun () -> order json)) in
  if s.of_.order_magic <> None then Option.iter take (Shape.pop members "endian")

let write_headers (writer : Writer.t) members =
  let s = writer.courses.current in
  let table = table_of s.of_ in
  let given =
    if table.take_headers <> [] || List.mem_assoc "headers" members.Shape.left then
      Shape.need members "headers"
    else Json.Object []
  in
  let records = Shape.pop members "records" in
  Shape.finish members;
  let given = Shape.members given in
  let is_unknown (name, _) = not (List.mem_assoc name table.take_headers) in
  Shape.finish { left = List.filter is_unknown given.left };
  let one headers (form : header) (name, take) =
    let take () = take (Shape.need given name) headers in
    let headers = within "headers" (fun () -> within name take) in
    Writer.write_header writer form headers;
    headers
  in
  ignore (List.fold_left2 one None_yet s.of_.headers table.take_headers);
  s.phase <- In_records;
  records

(* Headers and records of the stream at hand. *)
let rec begin_ (writer : Writer.t) document =
  let s = writer.courses.current in
  let members = Shape.members document in
  let stated = { version = Shape.pop members "version" } in
  (match Shape.need members "stream" with
  | Json.String id when id = s.of_.id -> ()
  | _ -> misfit "stream" "is another one");
  take_order s members;
  let records = write_headers writer members in
  judge_version s stated;
  write_records writer records stated

and write_records (writer : Writer.t) records stated =
  let s = writer.courses.current in
  let one index record =
    within (Printf.sprintf "records[%d]" index) (fun () -> write_record writer s record);
    if writer.courses.current == s then judge_version s stated
  in
  match records with
  | Some records -> List.iteri one (Shape.elements records)
  | None -> misfit "records" "is missing"

(* A record, and the stream that follows it. *)
and write_record (writer : Writer.t) s record =
  let courses = writer.courses in
  if courses.current != s && List.memq s courses.suspended then
    misfit "" "stands after a record that gives back control";
  if s.phase = Ended then begin
    let error = Stream.trailing s writer.offset in
    ignore (Courses.close courses);
    raise (Stream_error error)
  end;
  let f = s.of_.framing and table = table_of s.of_ in
  let members = Shape.members record in
  let name = Shape.text_of (Shape.need members "record") in
  let take_body = table.take_body name in
  let type_ = if take_body = None then code f name else 0L in
  let instance (place : place) = Shape.field members "instance" (Shape.large (8 * place.octets)) in
  let instance = Option.fold f.instance_at ~none:0L ~some:instance in
  let layout = Option.map Stream.size_of (Shape.optional members "layout" Shape.u64) in
  let further (shape : further Shape.t) =
    let given = Option.value (Shape.pop members "header") ~default:(Json.Object []) in
    within "header" (fun () -> shape.take given)
  in
  let further = Option.fold table.further ~none:Nothing ~some:further in
  let body = Shape.need members "body" in
  let take () =
    match take_body with Some take -> take body | None -> Octets (Shape.octets.take body)
  in
  let body = within "body" take in
  let following = Shape.pop members "stream" in
  Shape.finish members;
  let depth = List.length courses.outer in
  Writer.write_exn ~type_ ~instance ~further ?layout writer body;
  turn writer following depth

(* The stream that follows a record, or goes on after it. *)
and turn (writer : Writer.t) following depth =
  match (following, writer.begins) with
  | None, None when not (is_within writer depth) -> ()
  | Some _, None when not (is_within writer depth) -> misfit "stream" "unknown member"
  | None, _ -> misfit "stream" "is missing"
  | Some document, begins ->
    let members = Shape.members document in
    let write () =
      match begins with
      | Some id ->
        let version = List.assoc_opt "version" members.left in
        Writer.start writer (by_version (described id) version).description `Little;
        within "stream" (fun () -> begin_ writer document)
      | None ->
        let records = Shape.pop members "records" in
        Shape.finish members;
        within "stream" (fun () -> write_records writer records { version = None })
    in
    write ();
    let courses = writer.courses in
    if courses.current.phase = Ended && is_within writer depth then ignore (Courses.close courses);
    if is_within writer depth then
      raise (Stream_error (Stream.unended courses.current writer.offset))

(* The octets of a document; and what is wrong with its stream, if it is. *)
let write description depth document =
  let out = Buffer.create 256 in
  let s = Stream.start description ~writing:true ~allowed:None_of_them ~depth in
  let writer = Writer.of_state s (Buffer.add_string out) in
  let step () =
    begin_ writer document;
    Writer.close_exn writer
  in
  match step () with
  | () -> (Buffer.contents out, None)
  | exception Stream_error e -> (Buffer.contents out, Some e)

let take_nested id json =
  match described id with
  | [] -> Nested.Octets (Shape.octets.take json)
  | tables -> (
    let version = List.assoc_opt "version" (Shape.members json).left in
    match write (by_version tables version).description 1 json with
    | octets, None -> Nested.Octets octets
    | octets, Some e -> Nested.Refused (octets, e))

let () =
  Shape.show_stream := (fun held -> read (Nested.reader held));
  Shape.take_stream := take_nested

(* The document of some octets. *)
let decode description octets =
  Json.to_string (read (Reader.make description (Input.of_string octets)))

(* The octets of a document. *)
let encode description document =
  match write description 0 (Json.parse document) with
  | octets, None -> octets
  | _, Some e -> raise (Stream_error e)
