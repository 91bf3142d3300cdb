//! Making the zip: written beside, read back, renamed. A half bundle never has its name.

use std::io::{BufWriter, Seek, SeekFrom, Write};
use std::path::Path;

use chrono::{DateTime, Utc};
use evenhand_paper::{self as paper, ItemPlace, ItemRef, Place, Step};
use evenhand_record::ids::ComplaintId;
use evenhand_record::reconciliation::{AccountedItem, ItemOutcome, Reconciliation};
use evenhand_record::rule::check_text;
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::facts::bundle_contents;
use super::gather::{gather, gather_for_bundle};
use super::gathered::Gathered;
use super::originals::StoredOriginals;
use crate::act::Act;
use crate::casework::Casework;
use crate::door_error::{DoorError, ErrorCode};
use crate::shapes::{BundleMade, ExportBundleRequest, ProgressStep};
use crate::work::Work;

impl Casework {
    /// The name a bundle of this complaint is offered under: reference and version, no person.
    ///
    /// # Errors
    /// [`ErrorCode::NotFound`].
    pub fn suggested_bundle_name(
        &self,
        complaint: ComplaintId,
        now: DateTime<Utc>,
    ) -> Result<String, DoorError> {
        let file = gather(self, complaint, &[], now)?;
        Ok(format!(
            "bundle-{}-v{}.zip",
            file.complaint.reference, file.version
        ))
    }

    /// Makes the bundle of a complaint file at `to`, over whatever stood there.
    ///
    /// Every fingerprint is checked first, the sum of items must come out, and the finished zip is
    /// opened and read back before it gets its name.
    ///
    /// # Errors
    /// [`ErrorCode::DoesNotReconcile`], [`ErrorCode::EvidenceAltered`], [`ErrorCode::Stopped`] and
    /// whatever kept the file from being written; in each case `to` is as it was.
    pub fn export_bundle(
        &mut self,
        request: &ExportBundleRequest,
        to: &Path,
        now: DateTime<Utc>,
        work: &Work<'_>,
    ) -> Result<BundleMade, DoorError> {
        let mut broken = Vec::new();
        for (index, withheld) in request.withheld.iter().enumerate() {
            broken.extend(check_text(
                &format!("withheld[{index}].reason"),
                &withheld.reason,
                500,
            ));
            broken.extend(check_text(
                &format!("withheld[{index}].decided_by"),
                &withheld.decided_by,
                120,
            ));
        }
        DoorError::unless_sound(broken)?;

        let file = gather_for_bundle(self, request.complaint, &request.withheld, now)?;
        self.check_fingerprints(&file, work)?;
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut part = tempfile::Builder::new()
            .prefix(".evenhand-")
            .suffix(".part")
            .tempfile_in(folder.unwrap_or_else(|| Path::new(".")))
            .map_err(|cause| DoorError::from_writing(&cause))?;
        let made = self.write_bundle(&file, &mut part, work)?;
        let places = accounted(&file, &made.reconciliation);
        let on_file = u32::try_from(super::on_file(&file).len()).unwrap_or(u32::MAX);
        let reconciliation = Reconciliation::of(on_file, &places);
        if !reconciliation.adds_up() {
            return Err(DoorError::new(ErrorCode::DoesNotReconcile));
        }
        work.report(ProgressStep::Reconciling, 1, 1);
        read_back(&mut part, work)?;
        let (size, sha256) = fingerprint(&mut part)?;
        work.go_on()?;

        let file_name = to
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let subject = format!(
            "bundle of {}, version {}",
            file.complaint.reference, file.version
        );
        // Named inside the act: if the zip cannot get its name, the record does not say it was made.
        self.transact(
            Act::ExportBundle,
            Some(file.complaint.id),
            &subject,
            now,
            |tx| {
                tx.note("version", file.version.into());
                tx.note("sha256", sha256.clone().into());
                tx.note("pages", made.pages.into());
                part.persist(to)
                    .map_err(|error| DoorError::from_writing(&error.error))?;
                Ok(())
            },
        )?;
        Ok(BundleMade {
            reference: file.complaint.reference,
            version: file.version,
            file_name,
            size,
            sha256,
            pages: made.pages,
            covered_from_page: places.iter().filter_map(covered_page).min(),
            reconciliation,
            items: places,
        })
    }

    /// Reads every item and compares it with the fingerprint taken when it came in.
    fn check_fingerprints(&self, file: &Gathered, work: &Work<'_>) -> Result<(), DoorError> {
        let of = u64::try_from(file.evidence.len()).unwrap_or(0);
        for (done, item) in (1..).zip(&file.evidence) {
            work.go_on()?;
            self.read()
                .stream_evidence::<DoorError>(item.evidence.id, &mut |_| work.go_on())?;
            work.report(ProgressStep::CheckingFingerprints, done, of);
        }
        Ok(())
    }

    fn write_bundle(
        &self,
        file: &Gathered,
        part: &mut NamedTempFile,
        work: &Work<'_>,
    ) -> Result<paper::BundleMade, DoorError> {
        let contents = bundle_contents(file);
        let mut originals = StoredOriginals::of(self);
        let mut out = BufWriter::new(part.as_file_mut());
        let made = paper::write_bundle(
            &contents,
            &mut originals,
            &mut out,
            &mut paper::Watch {
                progress: &mut |step, done, of| {
                    work.report(progress_step(step), done.into(), of.into());
                },
                cancelled: &|| work.is_stopped(),
            },
        );
        match (made, originals.failure) {
            (Ok(made), None) => {
                out.flush()
                    .map_err(|cause| DoorError::from_writing(&cause))?;
                drop(out);
                part.as_file()
                    .sync_all()
                    .map_err(|cause| DoorError::from_writing(&cause))?;
                Ok(made)
            }
            (_, Some(failure)) => Err(failure),
            (Err(error), None) => Err(error.into()),
        }
    }
}

