//! The bag the bundle travels in: BagIt 1.0 (RFC 8493) inside a zip file, with SHA-256 manifests.
//! Same facts, same bytes: every entry carries the same date, and nothing of the computer.

use std::collections::BTreeMap;
use std::io::{Read, Seek, Write};

use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::made::PaperError;

/// Beyond this an entry needs the larger form of the zip format.
const LARGE: u64 = 3 << 30;

/// A hash as hexadecimal digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// A bag being filled.
pub(crate) struct Bag<W: Write + Seek> {
    zip: ZipWriter<W>,
    folder: String,
    /// Payload: path inside the bag, size, SHA-256.
    payload: BTreeMap<String, (u64, String)>,
}

/// Whether an entry is worth packing. Exhibits and pages are packed already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packing {
    AsItIs,
    Packed,
}

impl<W: Write + Seek> Bag<W> {
    /// A new bag; everything lies in the one folder.
    pub(crate) fn new(out: W, folder: String) -> Self {
        Self {
            zip: ZipWriter::new(out),
            folder,
            payload: BTreeMap::new(),
        }
    }

    fn start(&mut self, path: &str, packing: Packing, size: u64) -> Result<(), PaperError> {
        let method = match packing {
            Packing::AsItIs => CompressionMethod::Stored,
            Packing::Packed => CompressionMethod::Deflated,
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .large_file(size > LARGE);
        self.zip
            .start_file(format!("{}/{path}", self.folder), options)
            .map_err(|e| PaperError::Writing(e.into()))
    }

    /// Copies a payload file in, as it comes. `also` sees every piece of it. Returns its size and
    /// SHA-256.
    ///
    /// # Errors
    /// The outer error is the bag's; the inner one is the source's.
    pub(crate) fn copy(
        &mut self,
        path: &str,
        size: u64,
        from: &mut dyn Read,
        also: &mut dyn FnMut(&[u8]) -> Result<(), PaperError>,
    ) -> Result<Result<(u64, String), std::io::Error>, PaperError> {
        self.start(path, Packing::AsItIs, size)?;
        let mut hash = Sha256::new();
        let mut total: u64 = 0;
        let mut buffer = vec![0; 1 << 18];
        loop {
            let n = match from.read(&mut buffer) {
                Ok(0) => break,
                Ok(n) => n,
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => continue,
                Err(e) => return Ok(Err(e)),
            };
            let piece = buffer.get(..n).unwrap_or_default();
            also(piece)?;
            hash.update(piece);
            self.zip.write_all(piece).map_err(PaperError::Writing)?;
            total += n as u64;
        }
        let sha256 = hex(&hash.finalize());
        self.payload
            .insert(path.to_owned(), (total, sha256.clone()));
        Ok(Ok((total, sha256)))
    }

    /// Adds a payload file.
    pub(crate) fn add(&mut self, path: &str, bytes: &[u8]) -> Result<(), PaperError> {
        self.start(path, Packing::Packed, bytes.len() as u64)?;
        self.zip.write_all(bytes).map_err(PaperError::Writing)?;
        self.noted(path, bytes.len() as u64, hex(&Sha256::digest(bytes)));
        Ok(())
    }

    /// Begins a payload file that somebody else writes, and hashes as they go.
    pub(crate) fn begin(&mut self, path: &str, size: u64) -> Result<&mut ZipWriter<W>, PaperError> {
        self.start(path, Packing::AsItIs, size)?;
        Ok(&mut self.zip)
    }

    /// Notes what was written after [`Bag::begin`].
    pub(crate) fn noted(&mut self, path: &str, size: u64, sha256: String) {
        self.payload.insert(path.to_owned(), (size, sha256));
    }

    /// Closes the bag with its manifests; until then it is none.
    pub(crate) fn finish(mut self, info: &[(&str, String)]) -> Result<W, PaperError> {
        let octets: u64 = self.payload.values().map(|(size, _)| size).sum();
        let mut bag_info = String::new();
        for (label, value) in info {
            bag_info.push_str(&format!("{label}: {value}\n"));
        }
        bag_info.push_str(&format!("Payload-Oxum: {octets}.{}\n", self.payload.len()));
        let manifest: String = self
            .payload
            .iter()
            .map(|(path, (_, hash))| format!("{hash}  {path}\n"))
            .collect();
        let tags = [
            ("bag-info.txt", bag_info),
            (
                "bagit.txt",
                "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_owned(),
            ),
            ("manifest-sha256.txt", manifest),
        ];
        let mut tag_manifest = String::new();
        for (name, text) in &tags {
            self.tag(name, text)?;
            tag_manifest.push_str(&format!("{}  {name}\n", hex(&Sha256::digest(text))));
        }
        self.tag("tagmanifest-sha256.txt", &tag_manifest)?;
        self.zip.finish().map_err(|e| PaperError::Writing(e.into()))
    }

    fn tag(&mut self, name: &str, text: &str) -> Result<(), PaperError> {
        self.start(name, Packing::Packed, text.len() as u64)?;
        self.zip
            .write_all(text.as_bytes())
            .map_err(PaperError::Writing)
    }
}
