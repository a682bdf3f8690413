//! The markup of texts: a small part of Markdown, which is known here and nowhere else.
//!
//! What is not markup stands for itself, whatever it looks like. What a reader of Markdown would
//! take for markup outside of this part is a [`Fault`]: the linter refuses it, and the book shows it
//! as it is written.

use std::ops::Range;

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span<'a> {
    /// Characters that stand for themselves.
    Words(&'a str),
    /// `` `code` ``
    Code(&'a str),
    /// `*emphasis*`
    Emphasis(Vec<Span<'a>>),
    /// `**strong emphasis**`
    Strong(Vec<Span<'a>>),
    /// `[words](https://…)`
    Link {
        /// What is shown.
        words: Vec<Span<'a>>,
        /// Where it leads.
        address: &'a str,
    },
    /// `[[stream.record.rule]]`
    Rule(&'a str),
}

/// Markup that a text must not contain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Its octets in the text.
    pub range: Range<usize>,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub remedy: &'static str,
}

/// A text, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Markup<'a> {
    /// Its pieces, in order; together they are the whole text.
    pub spans: Vec<Span<'a>>,
    /// What it must not contain, in order.
    pub faults: Vec<Fault>,
}

/// Takes a text apart.
pub fn parse(text: &str) -> Markup<'_> {
    let mut parser = Parser { text, faults: Vec::new() };
    parser.lines();
    let spans = parser.spans(0..text.len(), false);
    parser.faults.sort_by_key(|fault| fault.range.start);
    Markup { spans, faults: parser.faults }
}

/// The rules that a text cites.
pub fn cited(text: &str) -> Vec<&str> {
    fn collect<'a>(spans: &[Span<'a>], found: &mut Vec<&'a str>) {
        for span in spans {
            match span {
                Span::Rule(id) => found.push(id),
                Span::Emphasis(inner) | Span::Strong(inner) => collect(inner, found),
                Span::Link { words, .. } => collect(words, found),
                Span::Words(_) | Span::Code(_) => {}
            }
        }
    }
    let mut found = Vec::new();
    collect(&parse(text).spans, &mut found);
    found
}

struct Parser<'a> {
    text: &'a str,
    faults: Vec<Fault>,
}

/// A span, and where it ends.
type Found<'a> = Option<(Span<'a>, usize)>;

