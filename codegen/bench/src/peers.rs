//! The same ticks by the peers: as careful people would write them with each library.

use std::io::Cursor;

use binrw::{BinRead, BinWrite};
use streams::ticks::Tick;
use zerocopy::{FromBytes, Immutable, IntoBytes, KnownLayout, little_endian as le};

/// A tick's type code, as the description has it.
const TICK: u32 = Tick::TYPE;
/// The type code of the last record.
const END: u32 = streams::ticks::End::TYPE;
/// Octets of a tick's body.
const LENGTH: u32 = Tick::SIZE as u32;

/// Record header and tick for zerocopy.
#[derive(Clone, Copy, FromBytes, IntoBytes, Immutable, KnownLayout)]
#[repr(C)]
struct ZeroTick {
    type_code: le::U32,
    length: le::U32,
    time: le::U64,
    source: le::U32,
    count: le::U32,
    kind: le::U16,
    flags: le::U16,
    cpu: u8,
    level: u8,
    reserved: [u8; 2],
    value: le::U64,
}

/// A tick for binrw, and the one that all peers encode.
#[derive(Clone, Copy, BinRead, BinWrite)]
#[brw(little)]
pub struct RawTick {
    time: u64,
    source: u32,
    count: u32,
    kind: u16,
    flags: u16,
    cpu: u8,
    level: u8,
    reserved: [u8; 2],
    value: u64,
}

#[derive(BinRead, BinWrite)]
#[brw(little)]
struct RawHeader {
    type_code: u32,
    length: u32,
}

/// The peers' form of a tick.
pub fn raw(t: &Tick) -> RawTick {
    RawTick {
        time: t.time,
        source: t.source,
        count: t.count,
        kind: t.kind.0,
        flags: t.flags,
        cpu: t.cpu,
        level: t.level,
        reserved: [0; 2],
        value: t.value,
    }
}

fn sum(t: &RawTick) -> u64 {
    let narrow = u64::from(t.source)
        + u64::from(t.count)
        + u64::from(t.kind)
        + u64::from(t.flags)
        + u64::from(t.cpu)
        + u64::from(t.level);
    t.time.wrapping_add(t.value).wrapping_add(narrow)
}

/// Decodes with zerocopy.
pub fn zerocopy_decode(mut input: &[u8]) -> u64 {
    let mut total = 0u64;
    while let Ok((tick, rest)) = ZeroTick::ref_from_prefix(input) {
        if tick.type_code.get() != TICK || tick.length.get() != LENGTH {
            break;
        }
        let narrow = u64::from(tick.source.get())
            + u64::from(tick.count.get())
            + u64::from(tick.kind.get())
            + u64::from(tick.flags.get())
            + u64::from(tick.cpu)
            + u64::from(tick.level);
        total =
            total.wrapping_add(tick.time.get()).wrapping_add(tick.value.get()).wrapping_add(narrow);
        input = rest;
    }
    total
}

/// Encodes with zerocopy.
pub fn zerocopy_encode(output: &mut Vec<u8>, ticks: &[RawTick]) {
    for t in ticks {
        let tick = ZeroTick {
            type_code: TICK.into(),
            length: LENGTH.into(),
            time: t.time.into(),
            source: t.source.into(),
            count: t.count.into(),
            kind: t.kind.into(),
            flags: t.flags.into(),
            cpu: t.cpu,
            level: t.level,
            reserved: t.reserved,
            value: t.value.into(),
        };
        output.extend_from_slice(tick.as_bytes());
    }
    output.extend_from_slice(&END.to_le_bytes());
    output.extend_from_slice(&[0; 4]);
}

/// Decodes with binrw.
pub fn binrw_decode(input: &[u8]) -> u64 {
    let mut cursor = Cursor::new(input);
    let mut total = 0u64;
    while let Ok(header) = RawHeader::read(&mut cursor) {
        if header.type_code != TICK || header.length != LENGTH {
            break;
        }
        let Ok(tick) = RawTick::read(&mut cursor) else { break };
        total = total.wrapping_add(sum(&tick));
    }
    total
}

/// Encodes with binrw.
pub fn binrw_encode(output: &mut Vec<u8>, ticks: &[RawTick]) {
    let mut cursor = Cursor::new(output);
    let header = RawHeader { type_code: TICK, length: LENGTH };
    for tick in ticks {
        header.write(&mut cursor).expect("a Vec takes everything");
        tick.write(&mut cursor).expect("a Vec takes everything");
    }
    let end = RawHeader { type_code: END, length: 0 };
    end.write(&mut cursor).expect("a Vec takes everything");
}
