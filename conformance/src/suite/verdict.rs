//! The verdicts on answers.

/// What an answer is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It is the right one, as far as the testee gives what would be compared.
    Pass,
    /// It accepts what is to be rejected, rejects what is to be accepted, or is another one.
    Fail,
    /// A rejection for another kind of reason.
    WrongClass,
    /// A rejection by another rule.
    WrongRule,
    /// A rejection at another place.
    WrongOffset,
    /// The testee ended without an answer.
    Crash,
    /// The testee ended without an answer when it had used up its memory.
    OutOfMemory,
    /// The answer took far more memory than its input is long.
    Memory,
    /// There was no answer in time.
    Hang,
    /// The answer is not in the contract.
    ContractError,
    /// The testee was asked, and does not do this.
    Unsupported,
    /// The testee says that it came to no verdict, or could not be started.
    NotJudged,
    /// The testee was not asked.
    NotAsked,
}

impl Verdict {
    /// All verdicts.
    pub const ALL: [Verdict; 13] = [
        Verdict::Pass,
        Verdict::Fail,
        Verdict::WrongClass,
        Verdict::WrongRule,
        Verdict::WrongOffset,
        Verdict::Crash,
        Verdict::OutOfMemory,
        Verdict::Memory,
        Verdict::Hang,
        Verdict::ContractError,
        Verdict::Unsupported,
        Verdict::NotJudged,
        Verdict::NotAsked,
    ];

    /// Name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Pass => "pass",
            Verdict::Fail => "fail",
            Verdict::WrongClass => "wrong class",
            Verdict::WrongRule => "wrong rule",
            Verdict::WrongOffset => "wrong offset",
            Verdict::Crash => "crash",
            Verdict::OutOfMemory => "out of memory",
            Verdict::Memory => "memory",
            Verdict::Hang => "hang",
            Verdict::ContractError => "contract error",
            Verdict::Unsupported => "unsupported",
            Verdict::NotJudged => "not judged",
            Verdict::NotAsked => "not asked",
        }
    }

    /// Whether it counts against the testee.
    pub fn is_failure(self) -> bool {
        self != Verdict::Pass && !self.is_open()
    }

    /// Whether nothing is known of how the testee does.
    pub fn is_open(self) -> bool {
        matches!(self, Verdict::Unsupported | Verdict::NotJudged | Verdict::NotAsked)
    }

    /// Whether the testee gave no proper answer.
    pub fn is_breakdown(self) -> bool {
        matches!(
            self,
            Verdict::Crash | Verdict::OutOfMemory | Verdict::Hang | Verdict::ContractError
        )
    }
}