impl<'a> Parser<'a> {
    /// The spans of a part of the text. Within emphasis and links there is no further emphasis.
    fn spans(&mut self, part: Range<usize>, within: bool) -> Vec<Span<'a>> {
        let text = self.text;
        let mut spans = Vec::new();
        let (mut words, mut at) = (part.start, part.start);
        while let Some(c) = text[at..part.end].chars().next() {
            let Some((span, end)) = self.span(c, at..part.end, within) else {
                at += c.len_utf8();
                continue;
            };
            if words < at {
                spans.push(Span::Words(&text[words..at]));
            }
            spans.push(span);
            (words, at) = (end, end);
        }
        if words < part.end {
            spans.push(Span::Words(&text[words..part.end]));
        }
        spans
    }

    /// The span that begins with a character, if one does.
    fn span(&mut self, first: char, rest: Range<usize>, within: bool) -> Found<'a> {
        match first {
            '`' => self.code(rest),
            '*' if !within => self.emphasis(rest),
            '[' => self.rule(&rest).or_else(|| self.link(rest)),
            '<' => self.tag(rest),
            '!' => self.image(rest),
            _ => None,
        }
    }

    fn code(&mut self, rest: Range<usize>) -> Found<'a> {
        let text = &self.text[rest.clone()];
        let ticks = text.len() - text.trim_start_matches('`').len();
        let remedy = "put code between two single backticks, and leave other backticks out";
        if ticks > 1 {
            let end = rest.start + ticks;
            self.fault(rest.start..end, "there are several backticks in a row", remedy);
            return Some((Span::Words(&text[..ticks]), end));
        }
        let Some(length) = text[1..].find('`') else {
            self.fault(rest.start..rest.start + 1, "this backtick has no counterpart", remedy);
            return None;
        };
        Some((Span::Code(&text[1..1 + length]), rest.start + length + 2))
    }

    fn emphasis(&mut self, rest: Range<usize>) -> Found<'a> {
        let before = self.text[..rest.start].chars().next_back();
        let text = &self.text[rest.clone()];
        let mark = if text.starts_with("**") { "**" } else { "*" };
        let after = text[mark.len()..].chars().next()?;
        let begins = after.is_alphanumeric() || matches!(after, '`' | '[' | '(' | '"' | '\'');
        if !begins || before.is_some_and(is_of_a_word) {
            return None;
        }
        let inner = rest.start + mark.len();
        let end = self.closing(mark, inner..rest.end)?;
        let spans = self.spans(inner..end, true);
        let span = if mark == "*" { Span::Emphasis(spans) } else { Span::Strong(spans) };
        Some((span, end + mark.len()))
    }

    /// Where the second of two marks stands, outside of code.
    fn closing(&self, mark: &str, rest: Range<usize>) -> Option<usize> {
        let mut at = rest.start;
        while let Some(c) = self.text[at..rest.end].chars().next() {
            let after = &self.text[at + c.len_utf8()..rest.end];
            if c == '`' {
                at += after.find('`').map_or(1, |length| length + 2);
                continue;
            }
            if c == '*' {
                let stars = 1 + after.len() - after.trim_start_matches('*').len();
                let next = self.text[at + stars..rest.end].chars().next();
                let before = self.text[rest.start..at].chars().next_back();
                let closes =
                    before.is_some_and(|c| !c.is_whitespace()) && !next.is_some_and(is_of_a_word);
                if stars == mark.len() && closes {
                    return Some(at);
                }
                at += stars;
                continue;
            }
            at += c.len_utf8();
        }
        None
    }

    fn rule(&self, rest: &Range<usize>) -> Found<'a> {
        let text = self.text[rest.clone()].strip_prefix("[[")?;
        let id = &text[..text.find("]]")?];
        let strange = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '`' | '<' | '>');
        if id.is_empty() || id.contains(strange) {
            return None;
        }
        Some((Span::Rule(id), rest.start + id.len() + 4))
    }

    fn link(&mut self, rest: Range<usize>) -> Found<'a> {
        let text = &self.text[rest.clone()];
        let words = text.find(']')?;
        let address = text[words + 1..].strip_prefix('(')?;
        let address = &address[..address.find(')')?];
        let end = rest.start + words + address.len() + 3;
        if !is_address(address) {
            let message = "this link does not lead to an https address";
            let remedy = "write `[words](https://…)`; if no link is meant, put it in backticks";
            self.fault(rest.start..end, message, remedy);
            return None;
        }
        let words = self.spans(rest.start + 1..rest.start + words, true);
        Some((Span::Link { words, address }, end))
    }

    /// Reports an image; what follows its `!` is looked at as a link.
    fn image(&mut self, rest: Range<usize>) -> Found<'a> {
        let words = self.text[rest.clone()].strip_prefix("![")?;
        if words[words.find(']')?..].starts_with("](") {
            let range = rest.start..rest.start + 2;
            self.fault(range, "a text cannot contain an image", "describe it, or link to it");
        }
        None
    }

    /// Reports what begins like a tag of HTML; it never is one.
    fn tag(&mut self, rest: Range<usize>) -> Found<'a> {
        let text = &self.text[rest.clone()];
        let begins = |c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?');
        if !text[1..].starts_with(begins) {
            return None;
        }
        let end = text.find('>').map_or(1, |at| at + 1);
        let message = "a text cannot contain HTML";
        let remedy =
            "put it in backticks, or a space after the `<`; a link is `[words](https://…)`";
        self.fault(rest.start..rest.start + end, message, remedy);
        None
    }

    /// Reports lines that make something else than a paragraph.
    fn lines(&mut self) {
        let (mut start, mut empty) = (0, false);
        for line in self.text.trim_end().split_inclusive('\n') {
            let text = line.trim();
            let at = start + (line.len() - line.trim_start().len());
            start += line.len();
            if text.is_empty() {
                empty = at > 0;
                continue;
            }
            if empty {
                let remedy = "join the paragraphs; `why` and `history` take what does not fit";
                self.fault(at..at + text.len(), "a text is a single paragraph", remedy);
                empty = false;
            }
            if let Some((what, length)) = block(text) {
                let message = format!("a text cannot contain {what}");
                self.fault(at..at + length, message, "begin the line with a word");
            }
        }
    }

    fn fault(&mut self, range: Range<usize>, message: impl Into<String>, remedy: &'static str) {
        self.faults.push(Fault { range, message: message.into(), remedy });
    }
}

/// What a line begins, other than a paragraph, and the length of what shows it.
fn block(line: &str) -> Option<(&'static str, usize)> {
    let run = |c: char| line.len() - line.trim_start_matches(c).len();
    let ends = |at: usize| line[at..].is_empty() || line[at..].starts_with(' ');
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let hashes = run('#');
    if (1..=6).contains(&hashes) && ends(hashes) {
        return Some(("a heading", hashes));
    }
    if line.starts_with('>') {
        return Some(("a quotation", 1));
    }
    if run('`') > 2 || run('~') > 2 {
        return Some(("a block of code", 3));
    }
    let rule = |c: char| run(c) > 2 && run(c) == line.len();
    if rule('-') || rule('*') || rule('_') || rule('=') {
        return Some(("a line across the page", line.len()));
    }
    if line.starts_with(['-', '+', '*']) && ends(1) {
        return Some(("a list", 1));
    }
    let numbered = (1..10).contains(&digits) && line[digits..].starts_with(['.', ')']);
    (numbered && ends(digits + 1)).then_some(("a list", digits + 1))
}

