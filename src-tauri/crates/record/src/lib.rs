//! What a complaint file is: the domain and its rules, as pure functions.
//!
//! **Invariant:** this room touches no file, no database, no clock and no screen.
//! `now` and today's date are arguments, so every rule can be tested on any day.
//!
//! The law is the Local Authority Social Services and National Health Service Complaints
//! (England) Regulations 2009 (S.I. 2009/309); "regulation 13" and so on refer to it.
//! "PHSO guide" is the Ombudsman's *Managing challenging situations in complaint handling*.

pub mod audit;
pub mod blank;
pub mod calendar;
pub mod case;
pub mod clock;
pub mod complaint;
pub mod correction;
pub mod distress;
pub mod entry;
pub mod evidence;
pub mod ids;
pub mod incident;
pub mod isolate;
pub mod name;
pub mod order;
pub mod people;
pub mod policy;
pub mod practice;
pub mod quote;
pub mod readiness;
pub mod reconciliation;
pub mod rule;
pub mod uk_time;
pub mod wording;
