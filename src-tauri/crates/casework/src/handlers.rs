use crate::{Casework,DoorError,ErrorCode};use crate::shapes::*;use chrono::{DateTime,Utc};
pub(crate) fn judge_passphrase(_:JudgePassphraseRequest,_:DateTime<Utc>)->Result<PassphraseStrength,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn check_set_up(_:SetUpRequest,_:DateTime<Utc>)->Result<Nothing,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn work_out_acknowledgement(_:WorkOutAcknowledgementRequest,_:DateTime<Utc>)->Result<ExplainedDate,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn settings(_:&Casework,_:Nothing,_:DateTime<Utc>)->Result<SettingsView,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn complaints(_:&Casework,_:Nothing,_:DateTime<Utc>)->Result<ComplaintsView,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn complaint_file(_:&Casework,_:ComplaintRequest,_:DateTime<Utc>)->Result<ComplaintFileView,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn incidents(_:&Casework,_:ComplaintRequest,_:DateTime<Utc>)->Result<IncidentsView,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn incident(_:&Casework,_:IncidentRequest,_:DateTime<Utc>)->Result<IncidentView,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn evidence_list(_:&Casework,_:ComplaintRequest,_:DateTime<Utc>)->Result<EvidenceListView,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn show_evidence(_:&Casework,_:ShowEvidenceRequest,_:DateTime<Utc>)->Result<ShownEvidence,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn revealed_page(_:&Casework,_:RevealedPageRequest,_:DateTime<Utc>)->Result<ShownContent,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn earlier_purposes(_:&Casework,_:Nothing,_:DateTime<Utc>)->Result<EarlierPurposes,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn bundle_readiness(_:&Casework,_:ComplaintRequest,_:DateTime<Utc>)->Result<BundleReadinessView,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn record_of_acts(_:&Casework,_:ComplaintRequest,_:DateTime<Utc>)->Result<RecordOfActsView,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn draft(_:&Casework,_:DraftRequest,_:DateTime<Utc>)->Result<DraftAnswer,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn change_preferences(_:&mut Casework,_:Preferences,_:DateTime<Utc>)->Result<Nothing,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn log_complaint(_:&mut Casework,_:NewComplaint,_:DateTime<Utc>)->Result<ComplaintLogged,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn add_point(_:&mut Casework,_:AddPointRequest,_:DateTime<Utc>)->Result<PointAdded,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn record_acknowledgement(_:&mut Casework,_:RecordAcknowledgementRequest,_:DateTime<Utc>)->Result<Nothing,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn record_incident(_:&mut Casework,_:RecordIncidentRequest,_:DateTime<Utc>)->Result<IncidentRecorded,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn answer_distress(_:&mut Casework,_:AnswerDistressRequest,_:DateTime<Utc>)->Result<Nothing,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn relabel_evidence(_:&mut Casework,_:RelabelEvidenceRequest,_:DateTime<Utc>)->Result<Nothing,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn add_correction(_:&mut Casework,_:AddCorrectionRequest,_:DateTime<Utc>)->Result<CorrectionAdded,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn settle_nudge(_:&mut Casework,_:SettleNudgeRequest,_:DateTime<Utc>)->Result<Nothing,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn reveal_quote(_:&mut Casework,_:RevealQuoteRequest,_:DateTime<Utc>)->Result<RevealedWords,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn reveal_evidence(_:&mut Casework,_:RevealEvidenceRequest,_:DateTime<Utc>)->Result<RevealedEvidence,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn cover(_:&mut Casework,_:Nothing,_:DateTime<Utc>)->Result<Nothing,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn keep_draft(_:&mut Casework,_:KeepDraftRequest,_:DateTime<Utc>)->Result<DraftKept,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}
pub(crate) fn drop_draft(_:&mut Casework,_:DraftRequest,_:DateTime<Utc>)->Result<Nothing,DoorError>{Err(DoorError::new(ErrorCode::Unexpected))}