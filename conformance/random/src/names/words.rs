//! Words that mean something to a language, or to those who use it.

use streamspec_codegen::targets::Target;

/// The keywords of C, from C89 to C23, without those that begin with an underscore.
const C: &str = "auto break case char const continue default do double else enum extern float \
    for goto if int long register return short signed sizeof static struct switch typedef union \
    unsigned void volatile while inline restrict alignas alignof bool constexpr false nullptr \
    static_assert thread_local true typeof typeof_unqual asm fortran complex imaginary noreturn \
    atomic generic countof defer";

/// What C++ has besides, from C++98 to C++23, alternative tokens and contextual words included.
const CPLUSPLUS: &str = "and and_eq bitand bitor catch char8_t char16_t char32_t class co_await \
    co_return co_yield compl concept const_cast consteval constinit decltype delete dynamic_cast \
    explicit export final friend import module mutable namespace new noexcept not not_eq operator \
    or or_eq override private protected public reflexpr reinterpret_cast requires static_cast \
    synchronized template this throw try typeid typename using virtual wchar_t xor xor_eq \
    transaction_safe atomic_cancel atomic_commit atomic_noexcept std contract_assert";

/// The words of Rust in all editions: strict, reserved and weak ones, and names that are always
/// there.
const RUST: &str = "as async await become box break const continue crate do dyn else enum extern \
    false final fn for gen if impl in let loop macro macro_rules match mod move mut override priv \
    pub raw ref return safe self static struct super trait true try type typeof union unsafe \
    unsized use virtual where while yield auto default abstract \
    bool char str u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize f32 f64 \
    option some none result ok err vec string drop clone copy debug eq ord hash send sync sized \
    fn_mut fn_once iterator into_iterator from into try_from try_into as_ref as_mut to_owned \
    to_string box_pin panic assert assert_eq vec_macro format println write matches todo \
    unreachable include cfg core alloc std proc_macro test derive allow deny doc main prelude";

/// The keywords of Go, and the identifiers that it declares beforehand.
const GO: &str = "break case chan const continue default defer else fallthrough for func go goto \
    if import interface map package range return select struct switch type var \
    any bool byte comparable complex64 complex128 error float32 float64 int int8 int16 int32 int64 \
    rune string uint uint8 uint16 uint32 uint64 uintptr true false iota nil append cap clear close \
    complex copy delete imag len make max min new panic print println real recover \
    init main internal vendor testdata errors fmt io bytes binary math bits strconv sort unsafe \
    test windows linux darwin amd64 arm64 js";

/// The keywords of Python, what it declares everywhere, what all integers have, and modules.
const PYTHON: &str = "false none true and as assert async await break class continue def del elif else \
    except finally for from global if import in is lambda nonlocal not or pass raise return try while \
    with yield match case type print abs all any ascii bin bool bytearray bytes callable chr \
    classmethod compile complex dict dir divmod enumerate eval exec filter float format frozenset \
    getattr globals hasattr hash hex id input int isinstance iter len list locals map max memoryview \
    min next object oct open ord pow property range repr reversed round set setattr slice sorted \
    staticmethod str sum super tuple vars zip self cls real imag numerator denominator bit_length \
    to_bytes from_bytes conjugate value mro dataclass field optional union sequence struct sys os io \
    typing enum streamspec testee document tables reader writer record headers octets nested c at it";

/// The words that JavaScript and TypeScript reserve somewhere, what is always there, what all objects have,
/// and modules.
const JAVASCRIPT: &str = "abstract arguments as assert async await boolean break byte case catch char class \
    const continue debugger declare default delete do double else enum eval export extends false final \
    finally float for from function get global goto if implements import in infer instanceof int interface \
    is keyof let long module namespace native never new null object of override package private protected \
    public readonly require return satisfies set short static string super switch symbol synchronized this \
    throw throws transient true try type typeof undefined unique unknown using var void volatile while with \
    yield any number bigint constructor prototype proto has_own_property is_prototype_of to_string value_of \
    to_locale_string property_is_enumerable define_getter lookup_setter name length caller callee apply bind \
    call then catch_ infinity nan array array_buffer big_int data_view date error function_ json map math \
    promise proxy range_error reflect reg_exp set_ string_ symbol_ type_error uint8_array uint16_array \
    int8_array big_int64_array weak_map iterator global_this window document self node index main streamspec \
    testee tables reader writer record headers body structure bits octets source sink sequence integers \
    partial c at it view little";

/// The keywords of OCaml, what is always there, modules of its standard library, and modules that all
/// libraries have.
const OCAML: &str = "and as assert asr begin class constraint do done downto else end exception external \
    false for fun function functor if in include inherit initializer land lazy let lor lsl lsr lxor match \
    method mod module mutable new nonrec object of open or private rec sig struct then to true try type val \
    virtual when while with not ref raise ignore fst snd int int32 int64 float bool char string bytes unit \
    list array option result exn some none ok error self t v c at it index octets default read write rules \
    admit remember make name of_code to_code of_name is_named bits other record headers further form framing \
    rule inner description reader writer check stream class_ value pattern checksum cursor output courses \
    input nested buffer format fun_ hashtbl lazy_ map printf set seq stdlib sys uchar patterns json shape \
    document tables main headers_of of_headers min max abs compare failwith invalid_arg exit effect";

