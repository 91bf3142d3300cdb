//! From facts to a finished zip.

use std::collections::BTreeMap;
use std::io::{Read, Seek, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;
use serde_json::json;

use crate::bag::Bag;
use crate::beside;
use crate::facts::{BundleContents, Rendering};
use crate::made::{BundleMade, PaperError, Step};
use crate::originals::{Originals, PagePicture};
use crate::pdf::{self, Layout, OwnPages, TOTAL};
use crate::plan::{Exhibit, Plan, Shown, folder_name};
use crate::reconcile::{self, Pages};
use crate::typeset::{Laid, Paper, lay_out};
use crate::view;

/// How many bytes of exhibits are kept at hand between looking at them and setting their pages.
/// What does not fit is read again.
const AT_HAND: usize = 32 << 20;
/// A text longer than this, in characters, would fill hundreds of pages that nobody reads.
const LONGEST_TEXT: usize = 400_000;

/// How often our pages are laid out before giving up; a few of these may go by until the cover
/// stands on one page.
const MOST_TIMES: usize = 10;

/// Where the making says how far it is, and asks whether to go on.
pub struct Watch<'a> {
    /// Told the step, how much of it is done, and of how much.
    pub progress: &'a mut dyn FnMut(Step, u32, u32),
    /// Asked between pieces of work; `true` ends the making.
    pub cancelled: &'a dyn Fn() -> bool,
}

impl Watch<'_> {
    fn at(&mut self, step: Step, done: usize, of: usize) -> Result<(), PaperError> {
        if (self.cancelled)() {
            return Err(PaperError::Cancelled);
        }
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        (self.progress)(step, count(done), count(of));
        Ok(())
    }
}

/// Writes the case bundle for the Ombudsman: a zip file holding a BagIt bag. Originals are read
/// one at a time. The manifests come last: what was begun and not ended is no bundle.
///
/// # Errors
/// Cancelled; the bundle does not reconcile; an original is not what was taken in; a part of the
/// program stopped; or it could not be written. Whatever is in `out` then must be thrown away.
pub fn write_bundle<W: Write + Seek>(
    contents: &BundleContents,
    originals: &mut dyn Originals,
    out: W,
    watch: &mut Watch<'_>,
) -> Result<BundleMade, PaperError> {
    // The typesetter and the PDF library meet words and files from outside: where one of them
    // panics, this bundle is not made, and the officer's other work is not lost. Nothing that was
    // being changed is looked at again: the zip is thrown away.
    caught(|| make(contents, originals, out, watch)).unwrap_or(Err(PaperError::Stopped))
}

/// What the work gives, or nothing if it panicked.
pub(crate) fn caught<T>(work: impl FnOnce() -> T) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok()
}

fn make<W: Write + Seek>(
    contents: &BundleContents,
    originals: &mut dyn Originals,
    out: W,
    watch: &mut Watch<'_>,
) -> Result<BundleMade, PaperError> {
    let mut plan = Plan::new(contents)?;
    reconcile::check(&plan)?;
    let folder = folder_name(&contents.reference, contents.version).ok_or(PaperError::BadFact(
        "the reference holds no letter or digit",
    ))?;
    let mut bag = Bag::new(out, folder.clone());
    let mut at_hand = file_originals(&mut plan, originals, &mut bag, watch)?;

    watch.at(Step::SettingPages, 0, 1)?;
    let (laid, layout) = set_pages(&plan)?;
    let ours = laid.export(&folder)?;
    watch.at(Step::SettingPages, 1, 1)?;

    let reconciliation = reconcile::places(&plan, &layout.pages, layout.total())?;
    let written = write_pages(
        &plan,
        &ours,
        &layout,
        originals,
        &mut at_hand,
        &mut bag,
        watch,
    )?;

    let c = contents;
    let table = reconciliation_file(&layout.pages, layout.total(), &reconciliation)?;
    bag.add("data/reconciliation.json", &table)?;
    bag.add("data/originals.csv", &beside::originals_csv(&plan)?)?;
    bag.add("data/audit.jsonl", &c.audit.jsonl)?;
    bag.add("data/audit-format.txt", c.audit.format.as_bytes())?;
    bag.add(
        "data/how-to-check.txt",
        beside::how_to_check(&plan).as_bytes(),
    )?;
    if (watch.cancelled)() {
        return Err(PaperError::Cancelled);
    }
    bag.finish(&[
        ("Bag-Software-Agent", "Evenhand".to_owned()),
        ("Bagging-Date", c.made_on.format("%Y-%m-%d").to_string()),
        ("External-Identifier", folder.clone()),
    ])?;
    Ok(BundleMade {
        pages: layout.total(),
        reconciliation,
        bundle_pdf_sha256: written.sha256,
        bundle_pdf_size: written.size,
        originals: u32::try_from(plan.exhibits.len()).unwrap_or(u32::MAX),
        folder,
    })
}

