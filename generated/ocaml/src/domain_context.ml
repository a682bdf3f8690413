(* Generated from spec/domain-context by `cargo codegen`; do not edit. *)

(** Domain context.

    The state of a domain that the hypervisor holds, other than its memory and its devices: what
    a toolstack asks the hypervisor for when a domain is saved, and gives back when it is
    restored. This description is the authoritative text of the format. *)

let inner = []

(** Architecture and kind of a domain; 0 is reserved, so that a header of zeros is not a header. *)
module Domain_arch = struct
  type t =
    | X86_pv  (** A paravirtual x86 domain. *)
    | X86_hvm  (** A hardware-virtualised x86 domain. *)
    | Arm  (** An Arm domain. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 1 -> X86_pv
    | 2 -> X86_hvm
    | 3 -> Arm
    | other -> Other other

  let to_code = function
    | X86_pv -> 1
    | X86_hvm -> 2
    | Arm -> 3
    | Other other -> other

  let name = function
    | X86_pv -> Some "x86_pv"
    | X86_hvm -> Some "x86_hvm"
    | Arm -> Some "arm"
    | Other _ -> None

  let of_name = function
    | "x86_pv" -> Some X86_pv
    | "x86_hvm" -> Some X86_hvm
    | "arm" -> Some Arm
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** Kind of a grant. *)
module Grant_kind = struct
  type t =
    | None_  (** Nothing is granted. *)
    | Access  (** The page may be mapped or copied. *)
    | Transfer  (** A page is accepted in exchange. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 0 -> None_
    | 1 -> Access
    | 2 -> Transfer
    | other -> Other other

  let to_code = function
    | None_ -> 0
    | Access -> 1
    | Transfer -> 2
    | Other other -> other

  let name = function
    | None_ -> Some "none"
    | Access -> Some "access"
    | Transfer -> Some "transfer"
    | Other _ -> None

  let of_name = function
    | "none" -> Some None_
    | "access" -> Some Access
    | "transfer" -> Some Transfer
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** What an event channel is bound to. A closed channel has no record. *)
module Event_channel_state = struct
  type t =
    | Unbound  (** Waits for a remote domain to bind to it. *)
    | Interdomain  (** Bound to a channel of another domain. *)
    | Pirq  (** Bound to a physical interrupt. *)
    | Virq  (** Bound to a virtual interrupt. *)
    | Ipi  (** Bound to an interrupt between the domain’s own vCPUs. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 1 -> Unbound
    | 2 -> Interdomain
    | 3 -> Pirq
    | 4 -> Virq
    | 5 -> Ipi
    | other -> Other other

  let to_code = function
    | Unbound -> 1
    | Interdomain -> 2
    | Pirq -> 3
    | Virq -> 4
    | Ipi -> 5
    | Other other -> other

  let name = function
    | Unbound -> Some "unbound"
    | Interdomain -> Some "interdomain"
    | Pirq -> Some "pirq"
    | Virq -> Some "virq"
    | Ipi -> Some "ipi"
    | Other _ -> None

  let of_name = function
    | "unbound" -> Some Unbound
    | "interdomain" -> Some Interdomain
    | "pirq" -> Some Pirq
    | "virq" -> Some Virq
    | "ipi" -> Some Ipi
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** What a vCPU is doing. *)
module Runstate = struct
  type t =
    | Running  (** On a physical CPU. *)
    | Runnable  (** Waits for a physical CPU. *)
    | Blocked  (** Waits for an event. *)
    | Offline  (** Can neither run nor wait. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 0 -> Running
    | 1 -> Runnable
    | 2 -> Blocked
    | 3 -> Offline
    | other -> Other other

  let to_code = function
    | Running -> 0
    | Runnable -> 1
    | Blocked -> 2
    | Offline -> 3
    | Other other -> other

  let name = function
    | Running -> Some "running"
    | Runnable -> Some "runnable"
    | Blocked -> Some "blocked"
    | Offline -> Some "offline"
    | Other _ -> None

  let of_name = function
    | "running" -> Some Running
    | "runnable" -> Some Runnable
    | "blocked" -> Some Blocked
    | "offline" -> Some Offline
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** What a grant table entry grants. *)
module Grant_flags = struct
  type t = int

  (** Kind of the grant. *)
  let kind (bits : t) = Grant_kind.of_code (bits land 0x3)

  (** The page may be read and not written. *)
  let readonly (bits : t) = Value.bits bits 2 0x1 <> 0

  (** The page is mapped for reading, or was; set by the hypervisor. *)
  let reading (bits : t) = Value.bits bits 3 0x1 <> 0

  (** The page is mapped for writing, or was; set by the hypervisor. *)
  let writing (bits : t) = Value.bits bits 4 0x1 <> 0

  (** Cache attributes of the mapping. *)
  let cache (bits : t) = Value.bits bits 5 0x7

  (** Only a part of the page is granted. *)
  let sub_page (bits : t) = Value.bits bits 8 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(kind = Grant_kind.of_code 0)
     ?(readonly = false)
     ?(reading = false)
     ?(writing = false)
     ?(cache = 0)
     ?(sub_page = false) () : t =
    Value.part (Grant_kind.to_code kind) 0 0x3
      lor Value.part (Bool.to_int readonly) 2 0x1
      lor Value.part (Bool.to_int reading) 3 0x1
      lor Value.part (Bool.to_int writing) 4 0x1
      lor Value.part cache 5 0x7
      lor Value.part (Bool.to_int sub_page) 8 0x1

  let table = [ ("kind", 0, 0x3L); ("readonly", 2, 0x1L); ("reading", 3, 0x1L); ("writing", 4, 0x1L); ("cache", 5, 0x7L); ("sub_page", 8, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** Properties of the whole stream. *)
module Image_options = struct
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

(** How a shared info page is laid out. *)
module Shared_info_flags = struct
  type t = int

  (** The 32-bit layout. *)
  let compat (bits : t) = bits land 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(compat = false) () : t =
    Value.part (Bool.to_int compat) 0 0x1

  let table = [ ("compat", 0, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** Delivery state of an event channel. *)
module Event_channel_flags = struct
  type t = int

  (** An event waits to be handled. *)
  let pending (bits : t) = bits land 0x1 <> 0

  (** The guest has masked the channel. *)
  let masked (bits : t) = Value.bits bits 1 0x1 <> 0

  (** The integer of these bits. *)
  let make ?(pending = false)  ?(masked = false) () : t =
    Value.part (Bool.to_int pending) 0 0x1 lor Value.part (Bool.to_int masked) 1 0x1

  let table = [ ("pending", 0, 0x1L); ("masked", 1, 0x1L) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table (Int64.of_int bits)

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Int64.to_int (Value.of_parts table parts)
end

(** Bound to a channel of another domain. *)
module Interdomain_channel = struct
  type t = {
    remote_domid : int;  (** The other domain. *)
    remote_port : int;  (** The other domain’s port. *)
  }

  let default : t = {
    remote_domid = 0;
    remote_port = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let remote_domid = Cursor.u32 c at in
    let remote_port = Cursor.u32 c (at + 4) in
    { remote_domid; remote_port }

  let write c at (v : t) =
    Output.u32 c at "remote_domid" v.remote_domid;
    Output.u32 c (at + 4) "remote_port" v.remote_port
end

(** Bound to an interrupt between vCPUs; has no other end. *)
module Ipi_channel = struct
  type t = unit

  let default = ()

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    if Cursor.any c at 8 then
      Cursor.refuse c "domain-context.ipi_channel.reserved.zero" at "reserved";
    ()

  let write c at (v : t) =
    ()
end

(** Bound to a physical interrupt. *)
module Pirq_channel = struct
  type t = {
    pirq : int;  (** The interrupt, by its guest number. *)
  }

  let default : t = {
    pirq = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let pirq = Cursor.u32 c at in
    if Cursor.any c (at + 4) 4 then
      Cursor.refuse c "domain-context.pirq_channel.reserved.zero" (at + 4) "reserved";
    { pirq }

  let write c at (v : t) =
    Output.u32 c at "pirq" v.pirq
end

(** Waits for a remote domain. *)
module Unbound_channel = struct
  type t = {
    remote_domid : int;  (** The domain that may bind to the channel. *)
  }

  let default : t = {
    remote_domid = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let remote_domid = Cursor.u32 c at in
    if Cursor.any c (at + 4) 4 then
      Cursor.refuse c "domain-context.unbound_channel.reserved.zero" (at + 4) "reserved";
    { remote_domid }

  let write c at (v : t) =
    Output.u32 c at "remote_domid" v.remote_domid
end

(** Bound to a virtual interrupt. *)
module Virq_channel = struct
  type t = {
    virq : int;  (** The interrupt. *)
  }

  let default : t = {
    virq = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let virq = Cursor.u32 c at in
    if Cursor.any c (at + 4) 4 then
      Cursor.refuse c "domain-context.virq_channel.reserved.zero" (at + 4) "reserved";
    { virq }

  let write c at (v : t) =
    Output.u32 c at "virq" v.virq
end

(** A grant table entry of version 1. *)
module Grant_entry_v1 = struct
  type t = {
    flags : Grant_flags.t;  (** What is granted. *)
    domid : int;  (** The domain that it is granted to. *)
    frame : int;  (** The frame that is granted. *)
  }

  let default : t = {
    flags = 0;
    domid = 0;
    frame = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let flags = Cursor.u16 c at in
    if flags land 0xfe00 <> 0 then
      Cursor.refuse c "domain-context.grant_entry_v1.flags.zero" at "flags";
    if not (Grant_kind.is_named (flags land 0x3)) then
      Cursor.refuse c "domain-context.grant_entry_v1.flags.kind.named" at "flags";
    let domid = Cursor.u16 c (at + 2) in
    let frame = Cursor.u32 c (at + 4) in
    { flags; domid; frame }

  let write c at (v : t) =
    Output.u16 c at "flags" v.flags;
    Output.u16 c (at + 2) "domid" v.domid;
    Output.u32 c (at + 4) "frame" v.frame
end

(** A grant table entry of version 2, for a whole page or a part of one. *)
module Grant_entry_v2 = struct
  type t = {
    flags : Grant_flags.t;  (** What is granted. *)
    domid : int;  (** The domain that it is granted to. *)
    page_offset : int;  (** First octet of the page that is granted. *)
    page_length : int;  (** Octets granted, where only a part of the page is. *)
    frame : int64;  (** The frame that is granted. *)
  }

  let default : t = {
    flags = 0;
    domid = 0;
    page_offset = 0;
    page_length = 0;
    frame = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let flags = Cursor.u16 c at in
    if flags land 0xfe00 <> 0 then
      Cursor.refuse c "domain-context.grant_entry_v2.flags.zero" at "flags";
    if not (Grant_kind.is_named (flags land 0x3)) then
      Cursor.refuse c "domain-context.grant_entry_v2.flags.kind.named" at "flags";
    let domid = Cursor.u16 c (at + 2) in
    let page_offset = Cursor.u16 c (at + 4) in
    if page_offset > 4095 then
      Cursor.refuse c "domain-context.grant_entry_v2.page_offset.max" (at + 4) "page_offset";
    let page_length = Cursor.u16 c (at + 6) in
    let frame = Cursor.u64 c (at + 8) in
    { flags; domid; page_offset; page_length; frame }

  let write c at (v : t) =
    Output.u16 c at "flags" v.flags;
    Output.u16 c (at + 2) "domid" v.domid;
    Output.u16 c (at + 4) "page_offset" v.page_offset;
    Output.u16 c (at + 6) "page_length" v.page_length;
    Output.u64 c (at + 8) "frame" v.frame
end

(** Identifies the stream and its version, and declares the endianness of all that follows. *)
module Image_header = struct
  type t = {
    marker : int64;  (** All ones, which no record of an older stream can begin with. *)
    id : int;  (** The ASCII letters ’’SAVE’’. *)
    version : int;  (** Version of the format. *)
    options : Image_options.t;  (** Properties of the whole stream. *)
  }

  let default : t = {
    marker = 0xffffffffffffffffL;
    id = 0x53415645;
    version = 2;
    options = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let marker = Cursor.u64 c at in
    if marker <> 0xffffffffffffffffL then
      Cursor.refuse c "domain-context.image_header.marker.const" at "marker";
    let id = Cursor.u32 c (at + 8) in
    if id <> 0x53415645 then
      Cursor.refuse c "domain-context.image_header.id.const" (at + 8) "id";
    let version = Cursor.u32 c (at + 12) in
    if version <> 2 then
      Cursor.refuse c "domain-context.image_header.version.known" (at + 12) "version";
    Cursor.set_version c version;
    let options = Cursor.u16 c (at + 16) in
    if options land 0xfffe <> 0 then
      Cursor.refuse c "domain-context.image_header.options.zero" (at + 16) "options";
    if Cursor.any c (at + 18) 2 then
      Cursor.refuse c "domain-context.image_header.reserved.zero" (at + 18) "reserved";
    if Cursor.any c (at + 20) 4 then
      Cursor.refuse c "domain-context.image_header.reserved2.zero" (at + 20) "reserved2";
    { marker; id; version; options }

  let write c at (v : t) =
    Output.u64 c at "marker" v.marker;
    Output.u32 c (at + 8) "id" v.id;
    Cursor.set_version c v.version;
    Output.u32 c (at + 12) "version" v.version;
    Output.u16 c (at + 16) "options" v.options
end

(** What kind of domain was saved, and by which release. *)
module Domain_header = struct
  type t = {
    arch : Domain_arch.t;  (** Architecture and kind of the domain. *)
    xen_major : int;  (** Major version of the Xen that saved the domain. *)
    xen_minor : int;  (** Minor version of the Xen that saved the domain. *)
  }

  let default : t = {
    arch = Domain_arch.of_code 0;
    xen_major = 0;
    xen_minor = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let arch = Cursor.u32 c at in
    if not (Domain_arch.is_named arch) then
      Cursor.refuse c "domain-context.domain_header.arch.named" at "arch";
    if Cursor.any c (at + 4) 4 then
      Cursor.refuse c "domain-context.domain_header.reserved.zero" (at + 4) "reserved";
    let xen_major = Cursor.u32 c (at + 8) in
    let xen_minor = Cursor.u32 c (at + 12) in
    { arch = Domain_arch.of_code arch; xen_major; xen_minor }

  let write c at (v : t) =
    Output.u32 c at "arch" (Domain_arch.to_code v.arch);
    Output.u32 c (at + 8) "xen_major" v.xen_major;
    Output.u32 c (at + 12) "xen_minor" v.xen_minor
end

(** What stands before the first record. *)
type headers = {
  image_header : Image_header.t;
    (** Identifies the stream and its version, and declares the endianness of all that follows. *)
  domain_header : Domain_header.t;  (** What kind of domain was saved, and by which release. *)
}

let default_headers : headers = { image_header = Image_header.default;
  domain_header = Domain_header.default }

(** The same with zeros where readers pass over what writers refuse. *)
let cleared_headers (headers : headers) : headers =
  { image_header = Image_header.cleared headers.image_header;
    domain_header = Domain_header.cleared headers.domain_header }

type Form.headers += Headers of headers

let of_headers = function Headers headers -> headers | _ -> default_headers
let headers_of c = of_headers (Cursor.headers c)

(** Precedes every record. *)
module Record_header = struct
  type t = {
    type_ : int;  (** Type code of the record. *)
    instance : int;  (** Tells apart several records of one type. *)
    length : int64;  (** Octets of the body without its padding. *)
  }

  let default : t = {
    type_ = 0;
    instance = 0;
    length = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let type_ = Cursor.u32 c at in
    let instance = Cursor.u32 c (at + 4) in
    let length = Cursor.u64 c (at + 8) in
    { type_; instance; length }

  let write c at (v : t) =
    Output.u32 c at "type" v.type_;
    Output.u32 c (at + 4) "instance" v.instance;
    Output.u64 c (at + 8) "length" v.length
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

(** The shared info page of the domain. *)
module Shared_info = struct
  type t = {
    flags : Shared_info_flags.t;  (** How the page is laid out. *)
    page : string;  (** Content of the page. *)
  }

  let default : t = {
    flags = 0;
    page = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let flags = Cursor.u32 c at in
    if flags land 0xfffffffe <> 0 then
      Cursor.refuse c "domain-context.shared_info.flags.zero" at "flags";
    if Cursor.any c (at + 4) 4 then
      Cursor.refuse c "domain-context.shared_info.reserved.zero" (at + 4) "reserved";
    Cursor.begin_parts c 8;
    Cursor.part c "page" "domain-context.shared_info.page.fits";
    let page = Cursor.octets c (Cursor.rest c 1) in
    { flags; page }

  let write c at (v : t) =
    Output.u32 c at "flags" v.flags;
    Output.part c "page";
    Output.octets c v.page

  let admit c at path =
    if Cursor.seen c 2L then
      Cursor.refuse c "domain-context.shared_info.once" at path
end

(** The virtual time stamp counter of an x86 domain. *)
module X86_tsc_info = struct
  type t = {
    mode : int;  (** TSC mode, as XEN_DOMCTL_settscinfo takes it. *)
    khz : int;  (** Frequency of the counter, in kHz. *)
    nsec : int64;  (** Time that has passed for the domain, in nanoseconds. *)
    incarnation : int;  (** Number of times that the domain has been moved. *)
  }

  let default : t = {
    mode = 0;
    khz = 0;
    nsec = 0L;
    incarnation = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let mode = Cursor.u32 c at in
    let khz = Cursor.u32 c (at + 4) in
    let nsec = Cursor.u64 c (at + 8) in
    let incarnation = Cursor.u32 c (at + 16) in
    if Cursor.any c (at + 20) 4 then
      Cursor.refuse c "domain-context.x86_tsc_info.reserved.zero" (at + 20) "reserved";
    { mode; khz; nsec; incarnation }

  let write c at (v : t) =
    Output.u32 c at "mode" v.mode;
    Output.u32 c (at + 4) "khz" v.khz;
    Output.u64 c (at + 8) "nsec" v.nsec;
    Output.u32 c (at + 16) "incarnation" v.incarnation

  let admit c at path =
    if not (Domain_arch.to_code (headers_of c).domain_header.Domain_header.arch = 1 || Domain_arch.to_code (headers_of c).domain_header.Domain_header.arch = 2) then
      Cursor.refuse c "domain-context.x86_tsc_info.when" at path;
    if Cursor.seen c 3L then
      Cursor.refuse c "domain-context.x86_tsc_info.once" at path
end

(** One event channel of the domain; its instance is the local port. *)
module Event_channel = struct
  type t = {
    state : Event_channel_state.t;  (** What the channel is bound to. *)
    flags : Event_channel_flags.t;
      (** Whether the channel is pending, and whether it is masked. *)
    vcpu : int;  (** The vCPU that is notified. *)
    priority : int;  (** Priority of the channel, 0 highest; 7 where the guest set none. *)
    binding : [ `Unbound_channel of Unbound_channel.t | `Interdomain_channel of Interdomain_channel.t | `Pirq_channel of Pirq_channel.t | `Virq_channel of Virq_channel.t | `Ipi_channel of Ipi_channel.t | `Octets of string ];
      (** The other end of the channel. *)
  }

  let default : t = {
    state = Event_channel_state.of_code 0;
    flags = 0;
    vcpu = 0;
    priority = 0;
    binding = `Unbound_channel Unbound_channel.default;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let state = Cursor.u32 c at in
    if not (Event_channel_state.is_named state) then
      Cursor.refuse c "domain-context.event_channel.state.named" at "state";
    let flags = Cursor.u32 c (at + 4) in
    if flags land 0xfffffffc <> 0 then
      Cursor.refuse c "domain-context.event_channel.flags.zero" (at + 4) "flags";
    let vcpu = Cursor.u32 c (at + 8) in
    let priority = Cursor.u32 c (at + 12) in
    if priority > 15 then
      Cursor.refuse c "domain-context.event_channel.priority.max" (at + 12) "priority";
    let read_binding c at =
      match state with
        | 1 -> `Unbound_channel (Unbound_channel.read c at)
        | 2 -> `Interdomain_channel (Interdomain_channel.read c at)
        | 3 -> `Pirq_channel (Pirq_channel.read c at)
        | 4 -> `Virq_channel (Virq_channel.read c at)
        | 5 -> `Ipi_channel (Ipi_channel.read c at)
        | _ -> `Octets (Cursor.octets_at c at 8)
    in
    let binding = Cursor.structure_at c "binding" read_binding (at + 16) in
    { state = Event_channel_state.of_code state; flags; vcpu; priority; binding }

  let write c at (v : t) =
    Output.u32 c at "state" (Event_channel_state.to_code v.state);
    Output.u32 c (at + 4) "flags" v.flags;
    Output.u32 c (at + 8) "vcpu" v.vcpu;
    Output.u32 c (at + 12) "priority" v.priority;
    begin match ((Event_channel_state.to_code v.state), v.binding) with
    | 1, `Unbound_channel it -> Output.structure_at c (at + 16) "binding" Unbound_channel.write it
    | 2, `Interdomain_channel it -> Output.structure_at c (at + 16) "binding" Interdomain_channel.write it
    | 3, `Pirq_channel it -> Output.structure_at c (at + 16) "binding" Pirq_channel.write it
    | 4, `Virq_channel it -> Output.structure_at c (at + 16) "binding" Virq_channel.write it
    | 5, `Ipi_channel it -> Output.structure_at c (at + 16) "binding" Ipi_channel.write it
    | (1 | 2 | 3 | 4 | 5), _ -> Error.misfit "binding" "is another case than its tag says"
    | _ -> ()
    end
end

(** A run of grant table entries in the layout of version 1. *)
module Grant_entries_v1 = struct
  type t = {
    first_ref : int;  (** Grant reference of the first entry. *)
    count : int;  (** Number of entries. *)
    entries : Grant_entry_v1.t array;  (** The entries, by ascending reference. *)
  }

  let default : t = {
    first_ref = 0;
    count = 0;
    entries = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let first_ref = Cursor.u32 c at in
    let count = Cursor.u32 c (at + 4) in
    if count < 1 then
      Cursor.refuse c "domain-context.grant_entries_v1.count.min" (at + 4) "count";
    Cursor.begin_parts c 8;
    Cursor.part c "entries" "domain-context.grant_entries_v1.entries.fits";
    let entries = Cursor.structures c "entries" 8 count Grant_entry_v1.read in
    { first_ref; count; entries }

  let write c at (v : t) =
    Output.u32 c at "first_ref" v.first_ref;
    Output.u32 c (at + 4) "count" v.count;
    Output.part c "entries";
    Output.agree c (Array.length v.entries) (fun () -> v.count);
    Output.structures c Grant_entry_v1.write 8 v.entries

  let rules c (v : t) =
    if (v.first_ref + v.count) > 0x100000000 then
      Cursor.refuse c "domain-context.grant_entries_v1.range" 0 "first_ref";
    if Cursor.seen c 18L then
      Cursor.refuse c "domain-context.grant_entries_v1.exclusive" 0 ""
end

(** A run of grant table entries in the layout of version 2. *)
module Grant_entries_v2 = struct
  type t = {
    first_ref : int;  (** Grant reference of the first entry. *)
    count : int;  (** Number of entries. *)
    entries : Grant_entry_v2.t array;  (** The entries, by ascending reference. *)
  }

  let default : t = {
    first_ref = 0;
    count = 0;
    entries = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let first_ref = Cursor.u32 c at in
    let count = Cursor.u32 c (at + 4) in
    if count < 1 then
      Cursor.refuse c "domain-context.grant_entries_v2.count.min" (at + 4) "count";
    Cursor.begin_parts c 8;
    Cursor.part c "entries" "domain-context.grant_entries_v2.entries.fits";
    let entries = Cursor.structures c "entries" 16 count Grant_entry_v2.read in
    { first_ref; count; entries }

  let write c at (v : t) =
    Output.u32 c at "first_ref" v.first_ref;
    Output.u32 c (at + 4) "count" v.count;
    Output.part c "entries";
    Output.agree c (Array.length v.entries) (fun () -> v.count);
    Output.structures c Grant_entry_v2.write 16 v.entries

  let rules c (v : t) =
    if (v.first_ref + v.count) > 0x100000000 then
      Cursor.refuse c "domain-context.grant_entries_v2.range" 0 "first_ref";
    if Cursor.seen c 17L then
      Cursor.refuse c "domain-context.grant_entries_v2.exclusive" 0 "";
    if Array.exists (fun it -> (it.Grant_entry_v2.page_offset + it.Grant_entry_v2.page_length) > 0x1000) v.entries then
      Cursor.refuse c "domain-context.grant_entries_v2.part-of-page" 8 "entries";
    if Array.exists (fun it -> Value.bits it.Grant_entry_v2.flags 8 0x1 = 0 && (it.Grant_entry_v2.page_offset + it.Grant_entry_v2.page_length) <> 0) v.entries then
      Cursor.refuse c "domain-context.grant_entries_v2.whole-page" 8 "entries"
end

(** Where a vCPU has registered its info area. *)
module Vcpu_info = struct
  type t = {
    gfn : int64;  (** Guest frame that holds the area. *)
    page_offset : int;  (** First octet of the area within the frame. *)
  }

  let default : t = {
    gfn = 0L;
    page_offset = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let gfn = Cursor.u64 c at in
    let page_offset = Cursor.u32 c (at + 8) in
    if Cursor.any c (at + 12) 4 then
      Cursor.refuse c "domain-context.vcpu_info.reserved.zero" (at + 12) "reserved";
    { gfn; page_offset }

  let write c at (v : t) =
    Output.u64 c at "gfn" v.gfn;
    Output.u32 c (at + 8) "page_offset" v.page_offset

  let rules c (v : t) =
    if (v.page_offset + 64) > 0x1000 then
      Cursor.refuse c "domain-context.vcpu_info.within-frame" 8 "page_offset"
end

(** How long a vCPU has spent in each state. *)
module Vcpu_runstate = struct
  type t = {
    area : int64;  (** Guest virtual address of the registered runstate area, or 0 for none. *)
    state : Runstate.t;  (** The state when the domain was saved. *)
    entry_time : int64;  (** System time at which the state was entered, in nanoseconds. *)
    time : int64 array;
      (** Time spent in each state, in nanoseconds, in the order of the states’ values. *)
  }

  let default : t = {
    area = 0L;
    state = Runstate.of_code 0;
    entry_time = 0L;
    time = Array.make 4 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let area = Cursor.u64 c at in
    let state = Cursor.u32 c (at + 8) in
    if not (Runstate.is_named state) then
      Cursor.refuse c "domain-context.vcpu_runstate.state.named" (at + 8) "state";
    if Cursor.any c (at + 12) 4 then
      Cursor.refuse c "domain-context.vcpu_runstate.reserved.zero" (at + 12) "reserved";
    let entry_time = Cursor.u64 c (at + 16) in
    let time = Cursor.elements_at c (at + 24) 8 4 Cursor.u64 in
    { area; state = Runstate.of_code state; entry_time; time }

  let write c at (v : t) =
    Output.u64 c at "area" v.area;
    Output.u32 c (at + 8) "state" (Runstate.to_code v.state);
    Output.u64 c (at + 16) "entry_time" v.entry_time;
    Output.integers_at c (at + 24) "time" Output.u64 8 v.time 4
end

(** A record. *)
type record =
  | End  (** Marks the end of the stream. *)
  | Shared_info of Shared_info.t  (** The shared info page of the domain. *)
  | X86_tsc_info of X86_tsc_info.t  (** The virtual time stamp counter of an x86 domain. *)
  | Event_channel of Event_channel.t
  (** One event channel of the domain; its instance is the local port. *)
  | Grant_entries_v1 of Grant_entries_v1.t
  (** A run of grant table entries in the layout of version 1. *)
  | Grant_entries_v2 of Grant_entries_v2.t
  (** A run of grant table entries in the layout of version 2. *)
  | Vcpu_info of Vcpu_info.t  (** Where a vCPU has registered its info area. *)
  | Vcpu_runstate of Vcpu_runstate.t  (** How long a vCPU has spent in each state. *)

type Form.body += Record of record
(**/**)

let header_image_header : Form.header = {
  title = "image_header";
  size = 24;
  big = Some true;
  complete = "domain-context.image_header.complete";
  read = (fun c ->
    let v = Image_header.read c 0 in
    Cursor.set_headers c (Headers { (headers_of c) with image_header = v });
    Cursor.tell_version c v.version;
    Cursor.set_big c (v.options land 0x1 <> 0);
    Cursor.begin_parts c 24
  );
  write = (fun c headers ->
    Image_header.write c (Output.extend c 24) (of_headers headers).image_header
  );
}

let header_domain_header : Form.header = {
  title = "domain_header";
  size = 16;
  big = None;
  complete = "domain-context.domain_header.complete";
  read = (fun c ->
    let v = Domain_header.read c 0 in
    Cursor.set_headers c (Headers { (headers_of c) with domain_header = v });
    Cursor.begin_parts c 16
  );
  write = (fun c headers ->
    Domain_header.write c (Output.extend c 16) (of_headers headers).domain_header
  );
}

let form_end : Form.record = {
  title = "END";
  code = 1L;
  octets = 0;
  exact = true;
  length_rule = "domain-context.end.length";
  layouts = [];
  last_instance = Some (0L, "domain-context.end.instance", Form.Both);
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

let form_shared_info : Form.record = {
  title = "SHARED_INFO";
  code = 2L;
  octets = 8;
  exact = false;
  length_rule = "domain-context.shared_info.length";
  layouts = [];
  last_instance = Some (0L, "domain-context.shared_info.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Shared_info.read c 0 in
    { body = Record (Shared_info v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Shared_info v) -> Shared_info.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = Shared_info.admit;
  is_required = (fun _ -> true);
}

let form_x86_tsc_info : Form.record = {
  title = "X86_TSC_INFO";
  code = 3L;
  octets = 24;
  exact = true;
  length_rule = "domain-context.x86_tsc_info.length";
  layouts = [];
  last_instance = Some (0L, "domain-context.x86_tsc_info.instance", Form.Both);
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = X86_tsc_info.read c 0 in
    { body = Record (X86_tsc_info v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (X86_tsc_info v) -> X86_tsc_info.write c (Output.extend c 24) v
    | _ -> ()
  );
  admit = X86_tsc_info.admit;
  is_required = (fun _ -> true);
}

let form_event_channel : Form.record = {
  title = "EVENT_CHANNEL";
  code = 16L;
  octets = 24;
  exact = true;
  length_rule = "domain-context.event_channel.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Event_channel.read c 0 in
    { body = Record (Event_channel v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Event_channel (Event_channel.read c at)));
  write = (fun c body ->
    match body with
    | Record (Event_channel v) -> Event_channel.write c (Output.extend c 24) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_grant_entries_v1 : Form.record = {
  title = "GRANT_ENTRIES_V1";
  code = 17L;
  octets = 8;
  exact = false;
  length_rule = "domain-context.grant_entries_v1.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Grant_entries_v1.read c 0 in
    { body = Record (Grant_entries_v1 v);
      rules = (fun c -> Grant_entries_v1.rules c v);
      remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Grant_entries_v1 v) -> Grant_entries_v1.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_grant_entries_v2 : Form.record = {
  title = "GRANT_ENTRIES_V2";
  code = 18L;
  octets = 8;
  exact = false;
  length_rule = "domain-context.grant_entries_v2.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Grant_entries_v2.read c 0 in
    { body = Record (Grant_entries_v2 v);
      rules = (fun c -> Grant_entries_v2.rules c v);
      remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Grant_entries_v2 v) -> Grant_entries_v2.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_vcpu_info : Form.record = {
  title = "VCPU_INFO";
  code = 19L;
  octets = 16;
  exact = true;
  length_rule = "domain-context.vcpu_info.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Vcpu_info.read c 0 in
    { body = Record (Vcpu_info v); rules = (fun c -> Vcpu_info.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Vcpu_info v) -> Vcpu_info.write c (Output.extend c 16) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_vcpu_runstate : Form.record = {
  title = "VCPU_RUNSTATE";
  code = 20L;
  octets = 56;
  exact = true;
  length_rule = "domain-context.vcpu_runstate.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Vcpu_runstate.read c 0 in
    { body = Record (Vcpu_runstate v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (Vcpu_runstate (Vcpu_runstate.read c at)));
  write = (fun c body ->
    match body with
    | Record (Vcpu_runstate v) -> Vcpu_runstate.write c (Output.extend c 56) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let framing : Form.framing = {
  header_size = 16;
  big_endian = None;
  read_header = (fun c ->
    let v = Record_header.read c 0 in
    { type_ = Int64.of_int v.Record_header.type_;
      length = v.Record_header.length;
      instance = Int64.of_int v.Record_header.instance;
      sum = 0;
      further = Further v }
  );
  write_header = (fun c further told ->
    ignore further;
    let v = { Record_header.type_ = Int64.to_int told.type_;
      length = told.length;
      instance = Int64.to_int told.instance } in
    Record_header.write c (Output.extend c 16) v
  );
  type_at = { at = 0; octets = 4; label = "type" };
  length_at = { at = 8; octets = 8; label = "length" };
  instance_at = Some { at = 4; octets = 4; label = "instance" };
  header_complete = "domain-context.framing.header-complete";
  body_complete = "domain-context.framing.body-complete";
  end_ = Some ("domain-context.framing.end", "domain-context.framing.nothing-after-end");
  type_known = "domain-context.framing.type";
  optional_bit = Some 31;
  passes_unknown = false;
  least = None;
  limit = Some (0x8000000L, "domain-context.framing.length.max");
  aligned = None;
  unique = Some "domain-context.framing.unique";
  pad_to = 8;
  pad_counts = false;
  pad_complete = "domain-context.framing.padding-complete";
  pad_zero = Some "domain-context.framing.padding.zero";
  pad_verified = true;
  trailer = None;
  checksum = None;
}

let rule = function
  | "domain-context.ipi_channel.reserved.zero" -> (Class.Reserved,
    "The 8 reserved octets are zero.")
  | "domain-context.pirq_channel.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context.unbound_channel.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context.virq_channel.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context.grant_entry_v1.flags.zero" -> (Class.Reserved,
    "The reserved bits of `flags` are zero.")
  | "domain-context.grant_entry_v1.flags.kind.named" -> (Class.Value,
    "`kind` of `flags` is one of the values of `grant_kind`.")
  | "domain-context.grant_entry_v2.flags.zero" -> (Class.Reserved,
    "The reserved bits of `flags` are zero.")
  | "domain-context.grant_entry_v2.flags.kind.named" -> (Class.Value,
    "`kind` of `flags` is one of the values of `grant_kind`.")
  | "domain-context.grant_entry_v2.page_offset.max" -> (Class.Value,
    "`page_offset` is at most 4095.")
  | "domain-context.image_header.complete" -> (Class.Truncated,
    "A stream holds all octets of its `image_header`.")
  | "domain-context.image_header.marker.const" -> (Class.Magic,
    "`marker` is 0xffffffffffffffff.")
  | "domain-context.image_header.id.const" -> (Class.Magic,
    "`id` is 0x53415645.")
  | "domain-context.image_header.version.known" -> (Class.Version,
    "`version` is 2.")
  | "domain-context.image_header.options.zero" -> (Class.Reserved,
    "The reserved bits of `options` are zero.")
  | "domain-context.image_header.reserved.zero" -> (Class.Reserved,
    "The 2 reserved octets are zero.")
  | "domain-context.image_header.reserved2.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context.domain_header.complete" -> (Class.Truncated,
    "A stream holds all octets of its `domain_header`.")
  | "domain-context.domain_header.arch.named" -> (Class.Value,
    "`arch` is one of the values of `domain_arch`.")
  | "domain-context.domain_header.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context.framing.length.max" -> (Class.Limit,
    "`length` is at most 0x8000000.")
  | "domain-context.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "domain-context.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "domain-context.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "domain-context.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "domain-context.framing.type" -> (Class.Type,
    "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.")
  | "domain-context.framing.padding-complete" -> (Class.Truncated,
    "Octets up to a multiple of 8 follow the body of a record.")
  | "domain-context.framing.padding.zero" -> (Class.Padding,
    "The octets of the padding are zero.")
  | "domain-context.framing.unique" -> (Class.Duplicate,
    "No two records of a stream have the same type and the same instance.")
  | "domain-context.end.instance" -> (Class.Instance,
    "The instance of END is 0.")
  | "domain-context.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "domain-context.shared_info.flags.zero" -> (Class.Reserved,
    "The reserved bits of `flags` are zero.")
  | "domain-context.shared_info.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context.shared_info.page.fits" -> (Class.Length,
    "`page` lies within the body of its record.")
  | "domain-context.shared_info.once" -> (Class.Duplicate,
    "A stream has no second SHARED_INFO.")
  | "domain-context.shared_info.instance" -> (Class.Instance,
    "The instance of SHARED_INFO is 0.")
  | "domain-context.shared_info.length" -> (Class.Length,
    "The length of SHARED_INFO is the sum of its fields.")
  | "domain-context.x86_tsc_info.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context.x86_tsc_info.when" -> (Class.Conflict,
    "A stream has X86_TSC_INFO only where `domain_header.arch == x86_pv or domain_header.arch == x86_hvm`.")
  | "domain-context.x86_tsc_info.once" -> (Class.Duplicate,
    "A stream has no second X86_TSC_INFO.")
  | "domain-context.x86_tsc_info.instance" -> (Class.Instance,
    "The instance of X86_TSC_INFO is 0.")
  | "domain-context.x86_tsc_info.length" -> (Class.Length,
    "The length of X86_TSC_INFO is 24.")
  | "domain-context.event_channel.state.named" -> (Class.Value,
    "`state` is one of the values of `event_channel_state`.")
  | "domain-context.event_channel.flags.zero" -> (Class.Reserved,
    "The reserved bits of `flags` are zero.")
  | "domain-context.event_channel.priority.max" -> (Class.Value,
    "`priority` is at most 15.")
  | "domain-context.event_channel.length" -> (Class.Length,
    "The length of EVENT_CHANNEL is 24.")
  | "domain-context.grant_entries_v1.count.min" -> (Class.Value,
    "`count` is at least 1.")
  | "domain-context.grant_entries_v1.entries.fits" -> (Class.Length,
    "`entries` lies within the body of its record.")
  | "domain-context.grant_entries_v1.length" -> (Class.Length,
    "The length of GRANT_ENTRIES_V1 is the sum of its fields.")
  | "domain-context.grant_entries_v1.range" -> (Class.Value,
    "The references of a run fit into 32 bits.")
  | "domain-context.grant_entries_v1.exclusive" -> (Class.Conflict,
    "A grant table has one version, and a stream holds the entries of that version alone.")
  | "domain-context.grant_entries_v2.count.min" -> (Class.Value,
    "`count` is at least 1.")
  | "domain-context.grant_entries_v2.entries.fits" -> (Class.Length,
    "`entries` lies within the body of its record.")
  | "domain-context.grant_entries_v2.length" -> (Class.Length,
    "The length of GRANT_ENTRIES_V2 is the sum of its fields.")
  | "domain-context.grant_entries_v2.range" -> (Class.Value,
    "The references of a run fit into 32 bits.")
  | "domain-context.grant_entries_v2.exclusive" -> (Class.Conflict,
    "A grant table has one version, and a stream holds the entries of that version alone.")
  | "domain-context.grant_entries_v2.part-of-page" -> (Class.Value,
    "A part of a page lies within the page.")
  | "domain-context.grant_entries_v2.whole-page" -> (Class.Value,
    "An entry for a whole page names no part of it.")
  | "domain-context.vcpu_info.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context.vcpu_info.length" -> (Class.Length,
    "The length of VCPU_INFO is 16.")
  | "domain-context.vcpu_info.within-frame" -> (Class.Value,
    "The area, of 64 octets, does not cross the end of its frame.")
  | "domain-context.vcpu_runstate.state.named" -> (Class.Value,
    "`state` is one of the values of `runstate`.")
  | "domain-context.vcpu_runstate.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "domain-context.vcpu_runstate.length" -> (Class.Length,
    "The length of VCPU_RUNSTATE is 56.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "domain-context";
  name = "domain-context";
  versions = [ 2 ];
  rule = rule;
  headers = [ header_image_header; header_domain_header ];
  framing = framing;
  record = (function
    | 1L -> Some form_end
    | 2L -> Some form_shared_info
    | 3L -> Some form_x86_tsc_info
    | 16L -> Some form_event_channel
    | 17L -> Some form_grant_entries_v1
    | 18L -> Some form_grant_entries_v2
    | 19L -> Some form_vcpu_info
    | 20L -> Some form_vcpu_runstate
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Shared_info _) -> Some form_shared_info
    | Record (X86_tsc_info _) -> Some form_x86_tsc_info
    | Record (Event_channel _) -> Some form_event_channel
    | Record (Grant_entries_v1 _) -> Some form_grant_entries_v1
    | Record (Grant_entries_v2 _) -> Some form_grant_entries_v2
    | Record (Vcpu_info _) -> Some form_vcpu_info
    | Record (Vcpu_runstate _) -> Some form_vcpu_runstate
    | _ -> None
  );
  clear = (function
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
    form_shared_info;
    form_x86_tsc_info;
    form_event_channel;
    form_grant_entries_v1;
    form_grant_entries_v2;
    form_vcpu_info;
    form_vcpu_runstate;
  ];
  first = None;
  order_magic = None;
  inner;
}

(** Reads a stream: Domain context. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Domain context. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  shared_info : Writer.saver;  (** The shared info page of the domain. *)
  x86_tsc_info : Writer.saver;  (** The virtual time stamp counter of an x86 domain. *)
  event_channel : Writer.saver;
    (** One event channel of the domain; its instance is the local port. *)
  grant_entries_v1 : Writer.saver;  (** A run of grant table entries in the layout of version 1. *)
  grant_entries_v2 : Writer.saver;  (** A run of grant table entries in the layout of version 2. *)
  vcpu_info : Writer.saver;  (** Where a vCPU has registered its info area. *)
  vcpu_runstate : Writer.saver;  (** How long a vCPU has spent in each state. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { shared_info = Writer.nothing;
  x86_tsc_info = Writer.nothing;
  event_channel = Writer.nothing;
  grant_entries_v1 = Writer.nothing;
  grant_entries_v2 = Writer.nothing;
  vcpu_info = Writer.nothing;
  vcpu_runstate = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.shared_info;
    savers.x86_tsc_info;
    savers.event_channel;
    savers.grant_entries_v1;
    savers.grant_entries_v2;
    savers.vcpu_info;
    savers.vcpu_runstate;
    Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input
