//! Which tab each thing has, which file its original is, and what stands in Part H.

use std::collections::{BTreeMap, BTreeSet};

use crate::facts::{
    BundleContents, BundlePart, CoveredWords, Distress, ExhibitFacts, FileRecord, IncidentFacts,
    ItemRef, QuoteFacts, RecordPart, Rendering, Words,
};
use crate::made::PaperError;
use crate::records::{Section, record_tab, sections};

/// Everything of a bundle in its place, before any page number is known.
pub(crate) struct Plan<'a> {
    pub(crate) contents: &'a BundleContents,
    /// The file's records, in Parts B, C, D and F.
    pub(crate) sections: Vec<Section<'a>>,
    /// In the order of the contents.
    pub(crate) exhibits: Vec<Exhibit<'a>>,
    /// Part H, in order.
    pub(crate) apart: Vec<Apart<'a>>,
    /// The tab of each item. A covered item's tab is in Part H.
    pub(crate) tabs: BTreeMap<ItemRef, String>,
}

/// An exhibit with its tab and its file.
pub(crate) struct Exhibit<'a> {
    pub(crate) facts: &'a ExhibitFacts,
    pub(crate) tab: String,
    /// Its original's name in `data/originals`: plain ASCII, neutral.
    pub(crate) file: String,
    /// How it will be shown, once its original has been looked at.
    pub(crate) shown: Shown,
}

/// How an exhibit will be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    /// So many pages of its own.
    Pages(u32),
    /// One page with a picture.
    Picture,
    /// Words on pages of ours.
    Text,
    /// Not at all.
    Cannot {
        reason: String,
        how_to_open: Option<String>,
    },
}

impl Exhibit<'_> {
    /// How many pages are put in after its sheet.
    pub(crate) fn inserted(&self) -> u32 {
        match self.shown {
            Shown::Pages(pages) => pages,
            Shown::Picture => 1,
            Shown::Text | Shown::Cannot { .. } => 0,
        }
    }

    pub(crate) fn is_apart(&self) -> bool {
        matches!(self.facts.distress, Distress::Distressing { .. })
    }

    pub(crate) fn item(&self) -> ItemRef {
        ItemRef::Exhibit {
            id: self.facts.id.clone(),
        }
    }
}

/// One item of Part H.
pub(crate) struct Apart<'a> {
    pub(crate) number: usize,
    pub(crate) tab: String,
    pub(crate) what: ApartWhat<'a>,
}

/// What an item of Part H is.
pub(crate) enum ApartWhat<'a> {
    Complaint(&'a CoveredWords),
    Quote {
        of: QuoteOf<'a>,
        quote: &'a QuoteFacts,
        number: usize,
        words: &'a CoveredWords,
    },
    Exhibit(usize),
}

/// What exact words belong to.
#[derive(Clone, Copy)]
pub(crate) enum QuoteOf<'a> {
    Incident(&'a IncidentFacts),
    Record(RecordPart, &'a FileRecord),
}

impl QuoteOf<'_> {
    /// The tab of the place that says where the words are.
    pub(crate) fn tab(&self) -> String {
        match self {
            Self::Incident(incident) => incident_tab(incident),
            Self::Record(part, record) => record_tab(*part, record.number),
        }
    }

    /// The day they are of.
    pub(crate) fn day(&self) -> chrono::NaiveDate {
        match self {
            Self::Incident(incident) => incident.when.day,
            Self::Record(_, record) => record.on,
        }
    }
}

