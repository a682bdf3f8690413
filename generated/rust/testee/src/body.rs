//! What the tables of the streams expand to: bodies of records, of which fields follow the fixed part one by one.

use library::{Array, LayoutView, Plain, View};

use crate::json::Json;
use crate::print::Object;
use crate::table::Fields;

/// The body of a record, as a reader gives it.
pub trait Body {
    /// Prints it, for a stream of this version and a body of this length.
    fn print_body(&self, version: u32, length: usize, output: &mut Vec<u8>);
}

impl<T: Fields> Body for T {
    fn print_body(&self, version: u32, _: usize, output: &mut Vec<u8>) {
        self.print(version, output);
    }
}

impl<T: Fields + Plain> Body for View<'_, T> {
    fn print_body(&self, version: u32, _: usize, output: &mut Vec<u8>) {
        self.get().print(version, output);
    }
}

impl<T: Fields + Plain> Body for LayoutView<'_, T> {
    fn print_body(&self, version: u32, _: usize, output: &mut Vec<u8>) {
        let mut members = Object::begin(output);
        self.get().show(&mut members, version, self.octets().len());
        members.end();
    }
}

impl<T: Body> Body for Option<T> {
    fn print_body(&self, version: u32, length: usize, output: &mut Vec<u8>) {
        match self {
            Some(body) => body.print_body(version, length, output),
            None => Object::begin(output).end(),
        }
    }
}

/// The elements of an array, for a writer.
pub fn lent<T: Plain>(elements: &[T]) -> Array<'_, T> {
    elements.into()
}

/// `body! { with_disc: Disc<'_> { head DiscHead; "title": title as text; "side": side as plain
/// optional; } }`: the fixed part, then what follows it. The function makes such a body, and has it
/// written.
macro_rules! body {
    ($with:ident: $type:ident $(<$life:lifetime>)? {
        $(head $head:ident [$($tag:ident $(($($call:tt)*))?)*] [$($told:ident)?];)?
        $($name:literal: $member:ident as $kind:tt
            [$($optional:ident)?] [$($since:literal)?] [$($is:ident)?] $(not $not:tt)?;)*
    }) => {
        impl Body for abi::$type $(<$life>)? {
            fn print_body(&self, version: u32, length: usize, output: &mut Vec<u8>) {
                let _ = (version, length);
                #[allow(unused_mut, reason = "a body may have nothing but reserved octets")]
                let mut members = Object::begin(output);
                $(abi::$head::show(&self.head, &mut members, version, length);)?
                $(if true $(&& !$not.contains(&length))? { crate::body::follows!(
                    show [$($optional)?] [$($since)?] $kind self.$member, $name, members, version
                ); })*
                members.end();
            }
        }

        fn $with(
            value: &Value,
            version: u32,
            length: usize,
            write: impl FnOnce(&abi::$type $(<$life>)?) -> Result<(), Refusal>,
        ) -> Result<(), Refusal> {
            let _ = (version, length);
            #[allow(unused_mut, reason = "a body may have nothing but reserved octets")]
            let mut members = Members::of(value)?;
            $(
                let head = abi::$head::take(&mut members, version, length)?;
                $(let $tag = head.$tag $($($call)*)?;)*
                $(
                    let version = version_of(head.$told, version);
                    let _ = version;
                )?
            )?
            $(
                let $member = crate::body::follows!(
                    lacked [$($not)?] length,
                    take [$($optional)?] [$($since)?] $kind members, $name, version
                );
                $(
                    let version = crate::table::field!($is $member, version);
                    let _ = version;
                )?
            )*
            members.end()?;
            $(let $member = crate::body::follows!(hold [$($optional)?] $kind $member);)*
            let written = write(&abi::$type {
                $(head: <abi::$head>::from(head),)?
                $($member: crate::body::follows!(lend [$($optional)?] $kind $member),)*
            });
            $(let written = crate::body::follows!(
                settle [$($optional)?] $kind $member, $name, written
            );)*
            written
        }
    };
}

