//! What the answers of a testee hold. What is not given is not compared.

/// What the answers of a testee hold, besides accepting or rejecting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gives {
    /// Rejections name a class.
    pub class: bool,
    /// Rejections name a rule.
    pub rule: Presence,
    /// Rejections name a place.
    pub offset: Presence,
    /// What it reads is answered as a document.
    pub document: bool,
    /// It writes streams.
    pub octets: bool,
    /// It refuses streams whose framing is broken, and need not see any other fault.
    pub framing_alone: bool,
}

/// Whether something is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Presence {
    /// Never.
    No,
    /// Here and there; it is compared where it is.
    WhereStated,
    /// Always: its absence is an error.
    Always,
}

impl Gives {
    /// The verdict, and nothing else.
    pub const VERDICT: Gives = Gives {
        class: false,
        rule: Presence::No,
        offset: Presence::No,
        document: false,
        octets: false,
        framing_alone: false,
    };

    /// What `names` says; an error for a name that there is not.
    pub(super) fn named(names: &[String]) -> Result<Self, String> {
        let mut gives = Self::VERDICT;
        for name in names {
            match name.as_str() {
                "verdict" => {}
                "class" => gives.class = true,
                "rule" => gives.rule = Presence::Always,
                "offset" => gives.offset = Presence::Always,
                "document" => gives.document = true,
                "octets" => gives.octets = true,
                _ => return Err(format!("`gives` holds `{name}`, which nobody can give")),
            }
        }
        Ok(gives)
    }

    /// The names of what is given.
    pub fn names(&self) -> Vec<&'static str> {
        let Self { class, rule, offset, document, octets, framing_alone } = *self;
        let all = [
            (if framing_alone { "verdict on framing" } else { "verdict" }, true),
            ("class", class),
            ("rule", rule != Presence::No),
            ("offset", offset != Presence::No),
            ("document", document),
            ("octets", octets),
        ];
        all.into_iter().filter_map(|(name, given)| given.then_some(name)).collect()
    }
}

/// Who does not say what is given, gives what the contract asks of everybody.
impl Default for Gives {
    fn default() -> Self {
        Self {
            class: true,
            rule: Presence::WhereStated,
            offset: Presence::WhereStated,
            document: true,
            octets: true,
            framing_alone: false,
        }
    }
}
