//! The ladder on a file: what each step asks for first, what is refused and by which words, how a
//! measure stands on any day, and what there is to do.

mod afterwards;
mod any_ladder;
mod at_once;
mod behind;
mod due;
mod elsewhere;
mod headlines;
mod incident_aside;
mod late;
mod letters;
mod look_over;
mod pictured;
mod pictured_leads;
mod policy;
mod preconditions;
mod refused;
mod removal;
mod rested_on;
mod stands;
mod steps;
mod summary;
mod times;
mod to_do;
mod told;
mod warnings;
mod went_on;