pub(crate) use body;

/// A field that follows the fixed part.
macro_rules! follows {
    (lacked [] $length:ident, $($how:tt)*) => {
        crate::body::follows!($($how)*)
    };
    (lacked [$not:tt] $length:ident, $($how:tt)*) => {
        if $not.contains(&$length) {
            Default::default()
        } else {
            crate::body::follows!($($how)*)
        }
    };
    (show $optional:tt [$since:literal] $kind:tt $value:expr, $name:literal, $members:ident, $version:ident) => {
        if $version >= $since {
            crate::body::follows!(show $optional [] $kind $value, $name, $members, $version);
        }
    };
    (take $optional:tt [$since:literal] $kind:tt $members:ident, $name:literal, $version:ident) => {
        if $version >= $since {
            crate::body::follows!(take $optional [] $kind $members, $name, $version)
        } else {
            Default::default()
        }
    };
    (settle [optional] (stream $choice:tt $newest:tt) $made:ident, $name:literal, $written:ident) => {
        match &$made {
            Some(made) => made.settle($name, $written),
            None => $written,
        }
    };
    (settle [] (stream $choice:tt $newest:tt) $made:ident, $name:literal, $written:ident) => {
        $made.settle($name, $written)
    };
    (settle $optional:tt $kind:tt $made:ident, $name:literal, $written:ident) => {
        $written
    };
    (hold [optional] (chain $($of:tt)*) $made:ident) => {
        $made.as_ref().map(|made| crate::body::kind!(hold (chain $($of)*) made))
    };
    (hold [] (chain $($of:tt)*) $made:ident) => {
        crate::body::kind!(hold (chain $($of)*) $made)
    };
    (hold $optional:tt $kind:tt $made:ident) => {
        $made
    };
    (show [optional] [] $kind:tt $value:expr, $name:literal, $members:ident, $version:ident) => {
        if let Some(value) = &$value {
            crate::body::kind!(show $kind value, $version, $members.member($name));
        }
    };
    (show [] [] $kind:tt $value:expr, $name:literal, $members:ident, $version:ident) => {
        let value = &$value;
        crate::body::kind!(show $kind value, $version, $members.member($name));
    };
    (take [optional] [] $kind:tt $members:ident, $name:literal, $version:ident) => {
        match $members.take_any($name, Ok)? {
            Some(v) => Some(crate::body::kind!(take $kind v, $name, $version)),
            None => None,
        }
    };
    (take [] [] $kind:tt $members:ident, $name:literal, $version:ident) => {{
        let v = $members.take($name, Ok)?;
        crate::body::kind!(take $kind v, $name, $version)
    }};
    (lend [optional] $kind:tt $made:ident) => {
        match &$made {
            Some(made) => Some(crate::body::kind!(lend $kind made)),
            None => None,
        }
    };
    (lend [] $kind:tt $made:ident) => {{
        let made = &$made;
        crate::body::kind!(lend $kind made)
    }};
}

pub(crate) use follows;