fn is_of_a_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Whether a link may lead there: `https`, a host, and no character that would end the address.
fn is_address(text: &str) -> bool {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'*+,;=%".contains(c);
    let host = text.strip_prefix("https://");
    host.is_some_and(|host| host.starts_with(|c: char| c.is_ascii_alphanumeric()))
        && text.chars().all(allowed)
}

#[cfg(test)]
mod tests {
    use super::{Span, cited, parse};

    #[test]
    fn a_text_is_taken_apart() {
        let text = "So *it* is, **says `a*b`**: [see `x`](https://example.org/a?b=c&d), [[a.b.c]].";
        let words = |text| Span::Words(text);
        let expected = [
            words("So "),
            Span::Emphasis(vec![words("it")]),
            words(" is, "),
            Span::Strong(vec![words("says "), Span::Code("a*b")]),
            words(": "),
            Span::Link {
                words: vec![words("see "), Span::Code("x")],
                address: "https://example.org/a?b=c&d",
            },
            words(", "),
            Span::Rule("a.b.c"),
            words("."),
        ];
        let markup = parse(text);
        assert_eq!(markup.spans, expected);
        assert_eq!(markup.faults, []);
        assert_eq!(cited("*[[a.b]]* `[[c.d]]`"), ["a.b"]);
    }

    #[test]
    fn what_only_looks_like_markup_stands_for_itself() {
        for text in [
            "2 * 3 * 4, a*b*c, *p, **, ***, x_y_z, _so_, u8[4], [0, 5], #1, a < b && c > d",
            "4.2 to 4.6.",
            "{{#include /etc/passwd}} a ??/",
            "a */ b /* c \\",
            "R&D &lt; ~so~ | a | b | https://example.org",
            "[^1] [a][b] [a]: https://example.org, #![no_std]",
            "e.g. 5) and - that",
        ] {
            let markup = parse(text);
            assert_eq!(markup.spans, [Span::Words(text)]);
            assert_eq!(markup.faults, [], "{text}");
        }
    }

    #[test]
    fn other_markup_is_a_fault_and_stands_for_itself() {
        for (text, place) in [
            ("a <script>alert(1)</script>", "<script>"),
            ("</p></div></main></body>", "</p>"),
            ("a<!-- b", "<"),
            ("<https://example.org>", "<https://example.org>"),
            ("see ![it](https://example.org/a.png)", "!["),
            ("see [it](javascript:alert(1))", "[it](javascript:alert(1)"),
            ("see [it](http://example.org)", "[it](http://example.org)"),
            ("see [it](https://example.org/<b>)", "[it](https://example.org/<b>)"),
            ("see [it](//example.org)", "[it](//example.org)"),
            ("see [it](https:evil)", "[it](https:evil)"),
            ("# Title", "#"),
            ("> quoted", ">"),
            ("- a\n- b", "-"),
            ("Intro:\n1. a", "1."),
            ("```sh\nrm\n```", "```"),
            ("a ``b``", "``"),
            ("a ` b", "`"),
            ("one\n\ntwo", "two"),
            ("title\n=====", "====="),
        ] {
            let faults = parse(text).faults;
            assert!(!faults.is_empty(), "{text}");
            assert_eq!(&text[faults[0].range.clone()], place);
        }
    }

    #[test]
    fn no_text_is_lost_and_none_panics() {
        let pieces = ["*", "**", "`", "[", "]", "](", "https://a", ")", "[[", "]]", "é", " ", "a"];
        let mut seed = 1_u32;
        for _ in 0..20_000 {
            let mut text = String::new();
            for _ in 0..9 {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                text.push_str(pieces[(seed >> 16) as usize % pieces.len()]);
            }
            assert_eq!(written(&parse(&text).spans), text);
        }
    }

    fn written(spans: &[Span]) -> String {
        let one = |span: &Span| match span {
            Span::Words(text) => (*text).to_owned(),
            Span::Code(text) => format!("`{text}`"),
            Span::Emphasis(inner) => format!("*{}*", written(inner)),
            Span::Strong(inner) => format!("**{}**", written(inner)),
            Span::Link { words, address } => format!("[{}]({address})", written(words)),
            Span::Rule(id) => format!("[[{id}]]"),
        };
        spans.iter().map(one).collect()
    }
}
