//! Writes a tally into a sink that fails once, for each of the times that it is asked.

use streams::Sink;
use streams::tally::{Cover, Entry, Note, Writer};

/// Fails when it is asked for the so-many-th time, and never again.
struct Failing<'t> {
    asked: &'t mut usize,
    fails: usize,
}

impl Sink for Failing<'_> {
    type Error = ();

    fn put(&mut self, _octets: &[u8]) -> Result<(), ()> {
        *self.asked += 1;
        if *self.asked == self.fails { Err(()) } else { Ok(()) }
    }
}

/// How often the sink was asked, and whether the stream was said to be whole.
fn write(fails: usize) -> (usize, bool) {
    let mut asked = 0;
    let cover = Cover { magic: 0x544c_4c59 };
    let Ok(mut writer) = Writer::new(Failing { asked: &mut asked, fails }, &cover) else {
        return (asked, false);
    };
    // It breaks a rule, so that nothing of it is written, and another may follow.
    assert!(writer.write_entry(&Entry { amount: 100 }).is_err());
    let note = Note { text_: b"a remark" };
    let mut written = [false; 4];
    written[0] = writer.write_entry(&Entry { amount: 1 }).is_ok();
    written[1] = writer.write_note(&note).is_ok();
    written[2] = writer.write_entry(&Entry { amount: 2 }).is_ok();
    written[3] = writer.write_note(&note).is_ok();
    assert!(written.is_sorted_by(|a, b| a >= b), "{fails}: {written:?}");
    let whole = writer.finish().is_ok();
    assert_eq!(whole, written[3], "{fails}: {written:?}");
    (asked, whole)
}

fn main() {
    let (times, whole) = write(usize::MAX);
    assert!(whole && times >= 5, "{times}");
    for fails in 1..=times {
        assert_eq!(write(fails), (fails, false));
    }
}