/// What such a field consists of.
macro_rules! kind {
    (show octets $value:ident, $version:ident, $output:expr) => {
        crate::print::hexadecimal($value, $output)
    };
    (show text $value:ident, $version:ident, $output:expr) => {
        crate::print::characters($value, $output)
    };
    (show list $value:ident, $version:ident, $output:expr) => {
        print_array($value, $version, $output)
    };
    (show (chain $type:ident $head:ident $name:literal $octets:ident) $value:ident, $version:ident, $output:expr) => {
        crate::print::list($value.iter(), $output, |element, output| {
            let mut members = Object::begin(output);
            element.head.show(&mut members, $version, usize::MAX);
            crate::print::hexadecimal(element.$octets, members.member($name));
            members.end();
        })
    };
    (show strings $value:ident, $version:ident, $output:expr) => {
        print_strings($value, $output)
    };
    (show (rounds $($names:literal)*) $value:ident, $version:ident, $output:expr) => {
        print_runs($value, &[$($names),*], $output)
    };
    (show (round $($names:literal)*) $value:ident, $version:ident, $output:expr) => {
        print_run($value, &[$($names),*], $output)
    };
    (show (stream [$($stream:ident)*] $newest:tt) $value:ident, $version:ident, $output:expr) => {
        crate::codec::decode_first(&[$(super::$stream::decode),*], $value, $output)
    };
    (show (by $tag:ident $($optional:ident)?) $value:ident, $version:ident, $output:expr) => {
        $value.print_case($version, $output)
    };
    (show plain $value:ident, $version:ident, $output:expr) => {
        Json::print($value, $version, $output)
    };

    (take octets $v:ident, $name:literal, $version:ident) => {
        octets_from_json($v).map_err(|m| m.within($name))?
    };
    (take text $v:ident, $name:literal, $version:ident) => {
        text_from_json($v).map_err(|m| m.within($name))?
    };
    (take list $v:ident, $name:literal, $version:ident) => {
        list_from_json($v, |v| Json::from_json(v, $version)).map_err(|m| m.within($name))?
    };
    (take (chain $type:ident $head:ident $octets_name:literal $octets:ident) $v:ident, $name:literal, $version:ident) => {
        list_from_json($v, |v| {
            let mut members = Members::of(v)?;
            let head = abi::$head::take(&mut members, $version, usize::MAX)?;
            let octets = members.take($octets_name, octets_from_json)?;
            members.end()?;
            Ok((head, octets))
        })
            .map_err(|m| m.within($name))?
    };
    (take strings $v:ident, $name:literal, $version:ident) => {
        strings_from_json($v).map_err(|m| m.within($name))?
    };
    (take (rounds $($names:literal)*) $v:ident, $name:literal, $version:ident) => {
        runs_from_json($v, &[$($names),*]).map_err(|m| m.within($name))?
    };
    (take (round $($names:literal)*) $v:ident, $name:literal, $version:ident) => {
        run_from_json($v, &[$($names),*]).map_err(|m| m.within($name))?
    };
    (take (stream $choice:tt [$($stream:ident)*]) $v:ident, $name:literal, $version:ident) => {
        crate::codec::encode_described(
            &[$((
                &library::$stream::VERSIONS,
                super::$stream::encode,
                // A reader takes layouts, as the record around it does of a stream in it.
                |octets| super::$stream::decode(octets, &mut Vec::new()),
            )),*],
            $v,
        )
            .map_err(|refusal| refusal.within($name))?
    };
    (take (by $tag:ident) $v:ident, $name:literal, $version:ident) => {
        Cases::case_from_json($tag, $v, $version).map_err(|m| m.within($name))?
    };
    (take (by $tag:ident optional) $v:ident, $name:literal, $version:ident) => {
        Cases::case_from_json($tag.unwrap_or_default(), $v, $version)
            .map_err(|m| m.within($name))?
    };
    (take plain $v:ident, $name:literal, $version:ident) => {
        Json::from_json($v, $version).map_err(|m: Mismatch| m.within($name))?
    };

    (hold (chain $type:ident $head:ident $name:literal $octets:ident) $made:ident) => {
        $made
            .iter()
            .map(|(head, octets)| abi::$type { head: *head, $octets: octets.as_slice() })
            .collect::<Vec<_>>()
    };

    (lend (chain $($of:tt)*) $made:ident) => { $made.as_slice().into() };
    (lend plain $made:ident) => { *$made };
    (lend (by $tag:ident $($optional:ident)?) $made:ident) => { *$made };
    (lend (stream $choice:tt $newest:tt) $made:ident) => { $made.octets.as_slice().into() };
    (lend list $made:ident) => { lent($made) };
    (lend strings $made:ident) => { library::Strings::from_octets($made) };
    (lend (rounds $($names:literal)*) $made:ident) => { library::Strings::from_octets($made) };
    (lend (round $($names:literal)*) $made:ident) => { library::Strings::from_octets($made) };
    (lend $kind:tt $made:ident) => { $made.as_slice() };
}

pub(crate) use kind;
