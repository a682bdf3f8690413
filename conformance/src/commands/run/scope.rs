//! What programs can serve, and in what their vectors are put.

use clap::Args;
use streamspec_conformance::profile::Profiles;

use crate::commands::Trouble;

/// What programs can serve, and in what their vectors are put.
#[derive(Debug, Args)]
pub struct ScopeArguments {
    /// Run only the cases that ask for nothing but these words of the profile, or `none`: what the
    /// programs can do. An unknown word lists those that there are [default: what they say]
    #[arg(long = "profile", value_name = "WORDS", value_delimiter = ',')]
    profile: Vec<String>,
    /// Put each vector into a whole stream as real programs write them, where its stream has such
    /// carriers: for programs that want more of a stream than its rules
    #[arg(long)]
    pub carried: bool,
}

impl ScopeArguments {
    /// Whether none is given.
    pub fn is_empty(&self) -> bool {
        self.words().is_empty()
    }

    /// The words that programs can serve, where that is said.
    pub fn profile(&self, profiles: &Profiles) -> Result<Option<Vec<String>>, Trouble> {
        let none = ["none".to_owned()];
        let words = if self.profile == none { &[] } else { self.profile.as_slice() };
        profiles.check(words).map_err(Trouble::message)?;
        Ok((!self.profile.is_empty()).then(|| words.to_vec()))
    }

    /// The options that say the same.
    pub fn words(&self) -> Vec<String> {
        let mut words = Vec::new();
        if !self.profile.is_empty() {
            words.extend(["--profile".to_owned(), self.profile.join(",")]);
        }
        if self.carried {
            words.push("--carried".to_owned());
        }
        words
    }
}
