(** Puts headers and records before the rules of their stream, in the order of the specification.

    It does no input or output: readers and writers hand it octets, and share it. *)

open Error
open Form

(** What is left of the division that gives the checksum of a stream, before its first octet. *)
let begun (of_ : stream) =
  match of_.framing.checksum with Some (Of_stream (crc, _, _)) -> crc.mask | _ -> 0

(** A stream before its headers. *)
let start ?(depth = 0) ?(prefix = "") ~writing ~allowed (of_ : stream) =
  {
    of_; writing; allowed; depth; prefix; phase = In_headers; told_version = List.hd of_.versions;
    declared = false; headers_read = None_yet; is_big = false; number = 0; by_type = false;
    counts = Hashtbl.create 16; earlier = Hashtbl.create 16; sets = Hashtbl.create 16;
    last_record = None; running = begun of_;
  }

(** A stream that follows a record of another one. *)
let follow (s : state) (of_ : stream) =
  let allowed = if s.allowed = All then All else None_of_them in
  start of_ ~writing:s.writing ~allowed ~depth:(s.depth + 1) ~prefix:(s.prefix ^ of_.id ^ "/")

(** The description of a stream within that some octets are; none if nothing describes it. *)
let candidate (s : state) id octets =
  let described one = Option.value one.description ~default:s.of_ in
  let holds (at, signs) =
    let is sign =
      let size = String.length sign in
      String.length octets >= at + size && String.sub octets at size = sign
    in
    List.exists is signs
  in
  match List.assoc_opt id s.of_.inner with
  | None | Some [] -> None
  | Some (newest :: _ as all) ->
    let known one = one.signs <> [] && List.for_all holds one.signs in
    Some (described (Option.value (List.find_opt known all) ~default:newest))

(** That a rule is broken; the record that says so is told by number, type and instance. *)
let broken ?of_record (s : state) rule offset path =
  let class_, sentence = s.of_.rule rule in
  let instance (_, (told : told)) = Option.map (fun _ -> told.instance) s.of_.framing.instance_at in
  {
    class_; rule; sentence; offset; path = s.prefix ^ path;
    record = Option.map fst of_record;
    type_ = Option.map (fun (_, (told : told)) -> told.type_) of_record;
    instance = Option.bind of_record instance;
  }

let fail ?of_record s rule offset path = raise (Stream_error (broken ?of_record s rule offset path))

let of_heading h = (h.index, h.header_of)

(** Does something that finds faults in a header or record, which has a name. *)
let judge ?of_record (s : state) name step =
  try step ()
  with Fault f -> (
    let path = join (name ()) f.path in
    match f.inner with
    | None -> fail ?of_record s f.rule f.offset path
    | Some e -> raise (Stream_error { e with path = s.prefix ^ path }))

let framing () = "framing"
let no_rule = ("", "")

(** The error for a stream that goes no further. *)
let unended (s : state) offset =
  broken s (fst (Option.value s.of_.framing.end_ ~default:no_rule)) offset "framing"

(** The error for what follows the last record. *)
let trailing (s : state) offset =
  broken s (snd (Option.value s.of_.framing.end_ ~default:no_rule)) offset "framing"

(** Step 11: every required record has been there. *)
let complete ?of_record (s : state) offset =
  let c = Cursor.make s false in
  let look (record : record) =
    match record.required with
    | Some rule when (not (Hashtbl.mem s.counts record.code)) && record.is_required c ->
      fail ?of_record s rule offset "framing"
    | _ -> ()
  in
  List.iter look s.of_.records

(** The stream goes no further, without a last record; it may end with its input. *)
let stop (s : state) offset =
  if s.of_.framing.end_ <> None then raise (Stream_error (unended s offset));
  complete s offset

(** Step 0: looks at the magic of a stream that begins here, where that tells the order of octets. *)
let tell_order (s : state) input =
  let tell (at, magic) =
    let size = String.length magic in
    let octets = Input.peek input (at + size) in
    s.is_big <- String.length octets = at + size && String.sub octets at size = magic
  in
  Option.iter tell s.of_.order_magic

