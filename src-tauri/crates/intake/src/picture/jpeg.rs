//! What a JPEG's markers say. The decoder paints the missing end of a cut file grey and calls it
//! done; grey is not what was photographed.

/// Whether the picture runs to its end marker. A thumbnail inside the file has an end marker of
/// its own, so segments are stepped over, not searched.
pub(crate) fn runs_to_its_end(bytes: &[u8]) -> bool {
    match scan(bytes) {
        Some(Scan {
            first_scan: Some(after),
            ..
        }) => bytes
            .get(after..)
            .is_some_and(|rest| rest.windows(2).any(|pair| pair == [0xff, 0xd9])),
        _ => false,
    }
}

/// The declared size in pixels, from the frame header.
pub(crate) fn size(bytes: &[u8]) -> Option<(u32, u32)> {
    scan(bytes)?.size
}

struct Scan {
    size: Option<(u32, u32)>,
    first_scan: Option<usize>,
}

fn scan(bytes: &[u8]) -> Option<Scan> {
    let mut found = Scan {
        size: None,
        first_scan: None,
    };
    if !bytes.starts_with(&[0xff, 0xd8]) {
        return None;
    }
    let mut at = 2;
    loop {
        let Some([lead, marker]) = pair(bytes, at) else {
            return Some(found);
        };
        if lead != 0xff {
            return Some(found);
        }
        match marker {
            // Padding before a marker.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            0xd9 => return Some(found),
            _ => {
                let Some(length) = pair(bytes, at + 2).map(u16::from_be_bytes) else {
                    return Some(found);
                };
                if matches!(marker, 0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf) {
                    let height = pair(bytes, at + 5).map(u16::from_be_bytes);
                    let width = pair(bytes, at + 7).map(u16::from_be_bytes);
                    if let (Some(width), Some(height)) = (width, height) {
                        found.size = Some((u32::from(width), u32::from(height)));
                    }
                }
                at += 2 + usize::from(length.max(2));
                if marker == 0xda {
                    found.first_scan = Some(at);
                    return Some(found);
                }
            }
        }
    }
}

fn pair(bytes: &[u8], at: usize) -> Option<[u8; 2]> {
    bytes.get(at..)?.first_chunk::<2>().copied()
}