impl<'a> Plan<'a> {
    /// Gives every item its tab.
    ///
    /// # Errors
    /// A reference or version that cannot be used, or two items with one identifier.
    pub(crate) fn new(contents: &'a BundleContents) -> Result<Self, PaperError> {
        check(contents)?;
        let mut tabs = Tabs::default();
        let mut apart = Vec::new();
        if let Words::Covered(words) = &contents.complaint.words {
            let tab = next_apart(&mut apart, ApartWhat::Complaint(words));
            tabs.give(ItemRef::Complaint, tab)?;
        } else {
            tabs.give(ItemRef::Complaint, "B1".to_owned())?;
        }
        if !contents.complaint.points.is_empty() {
            tabs.give(ItemRef::Points, "B2".to_owned())?;
        }
        for incident in &contents.incidents {
            let tab = incident_tab(incident);
            tabs.give(
                ItemRef::Incident {
                    id: incident.id.clone(),
                },
                tab.clone(),
            )?;
            let of = QuoteOf::Incident(incident);
            place_quotes(&mut tabs, &mut apart, &incident.quotes, of)?;
        }
        let sections = sections(&contents.records)?;
        for section in &sections {
            for record in &section.records {
                tabs.give(record.item(), record.tab.clone())?;
                let of = QuoteOf::Record(section.holds, record.facts);
                place_quotes(&mut tabs, &mut apart, &record.facts.quotes, of)?;
            }
        }
        let mut exhibits = Vec::new();
        let mut open = 0;
        for (n, facts) in contents.exhibits.iter().enumerate() {
            let (tab, file) = match &facts.distress {
                Distress::NotDistressing => {
                    open += 1;
                    (format!("E{open}"), format!("E{open:02}"))
                }
                Distress::Distressing { .. } => {
                    let tab = next_apart(&mut apart, ApartWhat::Exhibit(n));
                    let number = apart.len();
                    (tab, format!("H{number:02}"))
                }
            };
            tabs.give(
                ItemRef::Exhibit {
                    id: facts.id.clone(),
                },
                tab.clone(),
            )?;
            let file = format!("{file}.{}", extension(&facts.extension));
            exhibits.push(Exhibit {
                facts,
                tab,
                file,
                shown: intended(&facts.rendering),
            });
        }
        for (n, withheld) in contents.withheld.iter().enumerate() {
            tabs.give(withheld.item.clone(), format!("W{}", n + 1))?;
        }
        Ok(Self {
            contents,
            sections,
            exhibits,
            apart,
            tabs: tabs.0,
        })
    }

    /// The exhibits of Part E.
    pub(crate) fn open(&self) -> impl Iterator<Item = &Exhibit<'a>> {
        self.exhibits.iter().filter(|x| !x.is_apart())
    }

    /// The exhibit of an item of Part H, if it is one.
    pub(crate) fn apart_exhibit(&self, item: &Apart<'a>) -> Option<&Exhibit<'a>> {
        match item.what {
            ApartWhat::Exhibit(n) => self.exhibits.get(n),
            _ => None,
        }
    }

    /// The tabs in Part H of the quotes whose ordinary place is of this tab, or under it.
    pub(crate) fn quotes_apart(&self, is_place: impl Fn(&QuoteOf<'a>) -> bool) -> Vec<String> {
        let quotes = self.apart.iter().filter(|item| match &item.what {
            ApartWhat::Quote { of, .. } => is_place(of),
            _ => false,
        });
        quotes.map(|item| item.tab.clone()).collect()
    }

    /// Whether the policy that was in force is printed.
    pub(crate) fn has_policy(&self) -> bool {
        let engagement = self.contents.engagement.as_ref();
        engagement.is_some_and(|e| !e.policies.is_empty())
    }

    /// The tab of the item in Part H that holds this quote or the complaint, and its note.
    pub(crate) fn covered(&self, item: &ItemRef) -> Option<&str> {
        self.tabs
            .get(item)
            .map(String::as_str)
            .filter(|tab| tab.starts_with('H'))
    }

    /// The parts that are printed.
    pub(crate) fn parts(&self) -> Vec<BundlePart> {
        let c = self.contents;
        let records = |part| self.sections.iter().any(|s| s.holds.bundle_part() == part);
        let printed = [
            (BundlePart::A, !c.chronology.is_empty()),
            (BundlePart::B, true),
            (BundlePart::C, records(BundlePart::C)),
            (
                BundlePart::D,
                c.engagement.is_some() || !c.incidents.is_empty() || records(BundlePart::D),
            ),
            (BundlePart::E, !c.exhibits.is_empty()),
            (BundlePart::F, records(BundlePart::F)),
            (BundlePart::G, true),
            (BundlePart::H, !self.apart.is_empty()),
        ];
        printed
            .into_iter()
            .filter(|(_, has)| *has)
            .map(|(part, _)| part)
            .collect()
    }
}

/// The tab of the summary of Part D.
pub(crate) const SUMMARY: &str = "D1";
/// The tab of the policy that was in force.
pub(crate) const POLICY: &str = "D4";

/// The tab of an incident. Like that of a record it ends with the number it has in the file, so
/// that none is ever given to another in a later version.
pub(crate) fn incident_tab(incident: &IncidentFacts) -> String {
    format!("D3.{}", incident.number)
}

/// Gives each quote its place: that of what it belongs to or, if it may distress, one of its own.
fn place_quotes<'a>(
    tabs: &mut Tabs,
    apart: &mut Vec<Apart<'a>>,
    quotes: &'a [QuoteFacts],
    of: QuoteOf<'a>,
) -> Result<(), PaperError> {
    for (number, quote) in (1..).zip(quotes) {
        let tab = match &quote.words {
            Words::Open(_) => of.tab(),
            Words::Covered(words) => next_apart(
                apart,
                ApartWhat::Quote {
                    of,
                    quote,
                    number,
                    words,
                },
            ),
        };
        tabs.give(
            ItemRef::Quote {
                id: quote.id.clone(),
            },
            tab,
        )?;
    }
    Ok(())
}

