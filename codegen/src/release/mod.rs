//! The ABI of a version, frozen: all that octets and rules depend on, as a text that a reviewer reads
//! and a program compares.
//!
//! Texts for people are not part of it, and neither are names that no octet and no rule depends on.

mod abi;
mod checks;
mod fields;
mod freeze;
mod lock;
mod place;
mod print;
mod spell;
mod store;

pub use abi::*;
pub use freeze::{freeze, freeze_all};
pub use lock::{Changed, Lock};
pub use store::{Frozen, Store, frozen, frozen_in};

use crate::yaml;

impl Abi {
    /// Reads a frozen ABI.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub fn read(text: &str) -> Result<Self, String> {
        yaml::from_text(text)
    }

    /// The text that is frozen. [`Self::read`] gives the same ABI back.
    pub fn text(&self) -> String {
        print::abi(self)
    }
}
