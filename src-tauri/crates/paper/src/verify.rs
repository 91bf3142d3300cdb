//! Checks a finished bundle as its recipient can: the bag, every fingerprint, and that each item
//! of the reconciliation is on its page.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Read, Seek};

use lopdf::{Document, Object};
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::bag::hex;
use crate::bundle::caught;
use crate::made::{ItemPlace, Place};

/// Something wrong with a bundle, by the file it is wrong with.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file's path inside the bag, or the name of what was given if it is no bag at all.
    pub file: String,
    /// What is wrong, in words.
    pub what: String,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// How many files were read and compared.
    pub files: u32,
    /// How many pages `bundle.pdf` has, if it could be opened.
    pub pages: Option<u32>,
    /// Every fault, by file; none if the bundle is whole.
    pub faults: Vec<Fault>,
}

/// An unpacked bag: a folder somebody else reads for us.
pub trait BagFiles {
    /// The path of every file below the bag's folder, with `/` between its parts.
    ///
    /// # Errors
    /// The folder could not be read.
    fn paths(&mut self) -> std::io::Result<Vec<String>>;

    /// A file's bytes.
    ///
    /// # Errors
    /// It could not be read.
    fn open<'a>(&'a mut self, path: &str) -> std::io::Result<Box<dyn Read + 'a>>;
}

/// Checks a bundle as it came: the zip file.
#[must_use]
pub fn verify_zip<R: Read + Seek>(zip: R) -> Verified {
    match Zipped::open(zip) {
        Ok(mut bag) => verify_folder(&mut bag),
        Err(fault) => Verified {
            files: 0,
            pages: None,
            faults: vec![fault],
        },
    }
}

/// Checks an unpacked bundle.
#[must_use]
pub fn verify_folder(bag: &mut dyn BagFiles) -> Verified {
    let mut check = Check {
        bag,
        faults: BTreeSet::new(),
        files: 0,
    };
    let pages = check.all();
    Verified {
        files: check.files,
        pages,
        faults: check.faults.into_iter().collect(),
    }
}

struct Zipped<R: Read + Seek> {
    archive: zip::ZipArchive<R>,
    folder: String,
    names: Vec<String>,
}

impl<R: Read + Seek> Zipped<R> {
    fn open(zip: R) -> Result<Self, Fault> {
        let fault = |what: &str| Fault {
            file: "the zip file".into(),
            what: what.into(),
        };
        let archive = zip::ZipArchive::new(zip).map_err(|_| fault("it is no readable zip file"))?;
        let mut folder: Option<String> = None;
        let mut names = Vec::new();
        let mut seen = BTreeSet::new();
        for name in archive.file_names() {
            let name = name.map_err(|_| fault("a file's name cannot be read"))?;
            if name.ends_with('/') {
                continue;
            }
            let Some((top, path)) = name.split_once('/').filter(|_| is_safe(&name)) else {
                return Err(fault("it holds a file outside its folder"));
            };
            if folder.get_or_insert_with(|| top.to_owned()) != top {
                return Err(fault("it holds more than one folder"));
            }
            // Windows and Mac take `a.pdf` and `A.pdf` for one file.
            if !seen.insert(path.to_lowercase()) {
                return Err(fault("it holds two files of one name"));
            }
            names.push(path.to_owned());
        }
        let folder = folder.ok_or_else(|| fault("it is empty"))?;
        Ok(Self {
            archive,
            folder,
            names,
        })
    }
}

impl<R: Read + Seek> BagFiles for Zipped<R> {
    fn paths(&mut self) -> std::io::Result<Vec<String>> {
        Ok(self.names.clone())
    }

    fn open<'a>(&'a mut self, path: &str) -> std::io::Result<Box<dyn Read + 'a>> {
        let file = self.archive.by_name(&format!("{}/{path}", self.folder))?;
        Ok(Box::new(file))
    }
}

