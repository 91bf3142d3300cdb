//! The picture of time: lanes under months, drawn in ink and grey alone.

use chrono::NaiveDate;

/// The picture of a case: what happened when, on one page's width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineFacts {
    /// The picture's first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// Today, which is a line across all lanes if it is within the picture.
    pub today: NaiveDate,
    /// The lanes, from top to bottom.
    pub lanes: Vec<TimeLane>,
    /// Whether each mark has its words and its day beside it, for a picture of few marks.
    pub marks_in_words: bool,
}

/// One lane of the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeLane {
    /// Its name: "Contacts".
    pub name: String,
    /// What happened on one day.
    pub marks: Vec<TimeMark>,
    /// What lasted.
    pub spans: Vec<TimeSpan>,
}

/// Something that happened on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeMark {
    /// The day.
    pub day: NaiveDate,
    /// What kind of thing it was.
    pub kind: TimeMarkKind,
    /// What it was, in a few words. It stands in the text that is read out for the picture; the
    /// list below the picture tells it whole.
    pub label: String,
}

/// What kind of thing a mark stands for; each has a form of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeMarkKind {
    /// The person got in touch: a filled dot.
    FromThem,
    /// The practice got in touch: a hollow dot.
    FromUs,
    /// An incident: a diamond.
    Incident,
    /// A step the practice took: a square.
    Step,
    /// A step that was offered and not taken up: a hollow square.
    StepOffered,
}

/// Something that lasted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeSpan {
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub until: NaiveDate,
    /// What it is, in a few words that stand in the bar.
    pub label: String,
    /// How its bar is drawn.
    pub kind: TimeSpanKind,
    /// Whether it is a limit that lies ahead: a dashed outline in place of a bar.
    pub future_limit: bool,
}

/// What a span stands for; each has a bar of its own, told apart without a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeSpanKind {
    /// Time that ran: a light bar.
    Stretch,
    /// A measure as it was first decided: a bar filled with ink.
    AsDecided,
    /// A measure as it was changed later: an outline.
    Changed,
}