(** The stream is to be written in an order of octets, which its magic will tell. *)
let set_order (s : state) endian = s.is_big <- endian = `Big

(** Step 1: a header, all of which is there. *)
let header (s : state) (form : header) octets offset =
  let c = Cursor.make s (Option.value form.big ~default:s.is_big) in
  Cursor.over c octets offset;
  judge s (fun () -> form.title) (fun () -> form.read c);
  match s.of_.framing.checksum with
  | Some (Of_stream (crc, _, _)) -> s.running <- Checksum.further crc s.running [ octets ]
  | _ -> ()

(** Whether the most significant octet of an integer in a body is first. *)
let order (s : state) = Option.value s.of_.framing.big_endian ~default:s.is_big

let upto size multiple = (multiple - (size mod multiple)) mod multiple

(** The length of a body with so many octets of fields. *)
let counted (f : framing) size = if f.pad_counts then size + upto size f.pad_to else size

(** Octets that follow a body, and that its length does not count. *)
let padding (s : state) length =
  let f = s.of_.framing in
  if f.pad_counts then 0 else upto length f.pad_to

(** The layout with fewer fields that a length tells, if it does. *)
let layout (s : state) (form : record) length allowed =
  let f = s.of_.framing in
  let told (layout : layout) = counted f layout.length = length in
  if form.exact && length = counted f form.octets then None
  else
    match (List.find_opt told form.layouts, allowed) with
    | (Some _ as found), All -> found
    | (Some { length; _ } as found), Only one when one = length -> found
    | _ -> None

(** The fields of a record header as they stand there, although one of them is wrong. *)
let told_of_octets (f : framing) (c : cursor) =
  let integer (place : place) =
    match place.octets with
    | 1 -> Int64.of_int (Cursor.u8 c place.at)
    | 2 -> Int64.of_int (Cursor.u16 c place.at)
    | 3 -> Int64.of_int (Cursor.u24 c place.at)
    | 4 -> Int64.of_int (Cursor.u32 c place.at)
    | 6 -> Cursor.u48 c place.at
    | _ -> Cursor.u64 c place.at
  in
  let instance = Option.fold f.instance_at ~none:0L ~some:integer in
  { type_ = integer f.type_at; length = 0L; instance; sum = 0; further = Nothing }

(** A length as an [int]. What none holds becomes one that no input has, and that is as far from a
    multiple of the padding. *)
let size_of length =
  match Int64.unsigned_to_int length with
  | Some size -> size
  | None -> (1 lsl 61) lor (Int64.to_int length land 7)

(** How many octets a length counts beside those of a body. *)
let beside (f : framing) = Option.fold f.least ~none:0L ~some:fst

(** The octets of a body, as its record header tells them. *)
let body_size (f : framing) (told : told) = Int64.sub told.length (beside f)

(** The octets of the length in a record header. *)
let repeated (f : framing) header = String.sub header f.length_at.at f.length_at.octets

let binds (s : state) = function Both -> true | Writer -> s.writing | Reader -> not s.writing

(** Whether a type code is one that a reader may pass over. *)
let is_optional (of_ : stream) type_ =
  let is_set bit = Int64.logand (Int64.shift_right_logical type_ bit) 1L = 1L in
  of_.framing.passes_unknown || Option.fold of_.framing.optional_bit ~none:false ~some:is_set

(** Steps 3 and 4: the place of a record, and its instance. *)
let admit (s : state) (form : record option) (told : told) c =
  let f = s.of_.framing in
  let refuse rule (place : place) = Cursor.refuse c rule place.at place.label in
  let same (a : record) = match form with Some b -> a.code = b.code | None -> false in
  (match s.of_.first with
  | Some first when s.number = 0 && not (same first) ->
    refuse (Option.value first.first_rule ~default:"") f.type_at
  | _ -> ());
  (match form with
  | Some form -> form.admit c f.type_at.at f.type_at.label
  | None ->
    if (not (is_optional s.of_ told.type_)) || s.of_.record told.type_ <> None then refuse f.type_known f.type_at);
  let place = Option.value f.instance_at ~default:f.type_at in
  (match form with
  | Some { last_instance = Some (last, rule, role); _ }
    when binds s role && Int64.unsigned_compare told.instance last > 0 ->
    refuse rule place
  | _ -> ());
  match f.unique with
  | Some rule when Hashtbl.mem s.sets ("", told.type_, told.instance) -> refuse rule place
  | _ -> ()

(** Step 5: the length, which tells the layout. *)
let judge_length (s : state) (form : record option) (told : told) c =
  let f = s.of_.framing in
  let length = body_size f told in
  let size = size_of length in
  let refuse rule = Cursor.refuse c rule f.length_at.at f.length_at.label in
  (match f.least with
  | Some (least, rule) when Int64.unsigned_compare told.length least < 0 -> refuse rule
  | _ -> ());
  (match f.limit with
  | Some (most, rule) when Int64.unsigned_compare length most > 0 -> refuse rule
  | _ -> ());
  (match f.aligned with Some rule when size mod f.pad_to <> 0 -> refuse rule | _ -> ());
  match form with
  | None -> None
  | Some form ->
    let found = layout s form size s.allowed in
    let least = counted f form.octets in
    let whole = if form.exact then size = least else size >= form.octets in
    if Option.is_none found && not whole then refuse form.length_rule;
    found

(** Steps 2 to 5: a record header, all of which is there. *)
let heading (s : state) octets offset =
  let f = s.of_.framing in
  let c = Cursor.make s (order s) in
  Cursor.over c octets offset;
  let told =
    try f.read_header c
    with Fault _ as fault ->
      let of_record = (s.number, told_of_octets f c) in
      judge s framing ~of_record (fun () -> raise fault)
  in
  c.instance_ <- told.instance;
  c.framing_ <- told.further;
  c.at <- f.header_size;
  let form = if s.by_type then None else s.of_.record told.type_ in
  let of_record = (s.number, told) in
  let judged () =
    admit s form told c;
    judge_length s form told c
  in
  let layout_of = judge s framing ~of_record judged in
  {
    index = s.number; begins_at = offset; header_of = told; size_ = size_of (body_size f told); form;
    layout_of; header_octets = octets; reading = c;
  }

(** Step 6: the checksum of a record, all of which is there. *)
let checksum (s : state) h header body =
  match s.of_.framing.checksum with
  | Some (Of_record (crc, place, rule))
    when h.header_of.sum <> Checksum.of_record crc place.at header body ->
    fail s ~of_record:(of_heading h) rule (h.begins_at + place.at) ("framing." ^ place.label)
  | _ -> ()

(** The octets of a whole body, with zeros or defaults for what a layout lacks. *)
let filled octets (layout : layout) big =
  let grow whole (at, size) =
    let behind = String.sub whole at (String.length whole - at) in
    String.concat "" [ String.sub whole 0 at; String.make size '\000'; behind ]
  in
  let whole = Bytes.of_string (List.fold_left grow octets layout.gaps) in
  let fill (at, size, value) =
    for index = 0 to size - 1 do
      let low = 8 * if big then size - 1 - index else index in
      let octet = Int64.to_int (Int64.shift_right_logical value low) land 0xff in
      Bytes.set_uint8 whole (at + index) octet
    done
  in
  List.iter fill layout.fill;
  Bytes.to_string whole

let lacking (layout : layout) = List.fold_left (fun sum (_, size) -> sum + size) 0 layout.gaps

(** What is left before a record; with one that begins a section, the checksum begins again. *)
let running_before (s : state) h (crc : Checksum.t) again =
  match h.form with Some form when Some form.code = again -> crc.mask | _ -> s.running

(** The checksum of the stream so far that a record with a body holds, and where that holds it. *)
let sum_before (s : state) h octets =
  match (s.of_.framing.checksum, h.form) with
  | Some (Of_stream (crc, places, again)), Some form ->
    let value at =
      let pieces = [ h.header_octets; String.sub octets 0 at ] in
      (at, Checksum.value crc (Checksum.further crc (running_before s h crc again) pieces))
    in
    Option.map value (List.assoc_opt form.code places)
  | _ -> None

(** Takes all octets of a record into the checksum of the stream so far. *)
let sum_record (s : state) h octets padding =
  match s.of_.framing.checksum with
  | Some (Of_stream (crc, _, again)) ->
    let f = s.of_.framing in
    let trailer = if f.trailer = None then "" else repeated f h.header_octets in
    let pieces = [ h.header_octets; octets; padding; trailer ] in
    s.running <- Checksum.further crc (running_before s h crc again) pieces
  | _ -> ()

(** Padding is zero. *)
let zeros (s : state) h padding offset =
  let f = s.of_.framing in
  match f.pad_zero with
  | Some rule when (s.writing || f.pad_verified) && Value.any padding ->
    fail s ~of_record:(of_heading h) rule offset "framing"
  | _ -> ()

(** Step 10: what is remembered of every record. *)
let remember (s : state) h =
  s.number <- s.number + 1;
  let told = h.header_of in
  if Option.is_some s.of_.framing.unique then
    Hashtbl.replace s.sets ("", told.type_, told.instance) ()

(** Step 8: what is left of a body of which so many octets have been read. *)
let judge_rest (s : state) h (form : record) octets padding read =
  let f = s.of_.framing and start = h.begins_at + s.of_.framing.header_size in
  let left = String.length octets - read in
  let expected = if f.pad_counts then upto read f.pad_to else 0 in
  if left > expected then begin
    let name = String.lowercase_ascii form.title in
    fail s ~of_record:(of_heading h) form.length_rule (start + read) name
  end;
  if f.pad_counts then zeros s h (String.sub octets read left) (start + read)
  else zeros s h padding (start + String.length octets)

(** Steps 7 to 10: body and padding, all of which are there. A writer compares what was read with what
    it composed, before anything is remembered of it. *)
let body ?stop ?(compare = ignore) (s : state) h octets padding =
  let c = h.reading and of_record = of_heading h in
  let start = h.begins_at + s.of_.framing.header_size in
  Cursor.over c octets start;
  match h.form with
  | None ->
    zeros s h padding (start + String.length octets);
    sum_record s h octets padding;
    remember s h;
    Octets octets
  | Some form ->
    let name () = String.lowercase_ascii form.title in
    c.stop <- stop;
    Option.iter (fun (_, sum) -> c.sum_ <- sum) (sum_before s h octets);
    let apply layout =
      c.layout <- Some layout;
      c.lacking <- lacking layout;
      c.data <- filled octets layout c.most_first
    in
    Option.iter apply h.layout_of;
    let read () = try form.read c with No_value -> Cursor.refuse c c.fits c.start c.label_ in
    let value = judge s ~of_record name read in
    let read = (if form.exact then form.octets else c.at) - c.lacking in
    judge_rest s h form octets padding read;
    c.at <- String.length c.data;
    judge s ~of_record name (fun () -> value.rules c);
    compare c;
    sum_record s h octets padding;
    value.remember c;
    Hashtbl.replace s.counts form.code (Cursor.count c form.code + 1);
    remember s h;
    value.body
