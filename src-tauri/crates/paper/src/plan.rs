//! Which tab each thing has, which file its original is, and what stands in Part H.

use std::collections::BTreeMap;

use crate::facts::{
    BundleContents, BundlePart, CoveredWords, Distress, ExhibitFacts, IncidentFacts, ItemRef,
    QuoteFacts, Rendering, Words,
};
use crate::made::PaperError;
use crate::records::{Section, sections};

/// Everything of a bundle in its place, before any page number is known.
pub(crate) struct Plan<'a> {
    pub(crate) contents: &'a BundleContents,
    /// The file's records, in Parts B, C and F.
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
        incident: usize,
        quote: &'a QuoteFacts,
        number: usize,
        words: &'a CoveredWords,
    },
    Exhibit(usize),
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
        for (n, incident) in contents.incidents.iter().enumerate() {
            let tab = incident_tab(n);
            tabs.give(
                ItemRef::Incident {
                    id: incident.id.clone(),
                },
                tab.clone(),
            )?;
            for (q, quote) in incident.quotes.iter().enumerate() {
                let tab = match &quote.words {
                    Words::Open(_) => tab.clone(),
                    Words::Covered(words) => next_apart(
                        &mut apart,
                        ApartWhat::Quote {
                            incident: n,
                            quote,
                            number: q + 1,
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
        }
        let sections = sections(&contents.records)?;
        for record in sections.iter().flat_map(|s| &s.records) {
            tabs.give(record.item(), record.tab.clone())?;
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

    /// The incident an item of Part H belongs to, if it is a quote.
    pub(crate) fn apart_incident(&self, item: &Apart<'a>) -> Option<&'a IncidentFacts> {
        match item.what {
            ApartWhat::Quote { incident, .. } => self.contents.incidents.get(incident),
            _ => None,
        }
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
            (BundlePart::D, !c.incidents.is_empty()),
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

/// The tab of the incident at this place.
pub(crate) fn incident_tab(n: usize) -> String {
    format!("D{}", n + 1)
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
