//! The key `patterns`: the grammar of patterns, and the rules that follow from them.

use nom::branch::alt;
use nom::bytes::complete::{tag, take};
use nom::character::complete::{char, none_of, one_of};
use nom::combinator::{all_consuming, cut, map, map_opt, opt, value, verify};
use nom::multi::{many0, many1, separated_list1};
use nom::sequence::{delimited, pair, preceded};
use nom::{IResult, Parser};

use super::resolver::Resolver;
use super::syntax::SyntaxError;
use crate::diagnostics::At;
use crate::model::pattern::{OctetSet, Pattern, Places};
use crate::model::*;

/// A pattern as it is written.
#[derive(Debug, Clone)]
enum Node {
    One(OctetSet),
    Sequence(Vec<Node>),
    Either(Vec<Node>),
    /// A node that may be left out, or come several times.
    Repeated(Box<Node>, Repeat),
}

#[derive(Debug, Clone, Copy)]
struct Repeat {
    optional: bool,
    many: bool,
}

impl Resolver<'_> {
    /// The rules from the key `patterns`.
    pub(super) fn pattern_rules(
        &mut self,
        field: &mut Field,
        patterns: &std::collections::BTreeMap<String, String>,
        id: &str,
        place: crate::model::Place,
        at: &At,
    ) {
        if patterns.is_empty() {
            return;
        }
        let at = at.key("patterns");
        let sentence = match field.kind {
            Kind::Text { .. } => 0,
            Kind::Array { element: Element::Text, .. } => 1,
            _ => {
                let message = format!("`patterns` cannot be used for `{}`", field.name);
                let remedy = "only a string, or an array of strings, can have it";
                return self.diagnostics.report(&at.itself(), message, remedy);
            }
        };
        for (name, text) in patterns {
            self.pattern_name(name, &format!("{}.{id}.{name}", self.name), &at.key(name).itself());
            let Some(pattern) = self.pattern(text, &at.key(name)) else { continue };
            let words = [("field", field.name.as_str()), ("pattern", name), ("form", text)];
            let rule = self.derive_as(place, id, Derived::Pattern, sentence, &words);
            field.checks.push(FieldCheck { rule, test: FieldTest::Matches(Box::new(pattern)) });
        }
    }

    /// A pattern is called as the rule's id ends.
    fn pattern_name(&mut self, name: &str, id: &str, at: &At) {
        let fine = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if name.is_empty() || !name.chars().all(fine) {
            let message = format!("`{name}` is not a valid name of a pattern");
            let remedy = "use lower-case letters, digits and `-`, as in `characters`";
            self.diagnostics.report(at, message, remedy);
        } else if self.rules.iter().any(|rule| rule.id == id) {
            let message = format!("there is already a rule `{id}`");
            self.diagnostics.report(at, message, "choose another name");
        }
    }

    fn pattern(&mut self, text: &str, at: &At) -> Option<Pattern> {
        let pattern = match parse(text) {
            Ok(pattern) => pattern,
            Err(error) => {
                self.diagnostics.report_words(
                    at,
                    text.get(error.offset..).unwrap_or_default(),
                    format!("this is not a valid pattern: {}", error.told(text)),
                    "write octets, classes such as `[a-z0-9]`, groups, `|`, `*`, `+` and `?`; `\\` \
                     before a character that means something else",
                );
                return None;
            }
        };
        let automaton = (pattern.places.len() <= Pattern::MOST_PLACES)
            .then(|| Automaton::of(&pattern))
            .flatten();
        match automaton {
            None => {
                let remedy = "write a shorter one";
                self.diagnostics.report(at, "this pattern is too large", remedy);
                None
            }
            Some(automaton) if automaton.takes_all() => {
                self.diagnostics.report(at, "every string matches this", "remove it");
                None
            }
            Some(_) => Some(pattern),
        }
    }
}

/// Parses a pattern. One with more than [`Pattern::MOST_PLACES`] places is not meant to be used.
fn parse(text: &str) -> Result<Pattern, SyntaxError> {
    if let Some(offset) = super::syntax::too_deep(text) {
        return Err(SyntaxError { offset });
    }
    match all_consuming(either).parse(text) {
        Ok((_, node)) => Ok(pattern(text, &node)),
        Err(nom::Err::Error(e) | nom::Err::Failure(e)) => {
            Err(SyntaxError { offset: text.len() - e.input.len() })
        }
        Err(nom::Err::Incomplete(_)) => Err(SyntaxError { offset: text.len() }),
    }
}

fn either(input: &str) -> IResult<&str, Node> {
    map(separated_list1(char('|'), sequence), Node::Either).parse(input)
}

fn sequence(input: &str) -> IResult<&str, Node> {
    map(many1(repeated), Node::Sequence).parse(input)
}

