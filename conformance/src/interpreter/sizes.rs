//! Distances to a boundary.

/// Octets from `position` to the next multiple of `to`.
pub(super) fn to_boundary(position: u64, to: u64) -> u64 {
    match position.checked_rem(to) {
        None | Some(0) => 0,
        Some(over) => to - over,
    }
}
