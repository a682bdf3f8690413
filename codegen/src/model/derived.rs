//! The rules that follow from keys of a description: how their ids end, what they say, what their
//! breach is called, and where an error points. The resolver makes rules of these forms, and the
//! book prints them.

use schemars::JsonSchema;
use serde::Serialize;

use super::binding::Role;
use super::class::Class;

/// Whence a rule follows. The order is that of the checks, those on one field included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the forms below say what each is")]
pub enum Derived {
    HeaderHeld,
    RecordHeaderHeld,
    EndHeld,
    First,
    TypeKnown,
    Since,
    Until,
    When,
    Once,
    Follows,
    Precedes,
    Instance,
    UniqueInstance,
    LengthLeast,
    LengthLimit,
    LengthAligned,
    Length,
    BodyHeld,
    PaddingHeld,
    TrailerHeld,
    TrailerRepeats,
    Checksum,
    Fits,
    Magic,
    Const,
    Min,
    Max,
    VersionKnown,
    Refers,
    Terminated,
    Named,
    RunningChecksum,
    Zero,
    ZeroWritten,
    Ignored,
    PartNamed,
    Pattern,
    PaddingZero,
    PaddingZeroWritten,
    PaddingIgnored,
    Required,
    NothingAfterEnd,
}

/// What the rules of one kind have in common. A word in braces stands for a part of a description.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// The kind.
    pub of: Derived,
    /// In which step of `spec/reading.md` it is checked.
    pub step: u8,
    /// The key or thing in the description that it follows from.
    pub from: &'static str,
    /// What the id begins with: `framing`, or the name of a header, record, type or field.
    pub whose: &'static str,
    /// What the id ends in.
    pub ending: &'static str,
    /// Its sentence; several, where it depends on the description which one is taken.
    pub sentences: &'static [&'static str],
    /// Whom it binds.
    pub role: Role,
    /// The class of the error.
    pub class: Class,
    /// The item at whose start the error is.
    pub at: &'static str,
}

impl Derived {
    /// What is common to the rules of this kind.
    pub fn form(self) -> &'static Form {
        &FORMS[self as usize]
    }
}

impl Form {
    /// All forms, in the order of the checks.
    pub const ALL: &'static [Form] = FORMS;
}

const FRAMING: &str = "framing";
const NAMED: &str = "{name}";