fn repeated(input: &str) -> IResult<&str, Node> {
    let repeat = alt((
        value(Repeat { optional: true, many: true }, char('*')),
        value(Repeat { optional: false, many: true }, char('+')),
        value(Repeat { optional: true, many: false }, char('?')),
    ));
    let (input, (node, repeat)) = pair(atom, opt(repeat)).parse(input)?;
    Ok((
        input,
        match repeat {
            Some(repeat) => Node::Repeated(Box::new(node), repeat),
            None => node,
        },
    ))
}

fn atom(input: &str) -> IResult<&str, Node> {
    let group = delimited(char('('), cut(either), cut(char(')')));
    let any = value(OctetSet::all(), char('.'));
    let plain = map(verify(none_of("[](){}|*+?.\\^$"), is_plain), |c| one(c as u8));
    let one = alt((class, any, map(escaped, one), plain));
    alt((group, map(one, Node::One))).parse(input)
}

fn one(octet: u8) -> OctetSet {
    OctetSet::default().with(octet..=octet)
}

/// A character that stands for itself: printable, and none that ends a text's code.
fn is_plain(c: &char) -> bool {
    matches!(c, ' '..='~') && *c != '`'
}

/// `\[` and the like, and `\x80`.
fn escaped(input: &str) -> IResult<&str, u8> {
    let hexadecimal = preceded(
        char('x'),
        map_opt(take(2_usize), |digits: &str| {
            let digits = digits.bytes().all(|d| d.is_ascii_hexdigit()).then_some(digits)?;
            u8::from_str_radix(digits, 16).ok().filter(|octet| *octet != 0)
        }),
    );
    let special = map(one_of("[](){}|*+?.\\^$-"), |c| c as u8);
    preceded(char('\\'), alt((special, hexadecimal))).parse(input)
}

/// `[a-z_]`, `[^/]`: a `-` at the beginning or the end stands for itself.
fn class(input: &str) -> IResult<&str, OctetSet> {
    let octet = || alt((escaped, map(verify(none_of("[]\\^-"), is_plain), |c| c as u8)));
    let range = map_opt(pair(octet(), opt(preceded(char('-'), octet()))), |(low, high)| {
        let high = high.unwrap_or(low);
        (low <= high).then_some(low..=high)
    });
    let dash = || value(b'-'..=b'-', char('-'));
    let items =
        map(pair(pair(opt(dash()), many0(range)), opt(dash())), |((first, ranges), last)| {
            first.into_iter().chain(ranges).chain(last).fold(OctetSet::default(), OctetSet::with)
        });
    let items = verify(items, |set: &OctetSet| *set != OctetSet::default());
    let (input, (not, set)) = preceded(char('['), cut(pair(opt(tag("^")), items))).parse(input)?;
    let (input, _) = cut(char(']')).parse(input)?;
    Ok((input, if not.is_some() { set.opposite() } else { set }))
}

/// The places of a node: those that can come first and last, and whether it can be nothing.
#[derive(Clone, Copy)]
struct Part {
    first: Places,
    last: Places,
    may_be_empty: bool,
}

fn pattern(text: &str, node: &Node) -> Pattern {
    let mut places = Vec::new();
    let whole = part(node, &mut places);
    for (i, place) in places.iter_mut().enumerate().take(Pattern::MOST_PLACES) {
        place.ends = whole.last >> i & 1 == 1;
    }
    let (first, may_be_empty) = (whole.first, whole.may_be_empty);
    Pattern { text: text.to_owned(), places, first, may_be_empty }
}

fn part(node: &Node, places: &mut Vec<pattern::Place>) -> Part {
    match node {
        Node::One(takes) => {
            let bit = Places::checked_shl(1, places.len() as u32).unwrap_or(0);
            places.push(pattern::Place { takes: *takes, next: 0, ends: false });
            Part { first: bit, last: bit, may_be_empty: false }
        }
        Node::Sequence(nodes) => {
            let nothing = Part { first: 0, last: 0, may_be_empty: true };
            nodes.iter().fold(nothing, |before, node| {
                let after = part(node, places);
                follow(before.last, after.first, places);
                Part {
                    first: before.first | if before.may_be_empty { after.first } else { 0 },
                    last: after.last | if after.may_be_empty { before.last } else { 0 },
                    may_be_empty: before.may_be_empty && after.may_be_empty,
                }
            })
        }
        Node::Either(nodes) => {
            let none = Part { first: 0, last: 0, may_be_empty: false };
            nodes.iter().fold(none, |before, node| {
                let other = part(node, places);
                Part {
                    first: before.first | other.first,
                    last: before.last | other.last,
                    may_be_empty: before.may_be_empty || other.may_be_empty,
                }
            })
        }
        Node::Repeated(node, repeat) => {
            let part = part(node, places);
            if repeat.many {
                follow(part.last, part.first, places);
            }
            Part { may_be_empty: part.may_be_empty || repeat.optional, ..part }
        }
    }
}