/// Lays out our pages until the numbers printed on them are the numbers they have. Numbers seldom
/// move a line, so the second time is nearly always the last.
fn set_pages(plan: &Plan<'_>) -> Result<(Laid, Layout), PaperError> {
    let mut facts = view::view(plan, &reconcile::sum(plan));
    let mut numbers = BTreeMap::new();
    for time in 0..MOST_TIMES {
        // The first time is for the numbers alone: a sheet is taken to fill one page.
        facts.insert("draft".to_owned(), json!(time == 0));
        facts.insert(
            "total".to_owned(),
            json!(numbers.get(TOTAL).copied().unwrap_or(0_u32)),
        );
        facts.insert("numbers".to_owned(), json!(numbers));
        let bytes = serde_json::to_vec(&facts)
            .map_err(|_| PaperError::Typesetting("the facts cannot be written down".to_owned()))?;
        let laid = lay_out(Paper::Bundle, bytes)?;
        let layout = Layout::new(plan, &laid)?;
        let now = layout.printed();
        let cover_runs_over = laid.marks.get("t:Index").is_some_and(|page| *page > 1);
        let set_anew = cover_runs_over && view::set_cover_closer(&mut facts);
        if now == numbers && time > 0 && !set_anew {
            return Ok((laid, layout));
        }
        numbers = now;
    }
    Err(PaperError::Typesetting(
        "the page numbers do not settle".to_owned(),
    ))
}

/// Exhibits looked at and kept, by their place among the exhibits.
type AtHand = BTreeMap<String, OwnPages>;

/// Files every original in the bag, checks that it is the one taken in, and finds out how each
/// can be shown.
fn file_originals<W: Write + Seek>(
    plan: &mut Plan<'_>,
    originals: &mut dyn Originals,
    bag: &mut Bag<W>,
    watch: &mut Watch<'_>,
) -> Result<AtHand, PaperError> {
    let mut at_hand = AtHand::new();
    let mut room = AT_HAND;
    let of = plan.exhibits.len();
    for (n, exhibit) in plan.exhibits.iter_mut().enumerate() {
        watch.at(Step::ReadingExhibits, n, of)?;
        let is_pdf = matches!(exhibit.shown, Shown::Pages(_));
        let bytes = file_original(exhibit, originals, bag, watch, is_pdf)?;
        let own = match &exhibit.facts.rendering {
            Rendering::Pdf { .. } => look_at_pdf(exhibit, &bytes),
            Rendering::Picture { .. } => look_at_picture(exhibit, originals)?,
            Rendering::Text { words, .. } => {
                let length = words.chars().count();
                if length > LONGEST_TEXT {
                    let reason = format!("a text of {length} characters, too long to set as pages");
                    exhibit.shown = Shown::Cannot {
                        reason,
                        how_to_open: None,
                    };
                }
                None
            }
            Rendering::CannotShow { .. } => None,
        };
        if let Some((own, size)) = own
            && size <= room
        {
            room -= size;
            at_hand.insert(exhibit.facts.id.clone(), own);
        }
    }
    watch.at(Step::ReadingExhibits, of, of)?;
    Ok(at_hand)
}

fn file_original<W: Write + Seek>(
    exhibit: &Exhibit<'_>,
    originals: &mut dyn Originals,
    bag: &mut Bag<W>,
    watch: &Watch<'_>,
    keep: bool,
) -> Result<Vec<u8>, PaperError> {
    let unread = |source| PaperError::OriginalUnread {
        file: exhibit.file.clone(),
        source,
    };
    let mut kept = Vec::new();
    let mut from = originals.original(&exhibit.facts.id).map_err(unread)?;
    let path = format!("data/originals/{}", exhibit.file);
    let mut also = |piece: &[u8]| {
        if keep {
            kept.extend_from_slice(piece);
        }
        if (watch.cancelled)() {
            Err(PaperError::Cancelled)
        } else {
            Ok(())
        }
    };
    let copied = bag.copy(&path, exhibit.facts.size, &mut from, &mut also)?;
    let (size, sha256) = copied.map_err(unread)?;
    if size != exhibit.facts.size || !sha256.eq_ignore_ascii_case(&exhibit.facts.sha256) {
        return Err(PaperError::OriginalChanged {
            file: exhibit.file.clone(),
        });
    }
    Ok(kept)
}

