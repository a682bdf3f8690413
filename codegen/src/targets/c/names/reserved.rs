//! What C and C++ keep for themselves: keywords of all standards, macros of the headers that generated
//! code includes or that are likely to be included before it, and names that compilers define.

const KEYWORDS: &str = "\
    _Alignas _Alignof _Atomic _BitInt _Bool _Complex _Decimal128 _Decimal32 _Decimal64 _Generic \
    _Imaginary _Noreturn _Pragma _Static_assert _Thread_local alignas alignof and and_eq asm \
    atomic_cancel atomic_commit atomic_noexcept auto bitand bitor bool break case catch char \
    char16_t char32_t char8_t class co_await co_return co_yield compl concept const const_cast \
    consteval constexpr constinit continue contract_assert decltype default delete do double \
    dynamic_cast else enum explicit export extern false final float for fortran friend goto if \
    import inline int long module mutable namespace new noexcept not not_eq nullptr operator or \
    or_eq override private protected public reflexpr register reinterpret_cast requires restrict \
    return short signed sizeof static static_assert static_cast struct switch synchronized \
    template this thread_local throw true try typedef typeid typename typeof typeof_unqual union \
    unsigned using virtual void volatile wchar_t while xor xor_eq near far";

const MACROS: &str = "\
    BUFSIZ CHAR_BIT CHAR_MAX CHAR_MIN EDOM EILSEQ EOF ERANGE EXIT_FAILURE EXIT_SUCCESS FILENAME_MAX \
    FOPEN_MAX HUGE_VAL I INFINITY INT16_MAX INT16_MIN INT32_MAX INT32_MIN INT64_MAX INT64_MIN \
    INT8_MAX INT8_MIN INT_MAX INT_MIN L_tmpnam LONG_MAX LONG_MIN MB_CUR_MAX NAN NULL PTRDIFF_MAX \
    RAND_MAX SEEK_CUR SEEK_END SEEK_SET SHRT_MAX SHRT_MIN SIGABRT SIGFPE SIGILL SIGINT SIGSEGV \
    SIGTERM SIG_DFL SIG_ERR SIG_IGN SIZE_MAX TMP_MAX UCHAR_MAX UINT16_MAX UINT32_MAX UINT64_MAX \
    UINT8_MAX UINTMAX_MAX UINTPTR_MAX UINT_MAX ULONG_MAX USHRT_MAX assert complex errno \
    fpclassify i386 imaginary isfinite isinf isnan isnormal linux major makedev math_errhandling \
    minor noreturn offsetof setjmp si_value signbit signals slots emit sigev_value stderr stdin \
    stdout unix va_arg va_copy va_end va_start arm mips sparc sun vax m68k ppc s390 hpux sgi \
    st_atime st_ctime st_mtime sa_handler sa_sigaction s6_addr stdc unreachable";

/// What generated code itself calls or declares by such names.
const USED: &str = "\
    memcpy memset memcmp memmove strlen size_t ptrdiff_t int8_t int16_t int32_t int64_t uint8_t \
    uint16_t uint32_t uint64_t intptr_t uintptr_t intmax_t uintmax_t max_align_t";

/// Whether a name cannot stand by itself.
pub fn is_reserved(name: &str) -> bool {
    [KEYWORDS, MACROS, USED].iter().any(|words| words.split_whitespace().any(|word| word == name))
}