fn follow(last: Places, first: Places, places: &mut [pattern::Place]) {
    for (i, place) in places.iter_mut().enumerate().take(Pattern::MOST_PLACES) {
        if last >> i & 1 == 1 {
            place.next |= first;
        }
    }
}

#[cfg(test)]
mod tests {
    use quickcheck::{Arbitrary, Gen, quickcheck};

    use super::*;

    /// Whether a node can take some octets and leave the rest to what follows: tried in every way.
    fn takes(node: &Node, octets: &[u8], then: &mut dyn FnMut(&[u8]) -> bool) -> bool {
        match node {
            Node::One(set) => match octets {
                [first, rest @ ..] => set.has(*first) && then(rest),
                [] => false,
            },
            Node::Sequence(nodes) => match nodes.as_slice() {
                [] => then(octets),
                [first, rest @ ..] => {
                    let rest = Node::Sequence(rest.to_vec());
                    takes(first, octets, &mut |left| takes(&rest, left, then))
                }
            },
            Node::Either(nodes) => nodes.iter().any(|node| takes(node, octets, then)),
            Node::Repeated(node, repeat) => {
                let again = Node::Repeated(node.clone(), Repeat { optional: true, ..*repeat });
                let mut more = |left: &[u8]| {
                    let further = repeat.many && left.len() < octets.len();
                    then(left) || (further && takes(&again, left, then))
                };
                takes(node, octets, &mut more) || (repeat.optional && then(octets))
            }
        }
    }

    fn written(g: &mut Gen, depth: usize) -> String {
        let one = ["a", "b", "[ab]", "[^a]", ".", "\\x62", "c"];
        match u8::arbitrary(g) % 8 {
            0 | 1 if depth > 0 => format!("({}|{})", written(g, depth - 1), written(g, depth - 1)),
            2 | 3 if depth > 0 => format!("{}{}", written(g, depth - 1), written(g, depth - 1)),
            4 if depth > 0 => format!("({})*", written(g, depth - 1)),
            5 if depth > 0 => format!("({})+", written(g, depth - 1)),
            6 if depth > 0 => format!("({})?", written(g, depth - 1)),
            _ => (*g.choose(&one).expect("there are some")).to_owned(),
        }
    }

    #[derive(Debug, Clone)]
    struct Written(String);

    impl Arbitrary for Written {
        fn arbitrary(g: &mut Gen) -> Self {
            Self(written(g, 4))
        }
    }

    fn walked(automaton: &Automaton, octets: &[u8]) -> bool {
        let end = octets.iter().try_fold(0, |state, octet| {
            let steps = &automaton.states[state].steps;
            steps.iter().find(|step| step.takes.has(*octet)).map(|step: &Step| step.to)
        });
        end.is_some_and(|state: usize| automaton.states[state].ends)
    }

    quickcheck! {
        /// Places and states say of a text what trying every way says.
        fn all_ways_of_matching_agree(text: Written, octets: Vec<u8>) -> bool {
            let octets: Vec<u8> = octets.iter().take(8).map(|octet| b"abc"[usize::from(octet % 3)]).collect();
            let (_, node) = all_consuming(either).parse(&text.0).expect("it is well written");
            let pattern = parse(&text.0).expect("it is well written");
            let expected = takes(&node, &octets, &mut |left| left.is_empty());
            pattern.places.len() > Pattern::MOST_PLACES
                || (pattern.matches(&octets) == expected
                    && Automaton::of(&pattern).is_none_or(|a| walked(&a, &octets) == expected))
        }
    }

    fn matches(text: &str, octets: &[u8]) -> bool {
        parse(text).expect("it is a pattern").matches(octets)
    }

    #[test]
    fn the_whole_of_a_text_matches() {
        assert!(matches("/|(/[-a-z]+)+", b"/a/b-c"));
        assert!(!matches("/|(/[-a-z]+)+", b"/a/"));
        assert!(!matches("a|b", b"ab"));
        assert!(matches("[^/].*", b"\xff/"));
        assert!(!matches(".*", b"a\0"));
        assert!(parse("[]").is_err() && parse("a**").is_err() && parse("(a").is_err());
    }

    #[test]
    fn states_are_as_few_as_can_be() {
        let states =
            |text| Automaton::of(&parse(text).expect("it is a pattern")).map(|a| a.states.len());
        assert_eq!(states("(a|b)*"), Some(1));
        assert_eq!(states("[a-z]+"), Some(2));
        assert_eq!(states("(a|b)*(a|b)"), Some(2));
    }
}
