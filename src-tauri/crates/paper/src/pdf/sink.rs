//! Writes PDF objects one after the other, so that no more than one exhibit is in memory.

use std::io::Write;

use lopdf::{Dictionary, Object, ObjectId, Writer};
use sha2::{Digest, Sha256};

use crate::made::PaperError;

/// A PDF being written. Objects may come in any order; each number is written once.
pub(crate) struct Sink<W: Write> {
    out: W,
    at: u64,
    hash: Sha256,
    /// Where each object begins, by its number; nothing if it is not yet written.
    offsets: Vec<Option<u64>>,
}

/// What has been written.
pub(crate) struct Written {
    pub(crate) size: u64,
    pub(crate) sha256: String,
}

impl<W: Write> Sink<W> {
    /// Begins a file.
    pub(crate) fn begin(out: W) -> Result<Self, PaperError> {
        let mut sink = Self {
            out,
            at: 0,
            hash: Sha256::new(),
            offsets: vec![],
        };
        sink.put(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")?;
        Ok(sink)
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), PaperError> {
        self.out.write_all(bytes).map_err(PaperError::Writing)?;
        self.hash.update(bytes);
        self.at += bytes.len() as u64;
        Ok(())
    }

    /// A number for an object to come.
    pub(crate) fn reserve(&mut self) -> Result<ObjectId, PaperError> {
        self.offsets.push(None);
        let number = u32::try_from(self.offsets.len());
        number
            .map(|n| (n, 0))
            .map_err(|_| PaperError::Assembling("too many objects".to_owned()))
    }

    /// Writes an object under its number.
    pub(crate) fn write(&mut self, id: ObjectId, object: &Object) -> Result<(), PaperError> {
        let at = self.at;
        let slot = usize::try_from(id.0)
            .ok()
            .and_then(|n| n.checked_sub(1))
            .and_then(|n| self.offsets.get_mut(n))
            .filter(|slot| slot.is_none())
            .ok_or_else(|| PaperError::Assembling("an object was written twice".to_owned()))?;
        *slot = Some(at);
        let mut bytes = format!("{} {} obj\n", id.0, id.1).into_bytes();
        Writer::write_object(&mut bytes, object)
            .map_err(|_| PaperError::Assembling("an object cannot be written".to_owned()))?;
        bytes.extend_from_slice(b"\nendobj\n");
        self.put(&bytes)
    }

    /// Writes an object under a new number.
    pub(crate) fn add(&mut self, object: &Object) -> Result<ObjectId, PaperError> {
        let id = self.reserve()?;
        self.write(id, object)?;
        Ok(id)
    }

    /// Ends the file.
    ///
    /// # Errors
    /// A number was promised and never written, or the writing failed.
    pub(crate) fn finish(
        mut self,
        root: ObjectId,
        info: ObjectId,
        identifier: [u8; 16],
    ) -> Result<(W, Written), PaperError> {
        let start = self.at;
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.offsets.len() + 1);
        for offset in &self.offsets {
            let offset =
                offset.ok_or_else(|| PaperError::Assembling("an object is missing".to_owned()))?;
            table.push_str(&format!("{offset:010} 00000 n \n"));
        }
        self.put(table.as_bytes())?;
        let mut trailer = Dictionary::new();
        let size = i64::try_from(self.offsets.len() + 1).unwrap_or(i64::MAX);
        trailer.set("Size", size);
        trailer.set("Root", root);
        trailer.set("Info", info);
        let id = Object::String(identifier.to_vec(), lopdf::StringFormat::Hexadecimal);
        trailer.set("ID", vec![id.clone(), id]);
        let mut bytes = b"trailer\n".to_vec();
        Writer::write_object(&mut bytes, &Object::Dictionary(trailer))
            .map_err(|_| PaperError::Assembling("the trailer cannot be written".to_owned()))?;
        bytes.extend_from_slice(format!("\nstartxref\n{start}\n%%EOF\n").as_bytes());
        self.put(&bytes)?;
        let sha256 = crate::bag::hex(&self.hash.finalize());
        Ok((
            self.out,
            Written {
                size: self.at,
                sha256,
            },
        ))
    }
}
