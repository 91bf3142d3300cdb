use std::io::Cursor;
use std::sync::Arc;
use std::time::Duration;

use lofty::config::ParseOptions;
use lofty::file::{AudioFile, FileType};
use lofty::probe::Probe;

use crate::kind::SoundFormat;
use crate::worker::away_from_harm;

const PATIENCE: Duration = Duration::from_secs(10);

/// Three days: longer than any call, shorter than what a lying header says.
const LONGEST: Duration = Duration::from_secs(3 * 24 * 60 * 60);

/// The length of a recording in whole seconds, rounded, where its own header tells it.
///
/// It is what the file says of itself, not what was listened to. `None` for formats whose header
/// does not say, for damaged headers and for lengths that cannot be true.
#[must_use]
pub fn sound_seconds(format: SoundFormat, bytes: &Arc<Vec<u8>>) -> Option<u32> {
    let known = match format {
        SoundFormat::Wav => Some(FileType::Wav),
        SoundFormat::Mp3 => Some(FileType::Mpeg),
        SoundFormat::M4a => Some(FileType::Mp4),
        SoundFormat::Flac => Some(FileType::Flac),
        SoundFormat::Aac => Some(FileType::Aac),
        SoundFormat::Aiff => Some(FileType::Aiff),
        // Ogg holds one of several codecs, which the file itself has to say.
        SoundFormat::Ogg => None,
        SoundFormat::Amr | SoundFormat::Midi => return None,
    };
    let bytes = Arc::clone(bytes);
    let length = away_from_harm(PATIENCE, move || {
        let options = ParseOptions::new().read_tags(false).read_cover_art(false);
        let source = Cursor::new(bytes.as_slice());
        let probe = match known {
            Some(file_type) => Probe::with_file_type(source, file_type),
            None => Probe::new(source).guess_file_type().ok()?,
        };
        let file = probe.options(options).read().ok()?;
        Some(file.properties().duration())
    })
    .ok()??;
    if length.is_zero() || length > LONGEST {
        return None;
    }
    u32::try_from(length.saturating_add(Duration::from_millis(500)).as_secs()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wav(seconds: u32) -> Vec<u8> {
        let rate = 8_000_u32;
        let length = seconds * rate * 2;
        let mut bytes = b"RIFF".to_vec();
        bytes.extend((36 + length).to_le_bytes());
        bytes.extend(b"WAVEfmt \x10\0\0\0\x01\0\x01\0");
        bytes.extend(rate.to_le_bytes());
        bytes.extend((rate * 2).to_le_bytes());
        bytes.extend(b"\x02\0\x10\0data");
        bytes.extend(length.to_le_bytes());
        bytes.resize(bytes.len() + usize::try_from(length).unwrap(), 0);
        bytes
    }

    #[test]
    fn a_recording_tells_its_length() {
        assert_eq!(
            sound_seconds(SoundFormat::Wav, &Arc::new(wav(12))),
            Some(12)
        );
    }

    #[test]
    fn a_broken_recording_tells_nothing_and_harms_nothing() {
        let whole = wav(2);
        for length in [0, 4, 11, 12, 20, 36, 43] {
            let cut = Arc::new(whole[..length].to_vec());
            assert_eq!(
                sound_seconds(SoundFormat::Wav, &cut),
                None,
                "cut at {length}"
            );
        }
        let noise = Arc::new(vec![0xff; 5_000]);
        for format in [
            SoundFormat::Mp3,
            SoundFormat::M4a,
            SoundFormat::Ogg,
            SoundFormat::Flac,
        ] {
            assert_eq!(sound_seconds(format, &noise), None, "{format:?}");
        }
    }
}
