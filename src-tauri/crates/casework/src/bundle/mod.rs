//! The bundle for the Ombudsman: gathered from the store, made by the paper room, proved, named.

mod audit_lines;
mod chronology;
mod engagement;
mod exhibits;
mod export;
mod facts;
mod gather;
mod gathered;
mod incidents;
mod originals;
mod records;

pub(crate) use chronology::chronology;
pub(crate) use engagement::parts;
pub(crate) use exhibits::item_in_words;
pub(crate) use facts::on_file;
pub(crate) use gather::gather;
pub(crate) use gathered::Gathered;
pub(crate) use incidents::incident_told;
