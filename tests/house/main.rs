//! The house rules: what must hold of the repository itself. A stale generated file is written
//! and then fails.

mod arrows;
mod generated;
mod guidance;
mod icons;
mod picker;
mod screens;
mod tree;
mod window;