/// A form that binds writer and reader.
const fn both(
    of: Derived,
    (step, from): (u8, &'static str),
    (whose, ending): (&'static str, &'static str),
    sentences: &'static [&'static str],
    (class, at): (Class, &'static str),
) -> Form {
    Form { of, step, from, whose, ending, sentences, role: Role::Both, class, at }
}

const fn for_role(role: Role, form: Form) -> Form {
    Form { role, ..form }
}

const FORMS: &[Form] = &[
    both(
        Derived::HeaderHeld,
        (1, "a header"),
        (NAMED, "complete"),
        &["A stream holds all octets of its `{header}`."],
        (Class::Truncated, "the header"),
    ),
    both(
        Derived::RecordHeaderHeld,
        (2, "the record header"),
        (FRAMING, "header-complete"),
        &["A stream holds all octets of a record's header."],
        (Class::Truncated, "the record"),
    ),
    both(
        Derived::EndHeld,
        (2, "the last record"),
        (FRAMING, "end"),
        &["A stream does not stop before its last record."],
        (Class::Truncated, "the record that is not there"),
    ),
    both(
        Derived::First,
        (3, "`position: first`"),
        (NAMED, "first"),
        &["A stream begins with {RECORD}."],
        (Class::Order, "the type of the record that is there"),
    ),
    both(
        Derived::TypeKnown,
        (3, "the records"),
        (FRAMING, "type"),
        &[
            "The type of a record is one of those described.",
            "The type of a record is one of those described, unless bit {bit} marks it as \
             optional; a reader passes over an optional record that it does not know.",
            "A reader passes over a record whose type is none of those described.",
        ],
        (Class::Type, "the type"),
    ),
    both(
        Derived::Since,
        (3, "`since`"),
        (NAMED, "since"),
        &["A stream of a version before {version} has no {RECORD}."],
        (Class::Version, "the type"),
    ),
    both(
        Derived::Until,
        (3, "`until`"),
        (NAMED, "until"),
        &["A stream of a version after {version} has no {RECORD}."],
        (Class::Version, "the type"),
    ),
    both(
        Derived::When,
        (3, "`when`"),
        (NAMED, "when"),
        &["A stream has {RECORD} only where `{condition}`."],
        (Class::Conflict, "the type"),
    ),
    both(
        Derived::Once,
        (3, "`occurs`"),
        (NAMED, "once"),
        &["A {whole} has no second {RECORD}."],
        (Class::Duplicate, "the type of the second"),
    ),
    both(
        Derived::Follows,
        (3, "`follows`"),
        (NAMED, "follows-{other}"),
        &["{RECORD} follows an earlier {OTHER}."],
        (Class::Order, "the type"),
    ),
    both(
        Derived::Precedes,
        (3, "`precedes`"),
        (NAMED, "precedes-{other}"),
        &["No {RECORD} follows a record {OTHER}."],
        (Class::Order, "the type"),
    ),
    both(
        Derived::Instance,
        (4, "`instance`"),
        (NAMED, "instance"),
        &["The instance of {RECORD} is 0.", "The instance of {RECORD} is at most {last}."],
        (Class::Instance, "the instance"),
    ),
    both(
        Derived::UniqueInstance,
        (4, "`distinct` of `record-types`"),
        (FRAMING, "unique"),
        &["No two records of a stream have the same type and the same instance."],
        (Class::Duplicate, "the instance of the second"),
    ),
    both(
        Derived::LengthLeast,
        (5, "`is: record-length`"),
        (FRAMING, "length-least"),
        &[
            "The length of a record is at least {octets}, since it counts the record header.",
            "The length of a record is at least {octets}, since it counts the record header and the trailer.",
        ],
        (Class::Length, "the length"),
    ),
    both(
        Derived::LengthLimit,
        (5, "`max` of the length"),
        (FRAMING, "{length}.max"),
        &["`{length}` is at most {max}."],
        (Class::Limit, "the length"),
    ),
    both(
        Derived::LengthAligned,
        (5, "`in-length` of `padding`"),
        (FRAMING, "length-aligned"),
        &["The length of a record is a multiple of {alignment}."],
        (Class::Length, "the length"),
    ),
    both(
        Derived::Length,
        (5, "a body"),
        (NAMED, "length"),
        &[
            "The length of {RECORD} is {octets}{, or that of a layout}.",
            "The length of {RECORD} is {rounded}: {octets} octets of fields, and their padding\
             { and what else it counts}{, or that of a layout}.",
            "The length of {RECORD} is the sum of its fields{ and what else it counts}{, or that of a layout}.",
            "The length of {RECORD} is the sum of its fields{ and what else it counts}, rounded up to a multiple of \
             {alignment}{, or that of a layout}.",
        ],
        (Class::Length, "the length; the first octet that is left, in step 8"),
    ),
    both(
        Derived::BodyHeld,
        (6, "the length"),
        (FRAMING, "body-complete"),
        &["A stream holds as many octets of a body as the record's length says."],
        (Class::Truncated, "the body"),
    ),
    both(
        Derived::PaddingHeld,
        (6, "`padding` that the length leaves out"),
        (FRAMING, "padding-complete"),
        &["Octets up to a multiple of {alignment} follow the body of a record."],
        (Class::Truncated, "the padding"),
    ),
    both(
        Derived::TrailerHeld,
        (6, "`record-trailer`"),
        (FRAMING, "trailer-complete"),
        &["A stream holds all octets of the trailer behind a body and its padding."],
        (Class::Truncated, "the trailer"),
    ),
    both(
        Derived::TrailerRepeats,
        (6, "`record-trailer: length`"),
        (FRAMING, "trailer-repeats"),
        &["The trailer of a record is its `{length}` once more."],
        (Class::Length, "the trailer"),
    ),
    both(
        Derived::Checksum,
        (6, "`is: crc32`, `crc32c`, `crc32c-from-0` in the record header"),
        (FRAMING, "{checksum}.matches"),
        &[
            "`{checksum}` is the {sum} of the record header, in which it counts as zeros, and of the \
           body.",
        ],
        (Class::Checksum, "the checksum"),
    ),
    both(
        Derived::Fits,
        (7, "a field behind the fixed part"),
        (NAMED, "fits"),
        &[
            "`{field}` lies within the body of its record.",
            "The alignment lies within the body of its record.",
        ],
        (Class::Length, "the field"),
    ),
    both(
        Derived::Magic,
        (7, "`const` with `is: magic`"),
        (NAMED, "const"),
        &["`{field}` is {value}."],
        (Class::Magic, "the field"),
    ),
    both(
        Derived::Const,
        (7, "`const`"),
        (NAMED, "const"),
        &["`{field}` is {value}."],
        (Class::Value, "the field"),
    ),
    both(
        Derived::Min,
        (7, "`min`"),
        (NAMED, "min"),
        &["`{field}` is at least {min}."],
        (Class::Value, "the field"),
    ),
    both(
        Derived::Max,
        (7, "`max`"),
        (NAMED, "max"),
        &["`{field}` is at most {max}."],
        (Class::Value, "the field"),
    ),
    both(
        Derived::VersionKnown,
        (7, "`is: version`"),
        (NAMED, "known"),
        &["`{field}` is {versions}."],
        (Class::Version, "the field"),
    ),
    both(
        Derived::Refers,
        (7, "`refers`"),
        (NAMED, "refers"),
        &[
            "`{field}` is the `{other}` of an earlier {RECORD}.",
            "`{field}` is the `{other}` of an earlier {RECORD}, or 0.",
        ],
        (Class::Reference, "the field"),
    ),
    both(
        Derived::Terminated,
        (7, "a string"),
        (NAMED, "terminated"),
        &[
            "`{field}` ends in a NUL and holds no other.",
            "Every string of `{field}` ends in a NUL.",
        ],
        (Class::Text, "the string"),
    ),
    both(
        Derived::Named,
        (7, "an enum"),
        (NAMED, "named"),
        &["`{field}` is one of the values of `{type}`."],
        (Class::Value, "the field"),
    ),
    both(
        Derived::RunningChecksum,
        (7, "`is: crc32`, `crc32c`, `crc32c-from-0` in a record"),
        (NAMED, "matches"),
        &["`{field}` is the {sum} of all octets of the {whole} before it."],
        (Class::Checksum, "the field"),
    ),
    both(
        Derived::Zero,
        (7, "reserved octets and bits that are verified"),
        (NAMED, "zero"),
        &["{The octets or bits} are zero."],
        (Class::Reserved, "the octets; for bits, the field"),
    ),
    for_role(
        Role::Writer,
        both(
            Derived::ZeroWritten,
            (7, "reserved octets and bits that are ignored"),
            (NAMED, "zero"),
            &["{The octets or bits} are zero when they are written."],
            (Class::Reserved, "the octets; for bits, the field"),
        ),
    ),
    for_role(
        Role::Reader,
        both(
            Derived::Ignored,
            (7, "reserved octets and bits that are ignored"),
            (NAMED, "ignored"),
            &["{The octets or bits} are ignored when they are read."],
            (Class::Reserved, "nowhere: no stream breaks it"),
        ),
    ),
    both(
        Derived::PartNamed,
        (7, "an enum of a part of bits"),
        (NAMED, "{part}.named"),
        &["`{part}` of `{field}` is one of the values of `{type}`."],
        (Class::Value, "the field"),
    ),
    both(
        Derived::Pattern,
        (7, "`patterns`"),
        (NAMED, "{pattern}"),
        &["`{field}` matches `{form}`.", "Every string of `{field}` matches `{form}`."],
        (Class::Text, "the string"),
    ),
    both(
        Derived::PaddingZero,
        (8, "`padding` that is verified"),
        (FRAMING, "padding.zero"),
        &["The octets of the padding are zero."],
        (Class::Padding, "the padding"),
    ),
    for_role(
        Role::Writer,
        both(
            Derived::PaddingZeroWritten,
            (8, "`padding` that is ignored"),
            (FRAMING, "padding.zero"),
            &["The octets of the padding are zero when they are written."],
            (Class::Padding, "the padding"),
        ),
    ),
    for_role(
        Role::Reader,
        both(
            Derived::PaddingIgnored,
            (8, "`padding` that is ignored"),
            (FRAMING, "padding.ignored"),
            &["The octets of the padding are ignored when they are read."],
            (Class::Padding, "nowhere: no stream breaks it"),
        ),
    ),
    both(
        Derived::Required,
        (11, "`required`, `occurs: once`"),
        (NAMED, "required"),
        &[
            "A {whole} has a record {RECORD}.",
            "A {whole} has a record {RECORD} where `{condition}`.",
        ],
        (
            Class::Missing,
            "the last record; the end of the input, where there is none; or the type of what begins the next \
             section",
        ),
    ),
    both(
        Derived::NothingAfterEnd,
        (11, "the last record"),
        (FRAMING, "nothing-after-end"),
        &["Nothing follows the last record."],
        (Class::Trailing, "the first octet after it"),
    ),
];
