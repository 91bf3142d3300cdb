//! Limits on what loading a PDF may cost, because a small file can ask for any amount of memory.

use std::cell::Cell;

use lopdf::{Object, ObjectId};

/// Values a document may consist of, over all its objects. A thousand-page report has a few
/// hundred thousand.
const MOST_VALUES: u64 = 8_000_000;

/// Beginnings of values allowed in the raw bytes beyond those that compressed bytes hold by chance.
const MOST_BEGINNINGS: u64 = 4_000_000;

/// How deep values may lie in each other while they are counted.
const DEEPEST: u32 = 512;

thread_local! {
    static LEFT: Cell<Left> = const { Cell::new(Left { values: 0, bytes: 0 }) };
}

#[derive(Clone, Copy)]
struct Left {
    values: u64,
    bytes: u64,
}

/// Thrown to leave the parser when the budget is spent. It carries nothing and is not a panic of
/// ours: it passes no hook and prints nothing.
pub(super) struct Spent;

/// Sets this thread's budget for one pass over a file of `size` bytes. Honest files hold each byte
/// in one object; a crafted one points a million objects at the same bytes.
pub(super) fn open(size: u64) {
    LEFT.set(Left {
        values: MOST_VALUES,
        bytes: size.saturating_mul(2).saturating_add(64 * 1024 * 1024),
    });
}

/// The filter of the counting pass: spends the budget and keeps nothing.
pub(super) fn count(_id: ObjectId, object: &mut Object) -> Option<(ObjectId, Object)> {
    let mut left = LEFT.get();
    let within = spend(object, &mut left, 0);
    LEFT.set(left);
    if within.is_none() {
        std::panic::resume_unwind(Box::new(Spent));
    }
    None
}

fn spend(object: &Object, left: &mut Left, depth: u32) -> Option<()> {
    left.values = left.values.checked_sub(1)?;
    if depth > DEEPEST {
        return None;
    }
    match object {
        Object::Array(values) => values
            .iter()
            .try_for_each(|value| spend(value, left, depth + 1)),
        Object::Dictionary(dictionary) => spend_dictionary(dictionary, left, depth),
        Object::Stream(stream) => {
            spend_bytes(stream.content.len(), left)?;
            spend_dictionary(&stream.dict, left, depth)
        }
        Object::String(bytes, _) | Object::Name(bytes) => spend_bytes(bytes.len(), left),
        _ => Some(()),
    }
}

fn spend_dictionary(dictionary: &lopdf::Dictionary, left: &mut Left, depth: u32) -> Option<()> {
    dictionary.iter().try_for_each(|(key, value)| {
        spend_bytes(key.len(), left)?;
        spend(value, left, depth + 1)
    })
}

fn spend_bytes(length: usize, left: &mut Left) -> Option<()> {
    left.bytes = left.bytes.checked_sub(u64::try_from(length).ok()?)?;
    Some(())
}

/// Whether the raw bytes could begin more values than any honest file holds, counted in one pass
/// that believes nothing: a byte that opens a name, string, array or dictionary, or a number after
/// a space. Compressed bytes hold about two such beginnings in a hundred by chance.
pub(super) fn begins_too_many_values(bytes: &[u8]) -> bool {
    let mut beginnings = 0_u64;
    let mut after_space = true;
    for byte in bytes {
        let begins = match byte {
            b'/' | b'(' | b'[' | b'<' => true,
            b'0'..=b'9' | b'+' | b'-' | b'.' | b't' | b'f' | b'n' => after_space,
            _ => false,
        };
        beginnings += u64::from(begins);
        after_space = matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0 | 0xc | b'[' | b']');
    }
    beginnings > MOST_BEGINNINGS + crate::incoming::as_u64(bytes.len()) / 40
}