/// Plain ASCII, relative, and nowhere above.
fn is_safe(path: &str) -> bool {
    path.bytes()
        .all(|b| b.is_ascii_graphic() && !br#"\:*?"<>|"#.contains(&b))
        && path
            .split('/')
            .all(|part| !part.is_empty() && part != "." && part != "..")
}

const TAGS: [&str; 3] = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt"];
const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
/// Tag files are small; a file that claims to be one is not read further than this.
const LONGEST_TAG: u64 = 64 << 20;

struct Check<'b> {
    bag: &'b mut dyn BagFiles,
    faults: BTreeSet<Fault>,
    files: u32,
}

impl Check<'_> {
    fn fault(&mut self, file: &str, what: impl Into<String>) {
        self.faults.insert(Fault {
            file: file.to_owned(),
            what: what.into(),
        });
    }

    fn all(&mut self) -> Option<u32> {
        let Ok(paths) = self.bag.paths() else {
            self.fault("the folder", "it cannot be read");
            return None;
        };
        let paths: BTreeSet<String> = paths.into_iter().collect();
        for path in paths.iter().filter(|p| !is_safe(p)) {
            self.fault(path, "its name is not safe to unpack");
        }
        self.declaration();
        let tags = self.manifest(TAG_MANIFEST);
        for name in TAGS.iter().filter(|name| !tags.contains_key(**name)) {
            self.fault(name, format!("{TAG_MANIFEST} does not list it"));
        }
        self.compare(&tags);
        let payload = self.manifest("manifest-sha256.txt");
        let sizes = self.compare(&payload);
        for path in &paths {
            let listed = payload.contains_key(path) || tags.contains_key(path);
            if !listed && path != TAG_MANIFEST {
                self.fault(path, "no manifest lists it");
            }
        }
        self.oxum(&sizes, payload.len());
        self.reconciliation()
    }

    fn read(&mut self, path: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let read = match self.bag.open(path) {
            Ok(from) => from.take(LONGEST_TAG).read_to_end(&mut bytes).is_ok(),
            Err(_) => false,
        };
        if !read {
            self.fault(path, "it is missing or cannot be read");
        }
        read.then_some(bytes)
    }

    fn text(&mut self, path: &str) -> String {
        let bytes = self.read(path).unwrap_or_default();
        String::from_utf8(bytes).unwrap_or_else(|_| {
            self.fault(path, "it is not UTF-8");
            String::new()
        })
    }

    fn declaration(&mut self) {
        let text = self.text("bagit.txt");
        let mut lines = text.lines();
        let version = lines.next() == Some("BagIt-Version: 1.0");
        let encoding = lines.next() == Some("Tag-File-Character-Encoding: UTF-8");
        if !(version && encoding) {
            self.fault("bagit.txt", "it does not declare BagIt 1.0 in UTF-8");
        }
    }

    fn manifest(&mut self, name: &str) -> BTreeMap<String, String> {
        let text = self.text(name);
        let mut listed = BTreeMap::new();
        for line in text.lines().filter(|l| !l.is_empty()) {
            let parsed = line.split_once(char::is_whitespace);
            let Some((hash, path)) = parsed.map(|(h, p)| (h, p.trim_start())) else {
                self.fault(name, "a line of it cannot be read");
                continue;
            };
            let sound = hash.len() == 64 && hash.bytes().all(|b| b.is_ascii_hexdigit());
            if !sound || !is_safe(path) {
                self.fault(name, "a line of it cannot be read");
            } else if listed
                .insert(path.to_owned(), hash.to_ascii_lowercase())
                .is_some()
            {
                self.fault(path, format!("{name} lists it twice"));
            }
        }
        listed
    }

    /// Works out each listed file's hash. Returns the sizes of those that could be read.
    fn compare(&mut self, listed: &BTreeMap<String, String>) -> Vec<u64> {
        let mut sizes = Vec::new();
        for (path, expected) in listed {
            self.files += 1;
            match self.hash(path) {
                Some((size, hash)) => {
                    sizes.push(size);
                    if hash != *expected {
                        self.fault(path, "its fingerprint is not the one in the manifest");
                    }
                }
                None => self.fault(path, "it is missing or cannot be read"),
            }
        }
        sizes
    }

    fn hash(&mut self, path: &str) -> Option<(u64, String)> {
        let mut from = self.bag.open(path).ok()?;
        let mut hash = Sha256::new();
        let mut buffer = vec![0; 1 << 18];
        let mut size = 0;
        loop {
            let n = from.read(&mut buffer).ok()?;
            if n == 0 {
                return Some((size, hex(&hash.finalize())));
            }
            hash.update(buffer.get(..n)?);
            size += n as u64;
        }
    }

    fn oxum(&mut self, sizes: &[u64], files: usize) {
        let info = self.text("bag-info.txt");
        let said = info.lines().find_map(|l| l.strip_prefix("Payload-Oxum: "));
        let is = format!("{}.{files}", sizes.iter().sum::<u64>());
        if said != Some(is.as_str()) {
            self.fault("bag-info.txt", "its Payload-Oxum is not what the bag holds");
        }
    }

    fn reconciliation(&mut self) -> Option<u32> {
        let (pdf, table) = ("data/bundle.pdf", "data/reconciliation.json");
        let bytes = self.read(table)?;
        let Ok(table_read) = serde_json::from_slice::<Reconciliation>(&bytes) else {
            self.fault(table, "it cannot be read");
            return None;
        };
        let mut bytes = Vec::new();
        let whole = self
            .bag
            .open(pdf)
            .is_ok_and(|mut f| f.read_to_end(&mut bytes).is_ok());
        let document = whole
            .then(|| caught(|| Document::load_mem(&bytes).ok()).flatten())
            .flatten();
        let Some(document) = document else {
            self.fault(pdf, "it is no readable PDF");
            return None;
        };
        drop(bytes);
        let pages = landings(&document);
        if pages.total != table_read.pages {
            self.fault(pdf, "it has not as many pages as the reconciliation says");
        }
        let mut seen = BTreeSet::new();
        for place in &table_read.items {
            if !seen.insert(&place.item) {
                self.fault(table, "an item stands in it twice");
            }
            if let Some(what) = misplaced(place, &pages) {
                self.fault(pdf, what);
            }
        }
        Some(pages.total)
    }
}

