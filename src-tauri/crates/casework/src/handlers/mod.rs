//! One handler for each question of the contract.

mod bundle;
mod complaints;
mod drafts;
mod evidence;
mod incidents;
mod session;
mod views;

pub(crate) use bundle::{bundle_readiness, record_of_acts};
pub(crate) use complaints::{
    add_correction, add_point, answer_distress, as_received, complaint_file, complaints,
    log_complaint, record_acknowledgement, reveal_quote, revise_point, work_out_acknowledgement,
    worked_out,
};
pub(crate) use drafts::{draft, drop_draft, keep_draft};
pub(crate) use evidence::{
    cover, earlier_purposes, evidence_list, relabel_evidence, reveal_evidence, revealed_page,
    show_evidence,
};
pub(crate) use incidents::{incident, incidents, record_incident, settle_nudge};
pub(crate) use session::{
    change_practice, change_preferences, check_set_up, judge_passphrase, settings, strength,
};