fn progress_step(step: Step) -> ProgressStep {
    match step {
        Step::ReadingExhibits => ProgressStep::CheckingFingerprints,
        Step::SettingPages => ProgressStep::SettingPages,
        Step::WritingPages => ProgressStep::PlacingExhibits,
    }
}

/// Opens the finished zip as a receiver would and checks every hash in it.
fn read_back(part: &mut NamedTempFile, work: &Work<'_>) -> Result<(), DoorError> {
    work.report(ProgressStep::ReadingBack, 0, 1);
    rewind(part)?;
    let verified = paper::verify_zip(part.as_file_mut());
    if !verified.faults.is_empty() {
        return Err(DoorError::new(ErrorCode::BundleNotMade).with("cause", "it did not read back"));
    }
    work.report(ProgressStep::ReadingBack, 1, 1);
    Ok(())
}

fn fingerprint(part: &mut NamedTempFile) -> Result<(u64, String), DoorError> {
    rewind(part)?;
    let mut hash = Sha256::new();
    let size = std::io::copy(part.as_file_mut(), &mut hash)
        .map_err(|cause| DoorError::from_writing(&cause))?;
    Ok((size, evenhand_record::quote::hex(&hash.finalize())))
}

fn rewind(part: &mut NamedTempFile) -> Result<(), DoorError> {
    part.seek(SeekFrom::Start(0))
        .map(|_| ())
        .map_err(|cause| DoorError::from_writing(&cause))
}

/// Each item in neutral words with what became of it.
fn accounted(file: &Gathered, places: &[ItemPlace]) -> Vec<AccountedItem> {
    places
        .iter()
        .map(|placed| {
            let tab = match &placed.place {
                Place::InBundle { tab, .. }
                | Place::Withheld { tab, .. }
                | Place::CouldNotBeShown { tab, .. } => tab.clone(),
            };
            let covered = tab.starts_with('H');
            let outcome = match &placed.place {
                Place::InBundle {
                    first_page,
                    last_page,
                    ..
                } => ItemOutcome::InBundle {
                    first_page: *first_page,
                    last_page: *last_page,
                    covered,
                },
                Place::Withheld { reason, .. } => ItemOutcome::Withheld {
                    reason: reason.clone(),
                    decided_by: decided_by(file, &placed.item),
                },
                Place::CouldNotBeShown { page, reason, .. } => ItemOutcome::CouldNotBeShown {
                    reason: reason.clone(),
                    page: *page,
                    covered,
                },
            };
            AccountedItem {
                item: neutral_words(file, &placed.item),
                tab,
                outcome,
            }
        })
        .collect()
}

fn covered_page(item: &AccountedItem) -> Option<u32> {
    match item.outcome {
        ItemOutcome::InBundle {
            first_page,
            covered: true,
            ..
        } => Some(first_page),
        ItemOutcome::CouldNotBeShown {
            page,
            covered: true,
            ..
        } => Some(page),
        _ => None,
    }
}

fn decided_by(file: &Gathered, item: &ItemRef) -> String {
    let ItemRef::Exhibit { id } = item else {
        return String::new();
    };
    file.withheld
        .iter()
        .find(|withheld| withheld.evidence.to_string() == *id)
        .map(|withheld| withheld.decided_by.clone())
        .unwrap_or_default()
}

fn quote_of_an_entry(file: &Gathered, id: &str) -> Option<String> {
    let entries = file.records.entries.iter();
    entries
        .flat_map(|entry| {
            file.quotes_of(entry.id)
                .iter()
                .map(move |quote| (entry, quote))
        })
        .find(|(_, quote)| quote.id.to_string() == id)
        .map(|(entry, quote)| format!("Entry {}, quote {}", entry.number, quote.number))
}

fn neutral_words(file: &Gathered, item: &ItemRef) -> String {
    match item {
        ItemRef::Complaint => "The complaint as received".to_owned(),
        ItemRef::Points => "The points of complaint".to_owned(),
        ItemRef::Incident { id } => file
            .incidents
            .iter()
            .find(|gathered| gathered.incident.id.to_string() == *id)
            .map(|gathered| format!("Incident {}", gathered.incident.number))
            .unwrap_or_default(),
        ItemRef::Quote { id } => file
            .incidents
            .iter()
            .flat_map(|gathered| gathered.quotes.iter().map(move |quote| (gathered, quote)))
            .find(|(_, quote)| quote.id.to_string() == *id)
            .map(|(gathered, quote)| {
                format!(
                    "Incident {}, quote {}",
                    gathered.incident.number, quote.number
                )
            })
            .or_else(|| quote_of_an_entry(file, id))
            .unwrap_or_default(),
        ItemRef::Entry { id } => file
            .records
            .entries
            .iter()
            .find(|entry| entry.id.to_string() == *id)
            .map_or_else(String::new, |entry| format!("Entry {}", entry.number)),
        ItemRef::Exhibit { id } | ItemRef::Withheld { id } => file
            .evidence
            .iter()
            .find(|item| item.evidence.id.to_string() == *id)
            .map(|item| super::exhibits::item_in_words(&item.evidence))
            .unwrap_or_default(),
    }
}
