//! The case file as its users meet it: created, opened, written, damaged, held by somebody else.

mod acts;
mod common;
mod creating;
mod damage;
mod evidence;
mod opening;
mod processes;
mod tampering;
mod unalterable;
