//! What a complaints file must do to be right: the checklist of its handling, line by line, each
//! through the one door. The lines on behaviour, evidence, privacy and reports are tested where
//! those parts of the product are.

mod clocks;
mod handling;
mod intake;
mod kinds;
mod people;
mod response;
mod time_limit;
