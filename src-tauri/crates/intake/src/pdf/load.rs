use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{DecompressError, Document, Error, LoadOptions};

use super::budget;
use crate::incoming::as_u64;
use crate::showable::WhyNot;

/// What one packed list of objects may unpack to, in bytes: 16 MiB, a hundred times the usual.
const LARGEST_OBJECT_STREAM: usize = 16 * 1024 * 1024;

/// Loads a PDF within a budget. A document that only an owner's password protects comes out
/// decrypted.
///
/// # Errors
/// [`WhyNot::Locked`], [`WhyNot::TooIntricate`] or [`WhyNot::Damaged`] where nothing can be read.
pub(super) fn load(bytes: &[u8]) -> Result<Document, WhyNot> {
    if budget::begins_too_many_values(bytes) {
        return Err(WhyNot::TooIntricate);
    }
    budget::open(as_u64(bytes.len()));
    let counting = LoadOptions {
        filter: Some(budget::count),
        ..options()
    };
    let counted = catch_unwind(AssertUnwindSafe(|| {
        Document::load_mem_with_options(bytes, counting).map(|_| ())
    }));
    match counted {
        Ok(Ok(())) => {}
        Ok(Err(error)) => return Err(words_for(&error)),
        Err(thrown) if thrown.is::<budget::Spent>() => return Err(WhyNot::TooIntricate),
        Err(_) => return Err(WhyNot::Damaged { after_page: None }),
    }
    let document =
        Document::load_mem_with_options(bytes, options()).map_err(|error| words_for(&error))?;
    // What still names its protection has not been opened by the empty password.
    if document.trailer.has(b"Encrypt") || document.is_encrypted() {
        return Err(WhyNot::Locked);
    }
    Ok(document)
}

fn options() -> LoadOptions {
    LoadOptions {
        max_decompressed_size: Some(LARGEST_OBJECT_STREAM),
        ..LoadOptions::default()
    }
}

fn words_for(error: &Error) -> WhyNot {
    match error {
        Error::InvalidPassword
        | Error::Decryption(_)
        | Error::UnsupportedSecurityHandler(_)
        | Error::AlreadyEncrypted => WhyNot::Locked,
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => WhyNot::TooIntricate,
        _ => WhyNot::Damaged { after_page: None },
    }
}
