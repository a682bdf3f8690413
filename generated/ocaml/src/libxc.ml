(* Generated from spec/libxc by `cargo codegen`; do not edit. *)

(** Libxc domain image.

    The image of a domain as libxc saves, sends and restores it: its memory, and the state of
    its vCPUs and its platform. It stands alone, within a libxl stream after a LIBXC_CONTEXT, or
    within a suspend image of xapi after a LIBXC_IMAGE. *)

let inner : (string * Form.candidate list) list = [
  ("hvm-context", [
    { description = Some Hvm_context.description; signs = [ (8, [ "\x86\x128T" ]); (0, [ "\x01\x00" ]) ] };
  ]);
]

(** Kind of a domain. *)
module Domain_type = struct
  type t =
    | X86_pv  (** A paravirtual x86 domain. *)
    | X86_hvm  (** A hardware-virtualised x86 domain. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 1 -> X86_pv
    | 2 -> X86_hvm
    | other -> Other other

  let to_code = function
    | X86_pv -> 1
    | X86_hvm -> 2
    | Other other -> other

  let name = function
    | X86_pv -> Some "x86_pv"
    | X86_hvm -> Some "x86_hvm"
    | Other _ -> None

  let of_name = function
    | "x86_pv" -> Some X86_pv
    | "x86_hvm" -> Some X86_hvm
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** What a guest frame is used for; the numbers are those of XEN_DOMCTL_PFINFO, shifted right. *)
module Frame_type = struct
  type t =
    | Notab  (** An ordinary page. *)
    | L1tab  (** A page table of level 1. *)
    | L2tab  (** A page table of level 2. *)
    | L3tab  (** A page table of level 3. *)
    | L4tab  (** A page table of level 4. *)
    | L1tab_pin  (** A page table of level 1, pinned. *)
    | L2tab_pin  (** A page table of level 2, pinned. *)
    | L3tab_pin  (** A page table of level 3, pinned. *)
    | L4tab_pin  (** A page table of level 4, pinned. *)
    | Broken  (** A broken page; it has no content. *)
    | Xalloc  (** A page that is to be allocated and nothing more; it has no content. *)
    | Xtab  (** No page, or no longer one; it has no content. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 0 -> Notab
    | 1 -> L1tab
    | 2 -> L2tab
    | 3 -> L3tab
    | 4 -> L4tab
    | 9 -> L1tab_pin
    | 10 -> L2tab_pin
    | 11 -> L3tab_pin
    | 12 -> L4tab_pin
    | 13 -> Broken
    | 14 -> Xalloc
    | 15 -> Xtab
    | other -> Other other

  let to_code = function
    | Notab -> 0
    | L1tab -> 1
    | L2tab -> 2
    | L3tab -> 3
    | L4tab -> 4
    | L1tab_pin -> 9
    | L2tab_pin -> 10
    | L3tab_pin -> 11
    | L4tab_pin -> 12
    | Broken -> 13
    | Xalloc -> 14
    | Xtab -> 15
    | Other other -> other

  let name = function
    | Notab -> Some "notab"
    | L1tab -> Some "l1tab"
    | L2tab -> Some "l2tab"
    | L3tab -> Some "l3tab"
    | L4tab -> Some "l4tab"
    | L1tab_pin -> Some "l1tab_pin"
    | L2tab_pin -> Some "l2tab_pin"
    | L3tab_pin -> Some "l3tab_pin"
    | L4tab_pin -> Some "l4tab_pin"
    | Broken -> Some "broken"
    | Xalloc -> Some "xalloc"
    | Xtab -> Some "xtab"
    | Other _ -> None

  let of_name = function
    | "notab" -> Some Notab
    | "l1tab" -> Some L1tab
    | "l2tab" -> Some L2tab
    | "l3tab" -> Some L3tab
    | "l4tab" -> Some L4tab
    | "l1tab_pin" -> Some L1tab_pin
    | "l2tab_pin" -> Some L2tab_pin
    | "l3tab_pin" -> Some L3tab_pin
    | "l4tab_pin" -> Some L4tab_pin
    | "broken" -> Some Broken
    | "xalloc" -> Some Xalloc
    | "xtab" -> Some Xtab
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** Width of a guest, in octets. *)
module Guest_width = struct
  type t =
    | Narrow  (** A guest of 32 bits. *)
    | Wide  (** A guest of 64 bits. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 4 -> Narrow
    | 8 -> Wide
    | other -> Other other

  let to_code = function
    | Narrow -> 4
    | Wide -> 8
    | Other other -> other

  let name = function
    | Narrow -> Some "narrow"
    | Wide -> Some "wide"
    | Other _ -> None

  let of_name = function
    | "narrow" -> Some Narrow
    | "wide" -> Some Wide
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** Number of levels of page tables. *)
module Pt_levels = struct
  type t =
    | Three  (** Three levels: a guest of 32 bits with PAE. *)
    | Four  (** Four levels: a guest of 64 bits. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 3 -> Three
    | 4 -> Four
    | other -> Other other

  let to_code = function
    | Three -> 3
    | Four -> 4
    | Other other -> other

  let name = function
    | Three -> Some "three"
    | Four -> Some "four"
    | Other _ -> None

  let of_name = function
    | "three" -> Some Three
    | "four" -> Some Four
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** How a time stamp counter is provided, a TSC_MODE constant. *)
module Tsc_mode = struct
  type t =
    | Default  (** The counter of the host where that is safe, and an emulated one elsewhere. *)
    | Always_emulate  (** Always an emulated one. *)
    | Never_emulate  (** The counter of the host, safe or not. *)
    | Pvrdtscp
    (** The counter of the host, and a number in TSC_AUX by which a guest could tell that it had
        been moved. *)
    | Other of int  (** One without a name. *)

  let of_code = function
    | 0 -> Default
    | 1 -> Always_emulate
    | 2 -> Never_emulate
    | 3 -> Pvrdtscp
    | other -> Other other

  let to_code = function
    | Default -> 0
    | Always_emulate -> 1
    | Never_emulate -> 2
    | Pvrdtscp -> 3
    | Other other -> other

  let name = function
    | Default -> Some "default"
    | Always_emulate -> Some "always_emulate"
    | Never_emulate -> Some "never_emulate"
    | Pvrdtscp -> Some "pvrdtscp"
    | Other _ -> None

  let of_name = function
    | "default" -> Some Default
    | "always_emulate" -> Some Always_emulate
    | "never_emulate" -> Some Never_emulate
    | "pvrdtscp" -> Some Pvrdtscp
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** Which parameter of an HVM domain, an HVM_PARAM constant. *)
module Hvm_param_index = struct
  type t =
    | Callback_irq  (** How the guest is told of an event. *)
    | Store_pfn  (** Frame of the ring of xenstore. *)
    | Store_evtchn  (** Event channel of xenstore. *)
    | Pae_enabled  (** No longer in use. *)
    | Ioreq_pfn  (** Frame of requests to the default emulator. *)
    | Bufioreq_pfn  (** Frame of buffered requests to the default emulator. *)
    | Viridian  (** Enlightenments for Windows that the domain has. *)
    | Timer_mode  (** What becomes of ticks that were missed. *)
    | Hpet_enabled  (** There is an HPET. *)
    | Ident_pt  (** Address of the page tables for a vCPU without paging. *)
    | Dm_domain  (** No longer in use. *)
    | Acpi_s_state  (** Sleep state of ACPI. *)
    | Vm86_tss  (** Address of the task state segment for real mode. *)
    | Vpt_align  (** Periodic timers are aligned to one another. *)
    | Console_pfn  (** Frame of the ring of the console. *)
    | Console_evtchn  (** Event channel of the console. *)
    | Acpi_ioports_location  (** Where the ports of ACPI are. *)
    | Memory_event_cr0  (** No longer in use. *)
    | Memory_event_cr3  (** No longer in use. *)
    | Memory_event_cr4  (** No longer in use. *)
    | Memory_event_int3  (** No longer in use. *)
    | Nestedhvm  (** No longer in use. *)
    | Memory_event_single_step  (** No longer in use. *)
    | Bufioreq_evtchn  (** No longer in use. *)
    | Paging_ring_pfn  (** Frame of the ring on paging. *)
    | Monitor_ring_pfn  (** Frame of the ring on what is monitored. *)
    | Sharing_ring_pfn  (** Frame of the ring on shared memory. *)
    | Memory_event_msr  (** No longer in use. *)
    | Triple_fault_reason  (** What a triple fault does to the domain. *)
    | Ioreq_server_pfn  (** First frame for further emulators. *)
    | Nr_ioreq_server_pages  (** Number of frames for further emulators. *)
    | Vm_generation_id_addr  (** Address of the generation id. *)
    | Altp2m  (** Who may use alternative tables of the memory. *)
    | X87_fip_width  (** Octets of the instruction pointer of x87 that are kept. *)
    | Vm86_tss_sized  (** Address and size of the task state segment for real mode. *)
    | Mca_cap  (** Capabilities of the machine check architecture. *)
    | Other of int64  (** One without a name. *)

  let of_code = function
    | 0L -> Callback_irq
    | 1L -> Store_pfn
    | 2L -> Store_evtchn
    | 4L -> Pae_enabled
    | 5L -> Ioreq_pfn
    | 6L -> Bufioreq_pfn
    | 9L -> Viridian
    | 10L -> Timer_mode
    | 11L -> Hpet_enabled
    | 12L -> Ident_pt
    | 13L -> Dm_domain
    | 14L -> Acpi_s_state
    | 15L -> Vm86_tss
    | 16L -> Vpt_align
    | 17L -> Console_pfn
    | 18L -> Console_evtchn
    | 19L -> Acpi_ioports_location
    | 20L -> Memory_event_cr0
    | 21L -> Memory_event_cr3
    | 22L -> Memory_event_cr4
    | 23L -> Memory_event_int3
    | 24L -> Nestedhvm
    | 25L -> Memory_event_single_step
    | 26L -> Bufioreq_evtchn
    | 27L -> Paging_ring_pfn
    | 28L -> Monitor_ring_pfn
    | 29L -> Sharing_ring_pfn
    | 30L -> Memory_event_msr
    | 31L -> Triple_fault_reason
    | 32L -> Ioreq_server_pfn
    | 33L -> Nr_ioreq_server_pages
    | 34L -> Vm_generation_id_addr
    | 35L -> Altp2m
    | 36L -> X87_fip_width
    | 37L -> Vm86_tss_sized
    | 38L -> Mca_cap
    | other -> Other other

  let to_code = function
    | Callback_irq -> 0L
    | Store_pfn -> 1L
    | Store_evtchn -> 2L
    | Pae_enabled -> 4L
    | Ioreq_pfn -> 5L
    | Bufioreq_pfn -> 6L
    | Viridian -> 9L
    | Timer_mode -> 10L
    | Hpet_enabled -> 11L
    | Ident_pt -> 12L
    | Dm_domain -> 13L
    | Acpi_s_state -> 14L
    | Vm86_tss -> 15L
    | Vpt_align -> 16L
    | Console_pfn -> 17L
    | Console_evtchn -> 18L
    | Acpi_ioports_location -> 19L
    | Memory_event_cr0 -> 20L
    | Memory_event_cr3 -> 21L
    | Memory_event_cr4 -> 22L
    | Memory_event_int3 -> 23L
    | Nestedhvm -> 24L
    | Memory_event_single_step -> 25L
    | Bufioreq_evtchn -> 26L
    | Paging_ring_pfn -> 27L
    | Monitor_ring_pfn -> 28L
    | Sharing_ring_pfn -> 29L
    | Memory_event_msr -> 30L
    | Triple_fault_reason -> 31L
    | Ioreq_server_pfn -> 32L
    | Nr_ioreq_server_pages -> 33L
    | Vm_generation_id_addr -> 34L
    | Altp2m -> 35L
    | X87_fip_width -> 36L
    | Vm86_tss_sized -> 37L
    | Mca_cap -> 38L
    | Other other -> other

  let name = function
    | Callback_irq -> Some "callback_irq"
    | Store_pfn -> Some "store_pfn"
    | Store_evtchn -> Some "store_evtchn"
    | Pae_enabled -> Some "pae_enabled"
    | Ioreq_pfn -> Some "ioreq_pfn"
    | Bufioreq_pfn -> Some "bufioreq_pfn"
    | Viridian -> Some "viridian"
    | Timer_mode -> Some "timer_mode"
    | Hpet_enabled -> Some "hpet_enabled"
    | Ident_pt -> Some "ident_pt"
    | Dm_domain -> Some "dm_domain"
    | Acpi_s_state -> Some "acpi_s_state"
    | Vm86_tss -> Some "vm86_tss"
    | Vpt_align -> Some "vpt_align"
    | Console_pfn -> Some "console_pfn"
    | Console_evtchn -> Some "console_evtchn"
    | Acpi_ioports_location -> Some "acpi_ioports_location"
    | Memory_event_cr0 -> Some "memory_event_cr0"
    | Memory_event_cr3 -> Some "memory_event_cr3"
    | Memory_event_cr4 -> Some "memory_event_cr4"
    | Memory_event_int3 -> Some "memory_event_int3"
    | Nestedhvm -> Some "nestedhvm"
    | Memory_event_single_step -> Some "memory_event_single_step"
    | Bufioreq_evtchn -> Some "bufioreq_evtchn"
    | Paging_ring_pfn -> Some "paging_ring_pfn"
    | Monitor_ring_pfn -> Some "monitor_ring_pfn"
    | Sharing_ring_pfn -> Some "sharing_ring_pfn"
    | Memory_event_msr -> Some "memory_event_msr"
    | Triple_fault_reason -> Some "triple_fault_reason"
    | Ioreq_server_pfn -> Some "ioreq_server_pfn"
    | Nr_ioreq_server_pages -> Some "nr_ioreq_server_pages"
    | Vm_generation_id_addr -> Some "vm_generation_id_addr"
    | Altp2m -> Some "altp2m"
    | X87_fip_width -> Some "x87_fip_width"
    | Vm86_tss_sized -> Some "vm86_tss_sized"
    | Mca_cap -> Some "mca_cap"
    | Other _ -> None

  let of_name = function
    | "callback_irq" -> Some Callback_irq
    | "store_pfn" -> Some Store_pfn
    | "store_evtchn" -> Some Store_evtchn
    | "pae_enabled" -> Some Pae_enabled
    | "ioreq_pfn" -> Some Ioreq_pfn
    | "bufioreq_pfn" -> Some Bufioreq_pfn
    | "viridian" -> Some Viridian
    | "timer_mode" -> Some Timer_mode
    | "hpet_enabled" -> Some Hpet_enabled
    | "ident_pt" -> Some Ident_pt
    | "dm_domain" -> Some Dm_domain
    | "acpi_s_state" -> Some Acpi_s_state
    | "vm86_tss" -> Some Vm86_tss
    | "vpt_align" -> Some Vpt_align
    | "console_pfn" -> Some Console_pfn
    | "console_evtchn" -> Some Console_evtchn
    | "acpi_ioports_location" -> Some Acpi_ioports_location
    | "memory_event_cr0" -> Some Memory_event_cr0
    | "memory_event_cr3" -> Some Memory_event_cr3
    | "memory_event_cr4" -> Some Memory_event_cr4
    | "memory_event_int3" -> Some Memory_event_int3
    | "nestedhvm" -> Some Nestedhvm
    | "memory_event_single_step" -> Some Memory_event_single_step
    | "bufioreq_evtchn" -> Some Bufioreq_evtchn
    | "paging_ring_pfn" -> Some Paging_ring_pfn
    | "monitor_ring_pfn" -> Some Monitor_ring_pfn
    | "sharing_ring_pfn" -> Some Sharing_ring_pfn
    | "memory_event_msr" -> Some Memory_event_msr
    | "triple_fault_reason" -> Some Triple_fault_reason
    | "ioreq_server_pfn" -> Some Ioreq_server_pfn
    | "nr_ioreq_server_pages" -> Some Nr_ioreq_server_pages
    | "vm_generation_id_addr" -> Some Vm_generation_id_addr
    | "altp2m" -> Some Altp2m
    | "x87_fip_width" -> Some X87_fip_width
    | "vm86_tss_sized" -> Some Vm86_tss_sized
    | "mca_cap" -> Some Mca_cap
    | _ -> None

  let is_named code = match of_code code with Other _ -> false | _ -> true
