//! Whole tasks through the core, without a window.

mod book;
mod bundle;
mod checklist;
mod engagement_on_paper;
mod exact_words;
mod first_light;
mod hostile;
mod ladder;
mod officer;
mod opens_without_us;
mod traps;
mod whole;
mod whose_conduct;
mod words_of_entries;
