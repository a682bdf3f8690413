//! The kinds of differences, each with its explanation.

use super::category::Category;

/// Declares the kinds, each with its id, category and explanation.
macro_rules! kinds {
    ($($kind:ident $id:literal $category:ident $text:literal)*) => {
        /// A kind of difference.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        #[allow(missing_docs, reason = "each has an explanation, as a text")]
        pub enum Kind {
            $($kind,)*
        }

        impl Kind {
            /// All kinds, in the order of a stream.
            pub const ALL: &'static [Self] = &[$(Self::$kind,)*];

            /// Its name in reports.
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$kind => $id,)*
                }
            }

            /// What it is about.
            pub fn category(self) -> Category {
                match self {
                    $(Self::$kind => Category::$category,)*
                }
            }

            /// What it is, whom it hurts and why, and what to do instead.
            pub fn explanation(self) -> &'static str {
                match self {
                    $(Self::$kind => $text,)*
                }
            }
        }
    };
}

impl Kind {
    /// The kind with this name.
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.id() == id)
    }
}

kinds! {
StreamAdded "stream-added" Wire "A stream is described that was not. Nobody had it, so nobody is hurt."
StreamRemoved "stream-removed" Wire "A stream is no longer described, or has another id. What old programs have written of it is not read any more. Keep the description; make its tier historic, if nobody writes it."
VersionAdded "version-added" Wire "A version is described that was not. Old readers refuse it at the field that holds the version, before they can misread anything. This is how headers, framing, alignment and padding change."
VersionRemoved "version-removed" Wire "A version is no longer described. New readers refuse the streams that old programs have written. Keep the version; make its tier deprecated or historic, if it is no longer written."
VersionTier "version-tier" Rules "How far a version may be relied upon has changed. A stable version stays stable, or becomes deprecated or historic; it never becomes experimental again, since somebody relies on it."
HeaderAdded "header-added" Wire "A stream has a header that it did not have. Whatever follows it is at another place, for old and new readers. It needs a new version."
HeaderRemoved "header-removed" Wire "A stream has lost a header. Whatever followed it is at another place, for old and new readers. It needs a new version."
HeaderMoved "header-moved" Wire "Headers follow one another in another order. Old and new readers take one for the other. It needs a new version."
Endian "endian" Wire "The order of octets has changed. Old and new readers read every integer with its octets reversed, and seldom find out. It needs a new version."
PaddingAlignment "padding-alignment" Wire "Records end at multiples of another number. Old and new readers look for the next record where it is not. It needs a new version."
PaddingLength "padding-length" Wire "The length of a record now counts its padding, or no longer does. Old and new readers disagree on where the body ends. It needs a new version."
PaddingRead "padding-read" Wire "Readers now verify that padding is zero, or no longer do. Whose readers verify it refuses streams that the others take. It needs a new version."
Trailer "record-trailer" Wire "The length of a record now stands behind its padding once more, or no longer does. Old and new readers disagree on where the next record begins. It needs a new version."
OptionalBit "optional-bit" Wire "Another bit of the type code marks a record as optional, or none does any more, or all unknown records are passed over. Old and new readers disagree on which unknown records they may pass over. It needs a new version."
Unique "unique" Wire "Type and instance of a record are now unique, or no longer are. Whose readers ask for it refuses streams that the others take. It needs a new version."
CodesReserved "codes-reserved" Rules "Type codes are set aside for somebody, or no longer are. No stream changes by it; but who was promised a range relies on it."
FieldAdded "field-added" Wire "A structure has a field that it did not have, at octets that it did not have or that were another field's. A body of the old length is too short for new readers, one of the new length too long for old ones. Nothing is filled up with zeros. In a record it needs a new record type, in a header a new version. Where the record has a layout of the old length, new readers are not hurt."
FieldRemoved "field-removed" Wire "A field is gone, with its octets, or another field stands there. A body of the old length is too long for new readers, one of the new length too short for old ones, also where the field was the last one. In a record it needs a new record type, in a header a new version. To stop using a field, keep it and say so in its text."
FieldMoved "field-moved" Wire "A field stands at another place. Old and new readers take other octets for it, often without finding out. In a record it needs a new record type, in a header a new version."
FieldResized "field-resized" Wire "A field has another number of octets or elements. What follows it is at another place, and old and new readers disagree on the length of the body. In a record it needs a new record type, in a header a new version."
FieldType "field-type" Wire "A field has as many octets as before, and they mean something else: another sign, a structure for an integer, another stream. Old and new readers read it otherwise. In a record it needs a new record type, in a header a new version."
FieldCount "field-count" Wire "The number of elements or octets of a field is counted in another way. Old and new readers disagree on where the field ends. It needs a new record type."
FieldCondition "field-condition" Wire "A field is optional and was not, is mandatory and was optional, or is there under another condition. Old and new readers disagree on whether its octets are those of the field. It needs a new record type."
FieldMark "field-mark" Wire "Another field tells the decoder the magic, the version, the type, the instance, the length, or the order of octets. Old and new readers look for it elsewhere. It needs a new version."
FieldRenamed "field-renamed" Source "A field with the same octets has another name. No stream changes; code that uses the bindings, and documents in JSON, name it by its old name. Derived rules on the field have other ids. The change log of the packages has to say so."
FieldReserved "field-reserved" Wire "A field has become reserved octets. New readers refuse the values that old programs have written, or no longer hand them out. It needs a new record type; or keep the field and say in its text that nobody uses it."
ReservedNamed "reserved-named" Wire "Reserved octets have become a field. Where old readers verify that they are zero, they refuse its values; where not, they drop them without a word. It needs a new record type. Octets that are verified may get a meaning in a new version of the stream, by `reserved-before`."
ReservedRead "reserved-read" Wire "Readers now verify that reserved octets are zero, or no longer do. Whose readers verify it refuses streams that the others take. It needs a new record type, in a header a new version."
Filler "filler" Wire "Behind fields of variable size, octets of alignment or reserved octets were put in, taken out or changed. Old and new readers look for what follows elsewhere. It needs a new record type."
BodySize "body-size" Wire "The body of a record, or a header, has another number of octets. Old readers refuse the new length and new readers the old one, unless a layout has it. This is how formats change that are copies of structures in memory. It needs a new record type, for a header a new version."
ValueAdded "value-added" Wire "An enum has a value that it did not have. Where other values are refused, old readers refuse it; where they are allowed, old readers hand it out as a number, and nobody is hurt. It needs a new record type, in a header a new version."
ValueRemoved "value-removed" Wire "A value of an enum is gone. Where other values are refused, new readers refuse what old programs have written. Code that names the value does not compile any more. Keep the value, and say in its text that it is no longer written."
ValueRenumbered "value-renumbered" Wire "A name of an enum stands for another value. Old and new readers take one value for another. It needs a new record type, in a header a new version."
ValueRenamed "value-renamed" Source "A value of an enum has another name. No stream changes; code that uses the bindings names it by its old name."
ValuesOpened "values-opened" Wire "Values without a name are now allowed. Old readers refuse them. It needs a new record type, in a header a new version."
ValuesClosed "values-closed" Wire "Values without a name are no longer allowed. New readers refuse what old programs have written. It needs a new record type, in a header a new version."
BitAdded "bit-added" Wire "Reserved bits have got a meaning. Where old readers verify that they are zero, they refuse them; where not, they drop them without a word. It needs a new record type, in a header a new version."
BitRemoved "bit-removed" Wire "Bits have lost their meaning. New readers refuse what old programs have written, or drop it. It needs a new record type, in a header a new version."
BitMoved "bit-moved" Wire "The bits of a flag or of a part are other ones. Old and new readers take one flag for another. It needs a new record type, in a header a new version."
BitRenamed "bit-renamed" Source "A flag, or a part of an integer, has another name. No stream changes; code that uses the bindings names it by its old name."
BitsRead "bits-read" Wire "Readers now verify that reserved bits are zero, or no longer do. Whose readers verify it refuses streams that the others take. It needs a new record type, in a header a new version."
Constant "constant" Wire "The only value of a field is another one, or a field has an only value and had not, or the reverse. Old and new readers refuse what the others take. It needs a new record type, in a header a new version."
LimitNarrowed "limit-narrowed" Wire "A field is bounded more tightly. New readers refuse values that old programs have written. It needs a new record type, in a header a new version."
LimitWidened "limit-widened" Wire "A field is bounded less tightly. Old readers refuse values that new programs write. It needs a new record type, in a header a new version."
Pattern "pattern" Wire "What a string must be like has changed. It needs a new record type."
Reference "reference" Wire "Which earlier record a field refers to, or whether it refers to any, or whether its values are unique, has changed. It needs a new record type."
RecordAdded "record-added" Wire "There is a new type of record. This is how a format is extended, without a new version. If its type code has the optional bit, old readers pass over it; else they refuse the stream at the type, and have misread nothing."
RecordRemoved "record-removed" Wire "A type of record is gone. New readers refuse the streams of old programs, or pass over what is in them. Keep it; make its tier deprecated, if it is no longer written."
RecordRenumbered "record-renumbered" Wire "A record has another type code. Old and new readers take it for another record, or for none. A type code stays for ever."
RecordRenamed "record-renamed" Source "A record with the same code and the same octets has another name. No stream changes; code that uses the bindings names it by its old name, and its rules have other ids."
CodeReused "code-reused" Wire "A type code was given to another record. Old and new readers take the octets of one for those of the other. A type code that was released is never given to another record, also when its record is no longer written."
RecordTier "record-tier" Rules "How far a record may be relied upon has changed. A stable record stays stable, or becomes deprecated or historic; it never becomes experimental again."
Position "position" Wire "Another record is the first or the last one. Old and new readers look for the beginning or the end of the records elsewhere. It needs a new version."
OccursNarrowed "occurs-narrowed" Wire "A record may occur less often, or has to be there and had not. New readers refuse streams that old programs have written. It needs a new version."
OccursWidened "occurs-widened" Wire "A record may occur more often, or may be missing and had to be there. Old readers refuse streams that new programs write. It needs a new version."
Instance "instance" Wire "A record has other instances. Whose instances are fewer refuses streams that the others take. It needs a new version."
Required "required" Wire "A stream must have a record under another condition. Readers refuse a stream without it that others take. It needs a new version."
PlaceNarrowed "place-narrowed" Wire "Where a record may stand, or which headers it goes with, is bounded more tightly. New readers refuse streams that old programs have written. A bound that only a new record can break hurts nobody. It needs a new version."
PlaceWidened "place-widened" Wire "A record may stand where it could not, or goes with headers that it did not go with. Old readers refuse streams that new programs write. It needs a new version."
Control "control" Wire "Another stream goes on after the record, or none does. Old and new readers take what follows for something else. It needs a new version."
LayoutAdded "layout-added" Wire "Readers take another length of a body, of programs that have written it so. Old readers refuse it, also from programs that pass on what they have read."
LayoutRemoved "layout-removed" Wire "Readers no longer take a length of a body. New readers refuse streams of the programs that wrote it. Keep the layout."
LayoutChanged "layout-changed" Wire "A body of the same length lacks other fields, or what it lacks is taken for other values. New readers read streams of old programs otherwise than old readers did."
RuleAdded "rule-added" Rules "There is a rule that was not there. If it binds readers, new readers refuse streams that old ones took. It needs a new record type, or a new version if it is about headers. A rule that only a new record can break hurts nobody; one that is no MUST neither."
RuleRemoved "rule-removed" Rules "A rule is gone. If it bound readers, old readers refuse streams that new programs may write. Its id is never used again."
RuleLevel "rule-level" Rules "A rule has become stricter or laxer. Only a MUST is checked: what becomes one is refused by new readers, what is one no longer still by old ones. It needs a rule with a new id."
RuleRole "rule-role" Rules "A rule binds others than before. Readers that it binds refuse what the others take. It needs a rule with a new id."
RuleClass "rule-class" Rules "Breaking a rule gives an error of another class. The same streams conform; programs that tell errors apart by their class see another one. It needs a rule with a new id."
RuleTest "rule-test" Rules "A rule has another meaning under the same id. Old and new readers disagree on which streams keep it, and who reads the id in a report takes it for the old one. It needs a rule with a new id; if it alters which bodies conform, a new record type."
RuleOrder "rule-order" Rules "Rules are checked in another order. The same streams conform; of a stream that breaks several of them, old and new readers name another one first."
}
