//! Invented words of the length and variety that a practice writes: the same in every run.

/// What is told of a contact; the slots are filled from names that nobody has.
const SENTENCES: [&str; 24] = [
    "She asked again when the referral to {place} had been sent and who had signed it.",
    "He said that the appointment at half past {n} had been cancelled without a word to him.",
    "I explained that the notes would be looked at by Dr {who} before the end of the week.",
    "The letter from {place} arrived on a Tuesday and was put on the wrong pile.",
    "They had waited {n} weeks for a blood test result that was already on file.",
    "I offered to ring back after surgery; the line was engaged {n} times before it went through.",
    "{who} confirmed that the prescription had gone to the chemist in {place}.",
    "The daughter, {who}, was present and wrote down what was agreed.",
    "He wants an apology and an explanation, and that it does not happen to anybody else.",
    "She was upset about the tone at the front desk and repeated what had been said there.",
    "We agreed that I would write by the {n}th and that she could add to her statement.",
    "The recording of the call was asked for; I said that it is kept for {n} months.",
    "Nobody had told him that the clinic in {place} closes at noon on Wednesdays.",
    "I read the summary back and {who} corrected two dates in it.",
    "The practice nurse, {who}, remembers the visit and has written a page about it.",
    "A copy of the consent form was handed over at the desk and signed there.",
    "She said the chair in the waiting room at {place} had been broken for {n} days.",
    "I told him that the time for the response has not changed and why.",
    "The receptionist entered the message under the name of another patient, {who}.",
    "He prefers large print, and asked that letters go to his brother in {place}.",
    "Two of the points are about the out-of-hours service in {place} and not about us.",
    "We spoke about mediation; she would rather have an answer in writing first.",
    "The dose had been changed in {place} and the repeat list was not put right here.",
    "I thanked {who} for the patience and gave the number of the advocacy service again.",
];

const BEGINNINGS: [&str; 20] = [
    "ar", "bel", "cor", "dun", "el", "fen", "gar", "hol", "in", "kel", "lan", "mar", "nor", "os",
    "pen", "ros", "sel", "tor", "ul", "wen",
];
const MIDDLES: [&str; 16] = [
    "a", "be", "chi", "do", "er", "fi", "gra", "hu", "il", "ka", "lo", "mi", "ne", "ri", "sta",
    "ve",
];
const ENDS: [&str; 20] = [
    "bury", "combe", "dale", "den", "field", "ford", "gate", "ham", "hurst", "ley", "low", "mere",
    "more", "ridge", "sey", "stead", "ton", "wick", "worth", "wray",
];

/// Words in an order that only looks accidental.
pub(crate) struct Words {
    state: u64,
}

impl Words {
    /// The words that belong to a number: the same number, the same words.
    pub(crate) fn of(number: u64) -> Self {
        Self { state: number }
    }

    /// SplitMix64: every step is arithmetic on the one before.
    fn next(&mut self, below: usize) -> usize {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed >> 33) as usize % below.max(1)
    }

    fn one_of<'a>(&mut self, of: &[&'a str]) -> &'a str {
        let place = self.next(of.len());
        of.get(place).copied().unwrap_or_default()
    }

    /// A name of a person or a place, one of some six thousand.
    pub(crate) fn name(&mut self) -> String {
        let name = format!(
            "{}{}{}",
            self.one_of(&BEGINNINGS),
            self.one_of(&MIDDLES),
            self.one_of(&ENDS)
        );
        let mut letters = name.chars();
        letters
            .next()
            .map(|first| first.to_uppercase().chain(letters).collect())
            .unwrap_or_default()
    }

    /// So many sentences of an account; one is some eighty characters.
    pub(crate) fn account(&mut self, sentences: usize) -> String {
        (0..sentences)
            .map(|_| {
                let who = self.name();
                let place = self.name();
                let number = (self.next(11) + 2).to_string();
                self.one_of(&SENTENCES)
                    .replace("{who}", &who)
                    .replace("{place}", &place)
                    .replace("{n}", &number)
            })
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// An account of between so many sentences, both ends included.
    pub(crate) fn account_of(&mut self, fewest: usize, most: usize) -> String {
        let more = self.next(most.saturating_sub(fewest) + 1);
        self.account(fewest + more)
    }
}