fn look_at_pdf(exhibit: &mut Exhibit<'_>, bytes: &[u8]) -> Option<(OwnPages, usize)> {
    match pdf::open(bytes) {
        Ok(source) => {
            exhibit.shown = Shown::Pages(u32::try_from(source.pages.len()).unwrap_or(u32::MAX));
            Some((OwnPages::Pdf(Box::new(source)), bytes.len()))
        }
        Err(reason) => {
            exhibit.shown = Shown::Cannot {
                reason: reason.to_owned(),
                how_to_open: None,
            };
            None
        }
    }
}

fn look_at_picture(
    exhibit: &mut Exhibit<'_>,
    originals: &mut dyn Originals,
) -> Result<Option<(OwnPages, usize)>, PaperError> {
    let picture =
        originals
            .picture(&exhibit.facts.id)
            .map_err(|source| PaperError::OriginalUnread {
                file: exhibit.file.clone(),
                source,
            })?;
    let size = match &picture {
        PagePicture::Jpeg(bytes) | PagePicture::Rgb { samples: bytes, .. } => bytes.len(),
        PagePicture::CannotShow { reason } => {
            exhibit.shown = Shown::Cannot {
                reason: reason.clone(),
                how_to_open: None,
            };
            return Ok(None);
        }
    };
    if pdf::picture_size(&picture).is_none() {
        let reason = "a picture that is damaged".to_owned();
        exhibit.shown = Shown::Cannot {
            reason,
            how_to_open: None,
        };
        return Ok(None);
    }
    Ok(Some((OwnPages::Picture(picture), size)))
}

fn write_pages<W: Write + Seek>(
    plan: &Plan<'_>,
    ours: &[u8],
    layout: &Layout,
    originals: &mut dyn Originals,
    at_hand: &mut AtHand,
    bag: &mut Bag<W>,
    watch: &mut Watch<'_>,
) -> Result<pdf::Written, PaperError> {
    let path = "data/bundle.pdf";
    let originals_size: u64 = plan.exhibits.iter().map(|x| x.facts.size).sum();
    let with_pages = plan.exhibits.iter().filter(|x| x.inserted() > 0).count();
    let mut done = 0;
    let mut own_pages = |exhibit: &Exhibit<'_>| {
        watch.at(Step::WritingPages, done, with_pages)?;
        done += 1;
        if let Some(own) = at_hand.remove(&exhibit.facts.id) {
            return Ok(own);
        }
        read_again(exhibit, originals)
    };
    let out = bag.begin(path, originals_size)?;
    let (_, written) = pdf::assemble(out, plan, ours, layout, &mut own_pages)?;
    watch.at(Step::WritingPages, with_pages, with_pages)?;
    bag.noted(path, written.size, written.sha256.clone());
    Ok(written)
}

fn read_again(
    exhibit: &Exhibit<'_>,
    originals: &mut dyn Originals,
) -> Result<OwnPages, PaperError> {
    let unread = |source| PaperError::OriginalUnread {
        file: exhibit.file.clone(),
        source,
    };
    let changed = || PaperError::OriginalChanged {
        file: exhibit.file.clone(),
    };
    if matches!(exhibit.shown, Shown::Picture) {
        return originals
            .picture(&exhibit.facts.id)
            .map(OwnPages::Picture)
            .map_err(unread);
    }
    let mut bytes = Vec::new();
    let mut from = originals.original(&exhibit.facts.id).map_err(unread)?;
    from.read_to_end(&mut bytes).map_err(unread)?;
    let source = pdf::open(&bytes).map_err(|_| changed())?;
    if Shown::Pages(u32::try_from(source.pages.len()).unwrap_or(u32::MAX)) != exhibit.shown {
        return Err(changed());
    }
    Ok(OwnPages::Pdf(Box::new(source)))
}

/// What `data/reconciliation.json` holds, for whoever checks the bundle with a machine.
#[derive(Serialize)]
struct Reconciliation<'a> {
    pages: u32,
    tabs: BTreeMap<&'a str, (u32, u32)>,
    items: &'a [crate::made::ItemPlace],
}

fn reconciliation_file(
    pages: &Pages,
    total: u32,
    items: &[crate::made::ItemPlace],
) -> Result<Vec<u8>, PaperError> {
    let tabs = pages
        .iter()
        .map(|(tab, range)| (tab.as_str(), *range))
        .collect();
    let table = Reconciliation {
        pages: total,
        tabs,
        items,
    };
    let mut bytes = serde_json::to_vec_pretty(&table)
        .map_err(|_| PaperError::Assembling("the reconciliation".to_owned()))?;
    bytes.push(b'\n');
    Ok(bytes)
}