end

(** Properties of the whole image. *)
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

(** A guest frame and its type. *)
module Frame = struct
  type t = int64

  (** Number of the frame. *)
  let pfn (bits : t) = Int64.to_int (Value.bits64 bits 0 0xfffffffffffffL)

  (** What the frame is used for. *)
  let type_ (bits : t) = Frame_type.of_code (Int64.to_int (Value.bits64 bits 60 15L))

  (** The integer of these bits. *)
  let make ?(pfn = 0)  ?(type_ = Frame_type.of_code 0) () : t =
    List.fold_left Int64.logor 0L [ Value.part64 (Int64.of_int pfn) 0 0xfffffffffffffL;
      Value.part64 (Int64.of_int (Frame_type.to_code type_)) 60 0xfL ]

  let table = [ ("pfn", 0, 0xfffffffffffffL); ("type", 60, 0xfL) ]

  (** The value of each part, by its name in the description. *)
  let to_parts (bits : t) = Value.to_parts table bits

  (** The integer of some parts; none, if there is no such part, or no room. *)
  let of_parts parts : t option = Option.map Fun.id (Value.of_parts table parts)
end

(** A parameter of an HVM domain. *)
module Hvm_param = struct
  type t = {
    index_ : Hvm_param_index.t;  (** Which parameter. *)
    value : int64;  (** Its value. *)
  }

  let default : t = {
    index_ = Hvm_param_index.of_code 0L;
    value = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let index_ = Cursor.u64 c at in
    let value = Cursor.u64 c (at + 8) in
    { index_ = Hvm_param_index.of_code index_; value }

  let write c at (v : t) =
    Output.u64 c at "index" (Hvm_param_index.to_code v.index_);
    Output.u64 c (at + 8) "value" v.value
end

(** What CPUID returns for one leaf. *)
module Cpuid_leaf = struct
  type t = {
    leaf : int;  (** The leaf. *)
    subleaf : int;  (** The subleaf, or 0xffffffff where the leaf has none. *)
    a : int;  (** Value of EAX. *)
    b : int;  (** Value of EBX. *)
    c_ : int;  (** Value of ECX. *)
    d : int;  (** Value of EDX. *)
  }

  let default : t = {
    leaf = 0;
    subleaf = 0;
    a = 0;
    b = 0;
    c_ = 0;
    d = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let leaf = Cursor.u32 c at in
    let subleaf = Cursor.u32 c (at + 4) in
    let a = Cursor.u32 c (at + 8) in
    let b = Cursor.u32 c (at + 12) in
    let c_ = Cursor.u32 c (at + 16) in
    let d = Cursor.u32 c (at + 20) in
    { leaf; subleaf; a; b; c_; d }

  let write c at (v : t) =
    Output.u32 c at "leaf" v.leaf;
    Output.u32 c (at + 4) "subleaf" v.subleaf;
    Output.u32 c (at + 8) "a" v.a;
    Output.u32 c (at + 12) "b" v.b;
    Output.u32 c (at + 16) "c" v.c_;
    Output.u32 c (at + 20) "d" v.d
end

(** The value of one register. *)
module Msr_entry = struct
  type t = {
    idx : int;  (** The register. *)
    val_ : int64;  (** Its value. *)
  }

  let default : t = {
    idx = 0;
    val_ = 0L;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let idx = Cursor.u32 c at in
    if Cursor.any c (at + 4) 4 then
      Cursor.refuse c "libxc.msr_entry.reserved.zero" (at + 4) "reserved";
    let val_ = Cursor.u64 c (at + 8) in
    { idx; val_ }

  let write c at (v : t) =
    Output.u32 c at "idx" v.idx;
    Output.u64 c (at + 8) "val" v.val_
end

(** Identifies the image and its version, and declares the endianness of all that follows. *)
module Image_header = struct
  type t = {
    marker : int64;  (** All ones; an image in the legacy format has a zero bit among them. *)
    id : int;  (** The ASCII letters ’’XENF’’. *)
    version : int;  (** Version of the format. *)
    options : Image_options.t;  (** Properties of the whole image. *)
  }

  let default : t = {
    marker = 0xffffffffffffffffL;
    id = 0x58454e46;
    version = 3;
    options = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { v with options = v.options land 0x1 }

  (**/**)

  let read c at : t =
    let marker = Cursor.u64 c at in
    if marker <> 0xffffffffffffffffL then
      Cursor.refuse c "libxc.image_header.marker.const" at "marker";
    let id = Cursor.u32 c (at + 8) in
    if id <> 0x58454e46 then
      Cursor.refuse c "libxc.image_header.id.const" (at + 8) "id";
    let version = Cursor.u32 c (at + 12) in
    if not (List.mem version [ 2; 3 ]) then
      Cursor.refuse c "libxc.image_header.version.known" (at + 12) "version";
    Cursor.set_version c version;
    let options = Cursor.u16 c (at + 16) in
    if Cursor.writing c && options land 0xfffe <> 0 then
      Cursor.refuse c "libxc.image_header.options.zero" (at + 16) "options";
    if Cursor.writing c && Cursor.any c (at + 18) 2 then
      Cursor.refuse c "libxc.image_header.reserved.zero" (at + 18) "reserved";
    if Cursor.writing c && Cursor.any c (at + 20) 4 then
      Cursor.refuse c "libxc.image_header.reserved2.zero" (at + 20) "reserved2";
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
    type_ : Domain_type.t;  (** Kind of the domain. *)
    page_shift : int;  (** Base-2 logarithm of the size of a guest page in octets. *)
    xen_major : int;
      (** Major version of the Xen that saved the domain; 0 where the image was converted from
          the legacy format. *)
    xen_minor : int;
      (** Minor version of the Xen that saved the domain; after a conversion, the version of the
          converter. *)
  }

  let default : t = {
    type_ = Domain_type.of_code 0;
    page_shift = 0;
    xen_major = 0;
    xen_minor = 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let type_ = Cursor.u32 c at in
    if not (Domain_type.is_named type_) then
      Cursor.refuse c "libxc.domain_header.type.named" at "type";
    let page_shift = Cursor.u16 c (at + 4) in
    if Cursor.writing c && Cursor.any c (at + 6) 2 then
      Cursor.refuse c "libxc.domain_header.reserved.zero" (at + 6) "reserved";
    let xen_major = Cursor.u32 c (at + 8) in
    let xen_minor = Cursor.u32 c (at + 12) in
    { type_ = Domain_type.of_code type_; page_shift; xen_major; xen_minor }

  let write c at (v : t) =
    Output.u32 c at "type" (Domain_type.to_code v.type_);
    Output.u16 c (at + 4) "page_shift" v.page_shift;
    Output.u32 c (at + 8) "xen_major" v.xen_major;
    Output.u32 c (at + 12) "xen_minor" v.xen_minor
end

(** What stands before the first record. *)
type headers = {
  image_header : Image_header.t;
    (** Identifies the image and its version, and declares the endianness of all that follows. *)
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
    length : int;  (** Octets of the body without its padding. *)
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

(** Marks the end of the image. *)
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

(** Guest frames, their types, and the content of those that have any. Most of an image consists
    of such records; a later one replaces what an earlier one said of the same frame. *)
module Page_data = struct
  type t = {
    count : int;  (** Number of frames described. *)
    pfn : Frame.t array;  (** The frames and their types. *)
    pages : string;
      (** One page for each frame whose type is below [broken], in the order of the frames. *)
  }

  let default : t = {
    count = 0;
    pfn = [||];
    pages = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { v with pfn = Array.map (fun it -> Int64.logand it 0xf00fffffffffffffL) v.pfn }

  (**/**)

  let read c at : t =
    let count = Cursor.u32 c at in
    if count < 1 then
      Cursor.refuse c "libxc.page_data.count.min" at "count";
    if Cursor.writing c && Cursor.any c (at + 4) 4 then
      Cursor.refuse c "libxc.page_data.reserved.zero" (at + 4) "reserved";
    Cursor.begin_parts c 8;
    Cursor.part c "pfn" "libxc.page_data.pfn.fits";
    let pfn = Cursor.elements c 8 count Cursor.u64 in
    let judge index it =
      if Cursor.writing c && Int64.logand it 0xff0000000000000L <> 0L then
        Cursor.refuse c "libxc.page_data.pfn.zero"
          (Cursor.start c + (8 * index)) (Cursor.nth "pfn" index);
      if not (Frame_type.is_named (Int64.to_int (Value.bits64 it 60 15L))) then
        Cursor.refuse c "libxc.page_data.pfn.type.named"
          (Cursor.start c + (8 * index)) (Cursor.nth "pfn" index)
    in
    Array.iteri judge pfn;
    Cursor.part c "pages" "libxc.page_data.pages.fits";
    let pages =
      Cursor.octets c (Value.amount (Value.shl64 (Int64.of_int (Value.count (fun it -> Int64.to_int (Value.bits64 it 60 15L) < 13) pfn)) (Int64.of_int (headers_of c).domain_header.Domain_header.page_shift)))
    in
    { count; pfn; pages }

  let write c at (v : t) =
    Output.u32 c at "count" v.count;
    Output.part c "pfn";
    Output.agree c (Array.length v.pfn) (fun () -> v.count);
    Output.integers c Output.u64 8 v.pfn;
    Output.part c "pages";
    Output.agree c (String.length v.pages)
      (fun () -> (Value.amount (Value.shl64 (Int64.of_int (Value.count (fun it -> Int64.to_int (Value.bits64 it 60 15L) < 13) v.pfn)) (Int64.of_int (headers_of c).domain_header.Domain_header.page_shift))));
    Output.octets c v.pages

  let rules c (v : t) =
    if Cursor.version c >= 3 && not (Cursor.seen c 16L) then
      Cursor.refuse c "libxc.page_data.follows-static-data" 0 "";
    if Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1
      && not (Cursor.seen c 3L) then
      Cursor.refuse c "libxc.page_data.follows-p2m" 0 ""
end

(** Width of a PV guest, and depth of its page tables. *)
module X86_pv_info = struct
  type t = {
    guest_width : Guest_width.t;  (** Width of the guest, in octets. *)
    pt_levels : Pt_levels.t;  (** Number of levels of the guest’s page tables. *)
  }

  let default : t = {
    guest_width = Guest_width.of_code 0;
    pt_levels = Pt_levels.of_code 0;
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let guest_width = Cursor.u8 c at in
    if not (Guest_width.is_named guest_width) then
      Cursor.refuse c "libxc.x86_pv_info.guest_width.named" at "guest_width";
    let pt_levels = Cursor.u8 c (at + 1) in
    if not (Pt_levels.is_named pt_levels) then
      Cursor.refuse c "libxc.x86_pv_info.pt_levels.named" (at + 1) "pt_levels";
    if Cursor.writing c && Cursor.any c (at + 2) 6 then
      Cursor.refuse c "libxc.x86_pv_info.reserved.zero" (at + 2) "reserved";
    { guest_width = Guest_width.of_code guest_width; pt_levels = Pt_levels.of_code pt_levels }

  let write c at (v : t) =
    Output.u8 c at "guest_width" (Guest_width.to_code v.guest_width);
    Output.u8 c (at + 1) "pt_levels" (Pt_levels.to_code v.pt_levels)

  let rules c (v : t) =
    if (Guest_width.to_code v.guest_width <> 4 || Pt_levels.to_code v.pt_levels <> 3)
      && (Guest_width.to_code v.guest_width <> 8 || Pt_levels.to_code v.pt_levels <> 4) then
      Cursor.refuse c "libxc.x86_pv_info.combination" 0 "guest_width"

  let remember c (v : t) =
    Cursor.keep c "X86_PV_INFO.guest_width" (Guest_width.to_code v.guest_width)

  let admit c at path =
    if not (Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1) then
      Cursor.refuse c "libxc.x86_pv_info.when" at path;
    if Cursor.seen c 2L then
      Cursor.refuse c "libxc.x86_pv_info.once" at path;
    if Cursor.seen c 16L then
      Cursor.refuse c "libxc.x86_pv_info.precedes-static_data_end" at path
end

(** The frames that hold the guest’s own table from guest frames to machine frames. *)
module X86_pv_p2m_frames = struct
  type t = {
    p2m_start_pfn : int;  (** First entry of the table that is covered. *)
    p2m_end_pfn : int;  (** Last entry of the table that is covered. *)
    p2m_pfn : int64 array;
      (** The guest frames that hold the table, from the one with the first entry to the one
          with the last. A frame holds as many entries as a page has room for, of the guest’s
          width each. *)
  }

  let default : t = {
    p2m_start_pfn = 0;
    p2m_end_pfn = 0;
    p2m_pfn = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let p2m_start_pfn = Cursor.u32 c at in
    let p2m_end_pfn = Cursor.u32 c (at + 4) in
    Cursor.begin_parts c 8;
    Cursor.part c "p2m_pfn" "libxc.x86_pv_p2m_frames.p2m_pfn.fits";
    let p2m_pfn =
      Cursor.elements c 8 (Value.amount (Value.add64 (Value.sub64 (Value.div64 (Int64.of_int p2m_end_pfn) (Value.div64 (Value.shl64 1L (Int64.of_int (headers_of c).domain_header.Domain_header.page_shift)) (Int64.of_int (Cursor.earlier c "X86_PV_INFO.guest_width")))) (Value.div64 (Int64.of_int p2m_start_pfn) (Value.div64 (Value.shl64 1L (Int64.of_int (headers_of c).domain_header.Domain_header.page_shift)) (Int64.of_int (Cursor.earlier c "X86_PV_INFO.guest_width"))))) 1L)) Cursor.u64
    in
    { p2m_start_pfn; p2m_end_pfn; p2m_pfn }

  let write c at (v : t) =
    Output.u32 c at "p2m_start_pfn" v.p2m_start_pfn;
    Output.u32 c (at + 4) "p2m_end_pfn" v.p2m_end_pfn;
    Output.part c "p2m_pfn";
    Output.agree c (Array.length v.p2m_pfn)
      (fun () -> (Value.amount (Value.add64 (Value.sub64 (Value.div64 (Int64.of_int v.p2m_end_pfn) (Value.div64 (Value.shl64 1L (Int64.of_int (headers_of c).domain_header.Domain_header.page_shift)) (Int64.of_int (Cursor.earlier c "X86_PV_INFO.guest_width")))) (Value.div64 (Int64.of_int v.p2m_start_pfn) (Value.div64 (Value.shl64 1L (Int64.of_int (headers_of c).domain_header.Domain_header.page_shift)) (Int64.of_int (Cursor.earlier c "X86_PV_INFO.guest_width"))))) 1L)));
    Output.integers c Output.u64 8 v.p2m_pfn

  let rules c (v : t) =
    if v.p2m_start_pfn > v.p2m_end_pfn then
      Cursor.refuse c "libxc.x86_pv_p2m_frames.range" 0 "p2m_start_pfn";
    if Cursor.version c >= 3 && not (Cursor.seen c 16L) then
      Cursor.refuse c "libxc.x86_pv_p2m_frames.follows-static-data" 0 ""

  let admit c at path =
    if not (Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1) then
      Cursor.refuse c "libxc.x86_pv_p2m_frames.when" at path;
    if not (Cursor.seen c 2L) then
      Cursor.refuse c "libxc.x86_pv_p2m_frames.follows-x86_pv_info" at path
end

(** The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them. *)
module X86_pv_vcpu_basic = struct
  type t = {
    vcpu_id : int;  (** The vCPU. *)
    context : string;  (** What the hypercall returned. *)
  }

  let default : t = {
    vcpu_id = 0;
    context = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let vcpu_id = Cursor.u32 c at in
    if Cursor.writing c && Cursor.any c (at + 4) 4 then
      Cursor.refuse c "libxc.x86_pv_vcpu_basic.reserved.zero" (at + 4) "reserved";
    Cursor.begin_parts c 8;
    Cursor.part c "context" "libxc.x86_pv_vcpu_basic.context.fits";
    let context = Cursor.octets c (Cursor.rest c 1) in
    { vcpu_id; context }

  let write c at (v : t) =
    Output.u32 c at "vcpu_id" v.vcpu_id;
    Output.part c "context";
    Output.octets c v.context

  let admit c at path =
    if not (Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1) then
      Cursor.refuse c "libxc.x86_pv_vcpu_basic.when" at path;
    if not (Cursor.seen c 1L) then
      Cursor.refuse c "libxc.x86_pv_vcpu_basic.follows-page_data" at path
end

(** The entry points of a vCPU and its machine check state, as XEN_DOMCTL_get_ext_vcpucontext
    has them. *)
module X86_pv_vcpu_extended = struct
  type t = {
    vcpu_id : int;  (** The vCPU. *)
    context : string;  (** What the hypercall returned. *)
  }

  let default : t = {
    vcpu_id = 0;
    context = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let vcpu_id = Cursor.u32 c at in
    if Cursor.writing c && Cursor.any c (at + 4) 4 then
      Cursor.refuse c "libxc.x86_pv_vcpu_extended.reserved.zero" (at + 4) "reserved";
    Cursor.begin_parts c 8;
    Cursor.part c "context" "libxc.x86_pv_vcpu_extended.context.fits";
    let context = Cursor.octets c (Cursor.rest c 1) in
    { vcpu_id; context }

  let write c at (v : t) =
    Output.u32 c at "vcpu_id" v.vcpu_id;
    Output.part c "context";
    Output.octets c v.context

  let admit c at path =
    if not (Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1) then
      Cursor.refuse c "libxc.x86_pv_vcpu_extended.when" at path;
    if not (Cursor.seen c 1L) then
      Cursor.refuse c "libxc.x86_pv_vcpu_extended.follows-page_data" at path
end

(** The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it. *)
module X86_pv_vcpu_xsave = struct
  type t = {
    vcpu_id : int;  (** The vCPU. *)
    context : string;  (** What the hypercall returned. *)
  }

  let default : t = {
    vcpu_id = 0;
    context = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let vcpu_id = Cursor.u32 c at in
    if Cursor.writing c && Cursor.any c (at + 4) 4 then
      Cursor.refuse c "libxc.x86_pv_vcpu_xsave.reserved.zero" (at + 4) "reserved";
    Cursor.begin_parts c 8;
    Cursor.part c "context" "libxc.x86_pv_vcpu_xsave.context.fits";
    let context = Cursor.octets c (Cursor.rest c 1) in
    { vcpu_id; context }

  let write c at (v : t) =
    Output.u32 c at "vcpu_id" v.vcpu_id;
    Output.part c "context";
    Output.octets c v.context

  let admit c at path =
    if not (Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1) then
      Cursor.refuse c "libxc.x86_pv_vcpu_xsave.when" at path;
    if not (Cursor.seen c 1L) then
      Cursor.refuse c "libxc.x86_pv_vcpu_xsave.follows-page_data" at path
end

(** The shared info page of a PV domain. *)
module Shared_info = struct
  type t = {
    page : string;  (** Content of the page. *)
  }

  let default : t = {
    page = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "page" "libxc.shared_info.page.fits";
    let page =
      Cursor.octets c (Value.amount (Value.shl64 1L (Int64.of_int (headers_of c).domain_header.Domain_header.page_shift)))
    in
    { page }

  let write c at (v : t) =
    Output.part c "page";
    Output.agree c (String.length v.page)
      (fun () -> (Value.amount (Value.shl64 1L (Int64.of_int (headers_of c).domain_header.Domain_header.page_shift))));
    Output.octets c v.page

  let admit c at path =
    if not (Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1) then
      Cursor.refuse c "libxc.shared_info.when" at path;
    if not (Cursor.seen c 2L) then
      Cursor.refuse c "libxc.shared_info.follows-x86_pv_info" at path
end

(** The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it. *)
module X86_tsc_info = struct
  type t = {
    mode : Tsc_mode.t;  (** How the counter is provided. *)
    khz : int;  (** Frequency of the counter, in kHz. *)
    nsec : int64;  (** Time that has passed for the domain, in nanoseconds. *)
    incarnation : int;  (** Number of times that the domain has been moved. *)
  }

  let default : t = {
    mode = Tsc_mode.of_code 0;
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
    if Cursor.writing c && Cursor.any c (at + 20) 4 then
      Cursor.refuse c "libxc.x86_tsc_info.reserved.zero" (at + 20) "reserved";
    { mode = Tsc_mode.of_code mode; khz; nsec; incarnation }

  let write c at (v : t) =
    Output.u32 c at "mode" (Tsc_mode.to_code v.mode);
    Output.u32 c (at + 4) "khz" v.khz;
    Output.u64 c (at + 8) "nsec" v.nsec;
    Output.u32 c (at + 16) "incarnation" v.incarnation
end

(** The state of an HVM domain’s platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it. *)
module Hvm_context = struct
  type t = {
    hvm_ctx : Nested.t;  (** The HVM context, a stream of its own. *)
  }

  let default : t = {
    hvm_ctx = Nested.Octets "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) : t =
    { hvm_ctx = Nested.cleared v.hvm_ctx }

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "hvm_ctx" "libxc.hvm_context.hvm_ctx.fits";
    let hvm_ctx = Nested.read c "hvm-context" in
    { hvm_ctx }

  let write c at (v : t) =
    Output.part c "hvm_ctx";
    Nested.write c v.hvm_ctx

  let rules c (v : t) =
    if Cursor.version c >= 3 && not (Cursor.seen c 16L) then
      Cursor.refuse c "libxc.hvm_context.follows-static-data" 0 ""

  let admit c at path =
    if not (Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 2) then
      Cursor.refuse c "libxc.hvm_context.when" at path
end

(** Parameters of an HVM domain, as HVMOP_get_param has them. *)
module Hvm_params = struct
  type t = {
    count : int;  (** Number of parameters. *)
    param : Hvm_param.t array;  (** The parameters. *)
  }

  let default : t = {
    count = 0;
    param = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let count = Cursor.u32 c at in
    if Cursor.writing c && Cursor.any c (at + 4) 4 then
      Cursor.refuse c "libxc.hvm_params.reserved.zero" (at + 4) "reserved";
    Cursor.begin_parts c 8;
    Cursor.part c "param" "libxc.hvm_params.param.fits";
    let param = Cursor.structures c "param" 16 count Hvm_param.read in
    { count; param }

  let write c at (v : t) =
    Output.u32 c at "count" v.count;
    Output.part c "param";
    Output.agree c (Array.length v.param) (fun () -> v.count);
    Output.structures c Hvm_param.write 16 v.param

  let rules c (v : t) =
    if Cursor.seen c 9L && not (Cursor.seen c 14L) then
      Cursor.refuse c "libxc.hvm_params.precedes-hvm-context" 0 ""

  let admit c at path =
    if not (Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 2) then
      Cursor.refuse c "libxc.hvm_params.when" at path
end

(** Data of the higher layers of the toolstack, which libxc handed through. *)
module Toolstack = struct
  type t = {
    data : string;  (** What the higher layers gave. *)
  }

  let default : t = {
    data = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "data" "libxc.toolstack.data.fits";
    let data = Cursor.octets c (Cursor.rest c 1) in
    { data }

  let write c at (v : t) =
    Output.part c "data";
    Output.octets c v.data
end

(** Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them. *)
module X86_pv_vcpu_msrs = struct
  type t = {
    vcpu_id : int;  (** The vCPU. *)
    context : string;  (** What the hypercall returned. *)
  }

  let default : t = {
    vcpu_id = 0;
    context = "";
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    let vcpu_id = Cursor.u32 c at in
    if Cursor.writing c && Cursor.any c (at + 4) 4 then
      Cursor.refuse c "libxc.x86_pv_vcpu_msrs.reserved.zero" (at + 4) "reserved";
    Cursor.begin_parts c 8;
    Cursor.part c "context" "libxc.x86_pv_vcpu_msrs.context.fits";
    let context = Cursor.octets c (Cursor.rest c 1) in
    { vcpu_id; context }

  let write c at (v : t) =
    Output.u32 c at "vcpu_id" v.vcpu_id;
    Output.part c "context";
    Output.octets c v.context

  let admit c at path =
    if not (Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1) then
      Cursor.refuse c "libxc.x86_pv_vcpu_msrs.when" at path;
    if not (Cursor.seen c 1L) then
      Cursor.refuse c "libxc.x86_pv_vcpu_msrs.follows-page_data" at path
end

(** All memory has been sent. What follows is sent a second time, so that the reader can compare
    it with what it has. *)
module Verify = struct
  type t = unit

  let default = ()

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    ()

  let write c at (v : t) =
    ()

  let rules c (v : t) =
    if Cursor.writing c && not (Cursor.seen c 1L) then
      Cursor.refuse c "libxc.verify.after-memory" 0 ""
end

(** Marks the end of a consistent view of the domain: what stands before it can be restored by
    itself. Further records bring the view up to date, until the next CHECKPOINT or the END. *)
module Checkpoint = struct
  type t = unit

  let default = ()

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    ()

  let write c at (v : t) =
    ()

  let rules c (v : t) =
    if Cursor.writing c && Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1
      && not (Cursor.seen c 4L) then
      Cursor.refuse c "libxc.checkpoint.whole" 0 ""
end

(** Frames that the mirrored domain has changed by itself, in any order. *)
module Checkpoint_dirty_pfn_list = struct
  type t = {
    pfn : int64 array;  (** Numbers of the frames. *)
  }

  let default : t = {
    pfn = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "pfn" "libxc.checkpoint_dirty_pfn_list.pfn.fits";
    let pfn = Cursor.elements c 8 (Cursor.rest c 8) Cursor.u64 in
    { pfn }

  let write c at (v : t) =
    Output.part c "pfn";
    Output.integers c Output.u64 8 v.pfn

  let rules c (v : t) =
    if true then
      Cursor.refuse c "libxc.checkpoint_dirty_pfn_list.back-channel" 0 ""
end

(** Marks the end of the static data: of what does not change while the domain runs. A reader
    completes the domain before it takes its memory. *)
module Static_data_end = struct
  type t = unit

  let default = ()

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    ()

  let write c at (v : t) =
    ()

  let admit c at path =
    if Cursor.version c < 3 then
      Cursor.refuse c "libxc.static_data_end.since" at path;
    if Cursor.seen c 16L then
      Cursor.refuse c "libxc.static_data_end.once" at path
end

(** What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it. *)
module X86_cpuid_policy = struct
  type t = {
    leaves : Cpuid_leaf.t array;  (** The leaves. *)
  }

  let default : t = {
    leaves = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "leaves" "libxc.x86_cpuid_policy.leaves.fits";
    let leaves = Cursor.structures c "leaves" 24 (Cursor.rest c 24) Cpuid_leaf.read in
    { leaves }

  let write c at (v : t) =
    Output.part c "leaves";
    Output.structures c Cpuid_leaf.write 24 v.leaves

  let rules c (v : t) =
    if Value.count (fun it -> it.Cpuid_leaf.leaf <= 0xffffffff) v.leaves = 0 then
      Cursor.refuse c "libxc.x86_cpuid_policy.content" 0 "leaves"

  let admit c at path =
    if Cursor.version c < 3 then
      Cursor.refuse c "libxc.x86_cpuid_policy.since" at path;
    if Cursor.seen c 16L then
      Cursor.refuse c "libxc.x86_cpuid_policy.precedes-static_data_end" at path
end

(** What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it. *)
module X86_msr_policy = struct
  type t = {
    entries : Msr_entry.t array;  (** The registers. *)
  }

  let default : t = {
    entries = [||];
  }

  (** The same with zeros where readers pass over what writers refuse. *)
  let cleared (v : t) = v

  (**/**)

  let read c at : t =
    Cursor.begin_parts c 0;
    Cursor.part c "entries" "libxc.x86_msr_policy.entries.fits";
    let entries = Cursor.structures c "entries" 16 (Cursor.rest c 16) Msr_entry.read in
    { entries }

  let write c at (v : t) =
    Output.part c "entries";
    Output.structures c Msr_entry.write 16 v.entries

  let rules c (v : t) =
    if Value.count (fun it -> it.Msr_entry.idx <= 0xffffffff) v.entries = 0 then
      Cursor.refuse c "libxc.x86_msr_policy.content" 0 "entries"

  let admit c at path =
    if Cursor.version c < 3 then
      Cursor.refuse c "libxc.x86_msr_policy.since" at path;
    if Cursor.seen c 16L then
      Cursor.refuse c "libxc.x86_msr_policy.precedes-static_data_end" at path
end

(** A record. *)
type record =
  | End  (** Marks the end of the image. *)
  | Page_data of Page_data.t
  (** Guest frames, their types, and the content of those that have any. Most of an image
      consists of such records; a later one replaces what an earlier one said of the same frame. *)
  | X86_pv_info of X86_pv_info.t  (** Width of a PV guest, and depth of its page tables. *)
  | X86_pv_p2m_frames of X86_pv_p2m_frames.t
  (** The frames that hold the guest’s own table from guest frames to machine frames. *)
  | X86_pv_vcpu_basic of X86_pv_vcpu_basic.t
  (** The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them. *)
  | X86_pv_vcpu_extended of X86_pv_vcpu_extended.t
  (** The entry points of a vCPU and its machine check state, as XEN_DOMCTL_get_ext_vcpucontext
      has them. *)
  | X86_pv_vcpu_xsave of X86_pv_vcpu_xsave.t
  (** The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it. *)
  | Shared_info of Shared_info.t  (** The shared info page of a PV domain. *)
  | X86_tsc_info of X86_tsc_info.t
  (** The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it. *)
  | Hvm_context of Hvm_context.t
  (** The state of an HVM domain’s platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it. *)
  | Hvm_params of Hvm_params.t  (** Parameters of an HVM domain, as HVMOP_get_param has them. *)
  | Toolstack of Toolstack.t
  (** Data of the higher layers of the toolstack, which libxc handed through. *)
  | X86_pv_vcpu_msrs of X86_pv_vcpu_msrs.t
  (** Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them. *)
  | Verify
  (** All memory has been sent. What follows is sent a second time, so that the reader can
      compare it with what it has. *)
  | Checkpoint
  (** Marks the end of a consistent view of the domain: what stands before it can be restored by
      itself. Further records bring the view up to date, until the next CHECKPOINT or the END. *)
  | Checkpoint_dirty_pfn_list of Checkpoint_dirty_pfn_list.t
  (** Frames that the mirrored domain has changed by itself, in any order. *)
  | Static_data_end
  (** Marks the end of the static data: of what does not change while the domain runs. A reader
      completes the domain before it takes its memory. *)
  | X86_cpuid_policy of X86_cpuid_policy.t
  (** What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it. *)
  | X86_msr_policy of X86_msr_policy.t
  (** What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it. *)

type Form.body += Record of record
(**/**)

let header_image_header : Form.header = {
  title = "image_header";
  size = 24;
  big = Some true;
  complete = "libxc.image_header.complete";
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
  complete = "libxc.domain_header.complete";
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
  code = 0L;
  octets = 0;
  exact = true;
  length_rule = "libxc.end.length";
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

let form_page_data : Form.record = {
  title = "PAGE_DATA";
  code = 1L;
  octets = 8;
  exact = false;
  length_rule = "libxc.page_data.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Page_data.read c 0 in
    { body = Record (Page_data v); rules = (fun c -> Page_data.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Page_data v) -> Page_data.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_x86_pv_info : Form.record = {
  title = "X86_PV_INFO";
  code = 2L;
  octets = 8;
  exact = true;
  length_rule = "libxc.x86_pv_info.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = X86_pv_info.read c 0 in
    { body = Record (X86_pv_info v);
      rules = (fun c -> X86_pv_info.rules c v);
      remember = (fun c -> X86_pv_info.remember c v) }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (X86_pv_info v) -> X86_pv_info.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = X86_pv_info.admit;
  is_required = (fun _ -> true);
}

let form_x86_pv_p2m_frames : Form.record = {
  title = "X86_PV_P2M_FRAMES";
  code = 3L;
  octets = 8;
  exact = false;
  length_rule = "libxc.x86_pv_p2m_frames.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = X86_pv_p2m_frames.read c 0 in
    { body = Record (X86_pv_p2m_frames v);
      rules = (fun c -> X86_pv_p2m_frames.rules c v);
      remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (X86_pv_p2m_frames v) -> X86_pv_p2m_frames.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = X86_pv_p2m_frames.admit;
  is_required = (fun _ -> true);
}

let form_x86_pv_vcpu_basic : Form.record = {
  title = "X86_PV_VCPU_BASIC";
  code = 4L;
  octets = 8;
  exact = false;
  length_rule = "libxc.x86_pv_vcpu_basic.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = Some "libxc.x86_pv_vcpu_basic.required";
  control = Stays;
  read = (fun c ->
    let v = X86_pv_vcpu_basic.read c 0 in
    { body = Record (X86_pv_vcpu_basic v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (X86_pv_vcpu_basic v) -> X86_pv_vcpu_basic.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = X86_pv_vcpu_basic.admit;
  is_required = (fun c -> ignore c; Domain_type.to_code (headers_of c).domain_header.Domain_header.type_ = 1);
}

let form_x86_pv_vcpu_extended : Form.record = {
  title = "X86_PV_VCPU_EXTENDED";
  code = 5L;
  octets = 8;
  exact = false;
  length_rule = "libxc.x86_pv_vcpu_extended.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = X86_pv_vcpu_extended.read c 0 in
    { body = Record (X86_pv_vcpu_extended v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (X86_pv_vcpu_extended v) -> X86_pv_vcpu_extended.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = X86_pv_vcpu_extended.admit;
  is_required = (fun _ -> true);
}

let form_x86_pv_vcpu_xsave : Form.record = {
  title = "X86_PV_VCPU_XSAVE";
  code = 6L;
  octets = 8;
  exact = false;
  length_rule = "libxc.x86_pv_vcpu_xsave.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = X86_pv_vcpu_xsave.read c 0 in
    { body = Record (X86_pv_vcpu_xsave v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (X86_pv_vcpu_xsave v) -> X86_pv_vcpu_xsave.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = X86_pv_vcpu_xsave.admit;
  is_required = (fun _ -> true);
}

let form_shared_info : Form.record = {
  title = "SHARED_INFO";
  code = 7L;
  octets = 0;
  exact = false;
  length_rule = "libxc.shared_info.length";
  layouts = [];
  last_instance = None;
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
    | Record (Shared_info v) -> Shared_info.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = Shared_info.admit;
  is_required = (fun _ -> true);
}

let form_x86_tsc_info : Form.record = {
  title = "X86_TSC_INFO";
  code = 8L;
  octets = 24;
  exact = true;
  length_rule = "libxc.x86_tsc_info.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = X86_tsc_info.read c 0 in
    { body = Record (X86_tsc_info v); rules = ignore; remember = ignore }
  );
  alone = Some (fun c at -> Record (X86_tsc_info (X86_tsc_info.read c at)));
  write = (fun c body ->
    match body with
    | Record (X86_tsc_info v) -> X86_tsc_info.write c (Output.extend c 24) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_hvm_context : Form.record = {
  title = "HVM_CONTEXT";
  code = 9L;
  octets = 0;
  exact = false;
  length_rule = "libxc.hvm_context.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Hvm_context.read c 0 in
    { body = Record (Hvm_context v); rules = (fun c -> Hvm_context.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Hvm_context v) -> Hvm_context.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = Hvm_context.admit;
  is_required = (fun _ -> true);
}

let form_hvm_params : Form.record = {
  title = "HVM_PARAMS";
  code = 10L;
  octets = 8;
  exact = false;
  length_rule = "libxc.hvm_params.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Hvm_params.read c 0 in
    { body = Record (Hvm_params v); rules = (fun c -> Hvm_params.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Hvm_params v) -> Hvm_params.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = Hvm_params.admit;
  is_required = (fun _ -> true);
}

let form_toolstack : Form.record = {
  title = "TOOLSTACK";
  code = 11L;
  octets = 0;
  exact = false;
  length_rule = "libxc.toolstack.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Toolstack.read c 0 in
    { body = Record (Toolstack v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Toolstack v) -> Toolstack.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_x86_pv_vcpu_msrs : Form.record = {
  title = "X86_PV_VCPU_MSRS";
  code = 12L;
  octets = 8;
  exact = false;
  length_rule = "libxc.x86_pv_vcpu_msrs.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = X86_pv_vcpu_msrs.read c 0 in
    { body = Record (X86_pv_vcpu_msrs v); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (X86_pv_vcpu_msrs v) -> X86_pv_vcpu_msrs.write c (Output.extend c 8) v
    | _ -> ()
  );
  admit = X86_pv_vcpu_msrs.admit;
  is_required = (fun _ -> true);
}

let form_verify : Form.record = {
  title = "VERIFY";
  code = 13L;
  octets = 0;
  exact = true;
  length_rule = "libxc.verify.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Verify.read c 0 in
    ignore v;
    { body = Record (Verify); rules = (fun c -> Verify.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Verify) -> Verify.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_checkpoint : Form.record = {
  title = "CHECKPOINT";
  code = 14L;
  octets = 0;
  exact = true;
  length_rule = "libxc.checkpoint.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Returns;
  read = (fun c ->
    let v = Checkpoint.read c 0 in
    ignore v;
    { body = Record (Checkpoint); rules = (fun c -> Checkpoint.rules c v); remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Checkpoint) -> Checkpoint.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_checkpoint_dirty_pfn_list : Form.record = {
  title = "CHECKPOINT_DIRTY_PFN_LIST";
  code = 15L;
  octets = 0;
  exact = false;
  length_rule = "libxc.checkpoint_dirty_pfn_list.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = Checkpoint_dirty_pfn_list.read c 0 in
    { body = Record (Checkpoint_dirty_pfn_list v);
      rules = (fun c -> Checkpoint_dirty_pfn_list.rules c v);
      remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Checkpoint_dirty_pfn_list v) -> Checkpoint_dirty_pfn_list.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = (fun _ _ _ -> ());
  is_required = (fun _ -> true);
}

let form_static_data_end : Form.record = {
  title = "STATIC_DATA_END";
  code = 16L;
  octets = 0;
  exact = true;
  length_rule = "libxc.static_data_end.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = Some "libxc.static_data_end.required";
  control = Stays;
  read = (fun c ->
    let v = Static_data_end.read c 0 in
    ignore v;
    { body = Record (Static_data_end); rules = ignore; remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (Static_data_end) -> Static_data_end.write c (Output.extend c 0) ()
    | _ -> ()
  );
  admit = Static_data_end.admit;
  is_required = (fun c -> ignore c; Cursor.version c >= 3);
}

let form_x86_cpuid_policy : Form.record = {
  title = "X86_CPUID_POLICY";
  code = 17L;
  octets = 0;
  exact = false;
  length_rule = "libxc.x86_cpuid_policy.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = X86_cpuid_policy.read c 0 in
    { body = Record (X86_cpuid_policy v);
      rules = (fun c -> X86_cpuid_policy.rules c v);
      remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (X86_cpuid_policy v) -> X86_cpuid_policy.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = X86_cpuid_policy.admit;
  is_required = (fun _ -> true);
}

let form_x86_msr_policy : Form.record = {
  title = "X86_MSR_POLICY";
  code = 18L;
  octets = 0;
  exact = false;
  length_rule = "libxc.x86_msr_policy.length";
  layouts = [];
  last_instance = None;
  last = false;
  first_rule = None;
  required = None;
  control = Stays;
  read = (fun c ->
    let v = X86_msr_policy.read c 0 in
    { body = Record (X86_msr_policy v);
      rules = (fun c -> X86_msr_policy.rules c v);
      remember = ignore }
  );
  alone = None;
  write = (fun c body ->
    match body with
    | Record (X86_msr_policy v) -> X86_msr_policy.write c (Output.extend c 0) v
    | _ -> ()
  );
  admit = X86_msr_policy.admit;
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
  header_complete = "libxc.framing.header-complete";
  body_complete = "libxc.framing.body-complete";
  end_ = Some ("libxc.framing.end", "libxc.framing.nothing-after-end");
  type_known = "libxc.framing.type";
  optional_bit = Some 31;
  passes_unknown = false;
  least = None;
  limit = Some (0x8000000L, "libxc.framing.length.max");
  aligned = None;
  unique = None;
  pad_to = 8;
  pad_counts = false;
  pad_complete = "libxc.framing.padding-complete";
  pad_zero = Some "libxc.framing.padding.zero";
  pad_verified = false;
  trailer = None;
  checksum = None;
}

let rule = function
  | "libxc.msr_entry.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero.")
  | "libxc.image_header.complete" -> (Class.Truncated,
    "A stream holds all octets of its `image_header`.")
  | "libxc.image_header.marker.const" -> (Class.Magic,
    "`marker` is 0xffffffffffffffff.")
  | "libxc.image_header.id.const" -> (Class.Magic,
    "`id` is 0x58454e46.")
  | "libxc.image_header.version.known" -> (Class.Version,
    "`version` is 2 or 3.")
  | "libxc.image_header.options.zero" -> (Class.Reserved,
    "The reserved bits of `options` are zero when they are written.")
  | "libxc.image_header.reserved.zero" -> (Class.Reserved,
    "The 2 reserved octets are zero when they are written.")
  | "libxc.image_header.reserved2.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "libxc.domain_header.complete" -> (Class.Truncated,
    "A stream holds all octets of its `domain_header`.")
  | "libxc.domain_header.type.named" -> (Class.Value,
    "`type` is one of the values of `domain_type`.")
  | "libxc.domain_header.reserved.zero" -> (Class.Reserved,
    "The 2 reserved octets are zero when they are written.")
  | "libxc.domain_header.page-size" -> (Class.Value,
    "The pages of an x86 domain have 4096 octets.")
  | "libxc.framing.length.max" -> (Class.Limit,
    "`length` is at most 0x8000000.")
  | "libxc.framing.header-complete" -> (Class.Truncated,
    "A stream holds all octets of a record's header.")
  | "libxc.framing.body-complete" -> (Class.Truncated,
    "A stream holds as many octets of a body as the record's length says.")
  | "libxc.framing.end" -> (Class.Truncated,
    "A stream does not stop before its last record.")
  | "libxc.framing.nothing-after-end" -> (Class.Trailing,
    "Nothing follows the last record.")
  | "libxc.framing.type" -> (Class.Type,
    "The type of a record is one of those described, unless bit 31 marks it as optional; a reader passes over an optional record that it does not know.")
  | "libxc.framing.padding-complete" -> (Class.Truncated,
    "Octets up to a multiple of 8 follow the body of a record.")
  | "libxc.framing.padding.zero" -> (Class.Padding,
    "The octets of the padding are zero when they are written.")
  | "libxc.end.length" -> (Class.Length,
    "The length of END is 0.")
  | "libxc.page_data.count.min" -> (Class.Value,
    "`count` is at least 1.")
  | "libxc.page_data.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "libxc.page_data.pfn.fits" -> (Class.Length,
    "`pfn` lies within the body of its record.")
  | "libxc.page_data.pfn.zero" -> (Class.Reserved,
    "The reserved bits of `pfn` are zero when they are written.")
  | "libxc.page_data.pfn.type.named" -> (Class.Value,
    "`type` of `pfn` is one of the values of `frame_type`.")
  | "libxc.page_data.pages.fits" -> (Class.Length,
    "`pages` lies within the body of its record.")
  | "libxc.page_data.length" -> (Class.Length,
    "The length of PAGE_DATA is the sum of its fields.")
  | "libxc.page_data.follows-static-data" -> (Class.Conflict,
    "In version 3, memory follows the end of the static data.")
  | "libxc.page_data.follows-p2m" -> (Class.Conflict,
    "The memory of a PV domain follows an X86_PV_P2M_FRAMES.")
  | "libxc.x86_pv_info.guest_width.named" -> (Class.Value,
    "`guest_width` is one of the values of `guest_width`.")
  | "libxc.x86_pv_info.pt_levels.named" -> (Class.Value,
    "`pt_levels` is one of the values of `pt_levels`.")
  | "libxc.x86_pv_info.reserved.zero" -> (Class.Reserved,
    "The 6 reserved octets are zero when they are written.")
  | "libxc.x86_pv_info.when" -> (Class.Conflict,
    "A stream has X86_PV_INFO only where `domain_header.type == x86_pv`.")
  | "libxc.x86_pv_info.once" -> (Class.Duplicate,
    "A stream has no second X86_PV_INFO.")
  | "libxc.x86_pv_info.precedes-static_data_end" -> (Class.Order,
    "No X86_PV_INFO follows a record STATIC_DATA_END.")
  | "libxc.x86_pv_info.length" -> (Class.Length,
    "The length of X86_PV_INFO is 8.")
  | "libxc.x86_pv_info.combination" -> (Class.Value,
    "A guest of 32 bits has three levels of page tables, and one of 64 bits has four.")
  | "libxc.x86_pv_p2m_frames.p2m_pfn.fits" -> (Class.Length,
    "`p2m_pfn` lies within the body of its record.")
  | "libxc.x86_pv_p2m_frames.when" -> (Class.Conflict,
    "A stream has X86_PV_P2M_FRAMES only where `domain_header.type == x86_pv`.")
  | "libxc.x86_pv_p2m_frames.follows-x86_pv_info" -> (Class.Order,
    "X86_PV_P2M_FRAMES follows an earlier X86_PV_INFO.")
  | "libxc.x86_pv_p2m_frames.length" -> (Class.Length,
    "The length of X86_PV_P2M_FRAMES is the sum of its fields.")
  | "libxc.x86_pv_p2m_frames.range" -> (Class.Value,
    "The last entry is not before the first.")
  | "libxc.x86_pv_p2m_frames.follows-static-data" -> (Class.Conflict,
    "In version 3, the table follows the end of the static data.")
  | "libxc.x86_pv_vcpu_basic.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "libxc.x86_pv_vcpu_basic.context.fits" -> (Class.Length,
    "`context` lies within the body of its record.")
  | "libxc.x86_pv_vcpu_basic.required" -> (Class.Missing,
    "A stream has a record X86_PV_VCPU_BASIC where `domain_header.type == x86_pv`.")
  | "libxc.x86_pv_vcpu_basic.when" -> (Class.Conflict,
    "A stream has X86_PV_VCPU_BASIC only where `domain_header.type == x86_pv`.")
  | "libxc.x86_pv_vcpu_basic.follows-page_data" -> (Class.Order,
    "X86_PV_VCPU_BASIC follows an earlier PAGE_DATA.")
  | "libxc.x86_pv_vcpu_basic.length" -> (Class.Length,
    "The length of X86_PV_VCPU_BASIC is the sum of its fields.")
  | "libxc.x86_pv_vcpu_extended.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "libxc.x86_pv_vcpu_extended.context.fits" -> (Class.Length,
    "`context` lies within the body of its record.")
  | "libxc.x86_pv_vcpu_extended.when" -> (Class.Conflict,
    "A stream has X86_PV_VCPU_EXTENDED only where `domain_header.type == x86_pv`.")
  | "libxc.x86_pv_vcpu_extended.follows-page_data" -> (Class.Order,
    "X86_PV_VCPU_EXTENDED follows an earlier PAGE_DATA.")
  | "libxc.x86_pv_vcpu_extended.length" -> (Class.Length,
    "The length of X86_PV_VCPU_EXTENDED is the sum of its fields.")
  | "libxc.x86_pv_vcpu_xsave.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "libxc.x86_pv_vcpu_xsave.context.fits" -> (Class.Length,
    "`context` lies within the body of its record.")
  | "libxc.x86_pv_vcpu_xsave.when" -> (Class.Conflict,
    "A stream has X86_PV_VCPU_XSAVE only where `domain_header.type == x86_pv`.")
  | "libxc.x86_pv_vcpu_xsave.follows-page_data" -> (Class.Order,
    "X86_PV_VCPU_XSAVE follows an earlier PAGE_DATA.")
  | "libxc.x86_pv_vcpu_xsave.length" -> (Class.Length,
    "The length of X86_PV_VCPU_XSAVE is the sum of its fields.")
  | "libxc.shared_info.page.fits" -> (Class.Length,
    "`page` lies within the body of its record.")
  | "libxc.shared_info.when" -> (Class.Conflict,
    "A stream has SHARED_INFO only where `domain_header.type == x86_pv`.")
  | "libxc.shared_info.follows-x86_pv_info" -> (Class.Order,
    "SHARED_INFO follows an earlier X86_PV_INFO.")
  | "libxc.shared_info.length" -> (Class.Length,
    "The length of SHARED_INFO is the sum of its fields.")
  | "libxc.x86_tsc_info.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "libxc.x86_tsc_info.length" -> (Class.Length,
    "The length of X86_TSC_INFO is 24.")
  | "libxc.hvm_context.hvm_ctx.fits" -> (Class.Length,
    "`hvm_ctx` lies within the body of its record.")
  | "libxc.hvm_context.when" -> (Class.Conflict,
    "A stream has HVM_CONTEXT only where `domain_header.type == x86_hvm`.")
  | "libxc.hvm_context.length" -> (Class.Length,
    "The length of HVM_CONTEXT is the sum of its fields.")
  | "libxc.hvm_context.follows-static-data" -> (Class.Conflict,
    "In version 3, registers follow the end of the static data.")
  | "libxc.hvm_params.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "libxc.hvm_params.param.fits" -> (Class.Length,
    "`param` lies within the body of its record.")
  | "libxc.hvm_params.when" -> (Class.Conflict,
    "A stream has HVM_PARAMS only where `domain_header.type == x86_hvm`.")
  | "libxc.hvm_params.length" -> (Class.Length,
    "The length of HVM_PARAMS is the sum of its fields.")
  | "libxc.hvm_params.precedes-hvm-context" -> (Class.Conflict,
    "Parameters precede the HVM_CONTEXT; after a CHECKPOINT the sequence begins anew.")
  | "libxc.hvm_params.elided" -> (Class.Value,
    "A record without parameters is left out.")
  | "libxc.toolstack.data.fits" -> (Class.Length,
    "`data` lies within the body of its record.")
  | "libxc.toolstack.length" -> (Class.Length,
    "The length of TOOLSTACK is the sum of its fields.")
  | "libxc.toolstack.unused" -> (Class.Conflict,
    "Nobody writes the record any more.")
  | "libxc.x86_pv_vcpu_msrs.reserved.zero" -> (Class.Reserved,
    "The 4 reserved octets are zero when they are written.")
  | "libxc.x86_pv_vcpu_msrs.context.fits" -> (Class.Length,
    "`context` lies within the body of its record.")
  | "libxc.x86_pv_vcpu_msrs.when" -> (Class.Conflict,
    "A stream has X86_PV_VCPU_MSRS only where `domain_header.type == x86_pv`.")
  | "libxc.x86_pv_vcpu_msrs.follows-page_data" -> (Class.Order,
    "X86_PV_VCPU_MSRS follows an earlier PAGE_DATA.")
  | "libxc.x86_pv_vcpu_msrs.length" -> (Class.Length,
    "The length of X86_PV_VCPU_MSRS is the sum of its fields.")
  | "libxc.verify.length" -> (Class.Length,
    "The length of VERIFY is 0.")
  | "libxc.verify.after-memory" -> (Class.Conflict,
    "Memory has been sent before the record.")
  | "libxc.checkpoint.length" -> (Class.Length,
    "The length of CHECKPOINT is 0.")
  | "libxc.checkpoint.whole" -> (Class.Conflict,
    "What must be present in the image of a PV domain has been sent before it.")
  | "libxc.checkpoint_dirty_pfn_list.pfn.fits" -> (Class.Length,
    "`pfn` lies within the body of its record.")
  | "libxc.checkpoint_dirty_pfn_list.length" -> (Class.Length,
    "The length of CHECKPOINT_DIRTY_PFN_LIST is the sum of its fields.")
  | "libxc.checkpoint_dirty_pfn_list.back-channel" -> (Class.Conflict,
    "The record goes from the secondary host to the primary one, on the back channel of a mirrored domain, and is in no image.")
  | "libxc.static_data_end.required" -> (Class.Missing,
    "A stream has a record STATIC_DATA_END where `version >= 3`.")
  | "libxc.static_data_end.since" -> (Class.Version,
    "A stream of a version before 3 has no STATIC_DATA_END.")
  | "libxc.static_data_end.once" -> (Class.Duplicate,
    "A stream has no second STATIC_DATA_END.")
  | "libxc.static_data_end.length" -> (Class.Length,
    "The length of STATIC_DATA_END is 0.")
  | "libxc.x86_cpuid_policy.leaves.fits" -> (Class.Length,
    "`leaves` lies within the body of its record.")
  | "libxc.x86_cpuid_policy.since" -> (Class.Version,
    "A stream of a version before 3 has no X86_CPUID_POLICY.")
  | "libxc.x86_cpuid_policy.precedes-static_data_end" -> (Class.Order,
    "No X86_CPUID_POLICY follows a record STATIC_DATA_END.")
  | "libxc.x86_cpuid_policy.length" -> (Class.Length,
    "The length of X86_CPUID_POLICY is the sum of its fields.")
  | "libxc.x86_cpuid_policy.content" -> (Class.Value,
    "There is at least one leaf.")
  | "libxc.x86_msr_policy.entries.fits" -> (Class.Length,
    "`entries` lies within the body of its record.")
  | "libxc.x86_msr_policy.since" -> (Class.Version,
    "A stream of a version before 3 has no X86_MSR_POLICY.")
  | "libxc.x86_msr_policy.precedes-static_data_end" -> (Class.Order,
    "No X86_MSR_POLICY follows a record STATIC_DATA_END.")
  | "libxc.x86_msr_policy.length" -> (Class.Length,
    "The length of X86_MSR_POLICY is the sum of its fields.")
  | "libxc.x86_msr_policy.content" -> (Class.Value,
    "There is at least one register.")
  | other -> (Class.Value, other)

(**/**)

(** The stream, for readers and writers. *)
let description : Form.stream = {
  id = "libxc";
  name = "libxc";
  versions = [ 2; 3 ];
  rule = rule;
  headers = [ header_image_header; header_domain_header ];
  framing = framing;
  record = (function
    | 0L -> Some form_end
    | 1L -> Some form_page_data
    | 2L -> Some form_x86_pv_info
    | 3L -> Some form_x86_pv_p2m_frames
    | 4L -> Some form_x86_pv_vcpu_basic
    | 5L -> Some form_x86_pv_vcpu_extended
    | 6L -> Some form_x86_pv_vcpu_xsave
    | 7L -> Some form_shared_info
    | 8L -> Some form_x86_tsc_info
    | 9L -> Some form_hvm_context
    | 10L -> Some form_hvm_params
    | 11L -> Some form_toolstack
    | 12L -> Some form_x86_pv_vcpu_msrs
    | 13L -> Some form_verify
    | 14L -> Some form_checkpoint
    | 15L -> Some form_checkpoint_dirty_pfn_list
    | 16L -> Some form_static_data_end
    | 17L -> Some form_x86_cpuid_policy
    | 18L -> Some form_x86_msr_policy
    | _ -> None
  );
  of_body = (function
    | Record (End) -> Some form_end
    | Record (Page_data _) -> Some form_page_data
    | Record (X86_pv_info _) -> Some form_x86_pv_info
    | Record (X86_pv_p2m_frames _) -> Some form_x86_pv_p2m_frames
    | Record (X86_pv_vcpu_basic _) -> Some form_x86_pv_vcpu_basic
    | Record (X86_pv_vcpu_extended _) -> Some form_x86_pv_vcpu_extended
    | Record (X86_pv_vcpu_xsave _) -> Some form_x86_pv_vcpu_xsave
    | Record (Shared_info _) -> Some form_shared_info
    | Record (X86_tsc_info _) -> Some form_x86_tsc_info
    | Record (Hvm_context _) -> Some form_hvm_context
    | Record (Hvm_params _) -> Some form_hvm_params
    | Record (Toolstack _) -> Some form_toolstack
    | Record (X86_pv_vcpu_msrs _) -> Some form_x86_pv_vcpu_msrs
    | Record (Verify) -> Some form_verify
    | Record (Checkpoint) -> Some form_checkpoint
    | Record (Checkpoint_dirty_pfn_list _) -> Some form_checkpoint_dirty_pfn_list
    | Record (Static_data_end) -> Some form_static_data_end
    | Record (X86_cpuid_policy _) -> Some form_x86_cpuid_policy
    | Record (X86_msr_policy _) -> Some form_x86_msr_policy
    | _ -> None
  );
  clear = (function
    | Record (Page_data v) -> Record (Page_data (Page_data.cleared v))
    | Record (Hvm_context v) -> Record (Hvm_context (Hvm_context.cleared v))
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
    form_page_data;
    form_x86_pv_info;
    form_x86_pv_p2m_frames;
    form_x86_pv_vcpu_basic;
    form_x86_pv_vcpu_extended;
    form_x86_pv_vcpu_xsave;
    form_shared_info;
    form_x86_tsc_info;
    form_hvm_context;
    form_hvm_params;
    form_toolstack;
    form_x86_pv_vcpu_msrs;
    form_verify;
    form_checkpoint;
    form_checkpoint_dirty_pfn_list;
    form_static_data_end;
    form_x86_cpuid_policy;
    form_x86_msr_policy;
  ];
  first = None;
  order_magic = None;
  inner;
}

(** Reads a stream: Libxc domain image. *)
let reader input = Reader.make description input

(** Its headers, which are read now if they were not before. *)
let headers reader = Result.map of_headers (Reader.headers reader)

(** Writes a stream: Libxc domain image. Octets are handed to the function. *)
let writer ?(headers = default_headers) give =
  Writer.make description give (Headers headers)

(** What saves the records of each type. *)
type savers = {
  x86_pv_info : Writer.saver;  (** Width of a PV guest, and depth of its page tables. *)
  shared_info : Writer.saver;  (** The shared info page of a PV domain. *)
  x86_tsc_info : Writer.saver;
    (** The virtual time stamp counter of the domain, as XEN_DOMCTL_gettscinfo has it. *)
  hvm_params : Writer.saver;  (** Parameters of an HVM domain, as HVMOP_get_param has them. *)
  toolstack : Writer.saver;
    (** Data of the higher layers of the toolstack, which libxc handed through. *)
  checkpoint_dirty_pfn_list : Writer.saver;
    (** Frames that the mirrored domain has changed by itself, in any order. *)
  x86_cpuid_policy : Writer.saver;
    (** What CPUID tells the domain, as XEN_DOMCTL_get_cpu_policy has it. *)
  x86_msr_policy : Writer.saver;
    (** What model-specific registers tell the domain, as XEN_DOMCTL_get_cpu_policy has it. *)
  static_data_end : Writer.saver;
    (** Marks the end of the static data: of what does not change while the domain runs. A
        reader completes the domain before it takes its memory. *)
  x86_pv_p2m_frames : Writer.saver;
    (** The frames that hold the guest’s own table from guest frames to machine frames. *)
  page_data : Writer.saver;
    (** Guest frames, their types, and the content of those that have any. Most of an image
        consists of such records; a later one replaces what an earlier one said of the same
        frame. *)
  x86_pv_vcpu_basic : Writer.saver;
    (** The registers of a vCPU, as XEN_DOMCTL_getvcpucontext has them. *)
  x86_pv_vcpu_extended : Writer.saver;
    (** The entry points of a vCPU and its machine check state, as
        XEN_DOMCTL_get_ext_vcpucontext has them. *)
  x86_pv_vcpu_xsave : Writer.saver;
    (** The extended state of a vCPU, as XEN_DOMCTL_getvcpuextstate has it. *)
  hvm_context : Writer.saver;
    (** The state of an HVM domain’s platform and vCPUs, as XEN_DOMCTL_gethvmcontext has it. *)
  x86_pv_vcpu_msrs : Writer.saver;
    (** Model-specific registers of a vCPU, as XEN_DOMCTL_get_vcpu_msrs has them. *)
  verify : Writer.saver;
    (** All memory has been sent. What follows is sent a second time, so that the reader can
        compare it with what it has. *)
  checkpoint : Writer.saver;
    (** Marks the end of a consistent view of the domain: what stands before it can be restored
        by itself. Further records bring the view up to date, until the next CHECKPOINT or the
        END. *)
}

(** Saves nothing: whoever saves a stream says what it has. *)
let no_savers : savers = { x86_pv_info = Writer.nothing;
  shared_info = Writer.nothing;
  x86_tsc_info = Writer.nothing;
  hvm_params = Writer.nothing;
  toolstack = Writer.nothing;
  checkpoint_dirty_pfn_list = Writer.nothing;
  x86_cpuid_policy = Writer.nothing;
  x86_msr_policy = Writer.nothing;
  static_data_end = Writer.nothing;
  x86_pv_p2m_frames = Writer.nothing;
  page_data = Writer.nothing;
  x86_pv_vcpu_basic = Writer.nothing;
  x86_pv_vcpu_extended = Writer.nothing;
  x86_pv_vcpu_xsave = Writer.nothing;
  hvm_context = Writer.nothing;
  x86_pv_vcpu_msrs = Writer.nothing;
  verify = Writer.nothing;
  checkpoint = Writer.nothing }

(** Writes a whole stream, and closes it: the records of each type, in an order that keeps the
    rules on it; then the last one, if it has no fields. *)
let save ?(headers = default_headers) give (savers : savers) =
  Writer.save (writer ~headers give) [ savers.x86_pv_info;
    savers.shared_info;
    savers.x86_tsc_info;
    savers.hvm_params;
    savers.toolstack;
    savers.checkpoint_dirty_pfn_list;
    savers.x86_cpuid_policy;
    savers.x86_msr_policy;
    savers.static_data_end;
    savers.x86_pv_p2m_frames;
    savers.page_data;
    savers.x86_pv_vcpu_basic;
    savers.x86_pv_vcpu_extended;
    savers.x86_pv_vcpu_xsave;
    savers.hvm_context;
    savers.x86_pv_vcpu_msrs;
    savers.verify;
    savers.checkpoint;
    Writer.bodies [ Record (End) ] ]

(** Judges a whole stream as what a writer has written. *)
let check input = Reader.check description input
