//! A stream in the notation of vectors, with a word on each item.

use std::fmt::Write as _;
use std::io;

use streamspec_codegen::model::Stream;

use super::{Display, Extent, Shown, show};
use crate::interpreter::Decoder;

/// Comments begin in this column, where the octets before them leave room.
const COLUMN: usize = 28;
/// The octets of a line are no wider.
const WIDTH: usize = 60;
/// A run of so many equal octets, or of printable ones, is written as one.
const RUN: usize = 4;

/// The octets of a stream as items of a vector, with what they mean in comments, as far as the decoder
/// can tell; it begins at the first of the octets.
pub fn annotated(mut decoder: Decoder<'_, &[u8]>, octets: &[u8]) -> String {
    let mut notation = Notation { octets, next: 0, indent: 0, text: String::new() };
    let extent = Extent { full: true, keep_going: true };
    // What it cannot tell anything of is written as octets.
    let _ = show(&mut decoder, extent, &mut notation);
    notation.up_to(octets.len());
    notation.text
}

/// What has been written, and up to where.
struct Notation<'o> {
    octets: &'o [u8],
    next: usize,
    indent: usize,
    text: String,
}

impl Notation<'_> {
    /// Writes octets that nobody has said anything of.
    fn up_to(&mut self, end: usize) {
        let octets = self.octets.get(self.next..end).unwrap_or_default();
        for line in lines(octets, WIDTH) {
            let _ = writeln!(self.text, "{:1$}{line}", "", self.indent);
        }
        self.next = self.next.max(end);
    }

    /// Writes some octets and what they are.
    fn commented(&mut self, octets: String, comment: &str) {
        let room = COLUMN.saturating_sub(self.indent);
        let line = format!("{:indent$}{octets:<room$}  # {comment}", "", indent = self.indent);
        self.text.push_str(line.trim_end());
        self.text.push('\n');
    }
}

impl Display for Notation<'_> {
    fn stream(&mut self, _: usize, _: &Stream, _: Option<u32>) -> io::Result<()> {
        Ok(())
    }

    fn section(&mut self, depth: usize, title: &str, offset: u64) -> io::Result<()> {
        if let Ok(offset) = usize::try_from(offset) {
            self.up_to(offset.min(self.octets.len()));
        }
        self.indent = 2 * depth;
        let _ = writeln!(
            self.text,
            "{:indent$}# {offset:#x} {}",
            "",
            one_line(title),
            indent = self.indent
        );
        self.indent += 2;
        Ok(())
    }

    fn item(&mut self, _: usize, item: &Shown) -> io::Result<()> {
        let Ok(offset) = usize::try_from(item.offset) else { return Ok(()) };
        let end = offset.saturating_add(item.octets.len());
        // What lies outside, or was written already, is written as the octets that it consists of.
        if offset < self.next || self.octets.get(offset..end) != Some(item.octets) {
            return Ok(());
        }
        self.up_to(offset);
        let comment = format!("{}: {}", item.path, item.meaning);
        let mut lines = match item.integer.and_then(|raw| integer(item.octets, raw)) {
            Some(integer) => vec![integer],
            None => lines(item.octets, WIDTH),
        };
        if lines.is_empty() {
            return Ok(());
        }
        let rest = lines.split_off(1);
        self.commented(lines.remove(0), &one_line(&comment));
        for line in rest {
            let _ = writeln!(self.text, "{:1$}{line}", "", self.indent);
        }
        self.next = end;
        Ok(())
    }
}

fn one_line(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).collect()
}

/// An integer of several octets, in the order in which they are that integer.
fn integer(octets: &[u8], raw: u64) -> Option<String> {
    let size = octets.len();
    if !matches!(size, 2 | 3 | 4 | 6 | 8) {
        return None;
    }
    let bits = 8 * size;
    let shown = if raw > 0xffff { format!("{raw:#x}") } else { raw.to_string() };
    if raw.to_le_bytes().get(..size) == Some(octets) {
        Some(format!("le{bits}({shown})"))
    } else if raw.to_be_bytes().get(8 - size..) == Some(octets) {
        Some(format!("be{bits}({shown})"))
    } else {
        None
    }
}

/// Octets as items, in lines.
fn lines(octets: &[u8], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut rest = octets;
    while !rest.is_empty() {
        let (item, after) = first_item(rest, width);
        rest = after;
        match lines.last_mut() {
            Some(line) if line.len() + 1 + item.len() <= width => {
                line.push(' ');
                line.push_str(&item);
            }
            _ => lines.push(item),
        }
    }
    lines
}

/// The first item of some octets that are there, and what follows it.
fn first_item(octets: &[u8], width: usize) -> (String, &[u8]) {
    let run = |is: &dyn Fn(u8) -> bool| octets.iter().take_while(|octet| is(**octet)).count();
    let first = octets.first().copied().unwrap_or_default();
    let equal = run(&|octet| octet == first);
    if equal >= RUN {
        return (format!("{first:02x}*{equal}"), &octets[equal..]);
    }
    let printable = run(&|octet| (b' '..=b'~').contains(&octet)).min(width / 2);
    let (text, rest) = octets.split_at(printable);
    if printable >= RUN || printable > 0 && rest.first() == Some(&0) {
        let mut item: String = String::from("\"");
        for octet in text {
            let escape = if matches!(octet, b'"' | b'\\') { "\\" } else { "" };
            let _ = write!(item, "{escape}{}", char::from(*octet));
        }
        let nul = rest.first() == Some(&0) && rest.get(1) != Some(&0);
        item.push_str(if nul { "\\0\"" } else { "\"" });
        return (item, &rest[usize::from(nul)..]);
    }
    (format!("{first:02x}"), &octets[1..])
}

#[cfg(test)]
mod tests {
    use super::{integer, lines};

    #[test]
    fn octets_as_items() {
        assert_eq!(lines(b"abcd\0\x01\x02", 60), ["\"abcd\\0\" 01 02"]);
        assert_eq!(lines(b"\0\0\0\0\0a\"b\\", 60), ["00*5 \"a\\\"b\\\\\""]);
        assert_eq!(lines(b"\x01\x02\x03", 5), ["01 02", "03"]);
        assert!(lines(b"", 60).is_empty());
    }

    #[test]
    fn integers_in_their_order() {
        assert_eq!(integer(&[1, 0], 1).as_deref(), Some("le16(1)"));
        assert_eq!(integer(&[0, 1, 0, 0], 0x10000).as_deref(), Some("be32(0x10000)"));
        assert_eq!(integer(&[1], 1), None);
    }
}