/// Macros, functions and types that come with the C library, or with a compiler or a system that
/// somebody has to do with.
const LIBRARY: &str = "linux unix errno i386 null eof stdin stdout stderr assert bool true false \
    int_max int_min uint_max size_max ssize_max char_bit char_max long_max uint8_max uint32_max \
    int64_max offsetof main malloc calloc realloc free memcpy memmove memset memcmp memchr strlen \
    strcpy strcmp strchr signal raise sigint sigterm sig_dfl near far min max interface small \
    pascal cdecl stdcall in out optional error delete const far_ptr ifdef define defined include \
    pragma line file date time timestamp func function pretty_function va_list va_start va_arg \
    va_end va_copy setjmp longjmp jmp_buf exit abort atexit getenv system printf fprintf sprintf \
    snprintf scanf puts putc putchar getc getchar fopen fclose read write open close lseek fork \
    exec wait kill pipe stat dup link unlink index rindex bcopy bzero abs labs div ldiv rand srand \
    sin cos tan exp log log2 log10 pow sqrt floor ceil round trunc y0 y1 yn j0 j1 jn gamma lgamma \
    nan infinity huge_val isnan isinf i imaginary_i complex_i major minor makedev makecontext \
    size_t ssize_t ptrdiff_t off_t time_t pid_t uid_t wchar_t wint_t intptr_t uintptr_t intmax_t \
    uint8_t uint16_t uint32_t uint64_t int8_t int16_t int32_t int64_t uint_least8_t uint8_c \
    uint64_c int32_c clock clock_t clocks_per_sec environ optarg timezone daylight tzname stack \
    domain s_addr s6_addr sa_handler st_atime st_mtime si_pid h_addr fd_set fd_zero nfds howmany \
    roundup powerof2 endian byte_order big_endian little_endian pdp_endian htonl ntohl htons ntohs \
    unused packed aligned weak noreturn attribute likely unlikely barrier atomic_init \
    thread_local static_assert once call_once tss_t mtx_t cnd_t thrd_t alignas noreturn countof \
    array_size container_of err errx warn warnx perror strerror program_invocation_name \
    new class private public protected id self yes no nil super bool_t sun vax mips sparc arm \
    hpux ibm apple win32 msdos unix32 r0 r1 cr0 cs ds es fs gs ss eax ebx";

/// All words, each once, in alphabetical order.
pub fn all() -> Vec<String> {
    of(&[C, CPLUSPLUS, RUST, GO, JAVASCRIPT, OCAML, PYTHON, LIBRARY])
}

/// The words that a language itself knows, or those who use the code that is generated for it.
pub fn keywords(target: Target) -> Vec<String> {
    match target {
        Target::C => of(&[C, CPLUSPLUS]),
        Target::Go => of(&[GO]),
        Target::JavaScript => of(&[JAVASCRIPT]),
        Target::OCaml => of(&[OCAML]),
        Target::Python => of(&[PYTHON]),
        Target::Rust => of(&[RUST]),
    }
}

fn of(lists: &[&str]) -> Vec<String> {
    let words = lists.iter().flat_map(|list| list.split_whitespace());
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort();
    words.dedup();
    words
}

/// What generated code may append to a name, or put before it; `_` stands for the name.
const DERIVED: &str = "_count _counts _length _len _size _view _views _raw _value _values _bits _is \
    _present _set _at _offset _start _end _from _to _iter _index _item _items _data _body _head \
    _header _kind _type _tag _case _cases _union _record _reader _writer _read _write _parse _put \
    _take _make _new _check _checks _rule _rules _mask _shift _max _min _mut _ref _ptr _buf \
    _octets _bytes _text _string _known _unknown _other _name _names _code _class _error _result \
    _state _layout _fixed _rest _part _parts _decode _encode _save _load _seen _latest _version \
    _1 _2 _t _s _e _c has_ is_ get_ set_ put_ take_ num_ n_ the_ read_ write_ check_ with_ \
    without_ type_ of_ to_ into_ as_ from_ new_ make_ xen_ r_ no_ count_ all_ begin_ end_ on_";

/// A name, and one that is derived from it: generated code may need both for one thing.
pub fn pairs() -> Vec<Vec<String>> {
    let derived = DERIVED.split_whitespace().enumerate().map(|(i, form)| {
        let base = format!("{}{}", ["apple", "berry", "cherry", "plum"][i % 4], i + 10);
        let other = match (form.strip_prefix('_'), form.strip_suffix('_')) {
            (Some(end), _) => format!("{base}_{end}"),
            (None, Some(start)) => format!("{start}_{base}"),
            (None, None) => form.to_owned(),
        };
        vec![base, other]
    });
    let joined = [
        ["quince_tree", "quincetree"],
        ["nut_1", "nut1"],
        ["a_b_c", "a_bc"],
        ["ab_c", "abc"],
        ["fig_2_3", "fig_23"],
        ["x_u8", "x_u_8"],
        ["pear_id", "pearid"],
    ];
    derived.chain(joined.map(|pair| pair.map(str::to_owned).to_vec())).collect()
}