fn next_apart<'a>(apart: &mut Vec<Apart<'a>>, what: ApartWhat<'a>) -> String {
    let number = apart.len() + 1;
    let tab = format!("H{number}");
    apart.push(Apart {
        number,
        tab: tab.clone(),
        what,
    });
    tab
}

#[derive(Default)]
struct Tabs(BTreeMap<ItemRef, String>);

impl Tabs {
    fn give(&mut self, item: ItemRef, tab: String) -> Result<(), PaperError> {
        if self.0.contains_key(&item) {
            return Err(PaperError::DoesNotReconcile {
                missing: vec![],
                unexpected: vec![item],
            });
        }
        self.0.insert(item, tab);
        Ok(())
    }
}

fn intended(rendering: &Rendering) -> Shown {
    match rendering {
        Rendering::Pdf { pages } => Shown::Pages(*pages),
        Rendering::Picture { .. } => Shown::Picture,
        Rendering::Text { .. } => Shown::Text,
        Rendering::CannotShow {
            reason,
            how_to_open,
        } => Shown::Cannot {
            reason: reason.clone(),
            how_to_open: how_to_open.clone(),
        },
    }
}

fn extension(extension: &str) -> &str {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    if (1..=8).contains(&extension.len()) && extension.chars().all(plain) {
        extension
    } else {
        "bin"
    }
}

fn check(contents: &BundleContents) -> Result<(), PaperError> {
    if contents.version == 0 {
        return Err(PaperError::BadFact("versions count from 1"));
    }
    if folder_name(&contents.reference, contents.version).is_none() {
        return Err(PaperError::BadFact(
            "the reference holds no letter or digit",
        ));
    }
    let mut numbers = BTreeSet::new();
    if !contents.incidents.iter().all(|i| numbers.insert(i.number)) {
        return Err(PaperError::BadFact("two incidents have one number"));
    }
    let is_hash = |h: &str| h.len() == 64 && h.bytes().all(|b| b.is_ascii_hexdigit());
    if !contents.exhibits.iter().all(|x| is_hash(&x.sha256)) {
        return Err(PaperError::BadFact(
            "a fingerprint is not 64 hexadecimal digits",
        ));
    }
    Ok(())
}

/// The one folder at the top of the zip: plain ASCII, whatever the reference holds.
pub(crate) fn folder_name(reference: &str, version: u32) -> Option<String> {
    let plain = plain_reference(reference)?;
    Some(format!("evenhand-bundle-{plain}-v{version}"))
}

/// The reference with everything but ASCII letters and digits as hyphens.
pub(crate) fn plain_reference(reference: &str) -> Option<String> {
    let words: Vec<&str> = reference
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| !w.is_empty())
        .collect();
    let name: String = words.join("-").chars().take(60).collect();
    if name.is_empty() { None } else { Some(name) }
}
