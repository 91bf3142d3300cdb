//! One handler for each question of the contract.

mod bundle;
mod complaints;
mod drafts;
mod evidence;
mod incidents;
mod session;
mod views;
mod words;

pub(crate) use bundle::{bundle_readiness, record_of_acts};
pub(crate) use complaints::{
    add_point, as_received, complaint_file, complaints, log_complaint, record_acknowledgement,
    revise_point, work_out_acknowledgement, worked_out,
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
pub(crate) use words::{add_correction, answer_distress, reveal_quote};
