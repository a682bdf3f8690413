//! Automata: patterns as states, of which a string is in one at a time.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::pattern::{OctetSet, Pattern, Places};

/// What matches strings octet by octet. It begins in state 0; an octet that no step of a state takes
/// makes the string one that does not match.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Automaton {
    /// The states. No two of them are for the same strings.
    pub states: Vec<State>,
}

/// A state of an automaton.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "AutomatonState")]
pub struct State {
    /// Whether a string may end here.
    pub ends: bool,
    /// Where octets lead: no two steps to the same state, and none with an octet of another.
    pub steps: Vec<Step>,
}

/// A step from a state to one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Step {
    /// The octets.
    pub takes: OctetSet,
    /// The state that they lead to, by index.
    pub to: usize,
}

impl Automaton {
    /// The greatest number of states: more than anybody would write by hand.
    const MOST_STATES: usize = 64;

    /// The automaton of a pattern; none if it would have too many states.
    pub fn of(pattern: &Pattern) -> Option<Self> {
        let mut known = BTreeMap::from([((pattern.first, pattern.may_be_empty), 0)]);
        let mut open = vec![(pattern.first, pattern.may_be_empty)];
        let mut states = Vec::new();
        while let Some((next, ends)) = open.get(states.len()).copied() {
            let mut steps: BTreeMap<usize, OctetSet> = BTreeMap::new();
            for octet in 1..=u8::MAX {
                let here: Places = next & pattern.that_take(octet);
                if here == 0 {
                    continue;
                }
                let to = pattern.after(here);
                let index = *known.entry(to).or_insert_with(|| {
                    open.push(to);
                    open.len() - 1
                });
                let takes = steps.entry(index).or_default();
                *takes = takes.with(octet..=octet);
            }
            let steps = steps.into_iter().map(|(to, takes)| Step { takes, to }).collect();
            states.push(State { ends, steps });
            if open.len() > Self::MOST_STATES {
                return None;
            }
        }
        Some(Self { states }.joined())
    }

    /// The octets of which all strings that match consist, and whether one may be empty, where nothing
    /// else is asked of them.
    pub fn consists_of(&self) -> Option<(OctetSet, bool)> {
        match self.states.as_slice() {
            [State { ends: true, steps }] => match steps.as_slice() {
                [step] => Some((step.takes, true)),
                _ => None,
            },
            [State { ends: false, steps: first }, State { ends: true, steps: more }] => {
                match (first.as_slice(), more.as_slice()) {
                    ([one], [another]) if one == another && one.to == 1 => Some((one.takes, false)),
                    _ => None,
                }
            }
            _ => None,
        }
    }

    /// Whether every string matches.
    pub fn takes_all(&self) -> bool {
        let all = |step: &Step| step.to == 0 && step.takes == OctetSet::all();
        matches!(self.states.as_slice(), [state] if state.ends && state.steps.iter().any(all))
    }

    /// Makes one state of those that are for the same strings: at first all that agree on whether a
    /// string may end, then those of them whose steps lead to the same ones, until nothing changes.
    fn joined(self) -> Self {
        let mut class: Vec<usize> =
            self.states.iter().map(|state| usize::from(!state.ends)).collect();
        loop {
            let seen: Vec<_> =
                self.states.iter().zip(&class).map(|(s, of)| (*of, led(s, &class))).collect();
            let mut kinds = Vec::new();
            let next = seen.iter().map(|sight| index_of(&mut kinds, sight)).collect();
            if next == class {
                break;
            }
            class = next;
        }
        let count = class.iter().max().map_or(0, |last| last + 1);
        let first = |of| class.iter().position(|c| *c == of).unwrap_or_default();
        let state = |of| {
            let state = &self.states[first(of)];
            let steps = led(state, &class).into_iter().map(|(to, takes)| Step { takes, to });
            State { ends: state.ends, steps: steps.collect() }
        };
        Self { states: (0..count).map(state).collect() }
    }
}

/// The octets that lead from a state to each class of states.
fn led(state: &State, class: &[usize]) -> BTreeMap<usize, OctetSet> {
    let mut led: BTreeMap<usize, OctetSet> = BTreeMap::new();
    for step in &state.steps {
        let takes = led.entry(class[step.to]).or_default();
        *takes = step.takes.ranges().into_iter().fold(*takes, OctetSet::with);
    }
    led
}

/// The index of something among the kinds that are known, of which it may be a new one.
fn index_of<T: PartialEq + Clone>(kinds: &mut Vec<T>, one: &T) -> usize {
    kinds.iter().position(|kind| kind == one).unwrap_or_else(|| {
        kinds.push(one.clone());
        kinds.len() - 1
    })
}