#[derive(Deserialize)]
struct Reconciliation {
    pages: u32,
    items: Vec<ItemPlace>,
}

/// Where a document's bookmarks lead: the first word of each, and its page from 1.
struct Landings {
    total: u32,
    tabs: BTreeMap<String, u32>,
}

fn landings(document: &Document) -> Landings {
    let pages = document.get_pages();
    let numbers: BTreeMap<_, u32> = pages.iter().map(|(n, id)| (*id, *n)).collect();
    let mut tabs = BTreeMap::new();
    for object in document.objects.values() {
        let Object::Dictionary(dict) = object else {
            continue;
        };
        let (Ok(title), Ok(Object::Array(dest))) = (dict.get(b"Title"), dict.get(b"Dest")) else {
            continue;
        };
        let title = lopdf::decode_text_string(title).unwrap_or_default();
        let page = dest
            .first()
            .and_then(|p| p.as_reference().ok())
            .and_then(|p| numbers.get(&p));
        if let (Some(tab), Some(page)) = (title.split(' ').next(), page) {
            tabs.insert(tab.to_owned(), *page);
        }
    }
    Landings {
        total: u32::try_from(pages.len()).unwrap_or(u32::MAX),
        tabs,
    }
}

fn misplaced(place: &ItemPlace, pages: &Landings) -> Option<String> {
    let (tab, first, last) = match &place.place {
        Place::InBundle {
            tab,
            first_page,
            last_page,
        } => (tab, *first_page, *last_page),
        Place::CouldNotBeShown { tab, page, .. } => (tab, *page, *page),
        Place::Withheld { .. } => return None,
    };
    if first == 0 || first > last || last > pages.total {
        return Some(format!("{tab} is said to be on pages it does not have"));
    }
    let Some(lands) = pages.tabs.get(tab).copied() else {
        return Some(format!("it has no bookmark for {tab}"));
    };
    // What cannot be shown says so behind its warning sheet, if it has one.
    (lands > first || lands < first.saturating_sub(1))
        .then(|| format!("the bookmark {tab} does not lead to its page"))
}
