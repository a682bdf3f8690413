(* Generated from spec/xenstore by `cargo codegen`; do not edit. *)

(** Xenstore state.

    The state of the xenstore daemon: its connections, watches, transactions and nodes. It is
    written for a live update (one daemon hands over to the next) and for the migration of one
    domain. *)

let inner = []

(** What strings must be like. *)
module Patterns = struct
  let p1 = Pattern.make [ (false, [ (47, 47, 1); (64, 64, 2) ]);
    (true, [ (45, 45, 3); (48, 57, 3); (64, 90, 3); (95, 95, 3); (97, 122, 3) ]);
    (false, [ (45, 45, 4); (47, 57, 4); (64, 90, 4); (95, 95, 4); (97, 122, 4) ]);
    (true, [ (45, 45, 3); (48, 57, 3); (64, 90, 3); (95, 95, 3); (97, 122, 3); (47, 47, 5) ]);
    (true, [ (45, 45, 4); (47, 57, 4); (64, 90, 4); (95, 95, 4); (97, 122, 4) ]);
    (false, [ (45, 45, 3); (48, 57, 3); (64, 90, 3); (95, 95, 3); (97, 122, 3) ]) ]
end

(** How the client is connected. *)
module Connection_type = struct
  type t =
    | Shared_ring  (** A page shared with a domain. *)
    | Socket  (** A local socket. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 0 -> Shared_ring
    | 1 -> Socket
    | other -> Other other

  let to_code = function
    | Shared_ring -> 0
    | Socket -> 1
    | Other other -> other

  let name = function
    | Shared_ring -> Some "shared_ring"
    | Socket -> Some "socket"
    | Other _ -> None

  let of_name = function
    | "shared_ring" -> Some Shared_ring
    | "socket" -> Some Socket
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** A domain id as it stands in 16 bits. *)
module Domain_id = struct
  type t =
    | Invalid  (** Stands for no domain. *)
    | Any  (** Stands for every domain, in a permission. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 0x7ff4 -> Invalid
    | 0x7ff5 -> Any
    | other -> Other other

  let to_code = function
    | Invalid -> 0x7ff4
    | Any -> 0x7ff5
    | Other other -> other

  let name = function
    | Invalid -> Some "invalid"
    | Any -> Some "any"
    | Other _ -> None

  let of_name = function
    | "invalid" -> Some Invalid
    | "any" -> Some Any
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** What a domain may do with a node, as an ASCII letter. *)
module Permission = struct
  type t =
    | Both  (** [b]: may read and write. *)
    | None_  (** [n]: may do neither. *)
    | Read  (** [r]: may read. *)
    | Write  (** [w]: may write. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 98 -> Both
    | 110 -> None_
    | 114 -> Read
    | 119 -> Write
    | other -> Other other

  let to_code = function
    | Both -> 98
    | None_ -> 110
    | Read -> 114
    | Write -> 119
    | Other other -> other

  let name = function
    | Both -> Some "both"
    | None_ -> Some "none"
    | Read -> Some "read"
    | Write -> Some "write"
    | Other _ -> None

  let of_name = function
    | "both" -> Some Both
    | "none" -> Some None_
    | "read" -> Some Read
    | "write" -> Some Write
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** Which additional fields follow the pending data. *)
module Connection_fields = struct
  type t = int

  (** The unique id is present. *)
  let unique_id (bits : t) = bits land 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(unique_id = false) () : t =
    Value.part (Bool.to_int unique_id) 0 0x1

  let table = [ ("unique_id", 0, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** Properties of the whole stream. *)
module Header_flags = struct
  type t = int

  (** The endianness after the image header: 0 little, 1 big. *)
  let big_endian (bits : t) = bits land 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(big_endian = false) () : t =
    Value.part (Bool.to_int big_endian) 0 0x1

  let table = [ ("big_endian", 0, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** What a pending transaction did with a node. *)
module Node_access = struct
  type t = int

  (** The node was read. *)
  let read (bits : t) = bits land 0x1 <> 0

  (** The node was written. *)
  let written (bits : t) = Value.bits bits 1 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(read = false)  ?(written = false) () : t =
    Value.part (Bool.to_int read) 0 0x1 lor Value.part (Bool.to_int written) 1 0x1

  let table = [ ("read", 0, 0x1L); ("written", 1, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** State of a permission. *)
module Permission_flags = struct
  type t = int

  (** The permission is stale and plays no part in checks. *)
  let stale (bits : t) = bits land 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(stale = false) () : t =
    Value.part (Bool.to_int stale) 0 0x1

  let table = [ ("stale", 0, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** Features of the daemon that are offered to a domain. *)
module Server_features = struct
  type t = int

  (** The domain may connect its ring anew. *)
  let reconnection (bits : t) = bits land 0x1 <> 0

  (** The ring page has a field for errors of the connection. *)
  let error (bits : t) = Value.bits bits 1 0x1 <> 0

  (** A watch may have a depth. *)
  let watch_depth (bits : t) = Value.bits bits 2 0x1 <> 0

  (** A permission may be that of [any] domain. *)
  let domid_any (bits : t) = Value.bits bits 3 0x1 <> 0

  (** Features that came later. *)
  let later (bits : t) = Value.bits bits 4 0xfffffff

  (** The integer of these bits. *)
  let make ?(reconnection = false)
     ?(error = false)
     ?(watch_depth = false)
     ?(domid_any = false)
     ?(later = 0) () : t =
    Value.part (Bool.to_int reconnection) 0 0x1
      lor Value.part (Bool.to_int error) 1 0x1
      lor Value.part (Bool.to_int watch_depth) 2 0x1
      lor Value.part (Bool.to_int domid_any) 3 0x1
      lor Value.part later 4 0xfffffff

  let table = [ ("reconnection", 0, 0x1L); ("error", 1, 0x1L); ("watch_depth", 2, 0x1L); ("domid_any", 3, 0x1L); ("later", 4, 0xfffffffL) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** The permission of one domain on a node; the first one names the owner. *)
module Node_permission = struct
  type t = {
    perm : Permission.t;  (** What the domain may do. *)
    flags : Permission_flags.t;  (** State of the permission. *)
    domid : Domain_id.t;  (** The domain, or [any]. *)
  }

  let default : t = {
    perm = Permission.of_code 0;
    flags = 0;
    domid = Domain_id.of_code 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { v with flags = v.flags land 0x1 }

  (**/**)

  let read c at : t =
    let perm = Cursor.u8 c at in
    if not (Permission.is_named perm) then
      Cursor.refuse c "xenstore.node_permission.perm.named" at "perm";
    let flags = Cursor.u8 c (at + 1) in
    if Cursor.writing c && flags land 0xfe <> 0 then
      Cursor.refuse c "xenstore.node_permission.flags.zero" (at + 1) "flags";
    let domid = Cursor.u16 c (at + 2) in
    { perm = Permission.of_code perm; flags; domid = Domain_id.of_code domid }

  let write c at (v : t) =
    Output.u8 c at "perm" (Permission.to_code v.perm);
    Output.u8 c (at + 1) "flags" v.flags;
    Output.u16 c (at + 2) "domid" (Domain_id.to_code v.domid)
end

(** A domain connected by a shared ring. *)
module Shared_ring = struct
  type t = {
    domid : Domain_id.t;  (** The domain that owns the shared page. *)
    tdomid : Domain_id.t;  (** The domain on whose behalf [domid] acts, or [invalid]. *)
    evtchn : int;  (** Port of the interdomain event channel to [domid]. *)
  }

  let default : t = {
    domid = Domain_id.of_code 0;
    tdomid = Domain_id.of_code 0;
    evtchn = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let domid = Cursor.u16 c at in
    let tdomid = Cursor.u16 c (at + 2) in
    let evtchn = Cursor.u32 c (at + 4) in
    { domid = Domain_id.of_code domid; tdomid = Domain_id.of_code tdomid; evtchn }

  let write c at (v : t) =
    Output.u16 c at "domid" (Domain_id.to_code v.domid);
    Output.u16 c (at + 2) "tdomid" (Domain_id.to_code v.tdomid);
    Output.u32 c (at + 4) "evtchn" v.evtchn
end

(** A client connected by a local socket. *)
module Socket = struct
  type t = {
    socket_fd : int;  (** File descriptor of the connected socket. *)
  }

  let default : t = {
    socket_fd = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let socket_fd = Cursor.i32 c at in
    if Cursor.writing c && Cursor.any c (at + 4) 4 then
      Cursor.refuse c "xenstore.socket.reserved.zero" (at + 4) "reserved";
    { socket_fd }

  let write c at (v : t) =
    Output.i32 c at "socket_fd" v.socket_fd
end

(** Identifies the stream and its version, and declares the endianness of all that follows. *)
module Image_header = struct
  type t = {
    ident : int64;  (** The ASCII letters ’’xenstore’’. *)
    version : int;  (** Version of the format. *)
    flags : Header_flags.t;  (** Properties of the whole stream. *)
  }

  let default : t = {
    ident = 0x78656e73746f7265L;
    version = 2;
    flags = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let ident = Cursor.u64 c at in
    if ident <> 0x78656e73746f7265L then
      Cursor.refuse c "xenstore.image_header.ident.const" at "ident";
    let version = Cursor.u32 c (at + 8) in
    if not (List.mem version [ 1; 2 ]) then
      Cursor.refuse c "xenstore.image_header.version.known" (at + 8) "version";
    Cursor.set_version c version;
    let flags = Cursor.u32 c (at + 12) in
    if flags land 0xfffffffe <> 0 then
      Cursor.refuse c "xenstore.image_header.flags.zero" (at + 12) "flags";
    { ident; version; flags }

  let write c at (v : t) =
    Output.u64 c at "ident" v.ident;
    Cursor.set_version c v.version;
    Output.u32 c (at + 8) "version" v.version;
    Output.u32 c (at + 12) "flags" v.flags
end

(** What stands before the first record. *)
type headers = {
  image_header : Image_header.t;
    (** Identifies the stream and its version, and declares the endianness of all that follows. *)
}

let default_headers : headers = { image_header = Image_header.default }

(** The same with zeros where readers pass over what writers refuse. *)
let cleared_headers (headers : headers) : headers =
  { image_header = Image_header.cleared headers.image_header }

type Form.headers += Headers of headers

let of_headers = function Headers headers -> headers | _ -> default_headers
let headers_of c = of_headers (Cursor.headers c)

(** Precedes every record. *)
module Record_header = struct
  type t = {
    type_ : int;  (** Type code of the record. *)
    length : int;  (** Octets of body and padding together. *)
  }

  let default : t = {
    type_ = 0;
    length = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let type_ = Cursor.u32 c at in
    let length = Cursor.u32 c (at + 4) in
    { type_; length }

  let write c at (v : t) =
    Output.u32 c at "type" v.type_;
    Output.u32 c (at + 4) "length" v.length
end

type Form.further += Further of Record_header.t

(** Marks the end of the stream. *)
module End = struct
  type t = unit

  let default = ()

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    ()

  let write c at (v : t) =
    ()
end

(** File descriptors of the daemon itself. *)
module Global_data = struct
  type t = {
    rw_socket_fd : int;
      (** Socket that accepts read-write connections, or -1 where sockets are not used. *)
    evtchn_fd : int;  (** Descriptor of the event channel driver. *)
  }

  let default : t = {
    rw_socket_fd = 0;
    evtchn_fd = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let rw_socket_fd = Cursor.i32 c at in
    let evtchn_fd = Cursor.i32 c (at + 4) in
    { rw_socket_fd; evtchn_fd }

  let write c at (v : t) =
    Output.i32 c at "rw_socket_fd" v.rw_socket_fd;
    Output.i32 c (at + 4) "evtchn_fd" v.evtchn_fd

  let admit c at path =
    if Cursor.seen c 1L then
      Cursor.refuse c "xenstore.global_data.once" at path
end

(** A client of the daemon, with its pending input and output. *)
module Connection_data = struct
  type t = {
    conn_id : int;  (** Identifies the connection to the records that follow. *)
    conn_type : Connection_type.t;  (** How the client is connected. *)
    fields : Connection_fields.t;  (** Which additional fields follow [out_data]. *)
    conn_spec : [ `Shared_ring of Shared_ring.t | `Socket of Socket.t | `Octets of string ];
      (** The other end of the connection. *)
    in_data_len : int;  (** Octets of [in_data]. *)
    out_resp_len : int;  (** Octets of [out_data] that belong to a response sent in part. *)
    out_data_len : int;  (** Octets of [out_data]. *)
    in_data : string;  (** Read from the client and not yet processed. *)
    out_data : string;  (** Not yet written to the client. *)
    unique_id : int64 option;  (** Unique identifier of the domain. *)
  }

  let default : t = {
    conn_id = 0;
    conn_type = Connection_type.of_code 0;
    fields = 0;
    conn_spec = `Shared_ring Shared_ring.default;
    in_data_len = 0;
    out_resp_len = 0;
    out_data_len = 0;
    in_data = "";
    out_data = "";
    unique_id = None;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { v with fields = v.fields land 0x1 }

  (**/**)

  let read c at : t =
    let conn_id = Cursor.u32 c at in
    if conn_id < 1 then
      Cursor.refuse c "xenstore.connection_data.conn_id.min" at "conn_id";
    if Cursor.held c "CONNECTION_DATA.conn_id" conn_id then
      Cursor.refuse c "xenstore.connection_data.conn-id.unique" at "conn_id";
    let conn_type = Cursor.u16 c (at + 4) in
    if not (Connection_type.is_named conn_type) then
      Cursor.refuse c "xenstore.connection_data.conn_type.named" (at + 4) "conn_type";
    let fields = Cursor.u16 c (at + 6) in
    if Cursor.writing c && fields land 0xfffe <> 0 then
      Cursor.refuse c "xenstore.connection_data.fields.zero" (at + 6) "fields";
    let read_conn_spec c at =
      match conn_type with
        | 0 -> `Shared_ring (Shared_ring.read c at)
        | 1 -> `Socket (Socket.read c at)
        | _ -> `Octets (Cursor.octets_at c at 8)
    in
    let conn_spec = Cursor.structure_at c "conn_spec" read_conn_spec (at + 8) in
    let in_data_len = Cursor.u16 c (at + 16) in
    let out_resp_len = Cursor.u16 c (at + 18) in
    let out_data_len = Cursor.u32 c (at + 20) in
    Cursor.begin_parts c 24;
    Cursor.part c "in_data" "xenstore.connection_data.in_data.fits";
    let in_data = Cursor.octets c in_data_len in
    Cursor.part c "out_data" "xenstore.connection_data.out_data.fits";
    let out_data = Cursor.octets c out_data_len in
    Cursor.part c "align" "xenstore.connection_data.align.fits";
    if (fields land 0x1) <> 0 then begin
      let align = Cursor.octets c (Cursor.align c 8) in
      if Cursor.writing c && Value.any align then
        Cursor.refuse c "xenstore.connection_data.align.zero" (Cursor.start c) "align"
    end;
    Cursor.part c "unique_id" "xenstore.connection_data.unique_id.fits";
    let unique_id =
      if (fields land 0x1) <> 0 then begin
        let unique_id = Cursor.u64 c (Cursor.take c 8 1) in
        Some unique_id
      end
      else None
    in
    { conn_id;
      conn_type = Connection_type.of_code conn_type;
      fields;
      conn_spec;
      in_data_len;
      out_resp_len;
      out_data_len;
      in_data;
      out_data;
      unique_id }

  let write c at (v : t) =
    Output.u32 c at "conn_id" v.conn_id;
    Output.u16 c (at + 4) "conn_type" (Connection_type.to_code v.conn_type);
    Output.u16 c (at + 6) "fields" v.fields;
    begin match ((Connection_type.to_code v.conn_type), v.conn_spec) with
    | 0, `Shared_ring it -> Output.structure_at c (at + 8) "conn_spec" Shared_ring.write it
    | 1, `Socket it -> Output.structure_at c (at + 8) "conn_spec" Socket.write it
    | (0 | 1), _ -> Error.misfit "conn_spec" "is another case than its tag says"
    | _ -> ()
    end;
    Output.u16 c (at + 16) "in_data_len" v.in_data_len;
    Output.u16 c (at + 18) "out_resp_len" v.out_resp_len;
    Output.u32 c (at + 20) "out_data_len" v.out_data_len;
    Output.part c "in_data";
    Output.agree c (String.length v.in_data) (fun () -> v.in_data_len);
    Output.octets c v.in_data;
    Output.part c "out_data";
    Output.agree c (String.length v.out_data) (fun () -> v.out_data_len);
    Output.octets c v.out_data;
    Output.part c "align";
    if Output.gated (fun () -> (v.fields land 0x1) <> 0) then begin
      Output.align c 8
    end;
    Output.part c "unique_id";
    begin match Output.present c "unique_id" v.unique_id (fun () -> (v.fields land 0x1) <> 0) with
    | None -> ()
    | Some it ->
      Output.scalar c Output.u64 8 it
    end

  let rules c (v : t) =
    if v.out_resp_len > v.out_data_len then
      Cursor.refuse c "xenstore.connection_data.out-resp-len.within" 18 "out_resp_len"

  let remember c (v : t) =
    Cursor.note c "CONNECTION_DATA.conn_id" v.conn_id
end

(** A watch that a connection has registered. *)
module Watch_data = struct
  type t = {
    conn_id : int;  (** The connection that registered the watch. *)
    wpath_len : int;  (** Octets of [wpath], its NUL included. *)
    token_len : int;  (** Octets of [token], its NUL included. *)
    wpath : string;  (** The watched path, or a special name that begins with [@]. *)
    token : string;  (** The token that the client gave. *)
  }

  let default : t = {
    conn_id = 0;
    wpath_len = 0;
    token_len = 0;
    wpath = "";
    token = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let conn_id = Cursor.u32 c at in
    if not (Cursor.held c "CONNECTION_DATA.conn_id" conn_id) then
      Cursor.refuse c "xenstore.watch_data.conn_id.refers" at "conn_id";
    let wpath_len = Cursor.u16 c (at + 4) in
    let token_len = Cursor.u16 c (at + 6) in
    Cursor.begin_parts c 8;
    Cursor.part c "wpath" "xenstore.watch_data.wpath.fits";
    let octets = Cursor.octets c wpath_len in
    if not (Value.terminated octets) then
      Cursor.refuse c "xenstore.watch_data.wpath.terminated" (Cursor.start c) "wpath";
    let wpath = Value.without_nul octets in
    Cursor.part c "token" "xenstore.watch_data.token.fits";
    let octets = Cursor.octets c token_len in
    if not (Value.terminated octets) then
      Cursor.refuse c "xenstore.watch_data.token.terminated" (Cursor.start c) "token";
    let token = Value.without_nul octets in
    { conn_id; wpath_len; token_len; wpath; token }

  let write c at (v : t) =
    Output.u32 c at "conn_id" v.conn_id;
    Output.u16 c (at + 4) "wpath_len" v.wpath_len;
    Output.u16 c (at + 6) "token_len" v.token_len;
    Output.part c "wpath";
    Output.agree c (String.length v.wpath + 1) (fun () -> v.wpath_len);
    Output.string c v.wpath;
    Output.part c "token";
    Output.agree c (String.length v.token + 1) (fun () -> v.token_len);
    Output.string c v.token
end

(** A transaction that is pending on a connection. *)
module Transaction_data = struct
  type t = {
    conn_id : int;  (** The connection that started the transaction. *)
    tx_id : int;  (** The id that the client was given. *)
  }

  let default : t = {
    conn_id = 0;
    tx_id = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let conn_id = Cursor.u32 c at in
    if not (Cursor.held c "CONNECTION_DATA.conn_id" conn_id) then
      Cursor.refuse c "xenstore.transaction_data.conn_id.refers" at "conn_id";
    let tx_id = Cursor.u32 c (at + 4) in
    { conn_id; tx_id }

  let write c at (v : t) =
    Output.u32 c at "conn_id" v.conn_id;
    Output.u32 c (at + 4) "tx_id" v.tx_id
end

(** A node of the tree, either committed or as a pending transaction sees it. *)
module Node_data = struct
  type t = {
    conn_id : int;  (** The connection of the pending transaction, or 0 for a committed node. *)
    tx_id : int;  (** The pending transaction; no meaning where [conn_id] is 0. *)
    path_len : int;  (** Octets of [path], its NUL included. *)
    value_len : int;  (** Octets of [value]; 0 for a deleted node. *)
    access : Node_access.t;  (** What the transaction did; no meaning where [conn_id] is 0. *)
    perm_count : int;  (** Number of permissions; 0 for a node that the transaction deleted. *)
    perms : Node_permission.t array;  (** The permissions, the owner’s first. *)
    path : string;
      (** Absolute path of the node, or the name of a special node, which begins with [@]. *)
    value : string;  (** Value of the node: any octets, with no NUL added. *)
  }

  let default : t = {
    conn_id = 0;
    tx_id = 0;
    path_len = 0;
    value_len = 0;
    access = 0;
    perm_count = 0;
    perms = [||];
    path = "";
    value = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { v with access = v.access land 0x3; perms = Array.map Node_permission.cleared v.perms }

  (**/**)

  let read c at : t =
    let conn_id = Cursor.u32 c at in
    if conn_id <> 0 && not (Cursor.held c "CONNECTION_DATA.conn_id" conn_id) then
      Cursor.refuse c "xenstore.node_data.conn_id.refers" at "conn_id";
    let tx_id = Cursor.u32 c (at + 4) in
    let path_len = Cursor.u16 c (at + 8) in
    let value_len = Cursor.u16 c (at + 10) in
    let access = Cursor.u16 c (at + 12) in
    if Cursor.writing c && access land 0xfffc <> 0 then
      Cursor.refuse c "xenstore.node_data.access.zero" (at + 12) "access";
    let perm_count = Cursor.u16 c (at + 14) in
    Cursor.begin_parts c 16;
    Cursor.part c "perms" "xenstore.node_data.perms.fits";
    let perms = Cursor.structures c "perms" 4 perm_count Node_permission.read in
    Cursor.part c "path" "xenstore.node_data.path.fits";
    let octets = Cursor.octets c path_len in
    if not (Value.terminated octets) then
      Cursor.refuse c "xenstore.node_data.path.terminated" (Cursor.start c) "path";
    if not (Pattern.matches Patterns.p1 (Value.without_nul octets)) then
      Cursor.refuse c "xenstore.node_data.path.form" (Cursor.start c) "path";
    let path = Value.without_nul octets in
    Cursor.part c "value" "xenstore.node_data.value.fits";
    let value = Cursor.octets c value_len in
    { conn_id; tx_id; path_len; value_len; access; perm_count; perms; path; value }

  let write c at (v : t) =
    Output.u32 c at "conn_id" v.conn_id;
    Output.u32 c (at + 4) "tx_id" v.tx_id;
    Output.u16 c (at + 8) "path_len" v.path_len;
    Output.u16 c (at + 10) "value_len" v.value_len;
    Output.u16 c (at + 12) "access" v.access;
    Output.u16 c (at + 14) "perm_count" v.perm_count;
    Output.part c "perms";
    Output.agree c (Array.length v.perms) (fun () -> v.perm_count);
    Output.structures c Node_permission.write 4 v.perms;
    Output.part c "path";
    Output.agree c (String.length v.path + 1) (fun () -> v.path_len);
    Output.string c v.path;
    Output.part c "value";
    Output.agree c (String.length v.value) (fun () -> v.value_len);
    Output.octets c v.value

  let rules c (v : t) =
    if v.perm_count = 0
      && (v.conn_id = 0 || (v.access land 0x1) <> 0 || Value.bits v.access 1 0x1 <> 0) then
      Cursor.refuse c "xenstore.node_data.permitted" 14 "perm_count";
    if (v.perm_count <> 0 || v.value_len <> 0)
      && v.conn_id <> 0
      && (v.access land 0x1) = 0
      && Value.bits v.access 1 0x1 = 0 then
      Cursor.refuse c "xenstore.node_data.deleted" 14 "perm_count";
    if v.conn_id <> 0 && not (Cursor.seen c 4L) then
      Cursor.refuse c "xenstore.node_data.announced" 0 "conn_id"
end

(** The quota of every domain, and those of the daemon as a whole. *)
module Global_quota_data = struct
  type t = {
    n_dom_quota : int;  (** Number of quota that apply to each domain. *)
    n_glob_quota : int;  (** Number of quota that apply to all domains together. *)
    dom_quota : int array;  (** Default quota for each domain, 0 for unlimited. *)
    glob_quota : int array;  (** Quota for all domains together, 0 for unlimited. *)
    quota_names : string array;  (** Names of the quota, in the order of their values. *)
  }

  let default : t = {
    n_dom_quota = 0;
    n_glob_quota = 0;
    dom_quota = [||];
    glob_quota = [||];
    quota_names = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let n_dom_quota = Cursor.u16 c at in
    let n_glob_quota = Cursor.u16 c (at + 2) in
    Cursor.begin_parts c 4;
    Cursor.part c "dom_quota" "xenstore.global_quota_data.dom_quota.fits";
    let dom_quota = Cursor.elements c 4 n_dom_quota Cursor.u32 in
    Cursor.part c "glob_quota" "xenstore.global_quota_data.glob_quota.fits";
    let glob_quota = Cursor.elements c 4 n_glob_quota Cursor.u32 in
    Cursor.part c "quota_names" "xenstore.global_quota_data.quota_names.fits";
    let read_quota_names index =
      Cursor.string c ~terminated:"xenstore.global_quota_data.quota_names.terminated" (Cursor.nth "quota_names" index)
    in
    let quota_names = Cursor.times (n_dom_quota + n_glob_quota) read_quota_names in
    { n_dom_quota; n_glob_quota; dom_quota; glob_quota; quota_names }

  let write c at (v : t) =
    Output.u16 c at "n_dom_quota" v.n_dom_quota;
    Output.u16 c (at + 2) "n_glob_quota" v.n_glob_quota;
    Output.part c "dom_quota";
    Output.agree c (Array.length v.dom_quota) (fun () -> v.n_dom_quota);
    Output.integers c Output.u32 4 v.dom_quota;
    Output.part c "glob_quota";
    Output.agree c (Array.length v.glob_quota) (fun () -> v.n_glob_quota);
    Output.integers c Output.u32 4 v.glob_quota;
    Output.part c "quota_names";
    Output.agree c (Array.length v.quota_names) (fun () -> (v.n_dom_quota + v.n_glob_quota));
    Array.iter (Output.string_of_several c) v.quota_names

  let admit c at path =
    if Cursor.seen c 6L then
      Cursor.refuse c "xenstore.global_quota_data.once" at path
end

(** The quota and features of one domain. *)
module Domain_data = struct
  type t = {
    domain_id : int;  (** The domain. *)
    n_quota : int;  (** Number of quota. *)
    features : Server_features.t option;
      (** Feature bits that the guest sees at offset 2064 of its ring page. *)
    quota_val : int array;  (** Values of the quota, 0 for unlimited. *)
    quota_names : string array;  (** Names of the quota, in the order of their values. *)
  }

  let default : t = {
    domain_id = 0;
    n_quota = 0;
    features = None;
    quota_val = [||];
    quota_names = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let domain_id = Cursor.u16 c at in
    if Cursor.held c "DOMAIN_DATA.domain_id" domain_id then
      Cursor.refuse c "xenstore.domain_data.domain-id.unique" at "domain_id";
    let n_quota = Cursor.u16 c (at + 2) in
    let features =
      if Cursor.version c < 2 then begin
        if Cursor.writing c && Cursor.any c (at + 4) 4 then
          Cursor.refuse c "xenstore.domain_data.features.zero" (at + 4) "features";
        None
      end
      else begin
        let features = Cursor.u32 c (at + 4) in
        Some features
      end
    in
    Cursor.begin_parts c 8;
    Cursor.part c "quota_val" "xenstore.domain_data.quota_val.fits";
    let quota_val = Cursor.elements c 4 n_quota Cursor.u32 in
    Cursor.part c "quota_names" "xenstore.domain_data.quota_names.fits";
    let read_quota_names index =
      Cursor.string c ~terminated:"xenstore.domain_data.quota_names.terminated" (Cursor.nth "quota_names" index)
    in
    let quota_names = Cursor.times n_quota read_quota_names in
    { domain_id; n_quota; features; quota_val; quota_names }

  let write c at (v : t) =
    Output.u16 c at "domain_id" v.domain_id;
    Output.u16 c (at + 2) "n_quota" v.n_quota;
    begin match Output.known c "features" v.features (Cursor.version c >= 2) with
    | None -> ()
    | Some it ->
      Output.u32 c (at + 4) "features" it
    end;
    Output.part c "quota_val";
    Output.agree c (Array.length v.quota_val) (fun () -> v.n_quota);
    Output.integers c Output.u32 4 v.quota_val;
    Output.part c "quota_names";
    Output.agree c (Array.length v.quota_names) (fun () -> v.n_quota);
    Array.iter (Output.string_of_several c) v.quota_names

  let remember c (v : t) =
    Cursor.note c "DOMAIN_DATA.domain_id" v.domain_id
end

(** A watch of limited depth that a connection has registered. *)
module Watch_data_extended = struct
  type t = {
    conn_id : int;  (** The connection that registered the watch. *)
    wpath_len : int;  (** Octets of [wpath], its NUL included. *)
    token_len : int;  (** Octets of [token], its NUL included. *)
    depth : int;  (** Levels below the watched path that match; 0xffff for all. *)
    wpath : string;  (** The watched path, or a special name that begins with [@]. *)
    token : string;  (** The token that the client gave. *)
  }

  let default : t = {
    conn_id = 0;
    wpath_len = 0;
    token_len = 0;
    depth = 0;
    wpath = "";
    token = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let conn_id = Cursor.u32 c at in
    if not (Cursor.held c "CONNECTION_DATA.conn_id" conn_id) then
      Cursor.refuse c "xenstore.watch_data_extended.conn_id.refers" at "conn_id";
    let wpath_len = Cursor.u16 c (at + 4) in
    let token_len = Cursor.u16 c (at + 6) in
    let depth = Cursor.u16 c (at + 8) in
    if Cursor.writing c && Cursor.any c (at + 10) 2 then
      Cursor.refuse c "xenstore.watch_data_extended.reserved.zero" (at + 10) "reserved";
    Cursor.begin_parts c 12;
    Cursor.part c "wpath" "xenstore.watch_data_extended.wpath.fits";
    let octets = Cursor.octets c wpath_len in
    if not (Value.terminated octets) then
      Cursor.refuse c "xenstore.watch_data_extended.wpath.terminated" (Cursor.start c) "wpath";
    let wpath = Value.without_nul octets in
    Cursor.part c "token" "xenstore.watch_data_extended.token.fits";
    let octets = Cursor.octets c token_len in
    if not (Value.terminated octets) then
      Cursor.refuse c "xenstore.watch_data_extended.token.terminated" (Cursor.start c) "token";
    let token = Value.without_nul octets in
    { conn_id; wpath_len; token_len; depth; wpath; token }

  let write c at (v : t) =
    Output.u32 c at "conn_id" v.conn_id;
    Output.u16 c (at + 4) "wpath_len" v.wpath_len;
    Output.u16 c (at + 6) "token_len" v.token_len;
    Output.u16 c (at + 8) "depth" v.depth;
    Output.part c "wpath";
    Output.agree c (String.length v.wpath + 1) (fun () -> v.wpath_len);
    Output.string c v.wpath;
    Output.part c "token";
    Output.agree c (String.length v.token + 1) (fun () -> v.token_len);
    Output.string c v.token

  let admit c at path =
    if Cursor.version c < 2 then
      Cursor.refuse c "xenstore.watch_data_extended.since" at path
end

(** A record. *)
type record =
  | End  (** Marks the end of the stream. *)
  | Global_data of Global_data.t  (** File descriptors of the daemon itself. *)
  | Connection_data of Connection_data.t
  (** A client of the daemon, with its pending input and output. *)
  | Watch_data of Watch_data.t  (** A watch that a connection has registered. *)
  | Transaction_data of Transaction_data.t  (** A transaction that is pending on a connection. *)
  | Node_data of Node_data.t
  (** A node of the tree, either committed or as a pending transaction sees it. *)
  | Global_quota_data of Global_quota_data.t
  (** The quota of every domain, and those of the daemon as a whole. *)
  | Domain_data of Domain_data.t  (** The quota and features of one domain. *)
  | Watch_data_extended of Watch_data_extended.t
  (** A watch of limited depth that a connection has registered. *)

type Form.body += Record of record
(**/**)

let header_image_header : Form.header = {
  title = "image_header";
  size = 16;
  big = Some true;
  complete = "xenstore.image_header.complete";
  read = (fun c ->
    let v = Image_header.read c 0 in
    Cursor.set_headers c (Headers { image_header = v });
    Cursor.tell_version c v.version;
    Cursor.set_big c (v.flags land 0x1 <> 0);
    Cursor.begin_parts c 16
  );
  write = (fun c headers ->
    Image_header.write c (Output.extend c 16) (of_headers headers).image_header
  );
}

let form_end : Form.record = {
  title = "END";
  code = 0L;
  octets = 0;
  exact = true;
  length_rule = "xenstore.end.length";
  layouts = [];
  last_instance = None;
  last = true;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = End.read c 0 in
    ignore v;
    { body = Record (End); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (End) -> End.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_global_data : Form.record = {
  title = "GLOBAL_DATA";
  code = 1L;
  octets = 8;
  exact = true;
  length_rule = "xenstore.global_data.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Global_data.read c 0 in
    { body = Record (Global_data v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Global_data v) -> Global_data.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = Global_data.admit;
  is_required = (fun _ -> true);
}

let form_connection_data : Form.record = {
  title = "CONNECTION_DATA";
  code = 2L;
  octets = 24;
  exact = false;
  length_rule = "xenstore.connection_data.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Connection_data.read c 0 in
    { body = Record (Connection_data v);
      rules = (fun c -> Connection_data.rules c v);
      remember = (fun c -> Connection_data.remember c v) }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Connection_data v) -> Connection_data.write c (Output.extend c 24) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_watch_data : Form.record = {
  title = "WATCH_DATA";
  code = 3L;
  octets = 8;
  exact = false;
  length_rule = "xenstore.watch_data.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Watch_data.read c 0 in
    { body = Record (Watch_data v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Watch_data v) -> Watch_data.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_transaction_data : Form.record = {
  title = "TRANSACTION_DATA";
  code = 4L;
  octets = 8;
  exact = true;
  length_rule = "xenstore.transaction_data.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Transaction_data.read c 0 in
    { body = Record (Transaction_data v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Transaction_data (Transaction_data.read c at)));
  write = (fun c body ->
    match body with
    | Record (Transaction_data v) -> Transaction_data.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_node_data : Form.record = {
  title = "NODE_DATA";
  code = 5L;
  octets = 16;
  exact = false;
  length_rule = "xenstore.node_data.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Node_data.read c 0 in
    { body = Record (Node_data v); rules = (fun c -> Node_data.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Node_data v) -> Node_data.write c (Output.extend c 16) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_global_quota_data : Form.record = {
  title = "GLOBAL_QUOTA_DATA";
  code = 6L;
  octets = 4;
  exact = false;
  length_rule = "xenstore.global_quota_data.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Global_quota_data.read c 0 in
    { body = Record (Global_quota_data v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Global_quota_data v) -> Global_quota_data.write c (Output.extend c 4) v
    | _ -> ()
  );
  admit = Global_quota_data.admit;
  is_required = (fun _ -> true);
}

let form_domain_data : Form.record = {
  title = "DOMAIN_DATA";
  code = 7L;
  octets = 8;
  exact = false;
  length_rule = "xenstore.domain_data.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Domain_data.read c 0 in
    { body = Record (Domain_data v);
      rules = ignore;
      remember = (fun c -> Domain_data.remember c v) }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Domain_data v) -> Domain_data.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_watch_data_extended : Form.record = {
  title = "WATCH_DATA_EXTENDED";
  code = 8L;
  octets = 12;
  exact = false;
  length_rule = "xenstore.watch_data_extended.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Watch_data_extended.read c 0 in
    { body = Record (Watch_data_extended v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Watch_data_extended v) -> Watch_data_extended.write c (Output.extend c 12) v
    | _ -> ()
  );
  admit = Watch_data_extended.admit;
  is_required = (fun _ -> true);
}

let framing : Form.framing = {
  header_size = 8;
  big_endian = None;
  read_header = (fun c ->
    let v = Record_header.read c 0 in
    { type_ = Int64.of_int v.Record_header.type_;
      length = Int64.of_int v.Record_header.length;
      instance = 0L;
      sum = 0;
      further = Further v }
  );
  write_header = (fun c further told ->
    ignore further;
    let v = { Record_header.type_ = Int64.to_int told.type_; length = Int64.to_int told.length } in
    Record_header.write c (Output.extend c 8) v
  );
  type_at = { at = 0; octets = 4; label = "type" };
  length_at = { at = 4; octets = 4; label = "length" };
  instance_at = None;
  header_complete = "xenstore.framing.header-complete";
  body_complete = "xenstore.framing.body-complete";
  end_ = Some ("xenstore.framing.end", "xenstore.framing.nothing-after-end");
  type_known = "xenstore.framing.type";
  optional_bit = None;
  passes_unknown = false;
  least = None;
  limit = None;
  aligned = Some "xenstore.framing.length-aligned";
  unique = None;
  pad_to = 8;
  pad_counts = true;
  pad_complete = "xenstore.framing.body-complete";
  pad_zero = Some "xenstore.framing.padding.zero";
  pad_verified = false;
  trailer = None;
  checksum = None;
}

let rule = function
  | "xenstore.node_permission.perm.named" -> (Class.Value,
    "`perm` is one of the values of `permission`.")
  | "xenstore.node_permission.flags.zero" -> (Class.Reserved,
    "The reserved bits of `flags` are zero when they are written.")
  | "xenstore.socket.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "xenstore.image_header.complete" -> (Class.Truncated,
    "A stream holds all octets of its `image_header`.")
  | "xenstore.image_header.ident.const" -> (Class.Magic,
    "`ident` is 0x78656e73746f7265.")
  | "xenstore.image_header.version.known" -> (Class.Version,
    "`version` is 1 or 2.")
  | "xenstore.image_header.flags.zero" -> (Class.Reserved,
    "The reserved bits of `flags` are zero.")
  | "xenstore.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "xenstore.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "xenstore.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "xenstore.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "xenstore.framing.type" -> (Class.Type,
    "The type of a record is one of those described.")
  | "xenstore.framing.padding.zero" -> (Class.Padding,
    "The octets of the padding are zero when they are written.")
  | "xenstore.framing.length-aligned" -> (Class.Length,
    "The length of a record is a multiple of 8.")
  | "xenstore.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "xenstore.global_data.once" -> (Class.Duplicate,
    "A stream has no second GLOBAL_DATA.")
  | "xenstore.global_data.length" -> (Class.Length,
    "The length of GLOBAL_DATA is 8: 8 octets of fields, and their padding.")
  | "xenstore.connection_data.conn_id.min" -> (Class.Value,
    "`conn_id` is at least 1.")
  | "xenstore.connection_data.conn_type.named" -> (Class.Value,
    "`conn_type` is one of the values of `connection_type`.")
  | "xenstore.connection_data.fields.zero" -> (Class.Reserved,
    "The reserved bits of `fields` are zero when they are written.")
  | "xenstore.connection_data.in_data.fits" -> (Class.Length,
    "`in_data` lies within the body of its record.")
  | "xenstore.connection_data.out_data.fits" -> (Class.Length,
    "`out_data` lies within the body of its record.")
  | "xenstore.connection_data.align.fits" -> (Class.Length,
    "The alignment lies within the body of its record.")
  | "xenstore.connection_data.align.zero" -> (Class.Reserved,
    "The octets that an alignment skips are zero when they are written.")
  | "xenstore.connection_data.unique_id.fits" -> (Class.Length,
    "`unique_id` lies within the body of its record.")
  | "xenstore.connection_data.length" -> (Class.Length,
    "The length of CONNECTION_DATA is the sum of its fields, rounded up to a multiple of 8.")
  | "xenstore.connection_data.out-resp-len.within" -> (Class.Value,
    "The response sent in part is part of the pending output.")
  | "xenstore.connection_data.conn-id.unique" -> (Class.Duplicate,
    "No two connections share an identifier.")
  | "xenstore.watch_data.conn_id.refers" -> (Class.Reference,
    "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.")
  | "xenstore.watch_data.wpath.fits" -> (Class.Length,
    "`wpath` lies within the body of its record.")
  | "xenstore.watch_data.wpath.terminated" -> (Class.Text,
    "`wpath` ends in a NUL and holds no other.")
  | "xenstore.watch_data.token.fits" -> (Class.Length,
    "`token` lies within the body of its record.")
  | "xenstore.watch_data.token.terminated" -> (Class.Text,
    "`token` ends in a NUL and holds no other.")
  | "xenstore.watch_data.length" -> (Class.Length,
    "The length of WATCH_DATA is the sum of its fields, rounded up to a multiple of 8.")
  | "xenstore.transaction_data.conn_id.refers" -> (Class.Reference,
    "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.")
  | "xenstore.transaction_data.length" -> (Class.Length,
    "The length of TRANSACTION_DATA is 8: 8 octets of fields, and their padding.")
  | "xenstore.node_data.conn_id.refers" -> (Class.Reference,
    "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA, or 0.")
  | "xenstore.node_data.access.zero" -> (Class.Reserved,
    "The reserved bits of `access` are zero when they are written.")
  | "xenstore.node_data.perms.fits" -> (Class.Length,
    "`perms` lies within the body of its record.")
  | "xenstore.node_data.path.fits" -> (Class.Length,
    "`path` lies within the body of its record.")
  | "xenstore.node_data.path.terminated" -> (Class.Text,
    "`path` ends in a NUL and holds no other.")
  | "xenstore.node_data.path.form" -> (Class.Text,
    "`path` matches `/|(/[-A-Za-z0-9_@]+)+|@[-A-Za-z0-9/_@]+`.")
  | "xenstore.node_data.value.fits" -> (Class.Length,
    "`value` lies within the body of its record.")
  | "xenstore.node_data.length" -> (Class.Length,
    "The length of NODE_DATA is the sum of its fields, rounded up to a multiple of 8.")
  | "xenstore.node_data.permitted" -> (Class.Value,
    "A node has at least one permission, unless a pending transaction deleted it, in which case `access` says that it was neither read nor written.")
  | "xenstore.node_data.deleted" -> (Class.Value,
    "A node that a pending transaction deleted has neither permissions nor a value. Its `access` says that it was neither read nor written, as that of no other node of the transaction does.")
  | "xenstore.node_data.announced" -> (Class.Value,
    "Before a pending node there is a TRANSACTION_DATA.")
  | "xenstore.global_quota_data.dom_quota.fits" -> (Class.Length,
    "`dom_quota` lies within the body of its record.")
  | "xenstore.global_quota_data.glob_quota.fits" -> (Class.Length,
    "`glob_quota` lies within the body of its record.")
  | "xenstore.global_quota_data.quota_names.fits" -> (Class.Length,
    "`quota_names` lies within the body of its record.")
  | "xenstore.global_quota_data.quota_names.terminated" -> (Class.Text,
    "Every string of `quota_names` ends in a NUL.")
  | "xenstore.global_quota_data.once" -> (Class.Duplicate,
    "A stream has no second GLOBAL_QUOTA_DATA.")
  | "xenstore.global_quota_data.length" -> (Class.Length,
    "The length of GLOBAL_QUOTA_DATA is the sum of its fields, rounded up to a multiple of 8.")
  | "xenstore.domain_data.features.zero" -> (Class.Reserved,
    "In a version before 2, the octets of `features` are zero when they are written.")
  | "xenstore.domain_data.quota_val.fits" -> (Class.Length,
    "`quota_val` lies within the body of its record.")
  | "xenstore.domain_data.quota_names.fits" -> (Class.Length,
    "`quota_names` lies within the body of its record.")
  | "xenstore.domain_data.quota_names.terminated" -> (Class.Text,
    "Every string of `quota_names` ends in a NUL.")
  | "xenstore.domain_data.length" -> (Class.Length,
    "The length of DOMAIN_DATA is the sum of its fields, rounded up to a multiple of 8.")
  | "xenstore.domain_data.domain-id.unique" -> (Class.Duplicate,
    "A domain has at most one DOMAIN_DATA.")
  | "xenstore.watch_data_extended.conn_id.refers" -> (Class.Reference,
    "`conn_id` is the `conn_id` of an earlier CONNECTION_DATA.")
  | "xenstore.watch_data_extended.reserved.zero" -> (Class.Reserved,
    "The 2 reserved octets are zero when they are written.")
  | "xenstore.watch_data_extended.wpath.fits" -> (Class.Length,
    "`wpath` lies within the body of its record.")
  | "xenstore.watch_data_extended.wpath.terminated" -> (Class.Text,
    "`wpath` ends in a NUL and holds no other.")
  | "xenstore.watch_data_extended.token.fits" -> (Class.Length,
    "`token` lies within the body of its record.")
  | "xenstore.watch_data_extended.token.terminated" -> (Class.Text,
    "`token` ends in a NUL and holds no other.")
  | "xenstore.watch_data_extended.since" -> (Class.Version,
    "A stream of a version before 2 has no WATCH_DATA_EXTENDED.")
  | "xenstore.watch_data_extended.length" -> (Class.Length,
    "The length of WATCH_DATA_EXTENDED is the sum of its fields, rounded up to a multiple of 8.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "xenstore";
  name = "xenstore";
  versions = [ 1; 2 ];
  rule = rule;
  headers = [ header_image_header ];
  framing = framing;
  record = (function
    | 0L -> Some form_end
    | 1L -> Some form_global_data
    | 2L -> Some form_connection_data
    | 3L -> Some form_watch_data
    | 4L -> Some form_transaction_data
    | 5L -> Some form_node_data
    | 6L -> Some form_global_quota_data
    | 7L -> Some form_domain_data
    | 8L -> Some form_watch_data_extended
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Global_data _) -> Some form_global_data
    | Record (Connection_data _) -> Some form_connection_data
    | Record (Watch_data _) -> Some form_watch_data
    | Record (Transaction_data _) -> Some form_transaction_data
    | Record (Node_data _) -> Some form_node_data
    | Record (Global_quota_data _) -> Some form_global_quota_data
    | Record (Domain_data _) -> Some form_domain_data
    | Record (Watch_data_extended _) -> Some form_watch_data_extended
    | _ -> None
  );
  clear = (function
    | Record (Connection_data v) -> Record (Connection_data (Connection_data.cleared v))
    | Record (Node_data v) -> Record (Node_data (Node_data.cleared v))
    | body -> body
  );
  clear_further = (function
    | further -> further
  );
  clear_headers = (function
    | Headers headers -> Headers (cleared_headers headers)
    | headers -> headers
  );
  records = [
    form_end;
    form_global_data;
    form_connection_data;
    form_watch_data;
    form_transaction_data;
    form_node_data;
    form_global_quota_data;
    form_domain_data;
    form_watch_data_extended;
  ];
  first = None;
  order_magic = None;
  inner;
}

(** Reads a stream: Xenstore state. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Xenstore state. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  global_data : Writer.saver;  (** File descriptors of the daemon itself. *)
  connection_data : Writer.saver;
    (** A client of the daemon, with its pending input and output. *)
  watch_data : Writer.saver;  (** A watch that a connection has registered. *)
  transaction_data : Writer.saver;  (** A transaction that is pending on a connection. *)
  node_data : Writer.saver;
    (** A node of the tree, either committed or as a pending transaction sees it. *)
  global_quota_data : Writer.saver;
    (** The quota of every domain, and those of the daemon as a whole. *)
  domain_data : Writer.saver;  (** The quota and features of one domain. *)
  watch_data_extended : Writer.saver;
    (** A watch of limited depth that a connection has registered. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { global_data = Writer.nothing;
  connection_data = Writer.nothing;
  watch_data = Writer.nothing;
  transaction_data = Writer.nothing;
  node_data = Writer.nothing;
  global_quota_data = Writer.nothing;
  domain_data = Writer.nothing;
  watch_data_extended = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.global_data;
    savers.connection_data;
    savers.watch_data;
    savers.transaction_data;
    savers.node_data;
    savers.global_quota_data;
    savers.domain_data;
    savers.watch_data_extended;
    Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input
