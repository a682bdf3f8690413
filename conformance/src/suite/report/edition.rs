//! What a report is of: which suite, which descriptions, which program, and when.

use std::time::{SystemTime, UNIX_EPOCH};

use super::super::Suite;

/// The variable that says what time it is to be, for reports that are made again.
const EPOCH: &str = "SOURCE_DATE_EPOCH";
const DAY: u64 = 24 * 60 * 60;

/// What a report is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edition {
    /// A number of the questions and the expected answers, in hexadecimal digits.
    pub(super) suite: String,
    /// Title and version of the descriptions.
    pub(super) spec: String,
    /// Version of the descriptions.
    pub(super) spec_version: String,
    /// Version of this program.
    pub(super) program: &'static str,
    /// The day: `2026-03-01`.
    pub(super) date: String,
}

impl Edition {
    pub(super) fn of(suite: &Suite) -> Self {
        let identity = &suite.family.identity;
        let given = std::env::var(EPOCH).ok().and_then(|seconds| seconds.parse().ok());
        let now = || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| time.as_secs());
        Self {
            suite: format!("{:016x}", suite.fingerprint()),
            spec: format!("{} {}", identity.title, identity.version),
            spec_version: identity.version.clone(),
            program: env!("CARGO_PKG_VERSION"),
            date: date(given.unwrap_or_else(now)),
        }
    }

    /// All of it in one line.
    pub(super) fn line(&self) -> String {
        let Self { suite, spec, program, date, .. } = self;
        format!("suite {suite} of {spec}, streamspec {program}, {date}")
    }
}

/// The day of a time in seconds since the beginning of 1970, in UTC. A year is taken to begin in March,
/// so that the day that not every year has is its last.
fn date(seconds: u64) -> String {
    const ERA: u64 = 146_097; // days of 400 years
    let days = seconds / DAY + 719_468; // since the first of March of the year 0
    let day_of_era = days % ERA;
    let year = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year + year / 4 - year / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * from_march + 2) / 5 + 1;
    let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
    let year = year + days / ERA * 400 + u64::from(month < 3);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::{DAY, date};

    #[test]
    fn days() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (DAY - 1, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (951_868_800, "2000-03-01"),
            (1_709_164_800, "2024-02-29"),
            (1_798_761_599, "2026-12-31"),
            (4_107_542_400, "2100-03-01"),
        ] {
            assert_eq!(date(seconds), day);
        }
    }
}
