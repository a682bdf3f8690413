//! How others spell types, so that whoever brings a name along is told what it is called here.

/// What to write in place of a name that means an integer, a float, octets or a text elsewhere; none for
/// a name that means nothing in particular.
pub(super) fn remedy(name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let plain = name.trim_start_matches('_').trim_end_matches("_t").replace('_', "");
    let (plain, is_ordered) = without_order(&plain);
    let here = match plain {
        "byte" | "ubyte" | "uchar" | "octet" => "u8",
        "char" => return Some("write `u8`, or `octets(4)` for so many characters".into()),
        "sbyte" | "schar" => "i8",
        "word" | "ushort" => "u16",
        "short" => "i16",
        "dword" | "uint" | "unsigned" => "u32",
        "int" | "integer" => "i32",
        "qword" | "ulonglong" | "size" => "u64",
        "longlong" | "ssize" => "i64",
        "float" | "single" => "f32",
        "double" | "real" => "f64",
        "bool" | "boolean" => {
            return Some("write a type with `bits: u8`, or `u8` with `max: 1`".into());
        }
        "bytes" | "blob" | "buffer" | "data" => {
            return Some("write `octets(size)`, or `octets(rest)` for the rest of the body".into());
        }
        "str" | "text" | "cstring" | "varchar" => {
            return Some("write `string`, which a NUL ends, or `string(size)`".into());
        }
        other => return of_width(other, is_ordered),
    };
    Some(write(here, is_ordered))
}

/// A name without the order of octets that it may have at its start or its end, and whether it has one.
fn without_order(name: &str) -> (&str, bool) {
    let orders = ["le", "be"];
    let rest = orders.iter().find_map(|order| {
        let is_number = |rest: &&str| rest.contains(|c: char| c.is_ascii_digit());
        name.strip_prefix(order).or_else(|| name.strip_suffix(order)).filter(is_number)
    });
    (rest.unwrap_or(name), rest.is_some())
}

fn write(name: &str, is_ordered: bool) -> String {
    match is_ordered {
        true => format!("write `{name}`; the order of octets stands under `endian` of the headers"),
        false => format!("write `{name}`"),
    }
}

/// The same of a name that ends in a number of bits.
fn of_width(name: &str, is_ordered: bool) -> Option<String> {
    let letters = name.trim_end_matches(|c: char| c.is_ascii_digit());
    let bits: u64 = name.get(letters.len()..)?.parse().ok()?;
    let kind = match letters {
        "" | "u" | "uint" | "unsigned" => 'u',
        "i" | "s" | "int" | "sint" => 'i',
        "f" | "float" => 'f',
        _ => return None,
    };
    Some(match (kind, bits) {
        ('f', 32 | 64) | ('u' | 'i', 8 | 16 | 24 | 32 | 48 | 64) => {
            write(&format!("{kind}{bits}"), is_ordered)
        }
        ('f', _) => "a float has 32 or 64 bits; write octets, whose meaning `doc` says".into(),
        (_, bits) if bits % 8 == 0 && (1..=256).contains(&bits) => format!(
            "an integer has 8, 16, 24, 32, 48 or 64 bits; write `octets({})`, whose order `doc` says",
            bits / 8
        ),
        (_, 1..64) => "give a part of an integer so many bits, in a type with `bits:`".into(),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::remedy;

    #[test]
    fn what_others_write_is_told_as_it_is_written_here() {
        let known = [
            ("uint32_t", "`u32`"),
            ("__le16", "`u16`"),
            ("u64be", "`u64`"),
            ("Int8", "`i8`"),
            ("double", "`f64`"),
            ("uint24be", "`u24`"),
            ("s48", "`i48`"),
            ("u40", "`octets(5)`"),
            ("i56", "`octets(7)`"),
            ("u4", "`bits:`"),
            ("bool", "`max: 1`"),
            ("char", "`octets(4)`"),
        ];
        for (name, here) in known {
            let told = remedy(name).unwrap_or_default();
            assert!(told.contains(here), "{name}: {told}");
        }
        for nothing in ["varint", "owner_tag", "le", "u", "u0", "u99999999999999999999", "é8"] {
            assert_eq!(remedy(nothing), None, "{nothing}");
        }
    }
}
