//! The bundle for the Ombudsman: gathered from the store, made by the paper room, proved, named.

mod audit_lines;
mod chronology;
mod export;
mod facts;
mod gather;
mod gathered;
mod originals;

pub(crate) use facts::{item_in_words, on_file};
pub(crate) use gather::gather;
