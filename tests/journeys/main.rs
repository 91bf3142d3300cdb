//! Whole tasks through the core, without a window.

mod bundle;
mod exact_words;
mod first_light;
mod hostile;
mod officer;
mod opens_without_us;
