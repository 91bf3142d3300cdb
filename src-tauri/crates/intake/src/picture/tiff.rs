/// Whether a TIFF has a second page: fax machines and scanners put whole letters into one file,
/// and the decoder would show the first page and say nothing of the rest.
pub(crate) fn has_several_pages(bytes: &[u8]) -> bool {
    second_directory(bytes).is_some_and(|offset| offset != 0)
}

fn second_directory(bytes: &[u8]) -> Option<u32> {
    let little = match bytes.get(..2)? {
        b"II" => true,
        b"MM" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let raw = *bytes.get(at..)?.first_chunk::<2>()?;
        Some(if little {
            u16::from_le_bytes(raw)
        } else {
            u16::from_be_bytes(raw)
        })
    };
    let long = |at: usize| {
        let raw = *bytes.get(at..)?.first_chunk::<4>()?;
        Some(if little {
            u32::from_le_bytes(raw)
        } else {
            u32::from_be_bytes(raw)
        })
    };
    if short(2)? != 42 {
        return None;
    }
    let first = usize::try_from(long(4)?).ok()?;
    let entries = usize::from(short(first)?);
    long(first.checked_add(2)?.checked_add(entries * 12)?)
}
