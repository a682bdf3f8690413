//! A set of integers in bounded memory: what a reader has to remember of earlier records.

/// A set of integers, kept as up to `N` runs of consecutive ones.
///
/// Instances, connections and ports are numbered by counting, so a set of any size is mostly a
/// few runs.
#[derive(Debug, Clone)]
pub(crate) struct Runs<const N: usize, K = u64> {
    runs: [(K, K); N],
    used: usize,
}

/// An integer that can be remembered.
pub(crate) trait Key: Copy + Ord {
    const ZERO: Self;
    /// Whether it is the one after another.
    fn follows(self, other: Self) -> bool;
}

impl Key for u64 {
    const ZERO: Self = 0;
    #[inline(always)]
    fn follows(self, other: Self) -> bool {
        other.wrapping_add(1) == self
    }
}

/// Type and instance of a record, where they do not fit into 64 bits.
impl Key for u128 {
    const ZERO: Self = 0;
    #[inline(always)]
    fn follows(self, other: Self) -> bool {
        other.wrapping_add(1) == self
    }
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

impl<const N: usize, K: Key> Runs<N, K> {
    pub(crate) const fn new() -> Self {
        Self { runs: [(K::ZERO, K::ZERO); N], used: 0 }
    }

    /// Whether the integer is in the set.
    pub(crate) fn contains(&self, value: K) -> bool {
        self.place(value).is_none()
    }

    /// What would become of an integer that was put into the set.
    pub(crate) fn check(&self, value: K) -> Insertion {
        match self.place(value) {
            None => Insertion::Known,
            Some((_, false, false)) if self.used == N => Insertion::Full,
            Some(_) => Insertion::New,
        }
    }

    /// Where an integer belongs that is not in the set: before which run, and whether it is next to
    /// the run before and to that run. None if it is in the set.
    #[inline]
    fn place(&self, value: K) -> Option<(usize, bool, bool)> {
        let at = self.runs[..self.used].partition_point(|(_, last)| *last < value);
        if at < self.used && self.runs[at].0 <= value {
            return None;
        }
        let extends = at > 0 && value.follows(self.runs[at - 1].1);
        let precedes = at < self.used && self.runs[at].0.follows(value);
        Some((at, extends, precedes))
    }

    /// Puts an integer into the set.
    pub(crate) fn insert(&mut self, value: K) -> Insertion {
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
