//! A set of integers in bounded memory: what a reader has to remember of earlier records.

/// A set of integers, kept as up to `N` runs of consecutive ones.
///
/// Instances, connections and ports are numbered by counting, so a set of any size is mostly a
/// few runs.
#[derive(Debug, Clone)]
pub(crate) struct Runs<const N: usize> {
    runs: [(u64, u64); N],
    used: usize,
}

/// What became of an integer that was to be remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Insertion {
    /// It is new.
    New,
    /// It was there already.
    Known,
    /// It is new, and there is no memory to remember it.
    Full,
}

impl<const N: usize> Runs<N> {
    pub(crate) const fn new() -> Self {
        Self { runs: [(0, 0); N], used: 0 }
    }

    /// Whether the integer is in the set.
    pub(crate) fn contains(&self, value: u64) -> bool {
        self.place(value).is_none()
    }

    /// What would become of an integer that was put into the set.
    pub(crate) fn check(&self, value: u64) -> Insertion {
        match self.place(value) {
            None => Insertion::Known,
            Some((_, false, false)) if self.used == N => Insertion::Full,
            Some(_) => Insertion::New,
        }
    }

    /// Where an integer belongs that is not in the set: before which run, and whether it is next to
    /// the run before and to that run. None if it is in the set.
    #[inline]
    fn place(&self, value: u64) -> Option<(usize, bool, bool)> {
        let at = self.runs[..self.used].partition_point(|(_, last)| *last < value);
        if at < self.used && self.runs[at].0 <= value {
            return None;
        }
        let extends = at > 0 && self.runs[at - 1].1 + 1 == value;
        let precedes = at < self.used && value + 1 == self.runs[at].0;
        Some((at, extends, precedes))
    }

    /// Puts an integer into the set.
    pub(crate) fn insert(&mut self, value: u64) -> Insertion {
        let Some((at, extends, precedes)) = self.place(value) else { return Insertion::Known };
        match (extends, precedes) {
            (true, true) => {
                self.runs[at - 1].1 = self.runs[at].1;
                self.runs.copy_within(at + 1..self.used, at);
                self.used -= 1;
            }
            (true, false) => self.runs[at - 1].1 = value,
            (false, true) => self.runs[at].0 = value,
            (false, false) if self.used == N => return Insertion::Full,
            (false, false) => {
                self.runs.copy_within(at..self.used, at + 1);
                self.runs[at] = (value, value);
                self.used += 1;
            }
        }
        Insertion::New
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_check_foretells_and_changes_nothing() {
        let mut runs = Runs::<2>::new();
        for value in [5, 5, 7, 6, 9, 20, u64::MAX, 10, 0] {
            let (before, foretold) = (runs.clone().runs, runs.check(value));
            assert_eq!(runs.runs, before);
            assert_eq!(runs.insert(value), foretold, "{value}");
        }
    }

    #[test]
    fn runs_join_and_refuse() {
        let mut set = Runs::<2>::new();
        assert_eq!(set.insert(5), Insertion::New);
        assert_eq!(set.insert(7), Insertion::New);
        assert_eq!(set.insert(u64::MAX), Insertion::Full);
        assert_eq!(set.insert(6), Insertion::New);
        assert_eq!(set.insert(u64::MAX), Insertion::New);
        assert_eq!(set.insert(6), Insertion::Known);
        assert!(set.contains(5) && set.contains(7) && !set.contains(8) && !set.contains(4));
    }
}
