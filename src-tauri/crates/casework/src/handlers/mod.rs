//! One handler for each question of the contract.

mod bundle;
mod complaints;
mod drafts;
mod engagement;
mod entries;
mod evidence;
mod found;
mod handling;
mod incidents;
mod letters;
mod points;
mod practice_book;
mod session;
mod today;
mod views;
mod warned;
mod words;

pub(crate) use bundle::{bundle_readiness, record_of_acts};
pub(crate) use complaints::{
    as_received, complaint_file, complaints, log_complaint, record_acknowledgement, work_out_dates,
};
pub(crate) use drafts::{draft, drop_draft, keep_draft};
pub(crate) use engagement::{care, engagement, policy, register, review_material};
pub(crate) use entries::{add_entry, entries, entry, entry_choices, look_over_entry};
pub(crate) use evidence::{
    cover, earlier_purposes, evidence_list, relabel_evidence, reveal_evidence, revealed_page,
    show_evidence,
};
pub(crate) use found::find;
pub(crate) use handling::timeline;
pub(crate) use incidents::{incident, incidents, record_incident, settle_nudge};
pub(crate) use letters::begin_final_response;
pub(crate) use points::{add_point, merge_points, order_points, revise_point};
pub(crate) use practice_book::{add_practice_entry, practice_book};
pub(crate) use session::{
    change_practice, change_preferences, check_set_up, judge_passphrase, settings, strength,
};
pub(crate) use today::today;
pub(crate) use warned::warned;
pub(crate) use words::{add_correction, answer_distress, reveal_quote};
