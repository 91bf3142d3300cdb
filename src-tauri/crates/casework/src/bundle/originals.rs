//! The bytes of exhibits, one at a time, from the store to the paper room.

use std::io::{Cursor, Error, ErrorKind, Read};

use evenhand_intake as intake;
use evenhand_paper::{Originals, PagePicture};
use evenhand_record::ids::EvidenceId;

use crate::casework::Casework;
use crate::door_error::DoorError;

/// The originals of an open case file. Each reading is checked against the fingerprint.
pub(super) struct StoredOriginals<'a> {
    casework: &'a Casework,
    /// What kept an original from being read, for a better answer than "could not be read".
    pub(super) failure: Option<DoorError>,
}

impl<'a> StoredOriginals<'a> {
    pub(super) fn of(casework: &'a Casework) -> Self {
        Self {
            casework,
            failure: None,
        }
    }

    fn bytes(&mut self, exhibit: &str) -> std::io::Result<Vec<u8>> {
        let row: i64 = exhibit
            .parse()
            .map_err(|_| Error::from(ErrorKind::NotFound))?;
        self.casework
            .evidence_bytes(EvidenceId::from_row(row))
            .map_err(|error| {
                let told = Error::other(error.code.plain());
                self.failure = Some(error);
                told
            })
    }
}

impl Originals for StoredOriginals<'_> {
    fn original<'b>(&'b mut self, exhibit: &str) -> std::io::Result<Box<dyn Read + 'b>> {
        Ok(Box::new(Cursor::new(self.bytes(exhibit)?)))
    }

    fn picture(&mut self, exhibit: &str) -> std::io::Result<PagePicture> {
        let bytes = self.bytes(exhibit)?;
        Ok(match intake::picture_for_paper(&bytes) {
            Ok(picture) => match picture.kept_as {
                intake::PreparedAs::Jpeg => PagePicture::Jpeg(picture.bytes),
                intake::PreparedAs::Png => match picture.rgb_samples() {
                    Ok(samples) => PagePicture::Rgb {
                        width: picture.width,
                        height: picture.height,
                        samples,
                    },
                    Err(why) => cannot_show(&why),
                },
            },
            Err(why) => cannot_show(&why),
        })
    }
}

fn cannot_show(why: &intake::WhyNot) -> PagePicture {
    PagePicture::CannotShow {
        reason: super::exhibits::after_it_is(&why.in_words()),
    }
}
